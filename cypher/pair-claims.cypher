// All claims that one node has a relationship of a type to another, whatever they say of it.
// @param from
// @param to
// @param type
// @param limit
// @slot identity  the engine's own function for ids
MATCH (c:Claim)-[:SUBJECT]->(a), (c)-[:OBJECT]->(b)
WHERE {{identity}}(a) = $from AND {{identity}}(b) = $to AND c.type = $type
WITH c, c.date AS date, c.id AS id
RETURN c AS claim, date AS date, id AS id
ORDER BY date, id LIMIT $limit
