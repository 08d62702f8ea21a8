import { inject } from 'vitest';

import { clearNeo4j } from './neo4j.ts';
import { apiSuite } from './suite.ts';

apiSuite('Neo4j', { graphUrl: () => inject('neo4jUrl'), clear: clearNeo4j });
