import * as z from 'zod';
import { BULLETIN_DEEDS, DEEDS, type AuditEntry, type AuditedAct } from '../../domain/audit.ts';
import { MARKS } from '../../domain/announcement/mark.ts';
import { AFFECTED } from '../../domain/response/response.ts';
import type { SendingPause } from '../../ports/index.ts';
import { instant, soft } from './fields.ts';

const about = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('all') }),
  z.looseObject({ type: z.literal('family'), id: z.string() }),
  z.looseObject({ type: z.literal('service'), id: z.string() }),
  z.looseObject({ type: z.literal('issue'), id: z.string() }),
]);

const person = z.looseObject({ id: z.string(), name: z.string() });

export const place = z.looseObject({
  id: z.string(),
  scope: z.enum(['personal', 'group', 'channel']).catch('group'),
  name: soft(z.string()),
  teamName: soft(z.string()),
});

const act: z.ZodType<AuditedAct> = z.discriminatedUnion('act', [
  z.looseObject({
    act: z.literal('alerts-changed'),
    alterations: z.array(
      z.looseObject({ part: z.string(), about: soft(about), before: soft(z.unknown()), after: soft(z.unknown()) }),
    ),
  }),
  z.looseObject({ act: z.literal('told-all'), text: z.string(), conversations: z.number() }),
  z.looseObject({
    act: z.literal('responded'),
    issueId: z.string(),
    did: z.enum(DEEDS),
    to: soft(person),
    answer: soft(z.enum(AFFECTED)),
    text: soft(z.string()),
  }),
  z.looseObject({ act: z.literal('escalated'), issueId: z.string(), minutes: z.number(), to: place }),
  z.looseObject({
    act: z.literal('announced'),
    issueId: z.string(),
    did: z.enum(BULLETIN_DEEDS),
    title: soft(z.string()),
  }),
  z.looseObject({ act: z.literal('file-fetched'), name: z.string() }),
  z.looseObject({ act: z.literal('marked'), issueId: z.string(), mark: z.enum([...MARKS, 'none']) }),
  z.looseObject({ act: z.literal('sending-paused'), until: instant }),
  z.looseObject({ act: z.literal('sending-resumed') }),
  z.looseObject({ act: z.enum(['webhook-added', 'webhook-removed']), name: z.string() }),
]);

/** A pause of what the bot sends, as stored. */
export const sendingPause: z.ZodType<SendingPause> = z.looseObject({ by: person, at: instant, until: instant });

/** An entry of the audit trail, as stored. One of an act that this version does not know is skipped. */
export const auditEntry: z.ZodType<AuditEntry> = z.looseObject({
  at: instant,
  by: person,
  where: place,
  what: act,
});
