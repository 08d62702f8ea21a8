import { openEmbedded } from '../graph/embedded/open.ts';
import { importContract } from './import.contract.ts';

importContract('the embedded engine', () => openEmbedded({ file: null }));
