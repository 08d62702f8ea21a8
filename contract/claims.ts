import { z } from 'zod';

import { nodeSchema, relationshipSchema, valueSchema } from './value-schema.ts';

export const polaritySchema = z.enum(['affirmed', 'denied']);
export const certaintySchema = z.enum(['stated', 'planned', 'possible', 'hypothetical']);

/** One statement by one source, or by somebody it quotes. */
export const claimSchema = z.object({
  node: nodeSchema.describe('The Claim node with all its properties.'),
  id: z.string(),
  type: z.string().describe('The relationship type it asserts or denies.'),
  polarity: z.string(),
  certainty: z.string(),
  date: z.string().nullable(),
  subject: nodeSchema.nullable(),
  object: nodeSchema.nullable(),
  by: nodeSchema.nullable().describe('Who says so, when it is not the source in its own words.'),
  source: nodeSchema.nullable(),
  origin: z
    .string()
    .nullable()
    .describe('Sources with the same origin are versions of one another and count once.'),
  quote: z.string().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;

export const evidenceSchema = z.object({
  relationship: relationshipSchema,
  start: nodeSchema,
  end: nodeSchema,
  claims: z.array(claimSchema).describe('All claims about this pair and type, affirmed, denied, possible.'),
  independentSources: z.int().describe('Sources that affirm it, versions of one article counted once.'),
  differences: z
    .array(
      z.object({
        property: z
          .string()
          .describe('What the claims differ in: polarity, certainty, or a property such as killed.'),
        values: z.array(z.object({ value: valueSchema, text: z.string(), claims: z.array(z.string()) })),
      }),
    )
    .describe('Where the claims do not agree.'),
});
export type EvidenceAnswer = z.infer<typeof evidenceSchema>;
