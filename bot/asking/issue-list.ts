import type { Classification } from '../../src/domain/health/issue.ts';
import type { IssueFilter } from '../../src/usecases/asking/answers.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { issueListCard } from '../../cards/issue-list.ts';
import type { Ask } from './command.ts';
import { idNamed, openById } from './open-by-id.ts';
import { readAsked, whichService } from './which-service.ts';

/** `incidents [service] [open|all] [days]`, and the same for advisories. Naming days includes closed ones. */
export async function answerIssueList(classification: Classification, ask: Ask, app: UseCases): Promise<Card> {
  const asked = await readAsked(ask, app);
  const { page = 1, days, state = days === undefined ? 'open' : 'all' } = asked;
  const id = await idNamed(ask, app);
  if (id !== undefined) return openById(id, ask, app);
  const base: IssueFilter = { classification, state, ...(days !== undefined && { days }) };
  const which = whichService(asked, ask.words, (service) => commandLine.issues({ ...base, service }));
  if (which.named === 'unclear') return which.answer;
  const filter: IssueFilter = which.named === 'one' ? { ...base, service: which.service } : base;
  return issueListCard(await app.listIssues(ask.reader.tenantId, filter), page, ask.reader);
}
