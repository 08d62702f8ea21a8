// How many nodes a label has.
// @slot label
MATCH (n:{{label}}) RETURN count(n) AS count
