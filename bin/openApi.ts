import type { Endpoint } from 'payload';
import { z } from 'zod';

import type { Contract } from '../plugins/feedback/src/core/contract.ts';
import { contractSchema } from '../plugins/feedback/src/core/contract.ts';

/** One HTTP interface: which endpoints it has, and what a refusal looks like. */
export type HttpInterface = {
  title: string;
  description: string;
  prefix: string;
  version: string;
  refusal: z.ZodType;
};

type Json = Record<string, unknown>;

/** Parts of a path such as `:slug` or `:slug([a-z]+)`. */
const PARAMETER = /:(\w+)(?:\(([^)]*)\))?/g;

/** Sent with what a person writes. */
const REPEAT = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Chosen by the sender; the same key with the same body is the same request.',
  schema: { type: 'string', pattern: '^[\\w-]{16,128}$' },
};
const LANGUAGE = {
  name: 'Accept-Language',
  in: 'header',
  description: 'The language of a refusal: Arabic unless English is preferred.',
  schema: { type: 'string' },
};

/** The OpenAPI 3.1 document of the endpoints under a prefix that have a contract. */
export function openApiOf(about: HttpInterface, endpoints: readonly Endpoint[]): Json {
  const { title, description, prefix, version, refusal } = about;
  const paths: Record<string, Json> = {};
  for (const { path, method, custom } of endpoints) {
    const contract = contractSchema.safeParse(custom?.['contract']).data;
    if (contract === undefined || !path.startsWith(prefix)) continue;
    const name = `/api${path.replaceAll(PARAMETER, '{$1}')}`;
    paths[name] = { ...paths[name], [method]: operationOf(contract, path) };
  }
  const sorted = Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  const refused = { description: 'A refusal', content: json(refusal, 'output') };
  const { value, definitions } = withoutDefinitions({ paths: sorted, refused });
  return {
    openapi: '3.1.0',
    info: { title, description, version, license: { name: 'MIT', identifier: 'MIT' } },
    paths: value['paths'],
    components: {
      ...(Object.keys(definitions).length > 0 && { schemas: definitions }),
      responses: { refusal: value['refused'] },
    },
  };
}

const definitionsSchema = z.record(z.string(), z.unknown());

/**
 * Lifts the definitions that a schema has beside it, as one that contains itself does, to where a
 * document keeps them, and points to them there.
 */
function withoutDefinitions(given: Json): { value: Json; definitions: Json } {
  const definitions: Json = {};

  function lift(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(lift);
    if (typeof value !== 'object' || value === null) return value;
    return liftObject({ ...value });
  }

  function liftObject({ $defs, ...rest }: Json): Json {
    const own = definitionsSchema.parse($defs ?? {});
    for (const [name, schema] of Object.entries(own)) definitions[name] = lift(schema);
    return Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [
        key,
        key === '$ref' && typeof value === 'string'
          ? value.replace('#/$defs/', '#/components/schemas/')
          : lift(value),
      ]),
    );
  }

  return { value: liftObject(given), definitions };
}

function operationOf({ summary, answer, body, query }: Contract, path: string): Json {
  const named = [...path.matchAll(PARAMETER)].map(([, name, pattern]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(pattern !== undefined && { pattern: `^${pattern}$` }) },
  }));
  const answered = { description: summary, content: json(answer, 'output') };
  return {
    summary,
    parameters: [...named, ...queryParameters(query), LANGUAGE, ...(body ? [REPEAT] : [])],
    ...(body && { requestBody: { required: true, content: json(body, 'input') } }),
    responses: {
      [body ? '2XX' : '200']: answered,
      default: { $ref: '#/components/responses/refusal' },
    },
  };
}

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (query === undefined) return [];
  const shape = z
    .object({
      properties: z.record(z.string(), z.unknown()),
      required: z.string().array().catch([]),
    })
    .parse(schemaOf(query, 'input'));
  return Object.entries(shape.properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: shape.required.includes(name),
    schema,
  }));
}

function json(schema: z.ZodType, io: 'input' | 'output'): Json {
  return { 'application/json': { schema: schemaOf(schema, io) } };
}

/**
 * A zod schema as JSON Schema. What is cleaned before it is judged has the bounds it is judged by;
 * to zod itself it may be anything until then.
 */
export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const made: Json = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodPipe)) return;
      const { out } = zodSchema.def;
      if (!(out instanceof z.ZodType) || out instanceof z.ZodTransform) return;
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      Object.assign(jsonSchema, schemaOf(out, io));
    },
  });
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== '$schema'));
}
