import { z } from 'zod';

import { claimSchema, evidenceSchema } from './claims.ts';
import {
  expandRequestSchema,
  expandSchema,
  graphSchema,
  overviewSchema,
  pathsRequestSchema,
  pathsSchema,
  previewSchema,
  schemaSchema,
  searchSchema,
  subgraphSchema,
} from './graph.ts';
import { importLineSchema } from './import.ts';
import type { ProblemCode } from './problem.ts';
import { queryLineSchema } from './stream.ts';
import { nodeSchema, parametersSchema, relationshipSchema } from './value-schema.ts';

/** What each endpoint of the contract says of itself. */
export interface Endpoint {
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** What the body is when it is not JSON. */
  readonly bodyType?: 'multipart/form-data';
  readonly answer: z.ZodType;
  /** `lines`: newline-delimited JSON, each line one `answer`. */
  readonly form: 'json' | 'lines';
  readonly problems: readonly ProblemCode[];
}

const elementId = z.object({
  id: z.string().min(1).max(200).describe('Element id; good for as long as the element exists.'),
});
const count = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);

/** The whole HTTP surface. Handlers are a record over exactly these keys; docs/api.md and openapi.json come from it. */
export const api = {
  'GET /api/graph': {
    summary: 'What database this is, what it can do, and what this server permits.',
    answer: graphSchema,
    form: 'json',
    problems: [],
  },
  'GET /api/ready': {
    summary: 'Whether this server can serve: it asks the database and waits for its answer.',
    answer: z.object({ ready: z.literal(true) }),
    form: 'json',
    problems: [],
  },
  'GET /api/schema': {
    summary:
      'Labels and relationship types with exact counts; their properties and ends from a bounded sample.',
    answer: schemaSchema,
    form: 'json',
    problems: [],
  },
  'GET /api/overview': {
    summary: 'A first picture: the best connected nodes and the relationships among them.',
    query: z.object({ nodes: count(1000, 150).describe('Nodes at most.') }),
    answer: overviewSchema,
    form: 'json',
    problems: [],
  },
  'GET /api/search': {
    summary: 'Nodes by name and alias, best first: the whole text, its beginning, a word, a part of a word.',
    query: z.object({
      q: z.string().min(1).max(200),
      label: z.string().optional().describe('Only nodes with this label.'),
      limit: count(100, 20),
    }),
    answer: searchSchema,
    form: 'json',
    problems: [],
  },
  'GET /api/nodes/:id': {
    summary: 'One node, and how many relationships it has.',
    params: elementId,
    answer: z.object({ node: nodeSchema, degree: z.int() }),
    form: 'json',
    problems: ['not-found'],
  },
  'GET /api/nodes/:id/neighbours': {
    summary:
      'What an expansion would bring: relationships by type and direction, far labels from a bounded sample.',
    params: elementId,
    query: z.object({
      sample: count(1000, 200).describe('Relationships looked at for each group of a node that has many.'),
      shown: z
        .string()
        .optional()
        .describe('Element ids of nodes that are on the canvas already, separated by commas.'),
    }),
    answer: previewSchema,
    form: 'json',
    problems: ['not-found'],
  },
  'POST /api/nodes/:id/neighbours': {
    summary:
      'The expansion: neighbours not yet shown, filtered, ordered, limited, with all relationships to them.',
    params: elementId,
    body: expandRequestSchema,
    answer: expandSchema,
    form: 'json',
    problems: ['not-found'],
  },
  'GET /api/nodes/:id/claims': {
    summary:
      'Claims that a node is subject or object of, that it makes, or that stand in it; of a claim, itself.',
    params: elementId,
    query: z.object({ limit: count(500, 50) }),
    answer: z.object({ claims: z.array(claimSchema), complete: z.boolean() }),
    form: 'json',
    problems: ['not-found'],
  },
  'GET /api/relationships/:id': {
    summary: 'One relationship and its ends.',
    params: elementId,
    answer: z.object({ relationship: relationshipSchema, start: nodeSchema, end: nodeSchema }),
    form: 'json',
    problems: ['not-found'],
  },
  'GET /api/relationships/:id/evidence': {
    summary: 'Who says so: the claims behind a relationship, with sources, quotes, and where they differ.',
    params: elementId,
    answer: evidenceSchema,
    form: 'json',
    problems: ['not-found'],
  },
  'POST /api/relationships': {
    summary: 'All relationships among some nodes, for instance those a query returned.',
    body: z.object({ nodes: z.array(z.string()).max(2000).describe('Element ids.') }),
    answer: subgraphSchema,
    form: 'json',
    problems: [],
  },
  'POST /api/paths': {
    summary: 'The shortest paths between two nodes.',
    body: pathsRequestSchema,
    answer: pathsSchema,
    form: 'json',
    problems: ['not-found', 'timed-out'],
  },
  'POST /api/query': {
    summary: 'Runs Cypher and streams the answer. Closing the connection ends the query in the database.',
    body: z.object({
      query: z.string().min(1).max(1_000_000),
      parameters: parametersSchema.optional(),
      access: z.enum(['read', 'write']).optional().describe('read when absent; write needs --allow-writes.'),
      limit: z.int().min(1).optional().describe("Rows at most; never more than the server's own limit."),
    }),
    answer: queryLineSchema,
    form: 'lines',
    problems: [
      'syntax',
      'parameter-missing',
      'query-failed',
      'read-only',
      'not-permitted',
      'unsupported',
      'constraint',
      'timed-out',
      'cancelled',
    ],
  },
  'POST /api/import': {
    summary:
      'Loads files of the formats in docs/formats.md and streams progress, rejects and a report. A dry run is permitted where imports are not. A part named `settings`, JSON as that page describes it, says how files are to be read.',
    query: z.object({
      dryRun: z
        .enum(['true', 'false'])
        .default('false')
        .describe('Read and check everything, write nothing.'),
    }),
    bodyType: 'multipart/form-data',
    answer: importLineSchema,
    form: 'lines',
    problems: ['read-only', 'too-large', 'unsupported'],
  },
} as const satisfies Record<string, Endpoint>;

export type Route = keyof typeof api;
export type Api = typeof api;
