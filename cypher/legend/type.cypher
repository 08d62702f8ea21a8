// Relationships of a type with their ends, as the legend asks for them.
// @slot type
MATCH (from)-[r:{{type}}]->(to)
RETURN from, r, to
LIMIT 100
