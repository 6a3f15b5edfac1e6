import { DAY, instantOf, MINUTE, parseInstant, timeOf, type Instant } from '../../../domain/instant.ts';
import { segmentsOf, wireTime, type ApiReply } from '../../../served/api/api.ts';
import type { SimulatedRequest } from '../../api/request.ts';
import { badRequest } from '../admission.ts';
import { jsonReply } from '../reply.ts';
import { activityFunction, type ActivityFunction } from './functions.ts';
import { activityAt, stepsOf, type ActivitySpan } from './series.ts';

/** A call of a function below `/beta/reports/serviceActivity`. */
export interface ActivityCall {
  readonly name: string;
  /** Undefined: Graph has no such function, or it tells of nothing that the simulator has. */
  readonly counted?: ActivityFunction;
  readonly bounds: ReadonlyMap<string, string>;
}

/** What a path calls; undefined if it is no path of service activity. */
export function activityCall(path: string): ActivityCall | undefined {
  const [version, reports, area, call = '', ...rest] = segmentsOf(path);
  if (version !== 'beta' || reports !== 'reports' || area !== 'serviceActivity' || rest.length > 0) return undefined;
  const [, name = '', inside = ''] = /^(\w*)(?:\((.*)\))?$/.exec(call) ?? [];
  const counted = activityFunction(name);
  return { name, bounds: boundsIn(inside), ...(counted && { counted }) };
}

/** `a=1,b=2` */
function boundsIn(text: string): Map<string, string> {
  return new Map(
    text
      .split(',')
      .map((part) => part.split(/=(.*)/s))
      .map(([name = '', value = '']) => [name, value]),
  );
}

/** Intervals that Graph takes, in minutes, and how long ago they may begin. */
const INTERVALS: ReadonlySet<string> = new Set(['5', '10', '15', '30']);
const OLDEST_MS = 30 * DAY;

/** The numbers of a function. Fails with Graph's 400 where it does not take the bounds. */
export async function activityReply(
  { source }: SimulatedRequest,
  { name, bounds }: ActivityCall,
  counted: ActivityFunction,
  { seed, now }: { readonly seed: number; readonly now: Instant },
): Promise<ApiReply> {
  const span = spanOf(bounds, now);
  const valueAt = activityAt(name, counted, { seed, issues: await source.listIssues() });
  const kind = counted.field === 'percentage' ? 'Performance' : 'Value';
  return jsonReply({
    '@odata.context': `https://graph.microsoft.com/beta/$metadata#Collection(microsoft.graph.serviceActivity${kind}Metric)`,
    value: stepsOf(span, now, counted.field, valueAt).map(({ from, value }) => ({
      intervalStartDateTime: wireTime(instantOf(from)),
      [counted.field]: value,
    })),
  });
}

function spanOf(bounds: ReadonlyMap<string, string>, now: Instant): ActivitySpan {
  const [from, to] = ['inclusiveIntervalStartDateTime', 'exclusiveIntervalEndDateTime'].map((name) =>
    parseInstant(bounds.get(name) ?? ''),
  );
  const minutes = bounds.get('aggregationIntervalInMinutes') ?? '15';
  if (from === undefined || to === undefined) throw badRequest('A start and an end are needed.');
  if (!INTERVALS.has(minutes)) throw badRequest(`An interval of ${minutes} minutes is not supported.`);
  if (to <= from) throw badRequest('The end must be after the start.');
  if (timeOf(now) - timeOf(from) > OLDEST_MS) throw badRequest('The start is more than 30 days ago.');
  return { from, to, stepMs: Number(minutes) * MINUTE };
}
