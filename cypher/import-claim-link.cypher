// Links claims to their ends and to their place in the source.
// @param rows    [{id, subject, object, source, place}]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
MATCH (s:Source {id: row.source})
CREATE (c)-[:SUBJECT]->(a)
CREATE (c)-[:OBJECT]->(b)
CREATE (c)-[place:STATED_IN]->(s)
SET place += row.place
