import type { Classification } from '../../src/domain/health/issue.ts';
import type { IssueFilter } from '../../src/usecases/asking/answers.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { issueListCard } from '../../cards/issue-list.ts';
import { makePeriod } from './reading/calendar.ts';
import type { SharedAsk } from './command.ts';
import { idNamed, openById } from './open-by-id.ts';
import { readAsked, whichService } from './which-service.ts';

/** `incidents [service…] [open|resolved|all] [period]`, and the same for advisories. A period includes resolved ones. */
export async function answerIssueList(classification: Classification, ask: SharedAsk, app: UseCases): Promise<Card> {
  const id = await idNamed(ask, app);
  if (id !== undefined) return openById(id, ask, app);
  const asked = await readAsked(ask, app);
  const { reader, parts } = ask;
  const period = ask.period ?? (asked.days === undefined ? undefined : makePeriod({ days: asked.days }, reader));
  const { page = 1, state = period === undefined ? 'open' : 'all' } = asked;
  const base: IssueFilter = { classification, state, ...(period && { period }) };
  const show = async (filter: IssueFilter) =>
    issueListCard(await app.listIssues(reader.tenantId, filter), page, reader);
  const [service, ...alsoServices] = ask.services;
  if (service && alsoServices.length > 0 && parts.length > 1) return show({ ...base, service, alsoServices });
  const which = whichService(asked, ask.words, (candidate) => commandLine.issues({ ...base, service: candidate }));
  if (which.named === 'unclear') return which.answer;
  return show(which.named === 'one' ? { ...base, service: which.service } : base);
}
