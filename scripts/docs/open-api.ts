import type { z } from 'zod';

import { api } from '../../contract/api.ts';
import type { Endpoint, Route } from '../../contract/api.ts';
import { PROBLEMS, problemSchema } from '../../contract/problem.ts';
import type { ProblemCode } from '../../contract/problem.ts';
import { VALUE_SCHEMAS, jsonSchema } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** What any request can meet. */
const ALWAYS: readonly ProblemCode[] = ['bad-request', 'not-permitted', 'too-many-requests', 'unavailable'];

/** openapi.json */
export function openApi(): unknown {
  const schemas: Record<string, JsonSchema> = { ...VALUE_SCHEMAS };
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of Object.keys(api) as Route[]) {
    const [method = '', path = ''] = route.split(' ');
    const place = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[place] = { ...paths[place], [method.toLowerCase()]: operation(route, schemas) };
  }
  schemas['Problem'] = moved(jsonSchema(problemSchema, 'output'), schemas);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Relata',
      version: '1',
      description: 'A graph, and who says so. Generated from contract/api.ts by node scripts/docs.mjs.',
    },
    paths,
    components: { schemas },
  };
}

function operation(route: Route, schemas: Record<string, JsonSchema>): unknown {
  const endpoint: Endpoint = api[route];
  const content = endpoint.form === 'lines' ? 'application/x-ndjson' : 'application/json';
  const answer = moved(jsonSchema(endpoint.answer, 'output'), schemas);
  return {
    operationId: route.replaceAll(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase()),
    summary: endpoint.summary,
    parameters: [...parameters('path', endpoint.params), ...parameters('query', endpoint.query)],
    ...bodyOf(endpoint.body, endpoint.bodyType, schemas),
    responses: {
      200: {
        description: endpoint.form === 'lines' ? 'Lines, each of them such an object.' : 'The answer.',
        content: { [content]: { schema: answer } },
      },
      ...problems([...ALWAYS, ...endpoint.problems]),
    },
  };
}

function parameters(place: 'path' | 'query', schema: z.ZodObject | undefined): unknown[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    description,
    schema: rest,
  }));
}

function bodyOf(
  body: z.ZodType | undefined,
  bodyType: string | undefined,
  schemas: Record<string, JsonSchema>,
): object {
  if (bodyType !== undefined) {
    const file = { type: 'string', format: 'binary' };
    const schema = {
      type: 'object',
      additionalProperties: { anyOf: [file, { type: 'array', items: file }] },
    };
    return { requestBody: { required: true, content: { [bodyType]: { schema } } } };
  }
  if (body === undefined) return {};
  const schema = moved(jsonSchema(body, 'input'), schemas);
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

function problems(codes: readonly ProblemCode[]): Record<string, unknown> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      { description: same.join(', '), content: { 'application/problem+json': { schema } } },
    ]),
  );
}

/** Definitions inside a schema (the plan refers to itself) move to where references of the whole file find them. */
function moved({ $defs, ...schema }: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema {
  const names = new Map(
    Object.keys(($defs as object | undefined) ?? {}).map((name) => [name, nameFor(name)]),
  );
  const renamed = <T>(part: T): T =>
    JSON.parse(
      JSON.stringify(part).replaceAll(
        /#\/\$defs\/(\w+)/g,
        (_, name: string) => `#/components/schemas/${names.get(name) ?? name}`,
      ),
    ) as T;
  for (const [name, definition] of Object.entries(($defs as Record<string, JsonSchema> | undefined) ?? {})) {
    schemas[names.get(name) ?? name] = renamed(definition);
  }
  return renamed(schema);
}

/** The contract has one schema that refers to itself; a name the library made up says nothing. */
function nameFor(name: string): string {
  return name.startsWith('__schema') ? 'Plan' : name;
}
