import assert from 'node:assert/strict';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import type { Issue } from '../../../src/domain/health/issue.ts';
import { startConnector, type Connector } from '../../fakes/connector/connector.ts';
import { withRedis } from '../../fakes/redis-client.ts';
import { aPost, anIssue, aSubscription, aWant, NOON, TENANT } from '../../fixtures/alerting.ts';
import { overAt } from '../../fixtures/outage/scene.ts';
import { openTeamsScene, unhurried } from '../../fixtures/teams-scene.ts';

const ALL = '19:all@thread.tacv2';
const TEAMS_ONLY = '19:teams@thread.tacv2';
const SERVICES = {
  MO1450001: { id: 'OSDPPlatform', name: 'Microsoft 365 suite' },
  EX1450002: { id: 'Exchange', name: 'Exchange Online' },
  TM1450003: { id: 'microsoftteams', name: 'Microsoft Teams' },
} as const;
type Id = keyof typeof SERVICES;

function told(id: Id, says: readonly string[], changes: Partial<Issue> = {}): Issue {
  const posts = says.map((text, at) => aPost(shift(NOON, at * HOUR), `Current status: ${text}`));
  const began = Object.keys(SERVICES).indexOf(id) * 4;
  return anIssue({
    ...{ id, service: SERVICES[id], title: 'Users may be unable to sign in to several services', impact: '' },
    ...{
      startedAt: shift(NOON, (began - 30) * MINUTE),
      modifiedAt: posts.at(-1)?.createdAt ?? NOON,
      posts,
      ...changes,
    },
  });
}

const LOOKING = 'We are looking into it.';
const FOUND = 'A token service is overloaded.';
const FINAL = 'The token service has room again.';
/** The first line. Which of the three ids tells what all say is chance. */
function oneLine(text = ''): string {
  const [first = ''] = text.split('\n');
  return first.replace(/^\*\*[\w ]+ (?:MO|EX|TM)145000\d (update|resolved)(?: after [^*]+)?\*\*/, '**ONE $1**');
}

/** All of an activity, with plain blanks. */
function textOf(activity: object = {}): string {
  return JSON.stringify(activity).replaceAll('\u00a0', ' ');
}

const ids = Object.keys(SERVICES) as Id[];

describe('one outage of three services in Teams, from the poll to the connector', () => {
  const own = withRedis();
  let connector: Connector;
  before(async () => void (connector = await startConnector({ now: unhurried() })));
  after(() => connector.close());

  it('is one thread where a channel hears of all, and a card of its own where it hears of Teams alone', async () => {
    const scene = await openTeamsScene(own.redis, connector, { id: ALL, scope: 'channel' });
    const { subscriptions } = scene.alerting;
    await subscriptions.update(TENANT, ALL, (current) => current && { ...current, wants: [aWant({ type: 'all' })] });
    const reference = {
      v: 1,
      serviceUrl: connector.url,
      bot: { id: '28:bot' },
      conversationId: TEAMS_ONLY,
      tenantId: TENANT,
    };
    const conversation = {
      tenantId: TENANT,
      id: TEAMS_ONLY,
      scope: 'channel',
      reference: JSON.stringify(reference),
    } as const;
    const teams = [aWant({ type: 'service', id: 'microsoftteams' })];
    await subscriptions.update(TENANT, TEAMS_ONLY, () => aSubscription(TEAMS_ONLY, teams, { conversation }));

    for (const count of [1, 2, 3])
      await scene.watch(
        ids.slice(0, count).map((id) => told(id, [LOOKING])),
        HOUR,
      );
    await scene.watch(
      ids.map((id) => told(id, [LOOKING, FOUND])),
      HOUR,
    );
    await scene.watch(
      ids.map((id) => told(id, [LOOKING, FOUND, FINAL], overAt(2))),
      HOUR,
    );

    const threads = connector.visible(ALL).threads;
    const [thread] = threads;
    assert.ok(thread && threads.length === 1);
    assert.deepEqual(
      thread.replies.map(({ activity }) => oneLine(activity.text)),
      [
        '**Exchange Online EX1450002, same outage as Microsoft 365 suite MO1450001**',
        '**Microsoft Teams TM1450003, same outage as Microsoft 365 suite MO1450001**: 3 services began to fail within minutes: 4 May, 11:30–11:38 UTC',
        `**ONE update**: ${FOUND}`,
        `**ONE resolved**: ${FINAL}`,
      ],
    );
    assert.match(thread.replies.at(-1)?.activity.text ?? '', /Also over: .+ and .+\./);
    const card = textOf(thread.card.activity);
    assert.match(card, /Same outage: Exchange Online EX1450002 and Microsoft Teams TM1450003/);
    assert.match(card, /3.services.began to fail within minutes/);
    assert.equal(card.match(/began to fail at 11:3\d UTC/g)?.length, 3, 'a bar each, in words too');

    const alone = connector.visible(TEAMS_ONLY).threads;
    assert.equal(alone.length, 1);
    const { card: own3, replies = [] } = alone[0] ?? {};
    assert.match(textOf(own3?.activity), /Incident TM1450003/);
    assert.match(textOf(own3?.activity), /Same outage: Exchange Online EX1450002 and Microsoft 365 suite MO1450001/);
    assert.deepEqual(
      replies.map(({ activity }) => activity.text?.split(':')[0]),
      ['**Microsoft Teams TM1450003 update**', '**Microsoft Teams TM1450003 resolved after 2 hours 22 min**'],
    );
    for (const id of ids) assert.equal((await scene.entry(id))?.state, 'done');
  });
});
