import * as z from 'zod';
import { OPERATIONS } from './operations.ts';
import type { Operation } from './operation.ts';
import { SHAPES } from './shapes.ts';

/** Makes the OpenAPI 3.1 document of `/api/v2` from what reads the questions and writes the answers. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Service health',
      version: '2.0.0',
      description:
        'What is known of a tenant’s Microsoft 365 service health, as plain JSON. The token says which tenant.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ entra: [] }],
    paths: Object.fromEntries(OPERATIONS.map((each) => [each.path, { get: describe(each) }])),
    components: {
      schemas: schemas(),
      securitySchemes: {
        entra: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of Microsoft Entra for this API, with the permission ServiceHealth.Read',
        },
      },
    },
  };
}

function describe({ operationId, summary, parameters, shape, path, example }: Operation) {
  return {
    operationId,
    summary,
    parameters: Object.entries<z.core.$ZodType>(parameters.shape).map(([name, type]) => parameterOf(name, type, path)),
    responses: {
      200: { description: 'The answer', content: { 'application/json': { schema: refTo(shape) } } },
      ...Object.fromEntries(FAILURES.map(([status, description]) => [status, problemOf(description)])),
    },
    'x-example': example,
  };
}

const FAILURES = [
  ['400', 'A parameter is wrong: the title says which, and what it can be'],
  ['401', 'There is no token, or it is not good: the title says what is wrong with it'],
  ['403', 'The token lacks the permission ServiceHealth.Read'],
  ['404', 'There is no such thing'],
  ['429', 'Too many requests: wait as long as Retry-After says'],
  ['503', 'Nothing is known yet, or the token cannot be checked now: ask again later'],
] as const;

function problemOf(description: string) {
  return { description, content: { 'application/problem+json': { schema: refTo('Problem') } } };
}

function refTo(name: keyof typeof SHAPES) {
  return { $ref: `#/components/schemas/${name}` };
}

function parameterOf(name: string, type: z.core.$ZodType, path: string) {
  const { $schema: _, description, ...schema } = z.toJSONSchema(type, { io: 'input' });
  const isInPath = path.includes(`{${name}}`);
  return {
    ...{ name, in: isInPath ? 'path' : 'query', required: isInPath },
    ...(description !== undefined && { description }),
    schema,
  };
}

function schemas() {
  return Object.fromEntries(
    Object.entries(SHAPES).map(([name, shape]) => {
      const { $schema: _, ...schema } = z.toJSONSchema(shape);
      return [name, schema];
    }),
  );
}
