// Removes relationships that no claim holds any longer.
// @slot type
// @param rows    [{from, to, type, polarity, certainty}]
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r:{{type}}]->(b:Entity {id: row.to})
WHERE r.claims IS NOT NULL
  AND (row.type IS NULL OR (r.type = row.type AND r.polarity = row.polarity AND r.certainty = row.certainty))
DELETE r
