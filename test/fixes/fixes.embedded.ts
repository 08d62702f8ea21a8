import { fixesSuite } from './suite.ts';

fixesSuite('the embedded engine', () => 'memory:');
