import type { GraphAnswer, SchemaAnswer } from '../../../contract/graph.ts';
import type { QuerySchema } from '../../editor/messages.ts';
import { FUNCTIONS, PROCEDURES } from '../../state/cypher/functions.ts';

/** What the editor has to know of this database and its engine. */
export function querySchemaOf(schema: SchemaAnswer, engine: GraphAnswer['engine']): QuerySchema {
  return {
    labels: Object.fromEntries(schema.labels.map(({ label, properties }) => [label, properties.map(nameOf)])),
    relationshipTypes: Object.fromEntries(
      schema.relationshipTypes.map(({ type, properties }) => [type, properties.map(nameOf)]),
    ),
    functions: FUNCTIONS.filter(({ engines }) => engines === 'all' || engines === engine),
    procedures: PROCEDURES,
  };
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
