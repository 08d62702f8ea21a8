// Full-text indexes over nodes that can be asked now.
// @why Only Neo4j has full-text indexes.
SHOW FULLTEXT INDEXES YIELD name, state, entityType
WHERE state = 'ONLINE' AND entityType = 'NODE'
RETURN name AS name
