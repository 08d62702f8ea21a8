import { apiSuite } from './suite.ts';

apiSuite('the embedded engine', { graphUrl: () => 'memory:', clear: async () => {} });
