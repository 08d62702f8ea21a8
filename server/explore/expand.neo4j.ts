import { neo4jUrl } from '../../test/neo4j/url.ts';
import { openNeo4j } from '../graph/neo4j/open.ts';
import { expandContract } from './expand.contract.ts';

expandContract('Neo4j', () => openNeo4j({ url: neo4jUrl() }));
