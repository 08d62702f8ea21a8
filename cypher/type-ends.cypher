// Labels at the two ends of some relationships of a type.
// @param sample
// @slot index  which of the types asked about this is
// @slot type
MATCH (a)-[r:{{type}}]->(b)
WITH a, b LIMIT $sample
RETURN {{index}} AS index, labels(a) AS from, labels(b) AS to, count(a) AS count
