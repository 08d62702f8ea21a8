import type { Fix } from '../fixes/fix.ts';

/** What takes a problem away at the press of a button. */
export type Remedy =
  | { readonly kind: 'change'; readonly fix: Fix }
  | { readonly kind: 'permit-writes' }
  | { readonly kind: 'add-parameters' };

/** What is wrong at a place of the query that ran last. */
export interface Trouble {
  readonly query: string;
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly says: string;
  /** All the database said, where `says` is shorter. */
  readonly whole: string;
  readonly advice: string | null;
  readonly remedy: Remedy | null;
}
