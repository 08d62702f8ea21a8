// Nodes by element id, each with the number of its relationships; a loop counts once in each direction.
// @param ids
// @slot identity  the engine's own function for ids
MATCH (n) WHERE {{identity}}(n) IN $ids
RETURN n AS node, COUNT { (n)-->() } + COUNT { (n)<--() } AS degree
