// What some nodes with a label have: property names with the types of their values, and how many nodes have the same.
// @why Neo4j names the types itself, so that no values travel.
// @param sample
// @slot label
MATCH (n:{{label}})
WITH n LIMIT $sample
RETURN [key IN keys(n) | [key, valueType(n[key])]] AS types, count(*) AS count
