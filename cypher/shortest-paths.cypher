// The shortest paths between two nodes over some relationship types, whichever way these point.
// @param from
// @param to
// @param limit
// @slot identity  the engine's own function for ids
// @slot length    relationships in a path, at most
// @slot types
MATCH (a) WHERE {{identity}}(a) = $from
MATCH (b) WHERE {{identity}}(b) = $to
MATCH path = allShortestPaths((a)-[:{{types}}*..{{length}}]-(b))
RETURN path AS path LIMIT $limit
