import assert from 'node:assert/strict';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { FileStore } from '../../../src/ports/index.ts';
import { anIssue, makeFakeSource } from '../../fakes/health-source.ts';
import { makeAsking, aReader, TENANT } from '../../fakes/asking.ts';
import { makeRecordingLog } from '../../fakes/recording-log.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import { commands } from '../../../bot/commands/index.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { textOf } from '../../cards/reading.ts';

const PDF = Buffer.from('%PDF-1.7 what happened %%EOF');
const published = anIssue({ status: 'postIncidentReviewPublished', resolved: true });
const report = (bytes: Uint8Array = PDF) => ({ issueId: published.id, contentType: 'application/octet-stream', bytes });

type Keep = FileStore['keep'];
const keeps: Keep = ({ offer }) => Promise.resolve({ key: `key of ${offer.name}`, sha256: 'f00d' });

/** Asks for the report of an issue with these reports, and a store that keeps like this. */
function asking(reports: readonly ReturnType<typeof report>[], keep: Keep = keeps, issue = published) {
  const source = makeFakeSource({ issues: [issue], reports: [...reports] });
  const files = { keep, look: () => Promise.resolve(undefined), take: () => Promise.resolve(undefined) };
  const log = makeRecordingLog();
  const { app } = makeAsking(source, { giving: { files, log } });
  const router = makeRouter({ app, commands });
  const ask = async (locale = 'en') => {
    const { answer } = await router.answer(`report ${issue.id}`, aReader({ locale, tenantId: TENANT }));
    return { answer, text: textOf(makeRenderer()(answer)) };
  };
  return { ask, source };
}

describe('report, with the document', () => {
  it('keeps it for whoever asks, under a name of ours and the type of its bytes', async () => {
    const kept: unknown[] = [];
    const { ask } = asking([report()], (file) => {
      kept.push([file.offer.person.id, Buffer.from(file.bytes)]);
      return keeps(file);
    });
    const { answer, text } = await ask();
    assert.deepEqual(kept, [['ada', PDF]]);
    const [{ name, contentType, size } = assert.fail()] = answer.files ?? [];
    assert.deepEqual(
      [name, contentType, size],
      [`${published.id}-post-incident-report.pdf`, 'application/pdf', PDF.length],
    );
    assert.match(text, /Post-incident report published/);
    assert.doesNotMatch(text, /open the issue in the admin center/);
  });

  const cases: readonly (readonly [string, ReturnType<typeof asking>, RegExp, HealthError?])[] = [
    ['it is not there yet', asking([]), /doesn’t give me the document yet/],
    ['it is too large', asking([report(Buffer.alloc(20_000_001, 1))]), /files of up to 20 MB/],
    ['too many wait', asking([report()], () => Promise.resolve(undefined)), /Get those first/],
    [
      'the store is away',
      asking([report()], () => Promise.reject(new Error('away'))),
      /The bot’s store doesn’t answer/,
    ],
    ['Microsoft refuses it', asking([]), /not this report/, new HealthError('not-permitted', '')],
    ['Microsoft is out', asking([]), /couldn’t fetch the document just now/, new HealthError('source-failed', '')],
  ];
  for (const [what, { ask, source }, said, error] of cases) {
    it(`says what it is if ${what}, and the rest as ever`, async () => {
      if (error) source.failWith = (operation) => (operation === 'getReport' ? error : undefined);
      const { answer, text } = await ask();
      assert.match(text, said);
      assert.match(text, /Post-incident report published\n.*open the issue in the admin center/s);
      assert.equal(answer.files, undefined);
    });
  }

  it('fetches nothing of an incident without one', async () => {
    const { ask, source } = asking([report()], keeps, anIssue());
    assert.match((await ask()).text, /No post-incident report/);
    assert.equal(source.calls.includes('getReport'), false);
  });

  it('asks Microsoft once for many who ask at once', async () => {
    const { ask, source } = asking([report()]);
    await ask();
    const before = source.calls.filter((call) => call === 'getReport').length;
    await Promise.all(Array.from({ length: 5 }, () => ask()));
    assert.equal(source.calls.filter((call) => call === 'getReport').length, before + 1);
  });

  it('says each reason in six languages', async () => {
    const said = await Promise.all(['en', 'de', 'fr', 'es', 'ja', 'ko'].map((locale) => asking([]).ask(locale)));
    assert.equal(new Set(said.map(({ text }) => text)).size, 6);
  });
});
