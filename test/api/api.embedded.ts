import { apiSuite } from './suite/suite.ts';

apiSuite('the embedded engine', { graphUrl: () => 'memory:', clear: async () => {} });
