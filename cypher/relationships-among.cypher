// Relationships among some nodes. From nodes with few relationships all are followed; between two hubs only those
// that join them are looked for, since following all of a hub's could mean a million. Some come twice.
// @param all    element ids of the nodes
// @param light  those of them with few relationships
// @param heavy  the others
// @param limit
// @slot identity  the engine's own function for ids
MATCH (a) WHERE {{identity}}(a) IN $light
MATCH (a)-[r]-(b)
WITH r, b WHERE {{identity}}(b) IN $all
RETURN r AS relationship LIMIT $limit
UNION ALL
MATCH (a) WHERE {{identity}}(a) IN $heavy
MATCH (b) WHERE {{identity}}(b) IN $heavy
WITH a, b
MATCH (a)-[r]->(b)
RETURN r AS relationship LIMIT $limit
