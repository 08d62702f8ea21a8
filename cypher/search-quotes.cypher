// Claims whose words in the source match a pattern, shortest first, with who said them and where.
// @param pattern  a regular expression for the whole quote
// @param scan     claims looked at, at most
// @param limit
MATCH (claim:Claim)-[place:STATED_IN]->(source)
WITH claim, place.quote AS quote, source LIMIT $scan
WHERE quote =~ $pattern
WITH claim, quote, source, size(quote) AS length
ORDER BY length LIMIT $limit
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker)
RETURN claim AS claim, quote AS quote, speaker AS speaker, source AS source, length AS length
ORDER BY length
