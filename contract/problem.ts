import { z } from 'zod';

/** Every expected failure, with the HTTP status and the headline it is sent with. */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request is not valid' },
  syntax: { status: 400, title: 'The query is not valid Cypher' },
  'parameter-missing': { status: 400, title: 'The query needs a parameter' },
  'query-failed': { status: 400, title: 'The database could not finish the query' },
  'not-found': { status: 404, title: 'Not found' },
  'read-only': { status: 403, title: 'Read-only' },
  'not-permitted': { status: 403, title: 'Not permitted' },
  constraint: { status: 409, title: 'A constraint of the database forbids this' },
  'too-large': { status: 413, title: 'Too large' },
  unsupported: { status: 422, title: 'This database cannot do that' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  cancelled: { status: 499, title: 'Stopped' },
  internal: { status: 500, title: 'Relata failed' },
  authentication: { status: 502, title: 'The database refused the user or password' },
  unavailable: { status: 503, title: 'The database cannot be reached' },
  'engine-restarted': { status: 503, title: 'The embedded engine was restarted' },
  'timed-out': { status: 504, title: 'Out of time' },
  configuration: { status: 500, title: 'A setting is wrong' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

export const problemCodes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** A place in a query's text. Lines and columns start at 1, the offset (in UTF-16 units) at 0. */
export const positionSchema = z.object({
  line: z.int().min(1),
  column: z.int().min(1),
  offset: z.int().min(0),
});
export type Position = z.infer<typeof positionSchema>;

/** What is sent as `application/problem+json`, and as a line of a stream. */
export const problemSchema = z.object({
  code: z.enum(problemCodes),
  status: z.int(),
  title: z.string(),
  detail: z.string().describe('What happened, in a sentence.'),
  hint: z.string().optional().describe('What to do about it.'),
  position: positionSchema.optional().describe('Where in the query.'),
});
export type ProblemBody = z.infer<typeof problemSchema>;
