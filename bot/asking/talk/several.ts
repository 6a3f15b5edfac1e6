import { HealthError } from '../../../src/domain/health/health-error.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { severalCard, type Part } from '../../../cards/several.ts';
import type { Ask, Command } from '../command.ts';

/** Commands that ask how something is. The others take one thing, or a list of their own. */
const ASKING: ReadonlySet<Command['name']> = new Set(['status', 'incident', 'message']);

/** As many as a phone shows without much scrolling. */
const MOST = 10;

/** One answer to a question about several services, issues and messages; undefined if it is about one, or none. */
export async function answerSeveral(command: Command['name'], ask: Ask, app: UseCases): Promise<Card | undefined> {
  const ids = [...new Set(ask.ids)];
  if (!ASKING.has(command) || ids.length + ask.services.length < 2) return undefined;
  const { tenantId } = ask.reader;
  const asked = [...ids, ...ask.services];
  const found = await Promise.all(asked.slice(0, MOST).map((each) => partOf(tenantId, each, app)));
  const parts = found.flatMap((each) => ('unknown' in each ? [] : [each]));
  const unknown = found.flatMap((each) => ('unknown' in each ? [each] : []));
  const [first] = unknown;
  if (parts.length === 0 && first) throw first.error;
  return severalCard(
    {
      parts,
      line: ask.line,
      unknownIds: unknown.map((each) => each.unknown),
      notShown: asked.slice(MOST).map((each) => (typeof each === 'string' ? each : each.name)),
    },
    ask.reader,
  );
}

/** The answer about one thing, or the id that is not known. Any other failure fails the whole. */
async function partOf(
  tenantId: string,
  asked: string | ServiceRef,
  app: UseCases,
): Promise<Part | { readonly unknown: string; readonly error: HealthError }> {
  if (typeof asked !== 'string') return { kind: 'service', reading: await app.getServiceStatus(tenantId, asked) };
  try {
    return await app.findById(tenantId, asked);
  } catch (error) {
    const isUnknown = error instanceof HealthError && /^unknown-/.test(error.code);
    if (!isUnknown) throw error;
    return { unknown: asked, error };
  }
}
