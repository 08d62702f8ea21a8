/** What the page and the language worker say to each other. Offsets count UTF-16 units from 0. */

/** Labels or types with the names of their properties. */
export type WithProperties = Readonly<Record<string, readonly string[]>>;

/** What the worker has to know of a database to complete and check a query. */
export interface QuerySchema {
  readonly labels: WithProperties;
  readonly relationshipTypes: WithProperties;
  readonly functions: readonly { readonly name: string; readonly takes: string }[];
  readonly procedures: readonly string[];
}

export interface Completion {
  readonly label: string;
  readonly kind:
    | 'keyword'
    | 'function'
    | 'variable'
    | 'label'
    | 'type'
    | 'property'
    | 'procedure'
    | 'parameter'
    | 'other';
  readonly detail?: string;
  readonly insert: string;
  /** The higher the sooner. */
  readonly boost: number;
}

/** What may stand in the place of a text from an offset to the cursor. */
export interface Completions {
  readonly from: number;
  readonly options: readonly Completion[];
}

export interface Diagnostic {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface Jobs {
  complete: { input: { text: string; offset: number }; output: Completions };
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
