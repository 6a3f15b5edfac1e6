import { DocumentError } from '../../domain/documents/document-error.ts';
import type { Paper } from '../../domain/documents/paper.ts';
import type { Table } from '../../domain/documents/table.ts';
import type { Evidence } from '../../domain/evidence/facts.ts';
import { HealthError } from '../../domain/health/health-error.ts';
import { servicesOf, type Body } from '../../domain/health/issue.ts';
import { seenNames } from '../../domain/naming/tenant-names.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { AnswerCountStore, Clock, DocumentWriter } from '../../ports/index.ts';
import { ifReadable, mapReading } from '../asking/combined-age.ts';
import type { HealthReader } from '../asking/health-reader.ts';
import type { SeenBefore } from '../known-names.ts';
import { makeGetEvidence, type AskedEvidence, type EvidenceReads } from './get-evidence.ts';
import { makeOfferEvidence, makeOfferTable, type Format, type Offer } from './offer-documents.ts';
import type { ReadListed } from './read-every.ts';

/** What documents need besides what all answers do. */
export interface DocumentingPorts {
  readonly writer: DocumentWriter;
  /** The version of the bot. */
  readonly version: string;
  /** What is read of Microsoft, as people know it: `Microsoft Graph`. */
  readonly sourceName: string;
  readonly answerCounts?: Pick<AnswerCountStore, 'sums'>;
  /** Whether this person may have one made now: that takes much longer than other answers. */
  readonly mayMake: (person: string) => boolean;
}

/** What others make too. */
interface Shared extends Omit<EvidenceReads, 'readListed'> {
  readonly clock: Clock;
  readonly plainText: (body: Body) => string;
  readonly health: HealthReader;
  readonly seenBefore: SeenBefore;
  readonly offer: Offer;
}

/**
 * Documents about what was. Each fails with a `DocumentError` or a `FileError` if it cannot be made or given. Without
 * ports, none can be made.
 */
export function makeDocuments(shared: Shared, ports: DocumentingPorts | undefined) {
  const made = ports && { ...ports, ...shared };
  const getEvidence = made && makeGetEvidence({ ...shared, readListed: makeReadListed(shared) }, made);
  const offerEvidence = made && makeOfferEvidence(shared.offer, made);
  const offerTable = made && makeOfferTable(shared.offer, made);
  const allowed = (reader: Reader) => {
    if (made && !made.mayMake(`${reader.tenantId} ${reader.userId}`)) throw new DocumentError('too-fast', 'wait');
  };
  return {
    async getEvidence(reader: Reader, asked: AskedEvidence): Promise<Evidence> {
      allowed(reader);
      return given(getEvidence)(reader.tenantId, asked);
    },
    offerEvidence: (reader: Reader, evidence: Evidence, paper: Paper) => given(offerEvidence)(reader, evidence, paper),
    async offerTable(reader: Reader, table: Table, formats: readonly Format[]) {
      allowed(reader);
      return given(offerTable)(reader, table, formats);
    },
  };
}

function given<T>(make: T | undefined): T {
  if (make === undefined) throw new DocumentError('busy', 'this process makes no documents');
  return make;
}

function makeReadListed({ health, seenBefore }: Shared): ReadListed {
  return async (tenantId, service) => {
    const [listed, seen] = await Promise.all([ifReadable(health.optional.issues(tenantId)), seenBefore(tenantId)]);
    if (listed instanceof HealthError) return undefined;
    const names = seenNames(seen);
    return mapReading(listed, (issues) =>
      issues.filter((issue) => servicesOf(issue).some((each) => names.same(each, service))),
    );
  };
}
