import { DocumentError } from '../../domain/documents/document-error.ts';
import { canonical } from '../../domain/evidence/canonical.ts';
import type { Evidence } from '../../domain/evidence/facts.ts';
import { makeFacts } from '../../domain/evidence/make-facts.ts';
import type { Body } from '../../domain/health/issue.ts';
import type { ServiceRef } from '../../domain/health/service.ts';
import type { Period } from '../../domain/period.ts';
import type { Recorded } from '../../domain/record/recorded.ts';
import type { AnswerCountStore, Clock, DocumentWriter } from '../../ports/index.ts';
import type { makeGetAvailability } from '../availability/get-availability.ts';
import { makeReadEvery, type ReadListed } from './read-every.ts';

/** What evidence is made with. */
interface EvidencePorts {
  readonly clock: Clock;
  readonly plainText: (body: Body) => string;
  readonly writer: Pick<DocumentWriter, 'sha256'>;
  /** The version of the bot. */
  readonly version: string;
  /** What is read of Microsoft, as a person knows it: `Microsoft Graph`. */
  readonly sourceName: string;
  /** Absent: nobody was asked whether they are affected. */
  readonly answerCounts?: Pick<AnswerCountStore, 'sums'>;
}

/** What evidence is asked for: days of the reader's calendar. */
export interface AskedEvidence {
  readonly service: ServiceRef;
  readonly period: Period;
  readonly timeZone: string;
}

/**
 * The facts of one service and period, with their hash. Fails with a `DocumentError` if our own record does not answer:
 * evidence in which something may be missing without a word of it is worse than none.
 */
type GetEvidence = (tenantId: string, asked: AskedEvidence) => Promise<Evidence>;

/** The rest of what the product reads, which other answers share. */
export interface EvidenceReads {
  readonly readRecord: (tenantId: string, asked: AskedRecord) => Promise<Recorded & { readonly storeIsAway?: true }>;
  readonly readListed: ReadListed;
  readonly getAvailability: ReturnType<typeof makeGetAvailability>;
}

type AskedRecord = Pick<Period, 'from' | 'to'> & { readonly service: ServiceRef; readonly tracked: 'issues' };

export function makeGetEvidence(reads: EvidenceReads, ports: EvidencePorts): GetEvidence {
  const readEvery = makeReadEvery(reads);
  return async (tenantId, { service, period, timeZone }) => {
    const now = ports.clock();
    if (period.from >= now) throw new DocumentError('not-yet', `${period.first} is to come`);
    const [recorded, availability] = await Promise.all([
      readEvery(tenantId, service, period),
      reads.getAvailability(tenantId, { services: [service], period, timeZone, counting: 'incidents' }),
    ]);
    const affected = await ports.answerCounts?.sums(
      tenantId,
      recorded.issues.map(({ issue }) => issue.id),
    );
    const facts = makeFacts({
      ...{ tenantId, service, period, timeZone, now, recorded },
      measured: availability.value.services[0].whole,
      affected: affected ?? new Map(),
      source: ports.sourceName,
      plainText: ports.plainText,
    });
    return { facts, sha256: ports.writer.sha256(canonical(facts)), made: { at: now, version: ports.version } };
  };
}
