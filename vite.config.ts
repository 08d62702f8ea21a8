import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. In development the server runs this inside itself; for production `npm run build` writes dist/client/. */
export default defineConfig({
  root: join(import.meta.dirname, 'client'),
  plugins: [react()],
  // The server puts a fresh nonce in the place of this word in each answer; see the content policy in server/http.ts.
  html: { cspNonce: '__NONCE__' },
  // First met inside the language worker; unless it is named, meeting it reloads the page in the middle of the work.
  optimizeDeps: { include: ['@neo4j-cypher/language-support'] },
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, 'dist/client'),
    emptyOutDir: true,
    // The content policy takes fonts from this server only, so none may travel inside the style sheet.
    assetsInlineLimit: 0,
    // One style sheet: a second one that could not be fetched is never asked for again, and the console would stay bare.
    cssCodeSplit: false,
    // The language worker is large and comes only when somebody writes Cypher.
    chunkSizeWarningLimit: 7_000,
    rolldownOptions: {
      // How long it took on a busy machine is no warning.
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui)\// },
            { name: 'cytoscape', test: /node_modules\/cytoscape\// },
            { name: 'editor', test: /node_modules\/(@codemirror|@lezer)\// },
          ],
        },
      },
    },
  },
});
