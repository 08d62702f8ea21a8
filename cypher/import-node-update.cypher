// Sets the properties and labels that a file brings; all others stay.
// @slot label    the one ids are unique in
// @slot labels   those to add
// @param rows    the properties of each, its id among them
UNWIND $rows AS row
MATCH (n:{{label}} {id: row.id})
SET n += row
SET n:{{labels}}
