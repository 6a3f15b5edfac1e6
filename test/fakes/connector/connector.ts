import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { callOf } from './calls.ts';
import type { Fault } from './faults.ts';
import type { Privately } from './private.ts';
import { brief } from './record.ts';
import type { Visible } from './record.ts';
import { makeTeams, PERSON } from './teams.ts';
import type { Effect, MemberOf, Outcome, Seen, Stats, Teams } from './teams.ts';
import { ACCEPTS_ALL, variedDeleted } from './threads.ts';
import type { Deleted, Generation } from './threads.ts';

export type { Fault } from './faults.ts';
export type { Privately } from './private.ts';
export type { BriefMessage, Message, Thread, Visible } from './record.ts';
export type { Generation } from './threads.ts';
export type { Seen, Stats } from './teams.ts';

export interface ConnectorOptions {
  /** 0 by default: any free one. */
  readonly port?: number;
  /** Milliseconds since the epoch, for limits and times. */
  readonly now?: () => number;
  /** Requests per second for one tenant; 50 by default. */
  readonly globalPerSecond?: number;
  /** Largest message in bytes of UTF-16; 100 KB by default. */
  readonly maxMessageBytes?: number;
  /** Whether requests must carry a token from `/_token` that was not revoked. */
  readonly requireToken?: boolean;
  /** Milliseconds between a message's becoming visible and the answer: where a killed process leaves it in doubt. */
  readonly latencyMs?: number;
  /**
   * Edits of deleted messages get 404 `ActivityNotFoundInConversation` by default, and replies are shown; `varied`: each
   * conversation has its own answers.
   */
  readonly deleted?: Deleted | 'varied';
  /** How threads are addressed; by default in either way. */
  readonly generation?: Generation;
  /** False: replies in threads are answered without an id, as Teams was seen to do. */
  readonly replyIds?: boolean;
  /** Who is a member where, by the conversation without a thread. By default one person is, everywhere. */
  readonly member?: MemberOf;
  /** What it makes of messages for one person alone, by the conversation; by default only they see them. */
  readonly privately?: (conversationId: string) => Privately;
}

export interface Connector {
  /** Service URL, without a slash at its end. */
  readonly url: string;
  fail(fault: Fault): void;
  heal(): void;
  /** What everybody sees; for a person, what they see, which is more. */
  visible(conversationId: string, person?: string): Visible;
  conversations(): string[];
  /** Somebody deletes a message. */
  remove(conversationId: string, messageId: string): void;
  /** All requests so far, tokens not counted. */
  seen(): readonly Seen[];
  stats(): Stats;
  /** All tokens given so far are refused from now on. */
  revokeTokens(): void;
  close(): Promise<void>;
}

/**
 * Teams' Bot Connector as far as bots see it: its limits with 429 and `Retry-After`, its errors on demand, and a record of
 * what people can see. Over HTTP too: `GET /_visible[?conversation=]`, `GET /_ever` (with what was deleted), `GET /_stats[?seen]`,
 * `POST /_fail` (a `Fault`), `POST /_heal`, `POST /_remove` (`[conversation, message]`), `POST /_token`.
 */
export async function startConnector(options: ConnectorOptions = {}): Promise<Connector> {
  const { now = Date.now, globalPerSecond = 50, maxMessageBytes = 100 * 1024, requireToken = false } = options;
  const { deleted = { edit: 'ActivityNotFoundInConversation' }, generation = ACCEPTS_ALL, replyIds = true } = options;
  const { member = () => PERSON, privately = () => 'shows' } = options;
  const answers = deleted === 'varied' ? variedDeleted : () => deleted;
  const limits = { globalPerSecond, maxMessageBytes };
  const teams = makeTeams({ now, ...limits, requireToken, deleted: answers, generation, replyIds, member, privately });
  const server = createServer((request, response) => {
    handle(teams, options.latencyMs ?? 0, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    fail: (fault) => teams.faults.fail(fault),
    heal: () => teams.faults.heal(),
    visible: (conversationId, person) => teams.record.visible(conversationId, person),
    conversations: () => teams.record.conversations(),
    remove: (conversationId, messageId) => teams.record.remove(conversationId, messageId),
    seen: () => teams.seen,
    stats: teams.stats,
    revokeTokens: teams.revokeTokens,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  teams: Teams,
  latencyMs: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://connector');
  const body = await text(request);
  if (url.pathname.startsWith('/_')) {
    answer(response, control(teams, `${request.method ?? ''} ${url.pathname}`, url.searchParams, body));
    return;
  }
  const call = callOf(request.method ?? '', url, body);
  if (!call) {
    answer(response, { status: 404, body: '{"error":{"code":"NotFound","message":"No such operation"}}' });
    return;
  }
  const effect = teams.serve(call, /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]);
  if (latencyMs > 0) await sleep(latencyMs);
  answer(response, effect);
}

function answer(response: ServerResponse, effect: Effect): void {
  if (effect === 'hang') return;
  if (effect === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const contentType = effect.contentType ?? 'application/json; charset=utf-8';
  response.writeHead(effect.status, { 'Content-Type': contentType, ...effect.headers });
  response.write(effect.body);
  if (!('endless' in effect)) response.end();
}

function control(teams: Teams, route: string, query: URLSearchParams, body: string): Outcome {
  switch (route) {
    case 'GET /_visible':
      return json(visibleTo(teams, query.get('conversation')));
    case 'GET /_ever':
      return json(everVisible(teams));
    case 'POST /_remove':
      teams.record.remove(...(JSON.parse(body) as [string, string]));
      return json({});
    case 'GET /_stats':
      return json(query.has('seen') ? { ...teams.stats(), seen: teams.seen } : teams.stats());
    case 'POST /_fail':
      teams.faults.fail(JSON.parse(body) as Fault);
      return json({});
    case 'POST /_heal':
      teams.faults.heal();
      return json({});
    case 'POST /_token':
      return json(teams.newToken());
    default:
      return { status: 404, body: '{}' };
  }
}

/** One conversation in full, or all of them in brief. */
function visibleTo({ record }: Teams, conversationId: string | null): object {
  if (conversationId !== null) return record.visible(conversationId);
  const ids = record.conversations();
  return ids.map((id) => ({ conversationId: id, messages: record.visible(id).messages.map(brief) }));
}

function everVisible({ record }: Teams): object {
  return record.conversations().map((id) => ({ conversationId: id, messages: record.ever(id).map(brief) }));
}

function json(body: object): Outcome {
  return { status: 200, body: JSON.stringify(body) };
}
