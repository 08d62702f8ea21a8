// Entities that an import made or changed, to show what came in.
// @param ids
MATCH (n:Entity) WHERE n.id IN $ids RETURN n AS node
