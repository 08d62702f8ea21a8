// The relationships made from claims so far.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.claims IS NOT NULL
RETURN a.id AS subject, type(r) AS projectedType, b.id AS object, properties(r) AS properties
