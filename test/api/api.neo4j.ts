import { neo4jUrl } from '../neo4j/url.ts';
import { clearNeo4j } from './neo4j.ts';
import { apiSuite } from './suite/suite.ts';

apiSuite('Neo4j', { graphUrl: neo4jUrl, clear: clearNeo4j });
