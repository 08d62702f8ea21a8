// Relationships between a node and some others. Both ends are found first, so that a hub is searched from its
// neighbours' side.
// @param id
// @param others
// @param limit
// @slot identity  the engine's own function for ids
MATCH (n) WHERE {{identity}}(n) = $id
MATCH (m) WHERE {{identity}}(m) IN $others
WITH n, m
MATCH (n)-[r]-(m)
RETURN r AS relationship LIMIT $limit
