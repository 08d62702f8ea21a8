// Property names of some nodes with a label, and how many of them have each with a value of which type.
// @why Neo4j names the types itself, so that no values travel.
// @param sample
// @slot index  which of the labels asked about this is
// @slot label
MATCH (n:{{label}})
WITH n LIMIT $sample
UNWIND keys(n) AS key
RETURN {{index}} AS index, key AS name, valueType(n[key]) AS type, count(*) AS count
