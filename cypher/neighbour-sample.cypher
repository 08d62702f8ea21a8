// Labels of some neighbours of a node over one relationship type, and how many of these are among the nodes shown.
// @param id
// @param shown
// @param sample  relationships looked at in each direction, at most
// @slot identity  the engine's own function for ids
// @slot type
MATCH (n)-[:{{type}}]->(m) WHERE {{identity}}(n) = $id
WITH m LIMIT $sample
RETURN 'out' AS direction, labels(m) AS labels, count(m) AS count,
  sum(CASE WHEN {{identity}}(m) IN $shown THEN 1 ELSE 0 END) AS shown
UNION ALL
MATCH (n)<-[:{{type}}]-(m) WHERE {{identity}}(n) = $id
WITH m LIMIT $sample
RETURN 'in' AS direction, labels(m) AS labels, count(m) AS count,
  sum(CASE WHEN {{identity}}(m) IN $shown THEN 1 ELSE 0 END) AS shown
