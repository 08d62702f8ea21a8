import { inject } from 'vitest';

import { openNeo4j } from '../neo4j/open.ts';
import { portContract } from './port.ts';

portContract('neo4j', () => openNeo4j({ url: inject('neo4jUrl') }));
