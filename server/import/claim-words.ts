import { certaintySchema, polaritySchema } from '../../contract/claims.ts';
import { mapFrom } from '../../contract/values.ts';
import type { MapValue, Value } from '../../contract/values.ts';
import { Fault } from './fault.ts';

const WORDS = { polarity: polaritySchema.options, certainty: certaintySchema.options } as const;

/** The properties of a claim: its type, polarity and certainty checked and filled in, and all else as it is. */
export function claimProperties(type: string, given: readonly [string, Value][]): MapValue | Fault {
  const entries: [string, Value][] = [['type', type]];
  for (const [name, value] of given) {
    if (name === 'polarity' || name === 'certainty') {
      const written = typeof value === 'string' ? value : JSON.stringify(value);
      const word = written.trim().toLowerCase();
      if (!(WORDS[name] as readonly string[]).includes(word))
        return new Fault(name, written, `Unknown ${name}: use ${WORDS[name].join(', ')}.`);
      entries.push([name, word]);
    } else if (name !== 'type' && name !== 'id') entries.push([name, value]);
  }
  const has = (name: string) => entries.some(([key]) => key === name);
  if (!has('polarity')) entries.push(['polarity', 'affirmed']);
  if (!has('certainty')) entries.push(['certainty', 'stated']);
  return mapFrom(entries);
}
