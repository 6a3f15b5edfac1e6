import type { Lexicon } from '../lexicon.ts';

/** How things were. What asks for a share of the time or its length asks for a history, too. */
export const PAST = {
  history: `history, timeline, trend, trends, uptime, downtime, availability, sla, track record, how long was, how long were, how long did, how long has, how long have, how often,
      how many times, how reliable, reliability, past incidents, day by day, graph, chart, how much downtime, slas, how available, service level, service levels, uptime percentage, availability percentage, percent available, percentage available, percentage of uptime, how many nines, nines, downtimes, outage time, time down, hours down, minutes down, hours of downtime, minutes of downtime, total downtime, how many hours, how many minutes`,
  availability: `availability, uptime, sla, slas, how available, how reliable, reliability, service level, service levels, uptime percentage, availability percentage, percent available, percentage available, percentage of uptime, how many nines, nines`,
  downtime: `downtime, downtimes, how long was, how long were, how much downtime, outage time, time down, hours down, minutes down, hours of downtime, minutes of downtime, total downtime, how many hours, how many minutes`,
  byFeature: `by feature, per feature, by features, features, each feature, by component, per component, by workload feature`,
  byDay: `by day, per day, day by day`,
  byWeek: `by week, per week`,
  byMonth: `by month, per month, monthly`,
} satisfies Lexicon['concepts'];
