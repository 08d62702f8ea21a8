// How many relationships have a type. The count stands alone in its WITH, so that Neo4j takes it from its counters.
// @slot index  which of the types asked about this is
// @slot type
MATCH ()-[r:{{type}}]->()
WITH count(r) AS count
RETURN {{index}} AS index, count AS count
