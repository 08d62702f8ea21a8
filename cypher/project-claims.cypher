// Everything the projection needs of each claim, without those a reviewer has rejected.
MATCH (c:Claim)-[:SUBJECT]->(a:Entity)
MATCH (c)-[:OBJECT]->(b:Entity)
WHERE c.review IS NULL OR c.review <> 'rejected'
OPTIONAL MATCH (c)-[:STATED_IN]->(s:Source)
RETURN c.id AS id, a.id AS subject, c.type AS type, b.id AS object, c.polarity AS polarity,
       c.certainty AS certainty, c.date AS date, s.date AS published, s.id AS source, s.origin AS origin
