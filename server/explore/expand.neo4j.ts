import { inject } from 'vitest';

import { openNeo4j } from '../graph/neo4j/open.ts';
import { expandContract } from './expand.contract.ts';

expandContract('Neo4j', () => openNeo4j({ url: inject('neo4jUrl') }));
