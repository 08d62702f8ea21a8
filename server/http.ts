import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';

import type { ErrorRequestHandler, Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';

import { api } from '../contract/api.ts';
import type { Api, Endpoint, Route } from '../contract/api.ts';
import type { Log } from './log.ts';
import { Problem, problemBody } from './problem.ts';

type Part<K extends Route, P extends string> =
  Api[K] extends Readonly<Record<P, infer S extends z.ZodType>> ? z.output<S> : undefined;

/** What a handler gets: the request's parts as the contract has them, and a signal for a client that goes away. */
export interface Call<K extends Route> {
  readonly params: Part<K, 'params'>;
  readonly query: Part<K, 'query'>;
  readonly body: Part<K, 'body'>;
  /** For a body that is not JSON, read by the handler. */
  readonly request: IncomingMessage;
  readonly signal: AbortSignal;
}

type Answer<K extends Route> = z.output<Api[K]['answer']>;
type Handler<K extends Route> = Api[K]['form'] extends 'lines'
  ? (call: Call<K>) => AsyncIterable<Answer<K>>
  : (call: Call<K>) => Promise<Answer<K>>;

/** One handler for each endpoint of the contract: the compiler knows when one is missing. */
export type Handlers = { readonly [K in Route]: Handler<K> };

/**
 * Serves the handlers at the paths of the contract.
 * @param patienceMs how long a stream waits for a client that reads nothing, for it holds up a place of others
 */
export function mount(router: Router, handlers: Handlers, patienceMs: number): void {
  for (const route of Object.keys(api) as Route[]) {
    const [method, path] = route.split(' ') as ['GET' | 'POST', string];
    const handler = serve(route, handlers[route] as Handler<Route>, patienceMs);
    router[method === 'GET' ? 'get' : 'post'](path, handler);
  }
}

function serve(route: Route, handler: Handler<Route>, patienceMs: number): RequestHandler {
  const endpoint: Endpoint = api[route];
  const schemas = {
    params: endpoint.params && exact(endpoint.params),
    query: exact(endpoint.query ?? z.object({})),
    body: endpoint.body && exact(endpoint.body),
  };
  return async (request, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    checkType(endpoint, request);
    const call = { ...partsOf(schemas, request), request, signal: gone.signal } as Call<Route>;
    const answer = handler(call);
    if (answer instanceof Promise) response.json(await answer);
    else await sendLines(response, answer, gone.signal, patienceMs);
  };
}

type Schemas = Readonly<Record<'params' | 'query' | 'body', z.ZodType | undefined>>;

/** A misspelt name would otherwise be dropped in silence. */
function exact(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodObject ? schema.strict() : schema;
}

function checkType({ body, bodyType }: Endpoint, request: Request): void {
  const wanted = bodyType ?? (body === undefined ? null : 'application/json');
  if (wanted !== null && !request.is(wanted)) {
    throw new Problem('bad-request', `The body must be ${wanted}, and the Content-Type say so.`);
  }
}

function partsOf({ params, query, body }: Schemas, request: Request): Record<keyof Schemas, unknown> {
  return {
    params: params && valid(params, request.params, 'path'),
    query: query && valid(query, request.query, 'query'),
    body: body && valid(body, request.body, 'body'),
  };
}

function valid(schema: z.ZodType, input: unknown, where: string): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = [where, ...(issue?.path ?? [])].join('.');
  throw new Problem('bad-request', `${place}: ${issue?.message ?? 'not valid'}.`);
}

/**
 * Sends a stream as lines of JSON, as fast as the client reads them. A failure before the first line is an
 * ordinary problem response; after it, the last line is the problem.
 */
async function sendLines(
  response: Response,
  lines: AsyncIterable<unknown>,
  gone: AbortSignal,
  patienceMs: number,
): Promise<void> {
  try {
    for await (const line of lines) {
      if (gone.aborted) return;
      if (!response.headersSent) begin(response);
      if (!response.write(`${JSON.stringify(line)}\n`)) await drained(response, gone, patienceMs);
    }
  } catch (error) {
    if (gone.aborted) return;
    if (!response.headersSent) throw error;
    response.locals['failure'] = error;
    response.write(`${JSON.stringify({ kind: 'problem', ...problemBody(error) })}\n`);
  }
  response.end();
}

/** Waits until the client has read what was sent. One that stops reading is cut off, and knows by the missing last line. */
async function drained(response: Response, gone: AbortSignal, patienceMs: number): Promise<void> {
  const stalled = setTimeout(() => response.destroy(), patienceMs);
  try {
    await once(response, 'drain', { signal: gone });
  } finally {
    clearTimeout(stalled);
  }
}

function begin(response: Response): void {
  response.status(200).set({
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'X-Accel-Buffering': 'no',
  });
}

/** Turns whatever was thrown into `application/problem+json`. */
export const sendProblem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const failure = fromExpress(error);
  const body = problemBody(failure);
  response.locals['failure'] = failure;
  // The limit of requests says itself when the next one may come.
  if (body.code === 'too-many-requests' && !response.hasHeader('Retry-After'))
    response.set('Retry-After', '1');
  response.status(body.status).type('application/problem+json').send(JSON.stringify(body));
};

/** Express and its parsers throw errors with a status; those about the request are the client's to mend. */
function fromExpress(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const { status, type, limit } = error as { status?: number; type?: string; limit?: number };
  if (type === 'entity.too.large') {
    return new Problem('too-large', `The body has more than the ${limit} bytes that are allowed.`, {
      hint: 'BODY_LIMIT sets how many may be sent.',
    });
  }
  if (status === undefined || status < 400 || status >= 500) return error;
  return new Problem('bad-request', `${error.message}.`, { cause: error });
}

/** Logs each answer when it is over, and what failed: with its stack when the fault is ours or the database's. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const failure: unknown = response.locals['failure'];
      const entry = {
        id: response.locals['id'] as string,
        method: request.method,
        path: request.originalUrl.split('?', 1)[0],
        status: response.statusCode,
        ms: Math.round(performance.now() - start),
        // The client went away, or this server ends.
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      const status = failure === undefined ? response.statusCode : problemBody(failure).status;
      if (status >= 500) log.error({ ...entry, err: failure }, 'request failed');
      else log.info(entry, 'request');
    });
    next();
  };
}
