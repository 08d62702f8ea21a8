import { openEmbedded } from '../graph/embedded/open.ts';
import { expandContract } from './expand.contract.ts';

expandContract('the embedded engine', () => openEmbedded({ file: null }));
