import { z } from 'zod';

import { columnSchema, fileSettingsSchema, kindSchema } from './import-settings.ts';
import { DELIMITERS, ENCODINGS } from './import-words.ts';
import { problemLineSchema } from './stream.ts';

/** What would let a rejected row in, sent back as a setting of the next try. */
export const remedySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('use'),
    value: z.string().describe('The id that comes closest.'),
    name: z.string().nullable(),
  }),
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('make'), id: z.string().describe('The entity that is missing.') }),
  z.object({ kind: z.literal('text') }),
]);
export type Remedy = z.infer<typeof remedySchema>;

/** One input row or element that could not be loaded. */
export const rejectSchema = z.object({
  file: z.string(),
  index: z.int().describe('Which of the files, in the order they were sent, from 0.'),
  line: z.int().nullable().describe('Where the row starts, from 1.'),
  column: z.string().nullable(),
  value: z.string().nullable().describe('The offending text, shortened to 200 characters.'),
  reason: z.string().describe('What is wrong and what to do, in a sentence.'),
  row: z
    .array(z.string())
    .nullable()
    .describe(
      'The row as it stands in the file: its cells, or its one line. Null when rejects are too long.',
    ),
  remedies: z.array(remedySchema),
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

/** A row of a file and the line it begins in. */
const rowSchema = z.object({ line: z.int(), cells: z.array(z.string()) });
const previewSchema = z.array(rowSchema).describe('The first rows as text, long cells shortened.');

export const recognisedFileSchema = z.object({
  name: z.string(),
  index: z.int().describe('Which of the files, in the order they were sent, from 0.'),
  bytes: z.int(),
  format: z.enum(['csv', 'jsonl', 'neo4j-admin', 'triples']),
  kind: kindSchema.describe(
    'What its rows become; a triples file holds relations whose ends are made as needed.',
  ),
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS).nullable().describe('Between the cells; null for JSON lines.'),
  header: z.boolean().describe('Whether the first line names the columns.'),
  columns: z.array(columnSchema),
  preview: previewSchema,
});
export type RecognisedFile = z.infer<typeof recognisedFileSchema>;

/** A file that cannot be read as it is: why, and what to try. Only in a dry run; otherwise it is a failure. */
export const unreadFileSchema = z.object({
  name: z.string(),
  index: z.int(),
  bytes: z.int(),
  encoding: z.enum(ENCODINGS).nullable(),
  delimiter: z.enum(DELIMITERS).nullable(),
  detail: z.string(),
  hint: z.string().nullable(),
  preview: previewSchema,
  remedies: z
    .array(
      z.object({
        kind: z.enum(['encoding', 'delimiter', 'columns']),
        settings: fileSettingsSchema,
        sample: z.string().nullable().describe('How the file would read then.'),
      }),
    )
    .describe('Settings to try; those of `columns` are a first guess to be looked over.'),
});
export type UnreadFile = z.infer<typeof unreadFileSchema>;

const outcomesSchema = z.object({ created: z.int(), updated: z.int(), unchanged: z.int() });
export type Outcomes = z.infer<typeof outcomesSchema>;

/** What a dry run says the graph will get: elements, each counted once however many rows speak of it. */
export const outlookSchema = z.object({
  labels: z.array(outcomesSchema.extend({ label: z.string() })),
  types: z.array(
    outcomesSchema.extend({
      type: z.string(),
      from: z.string().nullable().describe('A label of the entities it comes from.'),
      to: z.string().nullable(),
      standing: z
        .enum(['plain', 'affirmed', 'claimed', 'denied'])
        .describe('`plain` for relations; the others are claims.'),
    }),
  ),
  cut: z.boolean().describe('True when there are more labels or types than are sent.'),
});
export type Outlook = z.infer<typeof outlookSchema>;

export const importHeadSchema = z.object({
  kind: z.literal('head'),
  dryRun: z.boolean(),
  files: z.array(recognisedFileSchema),
  unread: z.array(unreadFileSchema),
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
  files: z.array(tallySchema).describe('The rows of each file, in the order of the head.'),
  madeEntities: z
    .int()
    .describe('Entities made because relations or claims name them; they are no rows of their own.'),
  outlook: outlookSchema.nullable().describe('After a dry run.'),
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
