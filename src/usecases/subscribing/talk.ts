import { between, DAY } from '../../domain/instant.ts';
import type { LedgerEntry } from '../../domain/delivery/ledger-entry.ts';
import type { Reader } from '../../domain/subscription/reader.ts';
import type { Topic } from '../../domain/subscription/topic.ts';
import type { DeliveryLedger, LastShown, Log, ShownIn, TopicStore } from '../../ports/index.ts';

/** What talking needs. Without it, nothing is remembered of a conversation. */
export interface TalkPorts {
  readonly topics: TopicStore;
  /** What alerts showed the conversation. */
  readonly ledger: Pick<DeliveryLedger, 'entriesOf'>;
  readonly log: Log;
}

/** What is remembered of a reader's conversation. None of these fails: an answer must not depend on them. */
interface Talk {
  /** The last answer within a day: in a channel, that of the thread, else of the channel. */
  getLastShown(reader: Reader): Promise<LastShown | undefined>;
  noteShown(reader: Reader, shown: LastShown): Promise<void>;
  /** What was meant for this person alone was shown to everybody after all. */
  noteShownToAll(reader: Reader): Promise<void>;
  /**
   * What "it" means: in a thread, what was shown there last, or the alert that opened it; elsewhere the newer of the
   * last answer and the last alert, of the last day.
   */
  getTopic(reader: Reader): Promise<Topic | undefined>;
}

/** Makes what remembers a conversation. */
export function makeTalk(ports: TalkPorts | undefined): Talk {
  return {
    getLastShown: (reader) => orNothing(ports, ({ topics }) => lastShown(topics, reader)),
    async noteShown(reader, shown) {
      await orNothing(ports, ({ topics }) => noteShown(topics, reader, shown));
    },
    async noteShownToAll({ isAlone: _, ...reader }) {
      await orNothing(ports, async ({ topics }) => {
        const own = await topics.read(reader.tenantId, ownOf(reader));
        if (own) await noteShown(topics, reader, own);
      });
    },
    getTopic: (reader) => orNothing(ports, (found) => topicOf(found, reader)),
  };
}

async function noteShown(topics: TopicStore, reader: Reader, shown: LastShown): Promise<void> {
  const rooms = [wholeOf(reader), threadOf(reader)].flatMap((place) => place ?? []);
  // What one person was shown alone is remembered for them alone: the others could not follow, nor should they.
  const places = reader.isAlone ? [ownOf(reader)] : rooms;
  await Promise.all(places.map((place) => topics.write(reader.tenantId, place, shown)));
}

async function lastShown(topics: TopicStore, reader: Reader): Promise<LastShown | undefined> {
  const thread = threadOf(reader);
  const rooms = [...(thread === undefined ? [] : [thread]), wholeOf(reader)];
  const places = reader.isAlone ? [ownOf(reader), ...rooms] : rooms;
  const [first, ...others] = await Promise.all(places.map((place) => topics.read(reader.tenantId, place)));
  const inRoom = others.find((each) => each !== undefined);
  return reader.isAlone ? newer(first, inRoom) : (first ?? inRoom);
}

/** A person who asks alone goes on with what they or all were shown last. */
function newer(own: LastShown | undefined, inRoom: LastShown | undefined): LastShown | undefined {
  return own && inRoom && (inRoom.at ?? '') > (own.at ?? '') ? inRoom : (own ?? inRoom);
}

async function topicOf({ topics, ledger }: TalkPorts, reader: Reader): Promise<Topic | undefined> {
  const { tenantId, conversation, threadId, now } = reader;
  const thread = threadOf(reader);
  const own = reader.isAlone ? (await topics.read(tenantId, ownOf(reader)))?.topic : undefined;
  const inThread = thread === undefined ? undefined : (await topics.read(tenantId, thread))?.topic;
  if (inThread) return newest([inThread, ...(own ? [own] : [])]);
  const shown = conversation ? await ledger.entriesOf(tenantId, conversation.id) : [];
  const alerts = shown.filter((entry) => entry.cardId !== undefined);
  const opening = alerts.find((entry) => entry.cardId === threadId);
  if (opening) return newest([topicOfAlert(opening), ...(own ? [own] : [])]);
  const recent = alerts.map(topicOfAlert).filter(({ at }) => between(at, now) < DAY);
  const answered = (await topics.read(tenantId, wholeOf(reader)))?.topic;
  return newest([...recent, ...(answered ? [answered] : []), ...(own ? [own] : [])]);
}

function newest(topics: readonly Topic[]): Topic | undefined {
  return topics.toSorted((a, b) => b.at.localeCompare(a.at))[0];
}

function wholeOf({ conversation, conversationId }: Reader): string {
  return conversation?.id ?? conversationId;
}

/** What one person alone sees of a conversation. */
function ownOf(reader: Reader): ShownIn {
  return { in: wholeOf(reader), to: reader.userId };
}

function threadOf(reader: Reader): string | undefined {
  return reader.threadId === undefined ? undefined : `${wholeOf(reader)};messageid=${reader.threadId}`;
}

function topicOfAlert(entry: LedgerEntry): Topic {
  return { issueId: entry.issueId, ...serviceOf(entry), at: entry.updatedAt };
}

function serviceOf({ toldAs }: LedgerEntry): Pick<Topic, 'service'> {
  const service = toldAs?.at(-1)?.services[0];
  return service ? { service } : {};
}

async function orNothing<T>(
  ports: TalkPorts | undefined,
  work: (ports: TalkPorts) => Promise<T>,
): Promise<T | undefined> {
  if (!ports) return undefined;
  try {
    return await work(ports);
  } catch (error) {
    ports.log.warn('talk.not-remembered', { error });
    return undefined;
  }
}
