// Property names of some nodes with a label, and how many of them have each with a value of which type.
// @param sample
// @slot index  which of the labels asked about this is
// @slot label
MATCH (n:{{label}})
WITH n LIMIT $sample
UNWIND keys(n) AS key
WITH key, n[key] AS value, n
RETURN {{index}} AS index, key AS name, value AS value, count(n) AS count
