import { z } from 'zod';

import { nodeSchema, relationshipSchema } from './value-schema.ts';

/** Nodes and relationships to draw. `degrees` counts each node's relationships in the whole graph. */
export const subgraphSchema = z.object({
  nodes: z.array(nodeSchema),
  relationships: z.array(relationshipSchema),
  degrees: z
    .record(z.string(), z.int())
    .describe('Relationships of each node in the whole graph, by element id.'),
});
export type Subgraph = z.infer<typeof subgraphSchema>;

export const directionSchema = z.enum(['out', 'in']);
export type Direction = z.infer<typeof directionSchema>;

/** The limits this server keeps. */
const limitsSchema = z.object({
  rows: z.int().describe('Rows of one answer.'),
  bytes: z.int().describe('Bytes of one answer.'),
  timeoutMs: z.int().describe('Milliseconds for one query.'),
  queries: z.int().describe('Queries at once.'),
  bodyBytes: z.int().describe('Bytes of a request body, imports excepted.'),
  importBytes: z.int().describe('Bytes of one import.'),
});

export const graphSchema = z.object({
  engine: z.enum(['neo4j', 'embedded']),
  product: z.string(),
  version: z.string(),
  database: z.string(),
  capabilities: z.object({
    fullText: z.boolean(),
    readGate: z.enum(['plan', 'rollback', 'none']),
    plans: z.boolean(),
    inexact: z.array(z.enum(['float', 'temporal', 'point'])),
  }),
  access: z.object({
    writes: z.boolean().describe('Write queries are possible (--allow-writes).'),
    queries: z.boolean().describe('Free read queries are possible.'),
    imports: z.boolean().describe('Imports are possible; dry runs always are.'),
  }),
  counts: z.object({ nodes: z.int(), relationships: z.int() }),
  sample: z.boolean().describe('This is the sample graph that comes with Relata, as it was loaded.'),
  limits: limitsSchema,
});
export type GraphAnswer = z.infer<typeof graphSchema>;

const propertySchema = z.object({
  name: z.string(),
  types: z.array(z.string()).describe('Cypher type names seen in the sample.'),
  share: z.number().describe('Part of the sample that has it, 0 to 1.'),
});

export const schemaSchema = z.object({
  labels: z.array(
    z.object({
      label: z.string(),
      count: z.int(),
      properties: z.array(propertySchema),
      sampled: z.int().describe('Nodes looked at for the properties.'),
    }),
  ),
  relationshipTypes: z.array(
    z.object({
      type: z.string(),
      count: z.int(),
      properties: z.array(propertySchema),
      ends: z.array(z.object({ from: z.array(z.string()), to: z.array(z.string()), count: z.int() })),
      sampled: z.int().describe('Relationships looked at for properties and ends.'),
    }),
  ),
  denied: z
    .int()
    .nullable()
    .describe('CLAIMED relationships that are denied; null where there are too many to look at.'),
});
export type SchemaAnswer = z.infer<typeof schemaSchema>;

export const searchSchema = z.object({
  hits: z.array(
    z.object({
      node: nodeSchema,
      match: z.enum(['exact', 'prefix', 'word', 'part']).describe('How the words were found, best first.'),
      property: z.string().describe('Where they were found: name, an alias, …'),
      text: z.string().describe('The text they were found in.'),
      said: z
        .object({
          by: z.string().nullable(),
          publisher: z.string().nullable(),
          date: z.string().nullable(),
        })
        .nullable()
        .describe('Of a quote: who said it, and where it stands.'),
      relationships: z
        .int()
        .describe('Relationships of the node in the whole graph; of an entity without those to its claims.'),
    }),
  ),
  complete: z
    .boolean()
    .describe('False when there are more hits than were asked for, or the search gave up early.'),
});
export type SearchAnswer = z.infer<typeof searchSchema>;

export const previewSchema = z.object({
  total: z.int().describe('Relationships of the node; a loop counts once in each direction.'),
  groups: z.array(
    z.object({
      type: z.string(),
      direction: directionSchema,
      count: z.int().describe("Exact, from the node's counters."),
      shown: z.int().describe('How many of them go to nodes named in `shown`, within the sample.'),
      far: z
        .array(z.object({ labels: z.array(z.string()), count: z.int(), shown: z.int() }))
        .describe('Far labels in the sample, and how many of each go to nodes named in `shown`.'),
      sampled: z.int().describe('Relationships looked at for `far`; all of them when equal to count.'),
    }),
  ),
});
export type PreviewAnswer = z.infer<typeof previewSchema>;

export const expandRequestSchema = z.object({
  types: z.array(z.string()).max(1000).optional().describe('Only these relationship types.'),
  direction: directionSchema.optional().describe('Only this direction; both when absent.'),
  labels: z.array(z.string()).max(1000).optional().describe('Only neighbours with one of these labels.'),
  order: z
    .object({
      by: z
        .enum(['name', 'degree', 'date'])
        .describe('name and degree of the neighbour, date of the relationship'),
      descending: z.boolean().optional(),
    })
    .optional(),
  limit: z.int().min(1).max(1000).optional().describe('Neighbours at most; 25 when absent.'),
  shown: z
    .array(z.string())
    .max(10_000)
    .optional()
    .describe('Element ids of nodes that are on the canvas already.'),
});
export type ExpandRequest = z.infer<typeof expandRequestSchema>;

export const expandSchema = subgraphSchema.extend({
  remaining: z
    .int()
    .describe(
      'Neighbours that match and were not sent: "next 25" takes them. Where more than 100,000 relationships match these are counted instead.',
    ),
});
export type ExpandAnswer = z.infer<typeof expandSchema>;

export const overviewSchema = subgraphSchema.extend({
  total: z.object({ nodes: z.int(), relationships: z.int() }).describe('What the graph has in all.'),
});
export type OverviewAnswer = z.infer<typeof overviewSchema>;

export const pathsRequestSchema = z.object({
  from: z.string(),
  to: z.string(),
  maxLength: z.int().min(1).max(8).optional().describe('Relationships in a path at most; 5 when absent.'),
  limit: z.int().min(1).max(50).optional().describe('Paths at most; 10 when absent.'),
});
export type PathsRequest = z.infer<typeof pathsRequestSchema>;

export const pathsSchema = subgraphSchema.extend({
  paths: z.array(z.array(z.string())).describe('Each path as element ids: node, relationship, node, …'),
  complete: z.boolean().describe('False when there are more shortest paths than were sent.'),
});
export type PathsAnswer = z.infer<typeof pathsSchema>;
