import type { z } from 'zod';
import type { Evidence } from '../../domain/evidence/facts.ts';
import type { evidenceDocument } from './schema.ts';

/** Evidence as a JSON file, by its schema: for programs, and to check the hash. */
export function evidenceJson({ facts, sha256, made }: Evidence): Uint8Array {
  const document = { format: 'service-health-evidence-1', sha256, made, facts } as const;
  return new TextEncoder().encode(`${JSON.stringify(document satisfies Written, undefined, 2)}\n`);
}

/** What the schema asks for, so that facts which it does not know do not compile. */
type Written = DeepReadonly<z.input<typeof evidenceDocument>>;

type DeepReadonly<T> = T extends object ? { readonly [Name in keyof T]: DeepReadonly<T[Name]> } : T;
