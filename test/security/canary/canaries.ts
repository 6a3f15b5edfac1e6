import { tokenWith } from '../../fakes/authority.ts';
import { TENANT } from '../../fakes/bot.ts';

/** Where something can be found: what the process wrote, what it keeps, what it shows, and whom it sent something. */
export type Place =
  'log' | 'Redis' | 'pages' | 'sign-in' | 'health API' | 'keys' | 'proxy' | 'heartbeat' | 'collector' | `chat ${Chat}`;
export type Chat = 'personal' | 'group' | 'channel';

export const CHATS: readonly Chat[] = ['personal', 'group', 'channel'];
const EVERY_CHAT: readonly Place[] = CHATS.map((chat) => `chat ${chat}` as const);

export interface Canary {
  readonly value: string;
  /** The only places where it may be found. */
  readonly allowed: readonly Place[];
  /** Where it must be found: otherwise the search proves nothing. */
  readonly seen: Place | undefined;
}

const HEALTH_TOKEN = tokenWith({
  ...{ tid: TENANT, roles: ['ServiceHealth.Read.All', 'ServiceMessage.Read.All'], jti: 'canary-health-token' },
});

/** The secrets of the settings, and the tokens that they lead to. */
export const SECRETS = {
  appPassword: { value: 'canary~App.Password-1', allowed: ['sign-in'], seen: 'sign-in' },
  healthSecret: { value: 'canary~Health.Secret-2', allowed: ['sign-in'], seen: 'sign-in' },
  redisPassword: { value: 'canaryRedisPassword3', allowed: [], seen: undefined },
  proxyPassword: { value: 'canaryProxyPassword4', allowed: ['proxy'], seen: 'proxy' },
  healthToken: { value: HEALTH_TOKEN, allowed: ['health API'], seen: 'health API' },
  httpProxyPassword: { value: 'canaryProxyPassword6', allowed: [], seen: undefined },
  sentinelPassword: { value: 'canarySentinelPassword7', allowed: [], seen: undefined },
  refusedSecret: { value: 'canary~Refused.Secret-8', allowed: ['sign-in'], seen: 'sign-in' },
  readyToken: { value: 'canary-ready-token-9', allowed: ['health API'], seen: 'health API' },
  heartbeat: { value: 'canary-heartbeat-10', allowed: ['heartbeat'], seen: 'heartbeat' },
  collectorKey: { value: 'canary-collector-11', allowed: ['collector'], seen: 'collector' },
  databasePassword: { value: 'canaryDatabasePassword12', allowed: [], seen: undefined },
  feedSecret: { value: 'canary-feed-secret-13-of-32-letters', allowed: [], seen: undefined },
  botToken: { value: 'canary-bot-token-5', allowed: EVERY_CHAT, seen: 'chat personal' },
} as const satisfies Readonly<Record<string, Canary>>;

/** What somebody in a chat writes: it is answered there, and found nowhere else. */
export function textIn(chat: Chat): Canary {
  return { value: `Zwitscherling${chat}`, allowed: [`chat ${chat}`], seen: `chat ${chat}` };
}

/** What somebody in a chat quotes, fills in or sends beside their words: the bot does not even answer with it. */
export function besideIn(chat: Chat): Canary {
  return { value: `Beiwerk${chat}`, allowed: [`chat ${chat}`], seen: undefined };
}

/** What is personal: kept with what somebody set, shown where they set it, and logged at most as a hash. */
export function personIn(chat: Chat): Readonly<Record<'name' | 'id' | 'objectId' | 'conversation' | 'title', Canary>> {
  const kept = (value: string): Canary => ({ value, allowed: ['Redis', `chat ${chat}`], seen: 'Redis' });
  const digit = CHATS.indexOf(chat);
  return {
    name: kept(`Kanari Vogel${chat}`),
    id: kept(`29:person-${chat}-canary`),
    objectId: {
      ...kept(`cccccccc-0000-4000-8000-00000000000${digit}`),
      seen: chat === 'personal' ? 'Redis' : undefined,
    },
    conversation: kept({ personal: 'a:', group: '19:', channel: '19:' }[chat] + `conversation-${chat}-canary`),
    title: { ...kept(`Voliere${chat}`), seen: undefined },
  };
}

/** The private keys of the certificates that the settings name: a line of each. */
export function keyCanary(pem: string): Canary {
  return { value: pem.split('\n')[5] ?? '', allowed: [], seen: undefined };
}

/** All of them, by a name that says what was found. */
export function allCanaries(): Readonly<Record<string, Canary>> {
  const inChats = CHATS.flatMap((chat) => [
    [`text in ${chat}`, textIn(chat)] as const,
    [`what is beside the text in ${chat}`, besideIn(chat)] as const,
    ...Object.entries(personIn(chat)).map(([what, canary]) => [`${what} in ${chat}`, canary] as const),
  ]);
  return { ...SECRETS, ...Object.fromEntries(inChats) };
}
