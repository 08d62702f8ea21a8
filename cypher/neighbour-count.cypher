// How many neighbours of a node match.
// @param id
// @param without    element ids of nodes to leave out
// @param labels     only neighbours with one of these; all when empty
// @param direction  out, in, or null for both
// @slot identity  the engine's own function for ids
// @slot types
MATCH (n)-[r:{{types}}]-(m)
WHERE {{identity}}(n) = $id AND NOT {{identity}}(m) IN $without
  AND (size($labels) = 0 OR any(label IN labels(m) WHERE label IN $labels))
  AND ($direction IS NULL
    OR ($direction = 'out' AND {{identity}}(startNode(r)) = $id)
    OR ($direction = 'in' AND {{identity}}(endNode(r)) = $id))
RETURN count(DISTINCT m) AS count
