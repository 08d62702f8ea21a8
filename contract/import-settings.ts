import { z } from 'zod';

import { DELIMITERS, ENCODINGS, KINDS, ROLES, ROWS } from './import-words.ts';

export const kindSchema = z.enum(KINDS);

export const columnSchema = z.object({
  name: z.string().max(500).describe('As the header writes it, or as you name it.'),
  role: z.enum(ROLES),
  type: z.string().max(40).describe('Such as `string`, `integer` or `date[]`; docs/formats.md has all.'),
});
/** A column of a table: what it is called, what it is for, what its cells are. */
export type ImportColumn = z.infer<typeof columnSchema>;

const fixSchema = z.object({
  line: z.int().min(1),
  column: z.string(),
  value: z.string().describe('The text of the cell instead; empty for none.'),
});

export const fileSettingsSchema = z
  .object({
    encoding: z.enum(ENCODINGS),
    delimiter: z.enum(DELIMITERS),
    header: z.boolean().describe('Whether the first line names the columns.'),
    rows: z.enum(ROWS).describe('What the rows are.'),
    columns: z.array(columnSchema).max(1000).describe('What the columns are, from left to right.'),
    fixes: z.array(fixSchema).max(10_000).describe('Single cells to be read as if they held something else.'),
  })
  .partial()
  .strict();
/** How a file is to be read, where that differs from what is recognised. */
export type FileSettings = z.infer<typeof fileSettingsSchema>;

export const importSettingsSchema = z
  .object({
    files: z
      .array(fileSettingsSchema.nullable())
      .max(100)
      .describe('One for each file, in the order they are sent; null where all is as recognised.'),
    make: z
      .union([z.literal('all'), z.array(z.string()).max(10_000)])
      .describe('Ids of entities to be made where relations or claims name them and there are none.'),
  })
  .partial()
  .strict();
export type ImportSettings = z.infer<typeof importSettingsSchema>;
