// Which of some ids are there, and what they are.
// @slot label
// @param ids
MATCH (n:{{label}}) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels
