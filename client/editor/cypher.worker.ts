import { autocomplete, formatQuery, lintCypherQuery } from '@neo4j-cypher/language-support';
import type { DbSchema } from '@neo4j-cypher/language-support';

import { parameterNames } from '../state/parameters.ts';
import { completionsAt } from './complete.ts';
import type { Suggestion } from './complete.ts';
import type { Diagnostic, FromWorker, Jobs, QuerySchema, ToWorker } from './messages.ts';

let known: QuerySchema = { labels: {}, relationshipTypes: {}, functions: [], procedures: [] };
let schema: DbSchema = {};

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'schema') {
    known = message.schema;
    const { labels, relationshipTypes } = known;
    schema = {
      labels: Object.keys(labels),
      relationshipTypes: Object.keys(relationshipTypes),
      propertyKeys: [...new Set([...Object.values(labels), ...Object.values(relationshipTypes)].flat())],
    };
    return;
  }
  self.postMessage(answer(message) satisfies FromWorker);
});

function answer(message: Exclude<ToWorker, { kind: 'schema' }>): FromWorker {
  try {
    return { id: message.id, output: work(message) };
  } catch (error) {
    return { id: message.id, failure: String(error) };
  }
}

function work(message: Exclude<ToWorker, { kind: 'schema' }>): Jobs[keyof Jobs]['output'] {
  switch (message.kind) {
    case 'complete':
      return completionsAt(message.text, message.offset, known, suggest);
    case 'lint':
      return lint(message.text);
    case 'format': {
      const done = formatQuery(message.text, { cursorPosition: message.offset });
      return { text: done.formattedQuery, offset: done.newCursorPos ?? done.formattedQuery.length };
    }
  }
}

/** Kinds of the language server protocol that completion answers with; the rest is `other`. */
const KINDS: Readonly<Record<number, Suggestion['kind']>> = {
  6: 'variable',
  10: 'property',
  14: 'keyword',
  25: 'name',
};

function suggest(before: string): readonly Suggestion[] {
  return autocomplete(before, schema, { caretPosition: before.length, manual: true }).map(
    ({ label, kind }) => ({
      label,
      kind: KINDS[kind ?? 0] ?? 'other',
    }),
  );
}

function lint(text: string): Diagnostic[] {
  // Which values there are is the console's business: it names what is missing before a run.
  const parameters = Object.fromEntries(parameterNames(text).map((name) => [name, null]));
  return lintCypherQuery(text, { ...schema, parameters }).diagnostics.map((found) => ({
    from: found.offsets.start,
    to: Math.max(found.offsets.end, found.offsets.start + 1),
    severity: found.severity === 1 ? 'error' : 'warning',
    message: typeof found.message === 'string' ? found.message : found.message.value,
  }));
}
