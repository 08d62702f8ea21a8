import { neo4jUrl } from '../../../test/neo4j/url.ts';
import { openNeo4j } from '../neo4j/open.ts';
import { portContract } from './port.ts';

portContract('neo4j', () => openNeo4j({ url: neo4jUrl() }));
