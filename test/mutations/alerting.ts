import { inFile } from './mutation.ts';

const FAN_OUT = ['test/usecases/alerting/fan-out.test.ts'];
const POLL = ['test/usecases/alerting/poll.test.ts', 'test/usecases/alerting/alerting.test.ts'];
const HELD = 'test/usecases/nothing-owed.test.ts';
const NOTICES = [HELD, 'test/usecases/alerting/notices.test.ts', 'test/usecases/alerting/watch-source.test.ts'];
const WARNINGS = ['test/usecases/impact/early-warning.test.ts'];
const DELIVER = [
  HELD,
  'test/usecases/alerting/error-table.test.ts',
  'test/usecases/alerting/alerting.test.ts',
  'test/usecases/alerting/in-doubt.test.ts',
];

export const alerting = [
  ...inFile('src/usecases/alerting/fan-out.ts', FAN_OUT, [
    [
      'the event leaves the outbox first: a crash loses the alert',
      'await ledger.plan(event, conversationIds, clock());',
      'await snapshots.settle(event);\n      await ledger.plan(event, conversationIds, clock());',
    ],
    [
      'jobs are queued before the plan: a delivery without an entry',
      'await ledger.plan(event, conversationIds, clock());',
      'await queue.addDeliveries(conversationIds.map((conversationId) => ({ tenantId, conversationId, issueId, version })));\n      await ledger.plan(event, conversationIds, clock());',
    ],
    ['the event stays in the outbox', 'await snapshots.settle(event);', ''],
    ['who holds a card is not brought up to date', 'yield* chunks([...holders]);', ''],
    [
      'an edit is told to everyone',
      'if (!snapshot || isQuiet(kinds)) return;',
      'if (!snapshot) return;',
      'Nobody asks to hear of edits (`concerns`): the check only saves a look-up.',
    ],
    ['a conversation is told twice at once', 'yield found.filter((id) => !holders.has(id));', 'yield found;'],
    [
      'all who might match are told',
      '.filter((subscription) => concerns(subscription, { issue, kinds, toldAs, names }))',
      '',
    ],
  ]),
  ...inFile(
    'src/usecases/alerting/reconcile.ts',
    ['test/usecases/alerting/reconcile.test.ts'],
    [
      ['work in progress is done twice', 'const IN_PROGRESS_MS = 15_000', 'const IN_PROGRESS_MS = 0'],
      ['an event that was not fanned out is lost', 'await queue.addFanOut(event)', 'void event'],
      ['a delivery that lost its job is lost', 'version: owedVersion,', 'version: 0,'],
    ],
  ),
  ...inFile('src/usecases/alerting/poll.ts', POLL, [
    ['a look-up that failed counts as gone', "error.code === 'unknown-issue' ? 'gone' : 'unclear'", "'gone'"],
    [
      'a refused commit is told all the same',
      "reason: 'another poll was kept meanwhile' });\n      return listed;",
      "reason: 'another poll was kept meanwhile' });",
    ],
    [
      'a queue that is away fails the poll',
      "log.warn('fan-out.postponed', { issue: event.issueId, error });",
      'throw error;',
    ],
    ['a store of readings that is away fails the poll', "log.warn('poll.not-shared', { error });", 'throw error;'],
    ['issues that are gone are still shared', '.filter(({ noLongerListed }) => !noLongerListed)', ''],
    [
      'rows that cannot be read are not known',
      'const read: PollContext = { ...context, unreadable: ids };',
      'const read: PollContext = context;',
    ],
  ]),
  ...inFile('src/usecases/alerting/before-baseline.ts', POLL, [['the first poll is news', 'sequence === 0', 'false']]),
  ...inFile('src/usecases/alerting/tell-notice.ts', NOTICES, [
    ['a notice of the day before yesterday is told', 'between(notice.since, clock()) > NEWS_LASTS', 'false'],
    ['a paused conversation gets notices', 'subscription.pause || hearsNothing', 'hearsNothing'],
    ['a notice is told twice', 'if (await outages.wasTold(notice, conversationId)) return true;', ''],
    ['a notice in doubt is sent without end', 'if (await outages.isInDoubt(notice, conversationId)) {', 'if (false) {'],
    ['a refused identity is tried at each conversation', 'await limiter.holdBack(tenantId, undefined, STOP_MS);', ''],
  ]),
  ...inFile('src/usecases/alerting/watch-source.ts', NOTICES, [
    [
      'told before the notices are queued',
      'for await (const some of subscriptions.all(tenantId)) {',
      'await outages.replace(tenantId, outage, { ...outage, told: true });\n  for await (const some of subscriptions.all(tenantId)) {',
    ],
    [
      'cleared before "back" is queued',
      "const told = await outages.told({ tenantId, notice: 'source-stale', since });",
      "const told = await outages.told({ tenantId, notice: 'source-stale', since });\n  await outages.clear(tenantId);",
    ],
    ['told at any failure', 'const TELL_AFTER = 15 * MINUTE', 'const TELL_AFTER = 0 * MINUTE'],
    [
      'not told at the bound',
      'between(outage.since, clock()) < TELL_AFTER',
      'between(outage.since, clock()) <= TELL_AFTER',
    ],
  ]),
  ...inFile('src/usecases/alerting/deliver.ts', DELIVER, [
    [
      'an unsubscribed conversation stays owed',
      '    await ports.ledger.put(settled(stored, snapshot, ports.clock()));\n    return undefined;\n  }\n  const warned',
      '    return undefined;\n  }\n  const warned',
    ],
  ]),
  ...inFile('src/usecases/impact/watch-reports.ts', WARNINGS, [
    ['noted as queued before it is', 'if (!warning.told) await toEachWhoAsked(ports, tenantId, warning);', ''],
    ['its message is never edited', 'warning.queued < warning.version', 'false'],
    ['edited at each poll', 'warning.queued < warning.version', 'true'],
  ]),
  ...inFile('src/usecases/alerting/bulletins/deliver-warning.ts', WARNINGS, [
    ['an old warning is told', 'between(since, now) < NEWS_FOR_MS', 'true'],
    ['a quiet time holds nothing', 'if (!hold) return {};', 'return {};'],
  ]),
  ...inFile('src/usecases/alerting/settle.ts', DELIVER, [
    ['a pause that just ended is never resumed', 'if (!newest || newest.pause) {', 'if (true) {'],
  ]),
  ...inFile(
    'src/usecases/alerting/send-step.ts',
    [...DELIVER, 'test/usecases/alerting/send-rate.test.ts', 'test/usecases/alerting/frozen-worker.test.ts'],
    [
      [
        'a crash leaves no mark of what is in doubt',
        'await ports.ledger.put(sending(trying, step.step, ports.clock()));\n  if (isPast()) {',
        'if (isPast()) {',
      ],
      [
        'no second turn when the first has passed: a burst',
        'const turn = await awaitTurn(ports, entry.tenantId, entry.conversationId);',
        'const turn = { granted: true, waitMs: 0 };',
      ],
      ['a refused second turn leaves a doubt that never ends', 'await ports.ledger.put(entry);', ''],
      [
        'what a frozen worker sent is lost',
        'await ledger.noteLate(after, lateSendOf(step, after, snapshot), clock());',
        '',
      ],
    ],
  ),
  ...inFile(
    'src/usecases/alerting/record-days.ts',
    ['test/usecases/alerting/record-days.test.ts', 'test/usecases/alerting/alerting.test.ts'],
    [
      [
        'readings are not shared',
        "await readings.write(tenantId, 'current', keptOf(isKnown ? before.current : current, readAt));",
        '',
      ],
      ['days are not kept', 'await days.record(tenantId, today);', ''],
      ['an empty list takes the place of a full one', 'if (current.length === 0) return;', ''],
    ],
  ),
  ...inFile(
    'src/usecases/subscribing/keep-conversations.ts',
    [
      'test/usecases/subscribing/keep-conversations.test.ts',
      'test/usecases/subscribing/alerts.test.ts',
      'test/bot/turn/memberships.test.ts',
    ],
    [
      [
        'the ledger is forgotten before the record: half-removed state',
        'await subscriptions.update(tenantId, id, () => undefined);',
        'await ledger.forget(tenantId, id);\n    await subscriptions.update(tenantId, id, () => undefined);',
      ],
      ['what was owed during a pause is not told', "(event === 'install' || current.pause)", 'false'],
      [
        'one conversation of the tenant stays paused',
        'if (isTenantPaused(current) && !isTenantPaused(wanted)) await resumeNeighbours',
        'if (false) await resumeNeighbours',
      ],
      [
        'another tenant’s team of the same id is removed',
        'channels.filter((one) => isSameTenant(one.homeTenantId, homeTenantId))',
        'channels',
      ],
      [
        'a deleted channel waits for ever',
        "reason === 'team-archived' ? undefined : shift(since, RESTORABLE_MS)",
        'undefined',
      ],
      [
        'a record is written at each message',
        'if (JSON.stringify(wanted) !== JSON.stringify(current)) {',
        'if (current) {',
      ],
    ],
  ),
];
