// The relationships of a node by type, direction and far labels, counted by following them: for nodes that have few.
// @param id
// @param shown  how many lead to one of these is told
// @slot identity  the engine's own function for ids
MATCH (n)-[r]->(m) WHERE {{identity}}(n) = $id
WITH type(r) AS type, labels(m) AS labels, CASE WHEN {{identity}}(m) IN $shown THEN 1 ELSE 0 END AS seen
RETURN type AS type, 'out' AS direction, labels AS labels, count(seen) AS count, sum(seen) AS shown
UNION ALL
MATCH (n)<-[r]-(m) WHERE {{identity}}(n) = $id
WITH type(r) AS type, labels(m) AS labels, CASE WHEN {{identity}}(m) IN $shown THEN 1 ELSE 0 END AS seen
RETURN type AS type, 'in' AS direction, labels AS labels, count(seen) AS count, sum(seen) AS shown
