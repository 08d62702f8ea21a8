/** A plan as a Bolt server sends it with EXPLAIN; the driver's own type fits. */
export interface ServerPlan {
  /** `NodeByLabelScan@neo4j`: the operator and its database. */
  readonly operatorType: string;
  /** Among others `Details`, the readable text of the operator. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly ServerPlan[];
}

/** What EXPLAIN said about a query. */
export interface Explained {
  /** `r`, `w`, `rw` or `s` (schema and administration). */
  readonly queryType: string | null | undefined;
  readonly plan: ServerPlan | false | null | undefined;
}
