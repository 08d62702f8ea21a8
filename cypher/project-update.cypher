// Brings relationships made from claims up to date.
// @slot type
// @param rows    [{from, to, type, polarity, certainty, properties}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:{{type}}]->(b:Entity {id: row.to})
WHERE r.claims IS NOT NULL
  AND (row.type IS NULL OR (r.type = row.type AND r.polarity = row.polarity AND r.certainty = row.certainty))
SET r = row.properties
