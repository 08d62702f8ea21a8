import { isList, isTagged } from '../../../contract/values.ts';
import type { Value } from '../../../contract/values.ts';
import { typeName } from '../../state/results/value-text.ts';
import { count } from '../../ui/numbers.ts';

/** What has to be said beside a value so that nobody takes it for one of another type; null where it shows by itself. */
export function typeTag(value: Value): string | null {
  if (isList(value)) return `List of ${count(value.length)}`;
  if (typeof value === 'string') return looksOtherwise(value) ? 'String' : null;
  if (!isTagged(value) || value.$type === 'Integer' || value.$type === 'Float') return null;
  return typeName(value);
}

/** A text that reads as a number, a truth value, a list or as nothing. */
function looksOtherwise(text: string): boolean {
  return /^\s*([+-]?(\d[\d_,]*\.?\d*|\.\d+)(e[+-]?\d+)?|true|false|null|nan|[[{].*[\]}])\s*$/is.test(
    text.slice(0, 1000),
  );
}
