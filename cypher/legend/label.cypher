// Nodes with a label, as the legend asks for them.
// @slot label
MATCH (n:{{label}})
RETURN n
LIMIT 100
