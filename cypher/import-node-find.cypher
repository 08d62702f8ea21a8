// Nodes as they are, to tell whether a file brings anything new.
// @slot label
// @param ids
MATCH (n:{{label}}) WHERE n.id IN $ids RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
