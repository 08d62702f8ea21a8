import { autocomplete, formatQuery, lintCypherQuery } from '@neo4j-cypher/language-support';
import type { DbSchema } from '@neo4j-cypher/language-support';

import type { Completion, Diagnostic, FromWorker, Jobs, ToWorker } from './messages.ts';

let schema: DbSchema = {};

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  if (message.kind === 'schema') {
    schema = {
      labels: [...message.schema.labels],
      relationshipTypes: [...message.schema.relationshipTypes],
      propertyKeys: [...message.schema.propertyKeys],
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
      return complete(message.text, message.offset, message.manual);
    case 'lint':
      return lint(message.text);
    case 'format': {
      const done = formatQuery(message.text, { cursorPosition: message.offset });
      return { text: done.formattedQuery, offset: done.newCursorPos ?? done.formattedQuery.length };
    }
  }
}

/** Kinds of the language server protocol that completion answers with; the rest shows as `other`. */
const KINDS: Readonly<Record<number, Completion['kind']>> = {
  2: 'procedure',
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  20: 'label',
  22: 'label',
  25: 'label',
};

function complete(text: string, offset: number, manual: boolean): Completion[] {
  return autocomplete(text, schema, { caretPosition: offset, manual }).map((item) => ({
    label: item.label,
    kind: KINDS[item.kind ?? 0] ?? 'other',
    detail: item.detail,
    insert: item.insertText ?? item.label,
  }));
}

function lint(text: string): Diagnostic[] {
  return lintCypherQuery(text, schema).diagnostics.map((found) => ({
    from: found.offsets.start,
    to: Math.max(found.offsets.end, found.offsets.start + 1),
    severity: found.severity === 1 ? 'error' : 'warning',
    message: typeof found.message === 'string' ? found.message : found.message.value,
  }));
}
