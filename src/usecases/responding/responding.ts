import type { Affected, Note } from '../../domain/response/response.ts';
import { clearNote, handOver, release, sayAffected, setNote, take } from '../../domain/response/response.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Person } from '../../domain/subscription/subscription.ts';
import { personOf } from '../subscribing/own-subscription.ts';
import { readResponse, respond, type RespondingPorts } from './respond.ts';

/**
 * What people of a conversation do together about an incident of which it has a live card. Everybody there may, guests
 * and strangers excepted, and everybody sees it on the card. Each fails with a `SubscribingError` where somebody may not,
 * or the stores are away.
 */
export function makeResponding(ports: RespondingPorts | undefined) {
  return {
    getResponse: (reader: Reader, issueId: string) => readResponse(ports, reader, issueId),
    /** From another only if whoever takes it knows of that. */
    take: (reader: Reader, issueId: string, isAsked: boolean) => {
      const owner = { person: personOf(reader), since: reader.now };
      return respond(ports, reader, issueId, {
        change: (current) => take(current, owner, isAsked),
        did: { did: 'took' },
      });
    },
    handOver: (reader: Reader, issueId: string, to: Person) =>
      respond(ports, reader, issueId, {
        change: (current) => handOver(current, { person: to, since: reader.now }),
        did: { did: 'handed-over', to },
      }),
    release: (reader: Reader, issueId: string) =>
      respond(ports, reader, issueId, { change: release, did: { did: 'released' } }),
    sayAffected: (reader: Reader, issueId: string, answer: Affected) =>
      respond(ports, reader, issueId, {
        change: (current) => sayAffected(current, keyIn(ports, reader, issueId), answer),
        did: { did: 'affected', answer },
      }),
    setNote: (reader: Reader, issueId: string, { kind, text }: Pick<Note, 'kind' | 'text'>) => {
      const note = { kind, text, by: personOf(reader), at: reader.now };
      return respond(ports, reader, issueId, {
        change: (current) => setNote(current, note),
        did: { did: 'noted', text },
      });
    },
    clearNote: (reader: Reader, issueId: string) =>
      respond(ports, reader, issueId, { change: clearNote, did: { did: 'note-removed' } }),
  };
}

/** By this key a person's answers to one issue are one. */
function keyIn(ports: RespondingPorts | undefined, { tenantId, conversation, userId }: Reader, issueId: string) {
  return ports?.responses.keyOf(tenantId, conversation?.id ?? '', issueId, userId) ?? '';
}
