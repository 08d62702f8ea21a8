import type { z } from 'zod';

import type { Api, Route } from '../contract/api.ts';
import type { ProblemBody } from '../contract/problem.ts';

type Part<E, K extends string> = E extends { readonly [key in K]: infer S extends z.ZodType } ? S : never;
type Given<E, K extends string> = [Part<E, K>] extends [never]
  ? unknown
  : { [key in K]: z.output<Part<E, K>> };
/** Fields with a default may be left out of a query string. */
type Asked<E> = [Part<E, 'query'>] extends [never]
  ? unknown
  : { query?: Partial<z.output<Part<E, 'query'>>> };

/** What a route is called with: `params` in the path, `query` after it, `body` as JSON or a form. */
export type Input<R extends Route> = Given<Api[R], 'params'> &
  Asked<Api[R]> &
  (Api[R] extends { readonly bodyType: string } ? { body: FormData } : Given<Api[R], 'body'>);

/** What a route answers; for a stream, one line. */
export type Answer<R extends Route> = z.output<Api[R]['answer']>;

interface Options {
  readonly signal?: AbortSignal | undefined;
}

/** A failure the server explained, or that nothing answered. */
export class ApiProblem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail);
    this.name = 'ApiProblem';
    this.body = body;
  }
}

/** Asks a route and gives its answer. @throws ApiProblem */
export async function call<R extends Route>(
  route: R,
  input: Input<R>,
  options: Options = {},
): Promise<Answer<R>> {
  const response = await send(route, input as object, options);
  try {
    return (await response.json()) as Answer<R>;
  } catch (error) {
    throw brokenOff(error, options.signal);
  }
}

/** Asks a streaming route and gives its lines as they come; leaving the loop ends the request. @throws ApiProblem */
export async function* lines<R extends Route>(
  route: R,
  input: Input<R>,
  options: Options = {},
): AsyncGenerator<Answer<R>, void, undefined> {
  const response = await send(route, input as object, options);
  if (response.body === null) return;
  try {
    for await (const line of textLines(response.body)) yield JSON.parse(line) as Answer<R>;
  } catch (error) {
    throw brokenOff(error, options.signal);
  }
}

async function* textLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const pieces = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) if (piece !== '') yield piece;
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function send(route: Route, input: object, { signal }: Options): Promise<Response> {
  const { method, url, init } = requestOf(route, input);
  let response: Response;
  try {
    response = await fetch(url, { ...init, method, ...(signal ? { signal } : {}) });
  } catch (error) {
    throw brokenOff(error, signal);
  }
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return response;
}

/** A request that ended before its answer did: stopped by the user, or the server went away. */
function brokenOff(error: unknown, signal: AbortSignal | undefined): ApiProblem {
  if (signal?.aborted === true) return new ApiProblem(STOPPED);
  return new ApiProblem({ ...UNREACHABLE, detail: `${UNREACHABLE.detail} (${String(error)})` });
}

interface Loose {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The request a route and its input make: method, address and body. */
export function requestOf(
  route: Route,
  { params = {}, query = {}, body }: Loose,
): { method: string; url: string; init: RequestInit } {
  const [method = 'GET', path = '/'] = route.split(' ');
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  ).toString();
  const url = search === '' ? filled : `${filled}?${search}`;
  if (body === undefined) return { method, url, init: {} };
  if (body instanceof FormData) return { method, url, init: { body } };
  return {
    method,
    url,
    init: { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } },
  };
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Partial<ProblemBody>;
    if (typeof body.code === 'string' && typeof body.detail === 'string') return body as ProblemBody;
  } catch {
    // Not JSON: something between the page and the server answered.
  }
  return { ...UNREACHABLE, detail: `The server answered ${response.status} without an explanation.` };
}

const UNREACHABLE: ProblemBody = {
  code: 'unavailable',
  status: 503,
  title: 'Relata does not answer',
  detail: 'The server cannot be reached.',
  hint: 'Look whether it still runs, then try again. What is on the canvas stays.',
};

const STOPPED: ProblemBody = { code: 'cancelled', status: 499, title: 'Stopped', detail: 'You stopped it.' };
