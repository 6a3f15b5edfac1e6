import assert from 'node:assert/strict';
import { commands } from '../../../bot/commands/index.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { makeAsking, aReader } from '../../fakes/asking.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { graphOver, servicecommsOver } from '../../simulator/adapters.ts';
import { NOW, running, TENANT, type Running } from '../../simulator/at.ts';
import { textOf } from '../../cards/reading.ts';

/** Of the simulated tenant: its report is published. */
const REPORTED = 'EX1406190';
const OUT = /I couldn’t fetch the document just now\. Microsoft’s service health /;

/** What goes wrong with the document, and what the bot then says; nothing: it gives the document. */
const FAULTS: readonly (readonly [string, object | undefined, RegExp?])[] = [
  ['nothing goes wrong', undefined],
  ['it comes late', { kind: 'slow', delayMs: 30 }],
  ['it comes under a wrong type', { kind: 'contentType', contentType: 'text/html' }],
  ['it is not there', { kind: 'status', status: 404 }, /doesn’t give me the document yet/],
  ['it is not permitted', { kind: 'status', status: 403 }, /may read service health, but not this report/],
  [
    'Microsoft asks to wait',
    { kind: 'status', status: 429, retryAfter: 60 },
    /couldn’t fetch the document just now\. Microsoft asks this bot to wait before it reads again\. Ask again/,
  ],
  [
    'Microsoft has a fault',
    { kind: 'status', status: 500 },
    new RegExp(`${OUT.source}is returning errors\\. Ask again`),
  ],
  [
    'it does not come in time',
    { kind: 'slow', delayMs: 30_000 },
    new RegExp(`${OUT.source}isn’t answering in time\\. Ask`),
  ],
  ['the connection breaks', { kind: 'reset' }, OUT],
  ['the connection breaks half-way', { kind: 'cut' }, OUT],
  ['it ends half-way', { kind: 'truncated' }, new RegExp(`${OUT.source}is sending answers that can’t be read\\. Ask`)],
  ['its bytes mean nothing', { kind: 'garbled' }, new RegExp(`${OUT.source}is sending answers that can’t be read\\.`)],
  [
    'a sign-in page comes instead',
    { kind: 'html' },
    new RegExp(`${OUT.source}is sending answers that can’t be read\\.`),
  ],
];

for (const [api, adapter] of [
  ['Graph', graphOver],
  ['the retired API', servicecommsOver],
] as const) {
  describe(`report ${REPORTED}, from ${api}`, () => {
    let here: Running;
    before(async () => (here = await running()));
    afterEach(() => here.simulator.faults.clear());
    after(() => here.close());

    async function ask() {
      const files = {
        keep: () => Promise.resolve({ key: 'k', sha256: 'f00d' }),
        look: () => Promise.resolve(undefined),
        take: () => Promise.resolve(undefined),
      };
      const source = adapter({ url: here.simulator.url, clock: () => NOW, timeoutMs: 1_500 });
      const { app } = makeAsking(undefined, { sources: () => source, giving: { files, log: makeRecordingLog() } });
      const { answer } = await makeRouter({ app, commands }).answer(
        `report ${REPORTED}`,
        aReader({ tenantId: TENANT }),
      );
      return { files: answer.files ?? [], text: textOf(makeRenderer()(answer)) };
    }

    for (const [what, fault, says] of FAULTS) {
      it(`${says ? 'says so' : 'gives the document'} if ${what}`, async () => {
        if (fault) here.simulator.faults.add({ ...fault, operation: 'incidentReport', path: REPORTED });
        const { files, text } = await ask();
        assert.match(text, /Post-incident report published/);
        if (says) assert.match(text, says);
        assert.deepEqual(
          files.map(({ name }) => name),
          says ? [] : [`${REPORTED}-post-incident-report.docx`],
        );
      }).timeout(10_000);
    }
  });
}
