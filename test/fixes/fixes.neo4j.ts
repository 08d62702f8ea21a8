import { clearNeo4j } from '../api/neo4j.ts';
import { neo4jUrl } from '../neo4j/url.ts';
import { fixesSuite } from './suite.ts';

fixesSuite('Neo4j', neo4jUrl, clearNeo4j);
