import { z } from 'zod';

import {
  nodeSchema,
  parametersSchema,
  relationshipSchema,
  valueSchema,
} from '../../contract/value-schema.ts';

/** As much of JSON Schema as the contract uses. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly [key: string]: unknown;
}

/** The schemas that check by hand, which JSON Schema cannot say, by the names they are shown under. */
const NAMED = new Map<z.core.$ZodType, string>([
  [valueSchema, 'Value'],
  [nodeSchema, 'Node'],
  [relationshipSchema, 'Relationship'],
  [parametersSchema, 'Parameters'],
]);

/** What those schemas take, for readers of openapi.json. */
export const VALUE_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Value: { description: 'A value in the encoding of docs/values.md.' },
  Parameters: {
    type: 'object',
    description: 'Parameters by name, each a value in the encoding of docs/values.md.',
    additionalProperties: { $ref: '#/components/schemas/Value' },
  },
  Node: tagged('Node', {
    _element_id: { type: 'string' },
    _labels: { type: 'array', items: { type: 'string' } },
    _properties: { $ref: '#/components/schemas/Value' },
  }),
  Relationship: tagged('Relationship', {
    _element_id: { type: 'string' },
    _start_node_element_id: { type: 'string' },
    _end_node_element_id: { type: 'string' },
    _type: { type: 'string' },
    _properties: { $ref: '#/components/schemas/Value' },
  }),
};

function tagged(tag: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    properties: {
      $type: { const: tag },
      _value: { type: 'object', properties, required: Object.keys(properties) },
    },
    required: ['$type', '_value'],
  };
}

/** A schema of the contract as JSON Schema. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: found }) => {
      const name = NAMED.get(zodSchema);
      if (name !== undefined) Object.assign(found, { $ref: `#/components/schemas/${name}` });
    },
  });
  return tidied(made as JsonSchema);
}

/** Without what says nothing: the dialect, and the bounds that every whole number of JavaScript has. */
function tidied(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      const isNoise =
        key === '$schema' ||
        (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) ||
        (key === 'minimum' && value === Number.MIN_SAFE_INTEGER);
      return isNoise ? undefined : value;
    }),
  ) as JsonSchema;
}
