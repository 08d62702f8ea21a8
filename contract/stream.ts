import { z } from 'zod';

import { positionSchema, problemSchema } from './problem.ts';
import { valueSchema } from './value-schema.ts';

/** What an engine cannot tell apart or hold exactly. */
export const inexactSchema = z.enum(['float', 'temporal', 'point']);
export type Inexact = z.infer<typeof inexactSchema>;

export const notificationSchema = z.object({
  severity: z.enum(['warning', 'information']),
  code: z.string(),
  title: z.string(),
  description: z.string(),
  position: positionSchema.optional(),
});
export type Notification = z.infer<typeof notificationSchema>;

export interface PlanNode {
  readonly operator: string;
  readonly details: string;
  /** Estimated and, after PROFILE, counted rows and database hits; absent where the engine does not say. */
  readonly estimatedRows?: number | undefined;
  readonly rows?: number | undefined;
  readonly hits?: number | undefined;
  readonly children: readonly PlanNode[];
}
const planSchema: z.ZodType<PlanNode> = z.object({
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number().optional(),
  rows: z.number().optional(),
  hits: z.number().optional(),
  get children() {
    return z.array(planSchema);
  },
});

/** Why a result ends before the query's own end. */
const truncatedSchema = z.object({
  by: z.enum(['rows', 'bytes']),
  limit: z.int(),
});

export const countersSchema = z.object({
  nodesCreated: z.int(),
  nodesDeleted: z.int(),
  relationshipsCreated: z.int(),
  relationshipsDeleted: z.int(),
  propertiesSet: z.int(),
  labelsAdded: z.int(),
  labelsRemoved: z.int(),
  schemaChanges: z.int().describe('Indexes and constraints added or removed.'),
});
export type Counters = z.infer<typeof countersSchema>;

export const headSchema = z.object({
  kind: z.literal('head'),
  columns: z.array(z.string()),
  inexact: z.array(inexactSchema).describe('What this engine cannot show exactly.'),
});

export const rowsSchema = z.object({
  kind: z.literal('rows'),
  rows: z.array(z.array(valueSchema)),
});

export const endSchema = z.object({
  kind: z.literal('end'),
  rows: z.int().describe('Rows sent.'),
  truncated: truncatedSchema.nullable(),
  counters: countersSchema,
  timings: z.object({
    firstMs: z.number().describe('From the start until the first row (or the end) came from the database.'),
    totalMs: z.number().describe('From the start until the last row was read.'),
    databaseMs: z
      .number()
      .nullable()
      .describe("The database's own account of its time; null where it gives none."),
  }),
  notifications: z.array(notificationSchema),
  plan: planSchema.nullable(),
});

export const problemLineSchema = problemSchema.extend({ kind: z.literal('problem') });

/** What the Graph port streams: a head, any number of rows, an end. A failure is thrown. */
export type RunEvent = z.infer<typeof headSchema> | z.infer<typeof rowsSchema> | z.infer<typeof endSchema>;
export type RunEnd = z.infer<typeof endSchema>;

/** The lines of an answer to `POST /api/query`. */
export const queryLineSchema = z.discriminatedUnion('kind', [
  headSchema,
  rowsSchema,
  endSchema,
  problemLineSchema,
]);
export type QueryLine = z.infer<typeof queryLineSchema>;

export const NO_COUNTERS: Counters = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  schemaChanges: 0,
};
