// Sources that state at least one of these claims, the oldest first.
// @param claims   ids of claims
// @param limit    sources at most
MATCH (claim:Claim)-[:STATED_IN]->(source:Source)
WHERE claim.id IN $claims
RETURN DISTINCT source AS source, source.date AS date
ORDER BY date
LIMIT $limit
