// How many ways to split text there are; fails where there is no full-text search.
// @why the embedded engine has no procedures
CALL db.index.fulltext.listAvailableAnalyzers() YIELD analyzer
RETURN count(analyzer) AS analyzers
