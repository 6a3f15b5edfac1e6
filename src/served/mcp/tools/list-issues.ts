import { z } from 'zod';
import { byNewest, servicesOf, type Issue } from '../../../domain/health/issue.ts';
import { findService } from '../find-service.ts';
import { ISSUE, issueLine, issueOf } from '../items.ts';
import { moreLine, NEXT, PAGE, pageOf } from '../page.ts';
import { makeTool } from '../tool.ts';
import { DAY, QUOTED_BELOW, SERVICE_WORDS } from './inputs.ts';

const INPUT = z.strictObject({
  service: SERVICE_WORDS.optional(),
  open: z.boolean().optional().describe('true: only those that go on. false: only those that are over.'),
  classification: z.enum(['incident', 'advisory']).optional(),
  since: DAY.optional().describe('Only what changed on this day (UTC) or later: 2026-05-04.'),
  ...PAGE,
});

/** Incidents and advisories. */
export const listIssues = makeTool({
  name: 'list_issues',
  title: 'Incidents and advisories',
  description: 'Incidents and advisories, those that changed last first, without their posts: get_issue gives those.',
  input: INPUT,
  output: z.strictObject({ issues: z.array(ISSUE), ...NEXT }),
  tell: async (input, asked) => {
    const found = input.service === undefined ? undefined : await findService(input.service, asked);
    const all = await asked.known.source.listIssues();
    const wanted = all.filter((issue) => isWanted(issue, input) && (found?.isAbout(servicesOf(issue)) ?? true));
    const page = pageOf(wanted.toSorted(byNewest), ({ id }) => id, input);
    const { items, ...rest } = page;
    const issues = items.map(issueOf);
    const head = `${page.total} incidents and advisories. ${QUOTED_BELOW}`;
    return { data: { issues, ...rest }, lines: [head, ...issues.map(issueLine), moreLine(page)] };
  },
});

function isWanted(issue: Issue, { open, classification, since }: z.output<typeof INPUT>): boolean {
  return (
    (open === undefined || issue.resolved !== open) &&
    (classification === undefined || issue.classification === classification) &&
    (since === undefined || issue.modifiedAt >= since)
  );
}
