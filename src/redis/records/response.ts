import * as z from 'zod';
import { AFFECTED, NOTE_KINDS, type Affected, type Response } from '../../domain/response/response.ts';
import { instant, soft } from './fields.ts';

/** The field of an entry of the ledger that holds the response, and the one that counts its changes. The latter stays at its end. */
export const RESPONSE = 'response';
export const CHANGES = 'responses';

const person = z.looseObject({ id: z.string(), name: z.string() });

/** Answers that this version does not know are left out. */
const affected = z.record(z.string(), z.unknown()).transform((answers) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]): [string, Affected][] => {
      const answer = AFFECTED.find((each) => each === value);
      return answer ? [[key, answer]] : [];
    }),
  ),
);

/** What people of a conversation do about an issue, as stored beside the entry of the ledger. */
export const storedResponse: z.ZodType<Response> = z.looseObject({
  owner: soft(z.looseObject({ person, since: instant })),
  affected: soft(affected),
  note: soft(z.looseObject({ kind: z.enum(NOTE_KINDS).catch('note'), text: z.string(), by: person, at: instant })),
});
