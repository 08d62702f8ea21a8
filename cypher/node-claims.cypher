// Claims that have a node as subject, object, speaker or source, newest first.
// @param id
// @param limit
// @slot identity  the engine's own function for ids
MATCH (c:Claim)-[:SUBJECT|OBJECT|ATTRIBUTED_TO|STATED_IN]->(n) WHERE {{identity}}(n) = $id
WITH DISTINCT c AS c
WITH c, c.date AS date
RETURN c AS claim, date AS date
ORDER BY date DESC LIMIT $limit
