// Some neighbours that relationships from a node lead to, in no order, so that a hub costs no more than another.
// @param id
// @param without  element ids of nodes to leave out
// @param labels   only neighbours with one of these; all when empty
// @param limit
// @slot identity  the engine's own function for ids
// @slot types
MATCH (n)-[:{{types}}]->(m)
WHERE {{identity}}(n) = $id AND NOT {{identity}}(m) IN $without
  AND (size($labels) = 0 OR any(label IN labels(m) WHERE label IN $labels))
WITH DISTINCT m AS m LIMIT $limit
RETURN m AS node, null AS key
