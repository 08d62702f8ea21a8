import { inject } from 'vitest';

import { openNeo4j } from '../graph/neo4j/open.ts';
import { importContract } from './import.contract.ts';

importContract('Neo4j', () => openNeo4j({ url: inject('neo4jUrl') }));
