// Makes nodes with one set of labels. Fails as a whole when one of them is there already.
// @slot labels
// @param rows    the properties of each, its id among them
UNWIND $rows AS row
CREATE (n:{{labels}})
SET n = row
