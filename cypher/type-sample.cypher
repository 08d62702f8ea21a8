// What some relationships of a type have: the labels at their ends, property names with their values, and how many
// relationships have the same.
// @param sample
// @slot type
MATCH (a)-[r:{{type}}]->(b)
WITH a, r, b LIMIT $sample
WITH labels(a) AS from, labels(b) AS to, [key IN keys(r) | [key, r[key]]] AS properties, r
RETURN from AS from, to AS to, properties AS properties, count(r) AS count
