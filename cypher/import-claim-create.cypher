// Makes claims with their ends and their place in the source. Fails as a whole when one of them is there already.
// Rows whose ends are missing make none, so the answer counts.
// @param rows    [{id, properties, subject, object, source, place}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
MATCH (s:Source {id: row.source})
CREATE (c:Claim {id: row.id})
SET c += row.properties
CREATE (c)-[:SUBJECT]->(a)
CREATE (c)-[:OBJECT]->(b)
CREATE (c)-[place:STATED_IN]->(s)
SET place += row.place
RETURN count(c) AS created
