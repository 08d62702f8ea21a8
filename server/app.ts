import { randomUUID } from 'node:crypto';

import express from 'express';
import type { Express, RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';

import type { Config } from './config.ts';
import type { Graph } from './graph/graph.ts';
import { crossSiteFault, hostName, isLoopback } from './guard.ts';
import { logRequests, mount, sendProblem } from './http.ts';
import type { Log } from './log.ts';
import type { Page } from './page.ts';
import { Problem } from './problem.ts';
import { createHandlers } from './routes.ts';

interface AppOptions {
  readonly graph: Graph;
  readonly config: Config;
  readonly log: Log;
  /** What serves the page; none serves the API alone. */
  readonly page?: Page | undefined;
}

/** The whole HTTP side: the API and the page, behind the checks every request passes. */
export function createApp({ graph, config, log, page }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(nameRequest, logRequests(log), contentPolicy(page), checkHost(config));
  app.use('/api', checkSite, limitRequests(config), noStore);
  app.use('/api', express.json({ limit: config.bodyLimit, type: 'application/json' }));
  mount(app, createHandlers(graph, config, log), config.timeout);
  app.use('/api', (request) => {
    throw new Problem('not-found', `There is no ${request.method} ${request.originalUrl.split('?', 1)[0]}.`, {
      hint: 'docs/api.md lists what there is.',
    });
  });
  if (page !== undefined) page.serve(app);
  app.use(sendProblem);
  return app;
}

const nameRequest: RequestHandler = (_request, response, next) => {
  response.locals['id'] = randomUUID();
  response.locals['nonce'] = randomUUID();
  response.set('X-Request-Id', response.locals['id'] as string);
  next();
};

const nonce = (_request: unknown, response: unknown) =>
  `'nonce-${(response as { locals: { nonce: string } }).locals.nonce}'`;

/** Nothing from another host, no inline code, no framing; styles only with the nonce of this very answer. */
function contentPolicy(page: Page | undefined): RequestHandler {
  const self = ["'self'"];
  const none = ["'none'"];
  return helmet({
    // Relata is served over plain HTTP on loopback; a proxy that adds TLS also adds this header.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: self,
        scriptSrc: page?.inlineScripts === true ? ["'self'", nonce] : self,
        styleSrc: ["'self'", nonce],
        styleSrcAttr: none,
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: self,
        connectSrc: self,
        workerSrc: self,
        objectSrc: none,
        baseUri: none,
        formAction: none,
        frameAncestors: none,
      },
    },
  });
}

/** Refuses names that are not ours: a page elsewhere whose name was pointed at this machine is stopped here. */
function checkHost(config: Config): RequestHandler {
  const names = new Set([config.host, ...config.allowedHosts].map((name) => hostName(name) ?? name));
  return (request, _response, next) => {
    const name = hostName(request.headers.host);
    if (name === null || (!isLoopback(name) && !names.has(name))) {
      throw new Problem('not-permitted', `This server does not answer to the name ${JSON.stringify(name)}.`, {
        hint: 'Use the printed address, or add the name to ALLOWED_HOSTS.',
      });
    }
    next();
  };
}

const checkSite: RequestHandler = (request, _response, next) => {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  const fault = crossSiteFault({ host, origin, site: typeof site === 'string' ? site : undefined });
  if (fault !== null) throw new Problem('not-permitted', fault, { hint: 'Only our own page may ask.' });
  next();
};

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

function limitRequests(config: Config): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: config.requestLimit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(
        new Problem(
          'too-many-requests',
          `There were more than ${config.requestLimit} requests in a minute.`,
          {
            hint: 'Wait a minute; REQUEST_LIMIT sets how many there may be.',
          },
        ),
      );
    },
  });
}
