// Lets entities be searched by the words of their names and aliases.
// @why Only Neo4j has full-text indexes.
CREATE FULLTEXT INDEX relata_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]
