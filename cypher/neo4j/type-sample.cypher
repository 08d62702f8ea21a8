// What some relationships of a type have: the labels at their ends, property names with the types of their values, and
// how many relationships have the same.
// @why Neo4j names the types itself, so that no values travel.
// @param sample
// @slot type
MATCH (a)-[r:{{type}}]->(b)
WITH a, r, b LIMIT $sample
RETURN labels(a) AS from, labels(b) AS to, [key IN keys(r) | [key, valueType(r[key])]] AS types, count(*) AS count
