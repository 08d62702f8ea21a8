MATCH (source:Source)
OPTIONAL MATCH (claim:Claim)-[:STATED_IN]->(source)
RETURN source, source.publisher AS publisher, source.date AS date, count(claim) AS claims
ORDER BY date
