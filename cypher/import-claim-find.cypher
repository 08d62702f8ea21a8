// Claims as they are, with their ends and their place in the source.
// @param ids
MATCH (c:Claim) WHERE c.id IN $ids
OPTIONAL MATCH (c)-[:SUBJECT]->(a:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (c)-[place:STATED_IN]->(s:Source)
OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(p:Entity)
RETURN c.id AS id, properties(c) AS properties, a.id AS subject, b.id AS object, s.id AS source,
       properties(place) AS place, p.id AS by
