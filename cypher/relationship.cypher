// A relationship by element id, with its ends.
// @param id
// @slot identity  the engine's own function for ids
MATCH (a)-[r]->(b) WHERE {{identity}}(r) = $id
RETURN a AS startNode, r AS relationship, b AS endNode
