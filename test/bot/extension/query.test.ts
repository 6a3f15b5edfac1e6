import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { StartTimer } from '../../../src/usecases/asking/patience.ts';
import { makeInterpret } from '../../../bot/asking/interpret.ts';
import { commands } from '../../../bot/commands/index.ts';
import { queryInvoke } from '../../../bot/extension/query.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import { makeCommandRate } from '../../../bot/turn/command-rate.ts';
import { SPOKEN, wordsFor } from '../../../words/index.ts';
import { complaintsOf, elementsOf, textOf } from '../../cards/reading.ts';
import { makeAsking, TENANT } from '../../fakes/asking.ts';
import { anAnnouncement, anIssue, EXCHANGE, SHAREPOINT, TEAMS } from '../../fakes/health-source.ts';
import { linesOf, startExtension, type ExtensionBody } from '../../fixtures/extension.ts';

const refOf = ({ id, name }: { id: string; name: string }) => ({ id, name });
const ISSUES = [
  anIssue(),
  anIssue({ id: 'TM500001', title: 'Meetings drop', service: refOf(TEAMS), startedAt: '2031-04-22T08:00:00.000Z' }),
  anIssue({
    id: 'SP500002',
    title: 'Search is slow',
    impact: 'Since KB5034441',
    classification: 'advisory',
    service: refOf(SHAREPOINT),
  }),
  anIssue({
    ...{ id: 'EX500003', title: 'Calendars were not shared', resolved: true, status: 'serviceRestored' },
    ...{ startedAt: '2031-04-01T08:00:00.000Z', endedAt: '2031-04-02T08:00:00.000Z' },
  }),
];
const MESSAGES = [
  anAnnouncement(),
  anAnnouncement({ id: 'MC200001', title: 'Shared mailboxes change', services: [refOf(EXCHANGE)] }),
  anAnnouncement({ id: 'EX600001', kind: 'maintenance', title: 'Mail servers move', services: [refOf(EXCHANGE)] }),
];
const idsOf = (body: ExtensionBody) => linesOf(body).map((line) => /\b[A-Z]{2}\d{5,}/.exec(line)?.[0] ?? line);
const start = () => startExtension({ issues: [...ISSUES], announcements: [...MESSAGES] });

describe('the box of the message extension', () => {
  it('shows at first what is open now, incidents before advisories', async () => {
    const { send, query } = start();
    const first = await send('query', { commandId: 'issues', parameters: [{ name: 'initialRun', value: 'true' }] });
    assert.deepEqual(idsOf(first), ['EX20119', 'TM500001', 'SP500002']);
    assert.deepEqual(idsOf(await query({})), ['EX20119', 'TM500001', 'SP500002']);
    assert.deepEqual(idsOf(await query({}, { search: 'messages' })), ['MC123456', 'MC200001', 'EX600001']);
  });

  const ASKED: readonly [Record<string, unknown>, readonly string[], search?: string][] = [
    [{ words: 'teams incidents last week' }, ['TM500001']],
    [{ words: 'exchange' }, ['EX20119', 'EX500003']],
    [{ words: 'is exchange down?' }, ['EX20119', 'EX500003']],
    [{ words: 'advisories' }, ['SP500002']],
    [{ words: 'ex20119' }, ['EX20119']],
    [{ words: 'KB5034441' }, ['SP500002']],
    [{ words: 'https://admin.microsoft.com/#/MessageCenter/:/messages/MC200001' }, ['MC200001']],
    [{ words: 'meetings layout' }, ['MC123456']],
    [{ words: 'calendars' }, ['EX500003', 'EX20119']],
    [{ words: 'zebra shared mailboxes' }, ['MC200001', 'EX500003', 'SP500002']],
    [{ service: 'Exchange Online', state: 'resolved' }, ['EX500003']],
    [{ service: 'Exchange Online', state: 'open', kind: '', time: null, words: null }, ['EX20119']],
    [{ time: 'april 2031', kind: 'incidents' }, ['TM500001', 'EX500003']],
    [{ kind: 'advisories' }, ['SP500002']],
    [{ words: 'shared', service: 'Exchange' }, ['EX500003']],
    [{ kind: 'maintenance' }, ['EX600001'], 'messages'],
    [{ words: 'teams' }, ['MC123456'], 'messages'],
    [{ service: 'Exchange Online', kind: 'messages' }, ['MC200001'], 'messages'],
  ];
  for (const [parameters, ids, search = 'issues'] of ASKED) {
    it(`reads what is asked as the bot reads a sentence: ${search} ${JSON.stringify(parameters)}`, async () => {
      assert.deepEqual(idsOf(await start().query(parameters, { search })), ids);
    });
  }

  /** What each suggestion of Copilot asks for, as a line. */
  const SUGGESTED = {
    issues: ['incidents open', 'incidents Exchange 2031-04-21..2031-04-27', 'advisories Exchange'],
    messages: ['messages 2031-05-01..2031-05-31 act-by', 'messages microsoftteams', 'maintenance'],
    status: ['status Exchange', 'status', 'status microsoftteams'],
  } as const;
  for (const locale of SPOKEN) {
    it(`understands each word of what Copilot suggests to ask: ${locale}`, async () => {
      const { app, clock } = makeAsking();
      const interpret = makeInterpret({ app, commands });
      const viewer = { tenantId: TENANT, scope: 'personal', timeZone: 'UTC', locale, now: clock() } as const;
      const { prompts } = wordsFor(locale).extension;
      for (const search of ['issues', 'messages', 'status'] as const) {
        const read = await Promise.all(prompts[search].map((prompt) => interpret(prompt, viewer)));
        // To ask for trouble with a service and for its incidents is the same.
        const lines = read.map(({ understood: { line = '' } }) =>
          line.replace(/^incidents Exchange$/, 'status Exchange'),
        );
        assert.deepEqual(lines, SUGGESTED[search]);
        assert.deepEqual(
          read.flatMap(({ understood }) => understood.unknown),
          [],
        );
      }
    });
  }

  it('gives the card of the command for each, with a preview, and no button that needs the bot', async () => {
    const { app, query, clock } = start();
    const { composeExtension } = await query({});
    assert.equal(composeExtension?.attachmentLayout, 'list');
    for (const { contentType, content, preview } of composeExtension.attachments ?? []) {
      assert.equal(contentType, 'application/vnd.microsoft.card.adaptive');
      assert.equal(preview.contentType, 'application/vnd.microsoft.card.thumbnail');
      const kinds = new Set(elementsOf([content]).map(({ type }) => type));
      assert.deepEqual([kinds.has('Action.Submit'), kinds.has('Action.Execute')], [false, false]);
      assert.ok(content.actions?.some(({ type }) => type === 'Action.OpenUrl'));
      assert.ok((content.actions?.length ?? 0) <= 4);
      assert.match(content.metadata?.webUrl ?? '', /^https:\/\/admin\.microsoft\.com\/#\//);
      assert.deepEqual(complaintsOf(content), []);
    }
    const [first] = composeExtension.attachments ?? [];
    assert.match(textOf(first!.content), /Some mail is late/);
    assert.equal((await app.getIssue(TENANT, 'EX20119')).readAt, clock());
  });

  it('says in the preview all that matters, in the reader’s zone', async () => {
    const [line] = linesOf(await start().query({}, { localTimezone: 'Europe/Riga' }));
    assert.equal(
      line,
      '▲ Some mail is late | Incident EX20119 · Service degradation · Exchange Online · for 4 hours · Began 1 May, 11:00 EEST · Mail may arrive late.',
    );
  });

  it('shows as many as are asked for, from where they are asked for', async () => {
    const issues = Array.from({ length: 60 }, (_, at) => anIssue({ id: `EX3${String(at).padStart(4, '0')}` }));
    const { query } = startExtension({ issues });
    const pages = [];
    for (let skip = 0; skip < 75; skip += 25) pages.push(idsOf(await query({}, { skip })));
    assert.deepEqual(
      pages.map((page) => page.length),
      [25, 25, 10],
    );
    assert.equal(new Set(pages.flat()).size, 60);
    assert.deepEqual(idsOf(await query({}, { skip: 75 })), []);
    assert.equal(linesOf(await query({}, { count: 3 })).length, 3);
  });

  it('says that nothing is open, or nothing found and what else to try', async () => {
    const { query } = startExtension({ issues: [], announcements: [] });
    assert.match((await query({})).composeExtension?.text ?? '', /^Microsoft lists no open incident or advisory\./);
    const { type, text } = (await query({ words: 'zebra' })).composeExtension ?? {};
    assert.deepEqual([type, /^Nothing found for “zebra”\. .*Try other words/.test(text ?? '')], ['message', true]);
    assert.match((await query({ words: 'EX99999' })).composeExtension?.text ?? '', /no issue EX99999/);
  });

  it('answers for services: those that are named, or all on one card', async () => {
    const { query } = start();
    const [exchange, ...more] = linesOf(await query({ service: 'Exchange Online' }, { search: 'status' }));
    assert.match(exchange ?? '', /^Exchange Online \| Exchange Online has had an incident since .*Some mail is late/);
    assert.deepEqual(more, []);
    assert.equal(linesOf(await query({ service: 'exchange, teams' }, { search: 'status' })).length, 2);
    assert.match(linesOf(await query({}, { search: 'status' }))[0] ?? '', /^All services \| /);
    const unknown = await query({ service: 'zebra' }, { search: 'status' });
    assert.match(unknown.composeExtension?.text ?? '', /Nothing found for “zebra”/);
  });

  it('never says that nothing is open where that could not be read', async () => {
    const { source, query } = start();
    source.failWith = new HealthError('source-failed', 'broken');
    for (const search of ['issues', 'messages', 'status']) {
      const { composeExtension } = await query({}, { search });
      assert.match(composeExtension?.text ?? '', /returned an error/, search);
      assert.doesNotMatch(composeExtension?.text ?? '', /no open/);
    }
  });

  it('says what is missing where one of two could be read', async () => {
    const { source, query } = start();
    source.failWith = (operation) =>
      operation === 'listAnnouncements' ? new HealthError('not-permitted', 'no') : undefined;
    const lines = linesOf(await query({ words: 'find zebra mail' }));
    assert.match(lines.at(-1) ?? '', /^▲ Messages are missing: This bot isn’t allowed/);
  });

  it('says how old each is where the source fails, in the preview too', async () => {
    const { source, query, clock } = start();
    await query({});
    clock.advance(20 * 60_000);
    source.failWith = new HealthError('source-failed', 'broken');
    const body = await query({});
    assert.match(linesOf(body)[0] ?? '', /20 min/);
    assert.match(textOf(body.composeExtension!.attachments![0]!.content), /is returning errors/);
  });

  it('changes nothing, whatever is typed', async () => {
    const { query, subscriptions, queued } = start();
    for (const words of ['subscribe exchange', 'unsubscribe all', 'mute teams 1d', 'operator tell hello', 'undo']) {
      assert.ok((await query({ words })).composeExtension);
    }
    assert.deepEqual([await subscriptions.count(TENANT), queued], [0, []]);
  });

  it('stands hostile values: other types, names of prototypes, mark-up and ten thousand characters', async () => {
    const evil = anIssue({ title: '<img src=x onerror=alert(1)> ${1+1} {{DATE(2031-01-01)}}', impact: '<b>x</b>' });
    const { send, query, log } = startExtension({ issues: [evil] });
    const odd: unknown[] = [
      { commandId: 'issues' },
      { commandId: 'issues', parameters: 'words' },
      {
        commandId: 'issues',
        parameters: [null, 7, {}, { name: '__proto__', value: 'x' }, { name: 'words', value: {} }],
      },
      { commandId: 'issues', parameters: [], queryOptions: { skip: -1, count: 1e9 } },
      { commandId: 'issues', parameters: [], queryOptions: 'all' },
      // The Playground names neither.
      { parameters: [{ value: 'mail' }] },
    ];
    for (const value of odd) assert.equal(linesOf(await send('query', value)).length, 1, JSON.stringify(value));
    for (const value of [undefined, null, 7, { commandId: 'constructor' }, { commandId: 'toString' }]) {
      assert.equal((await send('query', value)).composeExtension?.type, 'message', JSON.stringify(value));
    }
    for (const words of ['x'.repeat(10_000), '<script>'.repeat(1_000), '(((('.repeat(3_000), '\u202e\u0000']) {
      assert.ok((await query({ words, service: words, kind: words, state: words, time: words })).composeExtension);
    }
    assert.doesNotMatch(linesOf(await query({}))[0] ?? '', /[<>]|\$\{|\{\{/);
    assert.deepEqual(log.events('turn.failed'), []);
  });

  it('takes the pace of somebody who types, and asks them to wait beyond it', async () => {
    const { query } = startExtension({}, {}, { mayAsk: makeCommandRate(1), mayLookUp: makeCommandRate(3) });
    for (let typed = 0; typed < 3; typed += 1) assert.equal(linesOf(await query({})).length, 1);
    assert.match((await query({})).composeExtension?.text ?? '', /One moment, please/);
  });

  it('keeps nothing of the conversation in which somebody types: the bot need not be there', async () => {
    const kept: string[] = [];
    const { query } = startExtension(
      {},
      {},
      {
        recall: () => {
          kept.push('read');
          return { record: Promise.resolve(undefined), shown: Promise.resolve(undefined) };
        },
        noteMembership: () => Promise.resolve(void kept.push('noted')),
      },
    );
    await query({});
    assert.deepEqual(kept, []);
  });

  it('is measured under names of its own, and logs nothing that was typed', async () => {
    const { query, measured, log } = start();
    await query({ words: 'canary-words' });
    await query({}, { search: 'status' });
    assert.deepEqual(measured, ['extension-issues', 'extension-status']);
    assert.doesNotMatch(JSON.stringify(log.lines), /canary-words/);
  });
});

describe('the box while the source hangs', () => {
  /** Waits for the source are over at once, on a clock of their own that tells when they would have been. */
  const setUp = () => {
    let passed = 0;
    const startTimer: StartTimer = (ms) => {
      const due = passed + ms;
      const over = new Promise<unknown>((resolve) => {
        setImmediate(() => {
          passed = Math.max(passed, due);
          resolve(undefined);
        });
      });
      return { over, stop: () => undefined };
    };
    const extension = startExtension({ issues: [...ISSUES], announcements: [...MESSAGES] }, { startTimer });
    const hang = () => {
      extension.clock.advance(5 * 60_000);
      extension.source.gate = new Promise(() => undefined);
      passed = 0;
    };
    return { ...extension, hang, waited: () => passed };
  };

  it('shows what is known, with its age, within two seconds', async () => {
    const { query, hang, waited } = setUp();
    await query({});
    await query({}, { search: 'messages' });
    hang();
    const body = await query({});
    assert.deepEqual(idsOf(body), ['EX20119', 'TM500001', 'SP500002']);
    assert.match(linesOf(body)[0] ?? '', /5 min/);
    assert.match(textOf(body.composeExtension!.attachments![0]!.content), /isn’t answering in time/);
    assert.ok(waited() > 0 && waited() < 1_700, String(waited()));
  });

  it('says that it takes long where nothing is known, and neither that all is well nor nothing', async () => {
    const { app, hang, source } = setUp();
    hang();
    const interpret = makeInterpret({ app, commands });
    const invoke = queryInvoke({ app, commands, interpret, render: makeRenderer() }, 1);
    const invokes = new Map([['composeExtension/query', invoke]]);
    const slow = startExtension({}, { sources: () => source }, { invokes });
    const { composeExtension } = await slow.query({});
    assert.deepEqual(
      [composeExtension?.type, composeExtension?.text],
      ['message', 'This is taking longer than usual. Try again in a moment.'],
    );
  });

  it('costs no call for what the lists have', async () => {
    const { query, source } = setUp();
    await query({});
    await query({}, { search: 'messages' });
    source.calls.length = 0;
    for (const words of ['exchange', 'EX20119', 'MC123456', 'teams incidents last week']) await query({ words });
    assert.deepEqual(source.calls, []);
  });
});
