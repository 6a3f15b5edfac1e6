import { Redis } from 'ioredis';
import { aMessage, startTestBot } from '../../fakes/bot.ts';
import { startHttpServer } from '../../fakes/http-server.ts';
import { contentsOf, differences, restore, type Contents } from '../../fakes/servers/redis-contents.ts';
import { startRedis } from '../../fakes/redis.ts';
import { makeGallerySource, NOW } from '../../fixtures/gallery/tenant.ts';
import { HOME, memberWith, OPERATOR_ID, personOf, type Place, type Policy, type RoleName } from './roles.ts';
import type { Said } from './said.ts';

/** What the bot notes by itself about any question: that it was answered, what it was about, and what was read for it. */
const NOTED =
  /[:}](?:activity|fleet|(?:own-)?topic|latest-reading|probe|personal-chat|persons-of-chat|file-offer|files-of|file-sizes|origin|pause)(?::|$)/;

/** Where somebody says something, and under which rule. */
export interface Situation {
  readonly role: RoleName;
  readonly place: Place;
  readonly policy: Policy;
  /** The tenant that the conversation belongs to. */
  readonly tenantId?: string;
}

/** How something is sent: typed, by a button of either kind, or by a button in a dialog of either kind. */
export type Way = 'message' | 'adaptiveCard/action' | 'task/submit' | 'config/submit';

const CONVERSATIONS: Readonly<Record<Place, readonly [id: string, type: string]>> = {
  personal: ['a:personal', 'personal'],
  group: ['19:group@thread.v2', 'groupChat'],
  standard: ['19:standard@thread.tacv2', 'channel'],
  private: ['19:private@thread.tacv2', 'channel'],
  shared: ['19:shared@thread.tacv2', 'channel'],
};

/**
 * Two bots, one for each policy, with a Redis that a spec looks into and a Teams that knows each person's role. They serve
 * one tenant unless the settings say otherwise.
 */
export async function openStage(settings: Readonly<Record<string, string>> = {}) {
  const server = await startRedis();
  const redis = new Redis(server.url);
  const teams = await startHttpServer(({ method, path }) => {
    if (method !== 'GET') return { body: { id: 'sent' } };
    const member = memberWith(decodeURIComponent(path.split('/').at(-1) ?? ''));
    return member ? { body: member } : { status: 404, body: { error: { code: 'MemberNotFoundInConversation' } } };
  });
  const startBot = (policy: Policy) =>
    startTestBot({
      redisUrl: server.url,
      source: makeGallerySource(),
      clock: () => NOW,
      settings: {
        ...{ ROLES: 'web', REDIS_PREFIX: `{${policy}}`, SUBSCRIBE_POLICY: policy, POLL_INTERVAL_SECONDS: '3600' },
        ...{ ALLOWED_TENANTS: HOME, HEALTH_TENANT_ID: HOME, ADMIN_USER_IDS: OPERATOR_ID },
        ...settings,
      },
    });
  const bots = { members: await startBot('members'), owners: await startBot('owners') };
  const post = (situation: Situation, said: Said, way: Way = 'message') =>
    bots[situation.policy].post(activityOf(situation, said, way, teams.url));
  return {
    post,
    /** What the bot answers: the sentence that notifications show, or what the pressed button's client shows. */
    say: async (situation: Situation, said: Said, way: Way = 'message') =>
      answerIn((await post(situation, said, way)).text),
    contents: () => kept(redis),
    restore: (contents: Contents) => restore(redis, contents),
    changedSince: async (before: Contents) => differences(before, await kept(redis)),
    /** How many messages the bot sent by itself, beside its answers. */
    sent: () => teams.requests.filter(({ method }) => method !== 'GET').length,
    close: async () => {
      await Promise.all(Object.values(bots).map((bot) => bot.stop()));
      redis.disconnect();
      await Promise.all([server.stop(), teams.close()]);
    },
  };
}

async function kept(redis: Redis): Promise<Contents> {
  return new Map([...(await contentsOf(redis))].filter(([key]) => !NOTED.test(key)));
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

function activityOf({ role, place, tenantId = HOME }: Situation, { line, button }: Said, way: Way, serviceUrl: string) {
  const [known, conversationType] = CONVERSATIONS[place];
  const id = place === 'personal' ? `${known} of ${role}` : known;
  const channel = { team: { id: '19:team@thread.tacv2' }, channel: { id, type: place } };
  const value = button ?? { ask: line };
  return aMessage(way === 'message' && !button ? line : '', {
    serviceUrl,
    from: personOf(role),
    conversation: { id, conversationType, tenantId, isGroup: place !== 'personal' },
    channelData: { tenant: { id: tenantId }, ...(conversationType === 'channel' && channel) },
    ...(way === 'message'
      ? { deliveryMode: 'expectReplies', ...(button && { value }) }
      : { type: 'invoke', name: way, value: pressed(way, value) }),
  });
}

function pressed(way: Way, data: object): object {
  return way === 'adaptiveCard/action' ? { action: { type: 'Action.Execute', verb: 'ask', data } } : { data };
}

function answerIn(text: string): string {
  const { activities } = JSON.parse(text) as {
    readonly activities?: readonly { readonly type: string; readonly summary?: string }[];
  };
  return activities?.findLast(({ type }) => type === 'message')?.summary ?? text;
}
