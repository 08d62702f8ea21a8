import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { z } from 'zod';

import { api } from '../../contract/api.ts';
import type { Endpoint, Route } from '../../contract/api.ts';
import { PROBLEMS } from '../../contract/problem.ts';
import { CYPHER_FOLDER } from '../../server/statements.ts';
import { jsonSchema } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';

const QUERY = readFileSync(join(CYPHER_FOLDER, 'shown/first-query.cypher'), 'utf8').trim();

const BEFORE = `# The HTTP interface

<!-- Generated from contract/ by node scripts/docs.mjs -->

Answers are JSON; values of the database are in the encoding of [values.md](values.md). Element ids are good within a
session: keep the property \`id\` of a node where there is one. [openapi.json](../openapi.json) says the same for
machines.

**Lines.** Two endpoints answer with lines, each a JSON object with a \`kind\` (\`application/x-ndjson\`). A failure before
the first line is an ordinary problem; after it the last line is \`{"kind":"problem",…}\`. Whoever closes the connection
ends the work in the database.

**Who may ask.** Requests must name this server in \`Host\` by a name it knows, and must not come from another site's page
(\`Origin\`, \`Sec-Fetch-Site\`). Bodies are JSON and say so in \`Content-Type\`. A field that is not in these tables is
refused.

\`\`\`
curl -s localhost:4180/api/query -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({ query: QUERY })}'
\`\`\`
`;

/** docs/api.md */
export function apiPage(): string {
  const endpoints = (Object.keys(api) as Route[]).map(endpointPart).join('\n');
  return `${BEFORE}\n${endpoints}\n${problemsPart()}`;
}

function endpointPart(route: Route): string {
  const endpoint: Endpoint = api[route];
  const parts = [
    `## ${route}`,
    endpoint.summary,
    ...input('In the path', endpoint.params),
    ...input('In the query', endpoint.query),
    ...input('Body', endpoint.body),
    ...(endpoint.bodyType === undefined ? [] : [`Body: files as parts of \`${endpoint.bodyType}\`.`]),
    answerPart(endpoint.answer, endpoint.form),
    ...(endpoint.problems.length === 0
      ? []
      : [`Problems: ${endpoint.problems.map((code) => `\`${code}\``).join(', ')}.`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function input(title: string, schema: z.ZodType | undefined): string[] {
  return schema === undefined ? [] : [`${title}:\n\n${fields(jsonSchema(schema, 'input'))}`];
}

function answerPart(answer: z.ZodType, form: string): string {
  const schema = jsonSchema(answer, 'output');
  const kinds = schema.oneOf ?? schema.anyOf;
  if (form !== 'lines' || kinds === undefined) return `Answer:\n\n${fields(schema)}`;
  const lines = kinds.map((kind) => {
    const name = JSON.stringify(kind.properties?.['kind']?.const);
    return `A line of kind \`${name}\`:\n\n${fields(kind, ['kind'])}`;
  });
  return lines.join('\n\n');
}

/** The fields of an object as a list, those of objects inside it as lists below. */
function fields(schema: JsonSchema, without: readonly string[] = [], depth = 0): string {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, field]) => {
      const notes = [typeOf(field), ...(required.includes(name) ? [] : ['optional'])];
      if (field.default !== undefined) notes.push(`usually ${JSON.stringify(field.default)}`);
      const description = field.description === undefined ? '' : `: ${field.description}`;
      const line = `${'  '.repeat(depth)}- \`${name}\` (${notes.join(', ')})${description}`;
      const inner = innerOf(field);
      return inner === null ? line : `${line}\n${fields(inner, [], depth + 1)}`;
    })
    .join('\n');
}

/** The object whose fields are worth a list: the field itself, or what it is a list of. */
function innerOf(field: JsonSchema): JsonSchema | null {
  if (field.properties !== undefined) return field;
  if (field.items !== undefined) return innerOf(field.items);
  const choice = field.anyOf?.map(innerOf).find((inner) => inner !== null);
  return choice ?? null;
}

function typeOf(field: JsonSchema): string {
  if (field.$ref !== undefined) return (field.$ref.split('/').at(-1) ?? '').replace(/^__schema\d+$/, 'Plan');
  if (field.const !== undefined) return JSON.stringify(field.const);
  if (field.enum !== undefined) return field.enum.map((value) => JSON.stringify(value)).join(' or ');
  const choices = field.anyOf ?? field.oneOf;
  if (choices !== undefined) return choices.map(typeOf).join(' or ');
  if (field.items !== undefined) return `list of ${typeOf(field.items)}`;
  if (field.type === 'object' && typeof field.additionalProperties === 'object') {
    return `map to ${typeOf(field.additionalProperties)}`;
  }
  if (field.type === undefined) return 'any';
  return field.type === 'integer' ? 'whole number' : String(field.type);
}

function problemsPart(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`,
  );
  return `## Problems

A failure is \`application/problem+json\` with \`code\`, \`status\`, \`title\`, \`detail\` (what happened), often a \`hint\` (what
to do), and for a fault in a query its \`position\`. Any request may meet \`bad-request\`, \`not-permitted\`,
\`too-many-requests\`, \`unavailable\` and \`internal\`.

| code | status | title |
| --- | --- | --- |
${rows.join('\n')}
`;
}
