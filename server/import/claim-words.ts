import { certaintySchema, polaritySchema } from '../../contract/claims.ts';
import type { MapValue } from '../../contract/values.ts';
import { Fault } from './fault.ts';
import { mapOf } from './properties.ts';
import type { Properties } from './properties.ts';

const WORDS = { polarity: polaritySchema.options, certainty: certaintySchema.options } as const;
const USUAL = { polarity: 'affirmed', certainty: 'stated' } as const;

/** The properties of a claim: its type, polarity and certainty checked and filled in, and all else as it is. */
export function claimProperties(type: string, given: Properties): MapValue | Fault {
  const all: Properties = { ...given, type };
  const { id: _, ...properties } = all;
  for (const name of ['polarity', 'certainty'] as const) {
    const value = properties[name] ?? USUAL[name];
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    const word = written.trim().toLowerCase();
    if (!(WORDS[name] as readonly string[]).includes(word))
      return new Fault(name, written, `Unknown ${name}: use ${WORDS[name].join(', ')}.`);
    properties[name] = word;
  }
  return mapOf(properties);
}
