// The relationships of a node by type and direction, counted by following them: for nodes that have few.
// @param id
// @slot identity  the engine's own function for ids
MATCH (n)-[r]->() WHERE {{identity}}(n) = $id
WITH type(r) AS type, count(r) AS count
RETURN type AS type, 'out' AS direction, count AS count
UNION ALL
MATCH (n)<-[r]-() WHERE {{identity}}(n) = $id
WITH type(r) AS type, count(r) AS count
RETURN type AS type, 'in' AS direction, count AS count
