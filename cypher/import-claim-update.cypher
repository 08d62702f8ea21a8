// Sets the properties that a file brings; all others stay.
// @param rows    [{id, properties}]
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c += row.properties
