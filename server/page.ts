import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';

import express from 'express';
import type { Express, RequestHandler, Response } from 'express';

import { ROOT } from './paths.ts';
import { Problem } from './problem.ts';

/** What serves the page. */
export interface Page {
  /** Whether its HTML has scripts of its own, which then need the nonce. */
  readonly inlineScripts: boolean;
  serve(app: Express): void;
}

/** The place in index.html that becomes the nonce of each answer; vite.config.ts puts it there. */
const NONCE = '__NONCE__';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

/** The built page. @throws Problem `configuration` when it was not built */
export function builtPage(folder = join(ROOT, 'dist', 'client')): Page {
  const file = join(folder, 'index.html');
  if (!existsSync(file)) {
    throw new Problem('configuration', `The page is not in ${folder}.`, { hint: 'Run npm run build.' });
  }
  const html = readFileSync(file, 'utf8');
  return {
    inlineScripts: false,
    serve(app) {
      // Only names under /assets carry a hash of their content.
      app.use(
        '/assets',
        express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }),
      );
      app.use(express.static(folder, { index: false, redirect: false }));
      app.get('/{*path}', pageOnly, (_request, response) => sendPage(response, html));
    },
  };
}

/** The page from its sources, through Vite inside this process, with hot reload on the same port. */
export async function developedPage(server: Server): Promise<Page> {
  // Vite is there in development only.
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: join(ROOT, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, ws: { server } },
  });
  const file = join(vite.config.root, 'index.html');
  return {
    inlineScripts: true,
    serve(app) {
      app.use(vite.middlewares);
      app.get('/{*path}', pageOnly, async (request, response) => {
        sendPage(response, await vite.transformIndexHtml(request.originalUrl, await readFile(file, 'utf8')));
      });
    },
  };
}

/** A missing file is missing: only what a browser opens as a page gets the page. */
const pageOnly: RequestHandler = (request, _response, next) => {
  if (/\.\w+$/.test(request.path) || !request.accepts('html')) {
    throw new Problem('not-found', `There is no ${request.path}.`);
  }
  next();
};

function sendPage(response: Response, html: string): void {
  response
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(html.replaceAll(NONCE, response.locals['nonce'] as string));
}
