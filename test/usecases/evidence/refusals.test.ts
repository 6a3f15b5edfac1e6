import assert from 'node:assert/strict';
import { documentErrorCard } from '../../../cards/documents/evidence.ts';
import { makePeriod } from '../../../bot/asking/reading/calendar.ts';
import { DocumentError } from '../../../src/domain/documents/document-error.ts';
import type { Recorded } from '../../../src/domain/record/recorded.ts';
import { makeGetEvidence, type EvidenceReads } from '../../../src/usecases/evidence/get-evidence.ts';
import { aReader, makeAsking, TENANT } from '../../fakes/asking.ts';
import { makeFakeDocuments } from '../../fakes/stores/documents.ts';
import { startChat } from '../../fixtures/asked.ts';

const reader = aReader();
const ASKED = {
  service: { id: 'Exchange', name: 'Exchange Online' },
  period: makePeriod({ first: '2031-04-01', last: '2031-04-30' }, reader),
  timeZone: 'UTC',
};
const EMPTY: Recorded = { issues: [], gaps: [] };

/** Evidence made with a record that answers like this. */
function evidenceWith(readRecord: EvidenceReads['readRecord']) {
  const { app, ports, made } = makeAsking();
  const reads = { readRecord, readListed: () => Promise.resolve(undefined), getAvailability: app.getAvailability };
  return makeGetEvidence(reads, { ...made.documents, clock: ports.clock, plainText: ports.plainText })(TENANT, ASKED);
}

const isRefused = (code: DocumentError['code']) => (error: unknown) =>
  error instanceof DocumentError && error.code === code;

describe('documents that are not made', () => {
  it('are those for which a part of the record does not answer', async () => {
    await assert.rejects(
      evidenceWith(() => Promise.reject(new Error('no connection'))),
      isRefused('record-away'),
    );
    await assert.rejects(
      evidenceWith(() => Promise.resolve({ ...EMPTY, storeIsAway: true })),
      isRefused('record-away'),
    );
    const { facts } = await evidenceWith(() => Promise.resolve(EMPTY));
    assert.deepEqual(facts.incidents, []);
  });

  it('are those of whoever has just asked for many, evidence and exports', async () => {
    const asking: string[] = [];
    const made = makeFakeDocuments({ mayMake: (person) => asking.push(person) === 0 });
    const { documents, giving } = made;
    const { say } = startChat({}, { timeZone: 'UTC' }, {}, { documents, giving });
    for (const line of ['evidence exchange', 'export incidents']) {
      await assert.rejects(say(line), isRefused('too-fast'), line);
    }
    assert.deepEqual(made.names(), []);
    assert.deepEqual(asking, [`${TENANT} ada`, `${TENANT} ada`]);
  });

  it('are refused in words that say what to do, and take no card’s place', () => {
    const away = documentErrorCard(new DocumentError('record-away', 'away'), reader);
    const fast = documentErrorCard(new DocumentError('too-fast', 'wait'), reader);
    assert.ok(away.isRefusal && fast.isRefusal);
    assert.match(JSON.stringify(away.data), /none was made\. Try again later/);
    assert.match(JSON.stringify(fast.data), /Wait a minute/);
  });
});
