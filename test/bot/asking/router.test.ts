import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commands } from '../../../bot/commands/index.ts';
import type { Command } from '../../../bot/asking/command.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import { aReader, makeAsking } from '../../fakes/asking.ts';
import { anAnnouncement, anIssue, makeFakeSource } from '../../fakes/health-source.ts';

const reader = aReader();

function setUp() {
  const asking = makeAsking(makeFakeSource({ issues: [anIssue()], announcements: [anAnnouncement()] }));
  return { ...asking, router: makeRouter({ app: asking.app, commands }) };
}

/** The command lines on a card, with each button's title. */
function asksOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'ask' in value && typeof value.ask === 'string' ? [value.ask] : [];
  return [...own, ...Object.values(value).flatMap(asksOf)];
}

describe('router', () => {
  it('answers a typed line like a clicked one', async () => {
    const { router } = setUp();
    const typed = await router.answer('<at>Service Health</at> STATUS exchange', reader);
    assert.deepEqual(typed.answer, (await router.answer('status Exchange', reader)).answer);
  });

  it('understands every line that its own cards offer', async () => {
    const { router } = setUp();
    const lines = new Set<string>([
      'status',
      'help',
      'incidents all 30d',
      'messages',
      'services',
      'search mail',
      'subscribe',
      'subscribe all',
      'subscribe exchange banana',
      'follow EX20119',
      'mute EX20119 4h',
      'mute exchange 1d',
      'subscriptions',
      'unsubscribe teams',
      'banana',
    ]);
    // The set grows during the loop: the lines on each new card are asked too.
    for (const line of lines) {
      const { answer, command } = await router.answer(line, reader);
      if (line !== 'banana') assert.equal(command, line.split(' ')[0], line);
      if (lines.size < 400) asksOf(answer.data).forEach((ask) => lines.add(ask));
    }
    assert.ok(lines.size > 60);
  });

  it('never calls a service healthy when the source is down, and offers to ask again', async () => {
    const { router, source } = setUp();
    source.failWith = new HealthError('source-unreachable', 'refused');
    for (const text of [
      'status',
      'status exchange',
      'exchange',
      'incident EX20119',
      'history exchange 7d',
      'incidents',
    ]) {
      const { answer } = await router.answer(text, reader);
      assert.doesNotMatch(JSON.stringify(answer), /[^n]healthy|no open/i, text);
      assert.equal(asksOf(answer.data)[0]?.split(' ').at(-1)?.toLowerCase(), text.split(' ').at(-1)?.toLowerCase());
    }
  });

  it('marks an answer from before an outage as stale', async () => {
    const { router, source, clock } = setUp();
    await router.answer('status exchange', reader);
    clock.advance(45 * 60_000);
    source.failWith = new HealthError('source-timeout', 'slow');
    const { answer } = await router.answer('status exchange', { ...reader, now: clock() });
    assert.match(JSON.stringify(answer), /45 min/);
  });

  it('answers for a period longer than any record', async () => {
    const { router } = setUp();
    for (const text of ['advisories 1114112y', 'history exchange 999999999 years']) {
      assert.ok((await router.answer(text, reader)).answer.template, text);
    }
  });

  it('shows how a service is now for a time that is too short for a history, and the history otherwise', async () => {
    const { router } = setUp();
    const asked = async (text: string) => (await router.answer(text, reader)).command;
    for (const text of ['exchange', 'exchange today', 'exchange 1d']) assert.equal(await asked(text), 'status', text);
    for (const text of ['exchange 7d', 'exchange last week']) assert.equal(await asked(text), 'history', text);
  });

  it('suggests commands for words that are not one, and always offers help', async () => {
    const { answer } = await setUp().router.answer('unsubscibe qwerty', reader);
    assert.match(answer.summary, /I don’t understand “unsubscibe qwerty”\. Pick one, or open help to see what/);
    assert.deepEqual([asksOf(answer.data)[0], asksOf(answer.data).at(-1)], ['unsubscribe', 'help']);
  });

  it('distinguishes unknown ids from an outage', async () => {
    const { router } = setUp();
    const { answer, command } = await router.answer('incident EX99999', reader);
    assert.equal(command, 'incident');
    assert.match(answer.summary, /EX99999/);
  });

  it('lets defects through, for the boundary to report', async () => {
    const { app } = setUp();
    const broken: Command = {
      name: 'status',
      run: () => Promise.reject(new TypeError('a defect')),
    };
    await assert.rejects(makeRouter({ app, commands: [broken] }).answer('status', reader), TypeError);
  });

  it('answers any text with a card that can be rendered', async function () {
    this.timeout(120_000);
    const { router } = setUp();
    const render = makeRenderer();
    const names = commands.map(({ name }) => name);
    const bits = fc.constantFrom(
      ...names,
      ...[
        'exchange',
        'teams',
        'power',
        'EX20119',
        'MC123456',
        'page',
        '2',
        '99999',
        '30d',
        'all',
        'last',
        'month',
        '<at>',
        '</at>',
      ],
      ...[
        '&nbsp;',
        '&#0;',
        '&#1114112;',
        '${x}',
        '{{y}}',
        '"',
        '’s',
        'https://',
        '%2F',
        '\u0000',
        '\ud800',
        '\u202e',
        '<a href="',
      ],
    );
    const texts = fc.oneof(
      { weight: 3, arbitrary: fc.array(bits, { maxLength: 8 }).map((each) => each.join(' ')) },
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
      { weight: 1, arbitrary: fc.array(bits, { maxLength: 20 }).map((each) => each.join('')) },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { answer } = await router.answer(text, reader);
        assert.ok(answer.summary.trim() !== '' && answer.template !== '');
        assert.equal(render(answer).type, 'AdaptiveCard');
      }),
      { numRuns: 10_000 },
    );
  });

  it('reads the first 1,000 characters of a text', async () => {
    const { router, source } = setUp();
    await router.answer(`status ${' '.repeat(1_100)} exchange`, reader);
    assert.ok(!source.calls.includes('history'), 'no service was read');
    await router.answer(`status ${' '.repeat(900)} exchange`, reader);
    assert.ok(source.calls.includes('history'));
  });

  for (const [what, text] of [
    ['opening mentions', '<at'.repeat(200_000)],
    ['links', '<a href="'.repeat(100_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['letters', 'x'.repeat(1_000_000)],
    ['ids', 'EX20119 '.repeat(100_000)],
    ['percent signs', `https://${'%'.repeat(500_000)}`],
    ['letters that decompose', '\ufdfa'.repeat(100_000)],
  ] as const) {
    it(`answers a huge text of ${what}`, async function () {
      // Work that is not linear in the text takes minutes here instead of milliseconds.
      this.timeout(10_000);
      const { answer } = await setUp().router.answer(text, reader);
      assert.ok(JSON.stringify(answer).length < 28_000);
    });
  }
});
