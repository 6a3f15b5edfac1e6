import { writeIdsPlainly } from '../../../src/domain/naming/issue-id.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Interpret } from '../interpret.ts';
import { respondingLine } from '../reading/whole/responding-line.ts';
import type { Heard, Meant } from './topic-meant.ts';

const ABOUT_IT =
  /^(?:status|history|availability|downtime|mttr|last-outage|report|why|follow|unfollow|mute|unmute) it(?=$| )/;
/** Whether it is us or them. */
const US_OR_THEM = /^impact it$/;
/** Lines of people who work on an issue together. */
const TOGETHER = /^(?:take|release|handover|affected|note|announce) it(?=$| )/;

/**
 * The line of a sentence that means what was shown last by any of its words: "suis-le", 「それ直ったら教えて」. Undefined
 * if it means something else, or if not all of it is understood.
 */
export async function topicInLine(
  { text, reader }: Heard,
  app: UseCases,
  interpret: Interpret,
): Promise<Meant | undefined> {
  const { line: meant, unknown } = (await interpret(text, reader)).understood;
  if (meant === undefined || unknown.length > 0 || !ABOUT_IT.test(meant)) return undefined;
  const topic = await app.getTopic(reader);
  const subject = topic?.issueId ?? topic?.service?.id;
  if (subject === undefined) return { unclear: true };
  // How an issue is stands on its own card.
  const line = topic?.issueId === undefined ? meant : meant.replace(/^status/, 'incident');
  return { line: line.replace(' it', ` ${subject}`) };
}

/**
 * The line of somebody who works with others on what this thread or conversation is about: "I'm on it", "workaround: use
 * the web". Its words are taken as they are, whatever else "it" may be in them.
 */
export async function respondingMeant({ text, quoted, reader }: Heard, app: UseCases): Promise<Meant | undefined> {
  const line = respondingLine(text, reader.locale);
  if (line === undefined || !TOGETHER.test(line)) return line === undefined ? undefined : { line };
  const [quotedId] = writeIdsPlainly(quoted).ids;
  const id = quotedId ?? (await app.getTopic(reader))?.issueId;
  return id === undefined ? { unclear: true } : { line: line.replace(' it', ` ${id}`) };
}

/**
 * The line of somebody who asks whether it is us or them and names no service. It can be asked before anything was shown:
 * then the answer asks which.
 */
export async function impactMeant(
  { text, reader }: Heard,
  app: UseCases,
  interpret: Interpret,
): Promise<Meant | undefined> {
  const { line } = (await interpret(text, reader)).understood;
  if (line === undefined || !US_OR_THEM.test(line)) return undefined;
  const topic = await app.getTopic(reader);
  return { line: line.replace('it', topic?.issueId ?? topic?.service?.id ?? '').trim() };
}
