// How many of some ids are in the graph under a label.
// @param ids
// @slot label
MATCH (n:{{label}}) WHERE n.id IN $ids
RETURN count(n) AS count
