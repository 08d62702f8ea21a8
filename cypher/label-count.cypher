// How many nodes have a label. The count stands alone in its WITH, so that Neo4j takes it from its counters.
// @slot label
MATCH (n:{{label}})
WITH count(n) AS count
RETURN count AS count
