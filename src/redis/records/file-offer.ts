import * as z from 'zod';
import type { FileOffer } from '../../domain/files/file.ts';
import { place } from './audit.ts';
import { instant, soft } from './fields.ts';

/** What a file is and for whom, as stored. */
export const fileOffer: z.ZodType<FileOffer> = z.looseObject({
  tenantId: z.string(),
  person: z.looseObject({
    id: z.string(),
    name: z.string(),
    objectId: soft(z.string()),
    tenantId: soft(z.string()),
  }),
  where: place,
  name: z.string(),
  contentType: z.string(),
  size: z.number(),
  sha256: z.string(),
  madeAt: instant,
});

const secret = /^[\w-]{43}$/;
const ticket = z.tuple([z.string().max(200), z.string().max(1_000), z.string().max(40), z.string().regex(secret)]);

/** Where a file waits, and what opens it. */
export interface Ticket {
  readonly tenantId: string;
  readonly personId: string;
  readonly id: string;
  readonly secret: string;
}

/** A ticket as one word, which people carry through Teams and browsers. */
export function writeTicket({ tenantId, personId, id, secret }: Ticket): string {
  return Buffer.from(JSON.stringify([tenantId, personId, id, secret])).toString('base64url');
}

/** Reads a ticket that came from outside. Undefined: it is none. */
export function readTicket(text: string): Ticket | undefined {
  const read = ticket.safeParse(parsed(Buffer.from(text, 'base64url').toString()));
  if (!read.success) return undefined;
  const [tenantId, personId, id, secret] = read.data;
  return { tenantId, personId, id, secret };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
