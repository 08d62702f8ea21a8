// Which of some ids are there.
// @slot label
// @param ids
MATCH (n:{{label}}) WHERE n.id IN $ids RETURN n.id AS id
