// Entities whose ids begin alike, to find what a wrong id may have meant.
// @param prefix
// @param limit
MATCH (n:Entity) WHERE n.id STARTS WITH $prefix
RETURN n.id AS id, n.name AS name LIMIT $limit
