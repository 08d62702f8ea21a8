import { neo4jUrl } from '../../test/neo4j/url.ts';
import { openNeo4j } from '../graph/neo4j/open.ts';
import { importContract } from './import.contract.ts';

importContract('Neo4j', () => openNeo4j({ url: neo4jUrl() }));
