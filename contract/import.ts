import { z } from 'zod';

import { problemLineSchema } from './stream.ts';

/** One input row or element that could not be loaded. */
export const rejectSchema = z.object({
  file: z.string(),
  line: z.int().nullable().describe('Where the row starts, from 1.'),
  column: z.string().nullable(),
  value: z.string().nullable().describe('The offending text, shortened to 200 characters.'),
  reason: z.string().describe('What is wrong and what to do, in a sentence.'),
});
export type Reject = z.infer<typeof rejectSchema>;

export const tallySchema = z.object({
  read: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
});
/** read = created + updated + unchanged + rejected, always. */
export type Tally = z.infer<typeof tallySchema>;

export const KINDS = ['sources', 'entities', 'claims', 'relations'] as const;
export const kindSchema = z.enum(KINDS);
export type Kind = z.infer<typeof kindSchema>;

export const recognisedFileSchema = z.object({
  name: z.string(),
  bytes: z.int(),
  format: z.enum(['csv', 'jsonl', 'neo4j-admin', 'triples']),
  kind: kindSchema.describe(
    'What its rows become; a triples file holds relations whose ends are made as needed.',
  ),
  columns: z.array(z.object({ name: z.string(), role: z.string(), type: z.string() })),
  preview: z.array(z.array(z.string())).describe('The first rows as text.'),
});
export type RecognisedFile = z.infer<typeof recognisedFileSchema>;

export const importHeadSchema = z.object({
  kind: z.literal('head'),
  dryRun: z.boolean(),
  files: z.array(recognisedFileSchema),
});

export const importProgressSchema = z.object({
  kind: z.literal('progress'),
  file: z.string(),
  bytes: z.int().describe('Bytes read so far, of all files.'),
  totalBytes: z.int(),
  tally: tallySchema,
});

export const importRejectSchema = rejectSchema.extend({ kind: z.literal('reject') });

export const importEndSchema = z.object({
  kind: z.literal('end'),
  tallies: z.record(kindSchema, tallySchema),
  total: tallySchema,
  madeEntities: z
    .int()
    .describe('Entities made for the ends of three-column rows; they are no rows of their own.'),
  projected: z
    .object({ relationships: z.int(), removed: z.int() })
    .nullable()
    .describe('Relationships rebuilt from claims.'),
  seconds: z.number(),
  touched: z
    .array(z.string())
    .describe('Element ids of nodes created or updated, 500 at most, to show what came in.'),
  rejectsCut: z
    .boolean()
    .describe('True when there were more rejects than lines sent; the tally counts all.'),
});

/** What the importer streams, to the command line and as lines of `POST /api/import`. A failure is thrown. */
export type ImportEvent =
  | z.infer<typeof importHeadSchema>
  | z.infer<typeof importProgressSchema>
  | z.infer<typeof importRejectSchema>
  | z.infer<typeof importEndSchema>;
export type ImportEnd = z.infer<typeof importEndSchema>;

export const importLineSchema = z.discriminatedUnion('kind', [
  importHeadSchema,
  importProgressSchema,
  importRejectSchema,
  importEndSchema,
  problemLineSchema,
]);
export type ImportLine = z.infer<typeof importLineSchema>;
