/** What the page and the language worker say to each other. Offsets count UTF-16 units from 0. */

/** What the worker has to know of a database to complete and check a query. */
export interface QuerySchema {
  readonly labels: readonly string[];
  readonly relationshipTypes: readonly string[];
  readonly propertyKeys: readonly string[];
}

export interface Completion {
  readonly label: string;
  readonly kind: 'keyword' | 'function' | 'variable' | 'label' | 'property' | 'procedure' | 'other';
  readonly detail: string | undefined;
  readonly insert: string;
}

export interface Diagnostic {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface Jobs {
  complete: { input: { text: string; offset: number; manual: boolean }; output: readonly Completion[] };
  lint: { input: { text: string }; output: readonly Diagnostic[] };
  format: { input: { text: string; offset: number }; output: { text: string; offset: number } };
}

export type Job = keyof Jobs;

export type ToWorker =
  | { readonly kind: 'schema'; readonly schema: QuerySchema }
  | { [J in Job]: { readonly kind: J; readonly id: number } & Jobs[J]['input'] }[Job];

export type FromWorker =
  | { readonly id: number; readonly output: Jobs[Job]['output'] }
  | { readonly id: number; readonly failure: string };
