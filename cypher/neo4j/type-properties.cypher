// Property names of some relationships of a type, and how many of them have each with a value of which type.
// @why Neo4j names the types itself, so that no values travel.
// @param sample
// @slot index  which of the types asked about this is
// @slot type
MATCH ()-[r:{{type}}]->()
WITH r LIMIT $sample
UNWIND keys(r) AS key
RETURN {{index}} AS index, key AS name, valueType(r[key]) AS type, count(*) AS count
