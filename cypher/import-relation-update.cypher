// Sets the properties that a file brings to plain relations; all others stay.
// @slot type
// @param rows    [{from, to, id, properties}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:{{type}}]->(b:Entity {id: row.to})
WHERE r.claims IS NULL AND ((row.id IS NULL AND r.id IS NULL) OR r.id = row.id)
SET r += row.properties
