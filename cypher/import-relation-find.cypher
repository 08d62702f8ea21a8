// Plain relations of one type as they are, to tell whether a file brings anything new.
// @slot type
// @param rows    [{key, from, to, id}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:{{type}}]->(b:Entity {id: row.to})
WHERE r.claims IS NULL AND ((row.id IS NULL AND r.id IS NULL) OR r.id = row.id)
RETURN row.key AS key, properties(r) AS properties
