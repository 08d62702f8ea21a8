// Nodes found by the full-text index over names and aliases, best first.
// @why Only Neo4j has full-text indexes.
// @param index
// @param words  in the language of Lucene
// @param label  only nodes with this label; null for all
// @param limit
CALL db.index.fulltext.queryNodes($index, $words) YIELD node, score
WITH node, score WHERE $label IS NULL OR $label IN labels(node)
RETURN node AS node
ORDER BY score DESC LIMIT $limit
