// Makes relations of one type, plain or projected. Rows whose ends are missing make none, so the answer counts.
// @slot type
// @param rows    [{from, to, properties}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:{{type}}]->(b)
SET r = row.properties
RETURN count(r) AS created
