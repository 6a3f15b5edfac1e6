import { HealthError } from '../../../src/domain/health/health-error.ts';
import { isAnnouncementId, isId, writeIdsPlainly } from '../../../src/domain/naming/issue-id.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { Topic } from '../../../src/domain/subscription/topic.ts';
import type { LastShown } from '../../../src/ports/index.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import type { FollowUp } from '../../../words/talk.ts';
import { phrasesOf } from '../named-words.ts';
import { wordsOf } from '../reading/tokenize.ts';
import { perLanguage } from '../reading/whole/per-language.ts';
import { comparable, meaningsOf, wholly } from './phrases.ts';
import { pointerIn, withTopic } from './pointing.ts';
import type { Remark } from './remarks.ts';

/** A text of a person, and what was shown where it was written. */
export interface Heard {
  readonly text: string;
  /** The words of others in the message: a quoted or forwarded alert. */
  readonly quoted: string;
  readonly reader: Reader;
  readonly shown: LastShown | undefined;
}

/** What a text comes to: a line to answer, a remark, or the question what it is about. */
export type Meant =
  { readonly line: string } | { readonly remark: Remark; readonly yes?: string } | { readonly unclear: true };

const vocabularyFor = perLanguage((locale: string) => ({
  followUps: meaningsOf(locale, ({ followUps }) => followUps),
  unknown: meaningsOf(locale, ({ whatIsThis }) => ({ whatIsThis })),
  literal: new Set(['search', 'find', 'help']),
}));

/** A history of this many days is shown where only "history" was said. */
const HISTORY_DAYS = 30;

/**
 * The line of a sentence about what was shown last: "is it fixed yet", "message history", or nothing but a forwarded
 * alert. Undefined if the sentence names what it is about, or is about nothing.
 */
export async function topicMeant(heard: Heard, app: UseCases): Promise<Meant | undefined> {
  const { text, quoted, reader, shown } = heard;
  const { followUps, unknown, literal } = vocabularyFor(reader.locale);
  const words = comparable(text);
  const followUp = words.length === 0 && quoted !== '' ? 'details' : wholly(words, followUps);
  const pointer = followUp || literal.has(words[0] ?? '') ? undefined : pointerIn(text, reader.locale);
  if (!followUp && (!pointer || (await isAboutOther(text, reader, app)))) return undefined;
  const topic = topicOfQuote(quoted, reader) ?? (await app.getTopic(reader));
  if (followUp === 'state' && topic && isSeveral(topic) && shown?.line) return { line: shown.line };
  const line = topic && (pointer ? withTopic(text, pointer, topic) : lineOf(followUp ?? 'details', topic, heard));
  if (line !== undefined) return { line };
  if (wholly(words, unknown)) return { remark: 'who' };
  return (pointer ?? followUp === 'posts') ? { unclear: true } : undefined;
}

/** Several things were shown at once, so that none of them is meant, but all are. */
function isSeveral({ issueId, service }: Topic): boolean {
  return issueId === undefined && service === undefined;
}

/** Whether a sentence names an issue or a service itself, so that "it" in it means nothing else. */
async function isAboutOther(text: string, reader: Reader, app: UseCases): Promise<boolean> {
  const typed = wordsOf(text).map((word) => word.typed);
  if (typed.some(isId)) return true;
  try {
    const services = (await app.listServices(reader.tenantId)).value;
    return phrasesOf(typed, services).some(({ isName }) => isName);
  } catch (error) {
    if (error instanceof HealthError) return false;
    throw error;
  }
}

function topicOfQuote(quoted: string, { now }: Reader): Topic | undefined {
  const [issueId] = writeIdsPlainly(quoted).ids;
  return issueId === undefined ? undefined : { issueId, at: now };
}

function lineOf(followUp: FollowUp, { issueId, service }: Topic, { shown, text }: Heard): string | undefined {
  if (issueId === undefined) return service && lineOfService(followUp, service);
  if (followUp === 'follow') {
    return comparable(text).includes('me') ? commandLine.followPersonally(issueId) : commandLine.follow(issueId);
  }
  if (isAnnouncementId(issueId)) return commandLine.announcement(issueId);
  const newest = commandLine.issue(issueId);
  if (followUp === 'report') return commandLine.report(issueId);
  // Who has read the newest post and asks for more wants the others.
  const isNewest = followUp === 'state' || (followUp === 'details' && shown?.line !== newest);
  return isNewest ? newest : commandLine.issue(issueId, 'all');
}

function lineOfService(followUp: FollowUp, service: NonNullable<Topic['service']>): string | undefined {
  if (followUp === 'report') return undefined;
  if (followUp === 'follow') return commandLine.chooseAlerts(service);
  return followUp === 'details' || followUp === 'state'
    ? commandLine.status(service)
    : commandLine.history(service, HISTORY_DAYS);
}
