// Makes nodes with one set of labels. Fails as a whole when one of them is there already.
// @slot labels
// @param rows    [{id, properties}]
UNWIND $rows AS row
CREATE (n:{{labels}} {id: row.id})
SET n += row.properties
