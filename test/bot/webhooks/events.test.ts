import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import {
  digestEvent,
  noticeEvent,
  openingEvent,
  testEvent,
  updateEvent,
  warningEvent,
  type CloudEvent,
} from '../../../bot/webhooks/events.ts';
import type { ChangeKind } from '../../../src/domain/watching/change.ts';
import type { IssueUpdate } from '../../../src/ports/index.ts';
import { anIssue, aPost, aSnapshot, NOON, TENANT, TOLD_NOTHING } from '../../fixtures/alerting.ts';
import schema from './cloudevents.schema.json' with { type: 'json' };

const ajv = new Ajv({
  allowUnionTypes: true,
  formats: { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, uri: /^https:/, 'uri-reference': /^[!-~]+$/ },
});
const isEvent = ajv.compile(schema);

const anUpdate = (changes: Partial<IssueUpdate> = {}): IssueUpdate => {
  const issue = changes.issue ?? anIssue();
  return { issue, kinds: ['updated'], posts: issue.posts, before: TOLD_NOTHING, ...changes };
};
const warning = {
  ...{ serviceId: 'Exchange', service: 'Exchange Online', since: NOON, people: 5, withinMs: 60_000, soFar: 6 },
  ...{ version: 1, queued: 1, told: true },
};
const digest = { since: NOON, at: NOON, scheduled: true, parts: [{ part: 'opened' as const, issues: [anIssue()] }] };

/** One of each. */
const EVENTS: Readonly<Record<string, CloudEvent>> = {
  'issue.opened': openingEvent(TENANT, aSnapshot(1)),
  'issue.updated': updateEvent(TENANT, anUpdate()),
  'issue.resolved': updateEvent(TENANT, anUpdate({ kinds: ['updated', 'resolved'] })),
  'issue.report-published': updateEvent(TENANT, anUpdate({ kinds: ['report-published', 'updated'] })),
  'issue.no-longer-listed': updateEvent(TENANT, anUpdate({ kinds: ['no-longer-listed'] })),
  'issue.reclassified': updateEvent(TENANT, anUpdate({ kinds: ['reclassified', 'status-changed'] })),
  'message.opened': openingEvent(TENANT, aSnapshot(1, { id: 'MC1234', classification: 'message' })),
  'message.updated': updateEvent(TENANT, anUpdate({ issue: anIssue({ id: 'MC1234', classification: 'message' }) })),
  digest: digestEvent(TENANT, digest),
  'notice.source-stale': noticeEvent(TENANT, { kind: 'source-stale', since: NOON }, NOON),
  'notice.deadlines': noticeEvent(TENANT, { kind: 'deadlines', items: [] }, NOON),
  'early-warning': warningEvent(TENANT, warning),
  test: testEvent(TENANT, NOON),
};

describe('an event for webhooks', () => {
  for (const [type, event] of Object.entries(EVENTS)) {
    it(`is a CloudEvent of the type ${type}`, () => {
      const sent: unknown = JSON.parse(JSON.stringify(event));
      assert.ok(isEvent(sent), ajv.errorsText(isEvent.errors));
      assert.equal(event.type, `com.service-health-bot.${type}`);
      assert.equal(event.specversion, '1.0');
      assert.equal(event.source, `/tenants/${TENANT}/service-health`);
    });
  }

  it('has an id of its own', () => {
    const ids = Object.values(EVENTS).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('has the same id when it is sent again, and another once there is more to tell', () => {
    assert.equal(openingEvent(TENANT, aSnapshot(1)).id, openingEvent(TENANT, aSnapshot(1)).id);
    assert.notEqual(openingEvent(TENANT, aSnapshot(1)).id, openingEvent(TENANT, aSnapshot(2)).id);
    assert.notEqual(openingEvent(TENANT, aSnapshot(1)).id, openingEvent('another', aSnapshot(1)).id);
    const more = anIssue({ posts: [...anIssue().posts, aPost('2031-05-04T12:30:00.000Z', 'More.')] });
    assert.equal(updateEvent(TENANT, anUpdate()).id, updateEvent(TENANT, anUpdate()).id);
    assert.notEqual(updateEvent(TENANT, anUpdate({ issue: more })).id, updateEvent(TENANT, anUpdate()).id);
    const kinds: ChangeKind[] = ['resolved'];
    assert.notEqual(updateEvent(TENANT, anUpdate({ kinds })).id, updateEvent(TENANT, anUpdate()).id);
  });

  it('says what is known of the issue, with what is new as plain text', () => {
    const body = { type: 'html', content: '<p>Mail is <b>late</b>.</p>' } as const;
    const posts = [{ ...aPost('2031-05-04T11:00:00.000Z', ''), body }];
    const issue = anIssue({ id: 'EX1', title: 'Mail is late', endedAt: NOON, posts });
    const { data, subject, time } = updateEvent(TENANT, anUpdate({ issue, posts, kinds: ['updated'] }));
    assert.equal(subject, 'EX1');
    assert.equal(time, issue.modifiedAt);
    const { id, title, classification, service, status, resolved, startedAt, endedAt, modifiedAt } = issue;
    const known = { id, title, classification, status, resolved, startedAt, endedAt, modifiedAt };
    const kept = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(known)) assert.deepEqual(kept[name], value, name);
    assert.deepEqual(kept['service'], { id: service.id, name: service.name });
    assert.deepEqual(kept['changes'], ['updated']);
    assert.equal(kept['url'], 'https://admin.microsoft.com/#/servicehealth/:/alerts/EX1');
    assert.deepEqual(kept['posts'], [{ createdAt: posts[0]?.createdAt, kind: 'regular', text: 'Mail is late.' }]);
  });

  it('opens what is first told beside another id of the same outage, and resolves what is over by then', () => {
    const joins = { ...anUpdate(), kinds: ['updated'] as const, joins: { id: 'EX2' } as IssueUpdate['joins'] };
    assert.match(updateEvent(TENANT, joins).type, /issue\.opened$/);
    const over = aSnapshot(3, { resolved: true, status: 'serviceRestored', endedAt: NOON });
    assert.match(openingEvent(TENANT, over).type, /issue\.resolved$/);
  });

  it('stays under 64 KB, with the newest posts that fit', () => {
    const posts = Array.from({ length: 50 }, (_, at) => aPost(`2031-05-04T11:${10 + at}:00.000Z`, 'x'.repeat(9_000)));
    const event = openingEvent(TENANT, aSnapshot(1, { posts }));
    const text = JSON.stringify(event);
    assert.ok(text.length < 64 * 1024, String(text.length));
    assert.ok(text.includes('2031-05-04T11:59:00.000Z') && !text.includes('2031-05-04T11:10:00.000Z'));
  });
});
