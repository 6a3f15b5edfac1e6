import { z } from 'zod';
import type { ServiceHealth } from '../../../domain/health/service.ts';
import { compareSeverity, severityGroup } from '../../../domain/health/status.ts';
import { byNewest, servicesOf } from '../../../domain/health/issue.ts';
import { ToolError, type Asked } from '../asked.ts';
import { findService } from '../find-service.ts';
import { ISSUE, issueLine, issueOf, SERVICE, serviceOf, STATUS, statusOf } from '../items.ts';
import { makeTool } from '../tool.ts';
import { QUOTED_BELOW, SERVICE_WORDS } from './inputs.ts';

const MOST_FEATURES = 50;
const MOST_ISSUES = 20;

/** How one service is, or all. */
export const getStatus = makeTool({
  name: 'get_status',
  title: 'Service status',
  description:
    'How Microsoft 365 services are now: all of them, the worst first, or one with its features. Open incidents and advisories are with it.',
  input: z.strictObject({ service: SERVICE_WORDS.optional() }),
  output: z.strictObject({
    services: z.array(
      z.strictObject({
        ...{ service: SERVICE, ...STATUS },
        features: z.array(z.strictObject({ name: z.string(), ...STATUS })).describe('Only where one service is asked.'),
      }),
    ),
    openIssues: z.array(ISSUE).describe(`The newest ${MOST_ISSUES} at most: list_issues gives all.`),
    openIssueCount: z.int(),
  }),
  tell: async ({ service: words }, asked) => {
    const found = words === undefined ? undefined : await findService(words, asked);
    const all = await asked.known.source.currentStatus();
    const shown = all.filter(({ service }) => found?.isAbout([service]) ?? true);
    if (found && shown.length === 0) throw new ToolError(`${found.service.name} has no status here. ${ASK_ISSUES}`);
    const open = await openIssues(asked, found?.isAbout);
    const services = shown
      .toSorted((a, b) => compareSeverity(a.status, b.status))
      .map((each) => told(each, found !== undefined));
    const data = { services, openIssues: open.slice(0, MOST_ISSUES).map(issueOf), openIssueCount: open.length };
    return { data, lines: linesOf(data) };
  },
});

const ASK_ISSUES = 'Only issues name it: ask list_issues for them.';

async function openIssues({ known }: Asked, isAbout: Awaited<ReturnType<typeof findService>>['isAbout'] = () => true) {
  const issues = await known.source.listIssues();
  return issues.filter((issue) => !issue.resolved && isAbout(servicesOf(issue))).toSorted(byNewest);
}

function told(health: ServiceHealth, withFeatures: boolean) {
  const features = withFeatures ? health.features.slice(0, MOST_FEATURES) : [];
  return {
    ...{ service: serviceOf(health.service), ...statusOf(health) },
    features: features.map((each) => ({ name: serviceOf(each).name, ...statusOf(each) })),
  };
}

interface Shown {
  readonly services: readonly ReturnType<typeof told>[];
  readonly openIssues: readonly z.output<typeof ISSUE>[];
  readonly openIssueCount: number;
}

function linesOf({ services, openIssues: issues, openIssueCount }: Shown): string[] {
  const bad = services.filter(({ status }) => severityGroup(status) !== 'ok');
  const listed = services.length === 1 ? services : bad;
  const healthy = services.length - bad.length;
  return [
    ...listed.map(({ service, statusText }) => `${service.name}: ${statusText}.`),
    ...(services.length > 1 ? [`${healthy} of ${services.length} services are healthy.`] : []),
    `${openIssueCount} open incidents and advisories.`,
    ...(issues.length > 0 ? [QUOTED_BELOW, ...issues.map(issueLine)] : []),
  ];
}
