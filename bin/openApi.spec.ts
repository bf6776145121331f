import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { INTERFACES } from './interfaces.ts';
import { openApiOf } from './openApi.ts';
import { inRoot } from './paths.ts';

const branchSchema = z
  .object({
    name: z.string(),
    get twigs() {
      return z.array(branchSchema);
    },
  })
  .meta({ id: 'Branch' });

it('keeps a schema that contains itself among the components, and points to it', () => {
  const contract = { summary: 'A tree', answer: z.object({ root: branchSchema }) };
  const about = { title: 'Trees', description: '', prefix: '/trees/', version: '1' };
  const document = openApiOf({ ...about, refusal: z.object({}) }, [
    { path: '/trees/:name', method: 'get', custom: { contract }, handler: () => new Response() },
  ]);
  const to = { $ref: '#/components/schemas/Branch' };
  expect(document).toMatchObject({
    components: {
      schemas: { Branch: { properties: { twigs: { type: 'array', items: to } } } },
    },
  });
  const text = JSON.stringify(document);
  expect(text).toContain(JSON.stringify({ root: to }));
  expect(text).not.toContain('$defs');
});

describe.each(Object.keys(INTERFACES))('the document of the %s API', (name) => {
  const text = readFileSync(inRoot('docs/openapi', `${name}.json`), 'utf8');

  it('says of everything it names what it is', () => {
    const named = [...text.matchAll(/"(\w+)": \{\}/g)].map(([, key]) => key);
    expect(named.filter((key) => key !== 'additionalProperties')).toEqual([]);
  });

  it('points to nothing that it does not hold', () => {
    const schema = z.object({
      components: z.object({
        schemas: z.record(z.string(), z.unknown()).default({}),
        responses: z.record(z.string(), z.unknown()),
      }),
    });
    const { components } = schema.parse(JSON.parse(text));
    const held = [
      ...Object.keys(components.schemas).map((key) => `#/components/schemas/${key}`),
      ...Object.keys(components.responses).map((key) => `#/components/responses/${key}`),
    ];
    for (const [, to] of text.matchAll(/"\$ref": "([^"]+)"/g)) expect(held).toContain(to);
  });
});
