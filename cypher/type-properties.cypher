// Property names of some relationships of a type, and how many of them have each with a value of which type.
// @param sample
// @slot index  which of the types asked about this is
// @slot type
MATCH ()-[r:{{type}}]->()
WITH r LIMIT $sample
UNWIND keys(r) AS key
WITH key, r[key] AS value, r
RETURN {{index}} AS index, key AS name, value AS value, count(r) AS count
