import { z } from 'zod';
import { DAY as DAY_MS, dayOf, shift, type Day } from '../../../domain/instant.ts';
import type { ServiceDay } from '../../../domain/health/service.ts';
import { severityGroup } from '../../../domain/health/status.ts';
import { ToolError, type Asked } from '../asked.ts';
import { findService } from '../find-service.ts';
import { SERVICE, serviceOf, STATUS, statusOf } from '../items.ts';
import { makeTool } from '../tool.ts';
import { DAY, SERVICE_WORDS } from './inputs.ts';

const MOST_DAYS = 366;
const USUAL_DAYS = 30;

/** How a service was, day by day. */
export const getHistory = makeTool({
  name: 'get_history',
  title: 'Service history',
  description: `The worst status of one service on each day (UTC), for at most ${MOST_DAYS} days. Without from and to: the last ${USUAL_DAYS} days.`,
  input: z.strictObject({ service: SERVICE_WORDS, from: DAY.optional(), to: DAY.optional() }),
  output: z.strictObject({
    service: SERVICE,
    from: z.string(),
    to: z.string(),
    days: z
      .array(z.strictObject({ day: z.string(), ...STATUS, issueIds: z.array(z.string()) }))
      .describe('Oldest first. A day that is missing is one of which nothing is known.'),
  }),
  tell: async (input, asked) => {
    const { from, to } = periodOf(input, asked);
    const { service } = await findService(input.service, asked);
    const known = await asked.known.source.history({ serviceId: service.id, since: `${from}T00:00:00.000Z` });
    const days = known
      .filter((each) => from <= each.day && each.day <= to && isKnown(each))
      .map((each) => ({ day: each.day, ...statusOf(each), issueIds: [...each.issueIds] }));
    const data = { service: serviceOf(service), from, to, days };
    return { data, lines: linesOf(data) };
  },
});

/** A day without a word about it is one of which nothing is known. */
function isKnown({ status, statusText }: ServiceDay): boolean {
  return status !== 'unknown' || statusText !== '';
}

/** Fails with a `ToolError` if no day is in it, or too many are. */
function periodOf(input: { readonly from?: Day | undefined; readonly to?: Day | undefined }, { clock }: Asked) {
  const today = dayOf(clock());
  const to = input.to ?? today;
  const from = input.from ?? dayOf(shift(`${to}T00:00:00.000Z`, -(USUAL_DAYS - 1) * DAY_MS));
  if (from > to) throw new ToolError(`${from} is after ${to}. Ask again with from before to.`);
  if (from > today) throw new ToolError(`${from} is in the future. Today is ${today}.`);
  if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * DAY_MS) {
    throw new ToolError(`That is more than ${MOST_DAYS} days. Ask for one year at a time.`);
  }
  return { from, to };
}

interface Shown {
  readonly service: { readonly name: string };
  readonly from: Day;
  readonly to: Day;
  readonly days: readonly (ReturnType<typeof statusOf> & { readonly day: Day; readonly issueIds: readonly string[] })[];
}

function linesOf({ service, from, to, days }: Shown): string[] {
  const bad = days.filter(({ status }) => severityGroup(status) !== 'ok');
  return [
    `${service.name}, ${from} to ${to}: ${days.length} days are known, ${days.length - bad.length} of them healthy.`,
    ...bad.map(
      ({ day, statusText, issueIds }) => `- ${[`${day}: ${statusText}`, issueIds.join(' ')].join(' ').trim()}`,
    ),
  ];
}
