// How many relationships have a type. The count stands alone in its WITH, so that Neo4j takes it from its counters.
// @slot type
MATCH ()-[r:{{type}}]->()
WITH count(r) AS count
RETURN count AS count
