import { inject } from 'vitest';

import { fixesSuite } from './suite.ts';

fixesSuite('Neo4j', () => inject('neo4jUrl'));
