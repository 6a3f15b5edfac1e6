import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import { announcementCard } from '../../../cards/announcement.ts';
import { issueCard } from '../../../cards/issue.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { withNote } from '../../../cards/kit/frame.ts';
import { serviceCard } from '../../../cards/service.ts';
import { severalCard, type Part } from '../../../cards/several.ts';
import type { SharedAsk, Command } from '../command.ts';

/** Commands that ask how something is. The others take one thing, or a list of their own. */
const ASKING: ReadonlySet<Command['name']> = new Set(['status', 'incident', 'message']);

/** As many as a phone shows without much scrolling. */
const MOST = 10;

/** One answer to a question about several services, issues and messages; undefined if it is about one, or none. */
export async function answerSeveral(
  command: Command['name'],
  ask: SharedAsk,
  app: UseCases,
): Promise<Card | undefined> {
  const ids = [...new Set(ask.ids)];
  if (!ASKING.has(command) || ids.length + ask.services.length < 2) return undefined;
  const asked = [...ids, ...ask.services];
  const found = await Promise.all(asked.slice(0, MOST).map((each) => partOf(ask.reader, each, app)));
  const parts = found.flatMap((each) => ('unknown' in each ? [] : [each]));
  const unknown = found.flatMap((each) => ('unknown' in each ? [each] : []));
  const [first] = unknown;
  const [only, ...others] = parts;
  if (!only) throw first?.error ?? new Error('nothing was asked about');
  const unknownIds = unknown.map((each) => each.unknown);
  if (others.length === 0) return withNote(cardOf(only, ask.reader, app), ask.words.several.unknownIds(unknownIds));
  return severalCard(
    {
      parts,
      line: ask.line,
      unknownIds,
      notShown: asked.slice(MOST).map((each) => (typeof each === 'string' ? each : each.name)),
    },
    ask.reader,
  );
}

/** Commands that take one id, and would leave out others without a word. */
const TAKING_ONE: ReadonlySet<Command['name']> = new Set(['mute', 'unmute', 'report', 'why']);

/** The answer of a command that takes one id, with a line that names the others that were written. */
export function withRest(
  answer: Card,
  command: Command['name'],
  { ids, words }: Pick<SharedAsk, 'ids' | 'words'>,
): Card {
  const [first, ...others] = ids;
  const rest = [...new Set(others)].filter((id) => id !== first);
  return TAKING_ONE.has(command) && rest.length > 0 ? withNote(answer, words.several.oneAtATime(rest)) : answer;
}

/** The answer about the only one that is known. */
function cardOf(part: Part, reader: Viewer, app: UseCases): Card {
  switch (part.kind) {
    case 'service':
      return serviceCard(part.reading, reader, { takesReports: app.takesReports() });
    case 'issue':
      return issueCard(part.reading, { page: 'newest' }, reader);
    case 'announcement':
      return announcementCard(part.reading, 1, reader);
  }
}

/** The answer about one thing, or the id that is not known. Any other failure fails the whole. */
async function partOf(
  { tenantId, timeZone }: Viewer,
  asked: string | ServiceRef,
  app: UseCases,
): Promise<Part | { readonly unknown: string; readonly error: HealthError }> {
  if (typeof asked !== 'string')
    return { kind: 'service', reading: await app.getServiceStatus(tenantId, asked, timeZone) };
  try {
    return await app.findById(tenantId, asked);
  } catch (error) {
    const isUnknown = error instanceof HealthError && /^unknown-/.test(error.code);
    if (!isUnknown) throw error;
    return { unknown: asked, error };
  }
}
