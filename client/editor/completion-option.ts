import { snippet } from '@codemirror/autocomplete';
import type { Completion as Option } from '@codemirror/autocomplete';

import type { Completion } from './messages.ts';

/** A completion as the editor takes it: what is called stands with the cursor between its parentheses. */
export function optionFrom({ label, kind, detail, insert, boost }: Completion): Option {
  return {
    label: insert.startsWith('`') ? insert : label,
    displayLabel: label,
    apply: kind === 'function' ? snippet(insert.replace('()', '(${})')) : insert,
    type: kind,
    boost,
    ...(detail === undefined ? {} : { detail }),
  };
}
