import { withConversation } from '../../domain/subscription/edit.ts';
import { fold } from '../../domain/naming/text.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Escalation } from '../../domain/subscription/settings.ts';
import type { Conversation, Subscription } from '../../domain/subscription/subscription.ts';
import { orStoreAway } from '../or-store-away.ts';
import { idsOf } from './own-chat.ts';
import { requireAlerting, type SubscribingPorts } from './own-subscription.ts';
import type { ChangeSettings, Settings } from './settings.ts';

/** A channel to which an incident may go that nobody takes. */
interface Place {
  readonly id: string;
  readonly name: string;
}

/** What became of choosing where incidents go. */
type EscalateTo =
  | ({ readonly outcome: 'set' } & Settings)
  /** Nobody else is in a personal chat who could take an incident. */
  | { readonly outcome: 'alone' }
  /** The other conversation wants none. */
  | { readonly outcome: 'refused'; readonly name: string }
  /** No such place, or none where this person may change alerts: which of the two is nobody else's business. */
  | { readonly outcome: 'unknown'; readonly places: readonly Place[] };

/** More are not offered to choose from. Each costs a question to Teams. */
const MOST_PLACES = 8;

/**
 * Where incidents of the reader's conversation may go that nobody takes: the channels of the same team in which alerts
 * were ever set up, and in which the reader may change them. So nobody makes the bot write where they are not.
 */
export function makeListEscalationPlaces(ports: SubscribingPorts | undefined) {
  return async (reader: Reader): Promise<readonly Place[]> => {
    const channels = (await channelsBeside(requireAlerting(ports), reader)).slice(0, MOST_PLACES);
    const allowed = await Promise.all(channels.map((each) => mayUse(requireAlerting(ports), reader, each)));
    return channels.filter((_, at) => allowed[at]).map(placeOf);
  };
}

/**
 * Lets incidents go to another conversation when nobody takes them: a channel of the same team by its name or id, or
 * with `me` the reader's own chat. Fails like every change of a setting.
 */
export function makeEscalateTo(changeSettings: ChangeSettings, ports: SubscribingPorts | undefined) {
  const listPlaces = makeListEscalationPlaces(ports);
  return async (reader: Reader, whom: string, afterMinutes: number): Promise<EscalateTo> => {
    if (reader.scope === 'personal') return { outcome: 'alone' };
    const alerting = requireAlerting(ports);
    const target = fold(whom) === 'me' ? await ownChat(alerting, reader) : await channelCalled(alerting, reader, whom);
    if (!target) return { outcome: 'unknown', places: await listPlaces(reader) };
    if (target.settings?.escalations === 'off') return { outcome: 'refused', name: placeOf(target).name };
    const { id, name } = placeOf(target);
    const escalate: Escalation = { to: id, name, afterMinutes };
    return { outcome: 'set', ...(await changeSettings(reader, { escalate })) };
  };
}

function placeOf({ conversation: { id, scope, name } }: Subscription): Place {
  return { id, name: scope === 'personal' ? '' : (name ?? '') };
}

/** The channels of the reader's team that have a record, except the reader's own. */
async function channelsBeside(
  { subscriptions, log }: SubscribingPorts,
  { tenantId, conversation }: Reader,
): Promise<Subscription[]> {
  const { teamId, id, homeTenantId } = conversation ?? {};
  if (teamId === undefined) return [];
  const found = await orStoreAway(
    async () => subscriptions.getMany(tenantId, await subscriptions.ofTeam(tenantId, teamId)),
    (error) => log.error('subscriptions.store-failed', { error }),
  );
  // Two tenants may have a team of the same id, and one of them could make an id up.
  const own = found.filter((each) => each.conversation.id !== id && isAtHome(each.conversation, homeTenantId));
  return own.toSorted((a, b) => (placeOf(a).name < placeOf(b).name ? -1 : 1));
}

function isAtHome({ homeTenantId }: Conversation, tenantId: string | undefined): boolean {
  return homeTenantId?.toLowerCase() === tenantId?.toLowerCase();
}

async function channelCalled(ports: SubscribingPorts, reader: Reader, whom: string): Promise<Subscription | undefined> {
  const channels = await channelsBeside(ports, reader);
  const said = fold(whom).trim();
  const found = channels.find((each) => placeOf(each).id === whom || fold(placeOf(each).name) === said);
  return found && (await mayUse(ports, reader, found)) ? found : undefined;
}

async function mayUse(ports: SubscribingPorts, reader: Reader, { conversation }: Subscription): Promise<boolean> {
  const { id: conversationId, scope } = conversation;
  return (await ports.mayChange({ ...reader, conversation, conversationId, scope })) === 'allowed';
}

/** The reader's own chat with the bot, which then has a record. */
async function ownChat(
  { personalChats, subscriptions, log }: SubscribingPorts,
  reader: Reader,
): Promise<Subscription | undefined> {
  const { tenantId } = reader;
  return orStoreAway(
    async () => {
      const chat = await personalChats?.read(tenantId, idsOf(reader));
      return chat && subscriptions.update(tenantId, chat.id, (current) => withConversation(current, chat));
    },
    (error) => log.error('subscriptions.store-failed', { error }),
  );
}
