// What some nodes with a label have: property names with their values, and how many nodes have the same.
// @param sample
// @slot label
MATCH (n:{{label}})
WITH n LIMIT $sample
WITH n, [key IN keys(n) | [key, n[key]]] AS properties
RETURN properties AS properties, count(n) AS count
