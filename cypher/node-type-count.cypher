// How many relationships of one type a node has in each direction: Neo4j reads this from the node's counters, however
// many there are.
// @param id
// @slot identity  the engine's own function for ids
// @slot type
MATCH (n) WHERE {{identity}}(n) = $id
RETURN COUNT { (n)-[:{{type}}]->() } AS outgoing, COUNT { (n)<-[:{{type}}]-() } AS incoming
