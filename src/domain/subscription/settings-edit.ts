import type { ConversationSettings, QuietTime, SettingName, Weekday } from './settings.ts';
import { WEEKDAYS } from './settings.ts';

/** What to change. A field that is there but undefined takes the setting away. */
export type SettingChanges = Partial<Record<SettingName, unknown>> & Omit<ConversationSettings, 'credits'>;

/**
 * The settings after a change. Each setting that differs is credited to whoever changed it. The first time of a day that
 * is set is meant on the clock of who sets it, so their zone becomes the conversation's.
 */
export function changeSettings(
  current: ConversationSettings | undefined,
  changes: SettingChanges,
  by: { readonly credit: Credit; readonly timeZone: string },
): ConversationSettings {
  const { credits, ...before } = current ?? {};
  const merged = { ...before, ...changes };
  const needsZone = (merged.quiet ?? merged.digest) !== undefined && merged.timeZone === undefined;
  const wanted = withoutUsual(needsZone ? { ...merged, timeZone: by.timeZone } : merged);
  const names = [...new Set([...Object.keys(before), ...Object.keys(wanted)])];
  const altered = names.filter((name) => valueIn(before, name) !== valueIn(wanted, name));
  if (altered.length === 0) return current ?? {};
  const values = Object.fromEntries(altered.map((name) => [name, wanted[name]]));
  const fresh = Object.fromEntries(altered.map((name) => [name, by.credit]));
  return { ...before, ...values, credits: { ...credits, ...fresh } };
}

/** What is as the product does it anyway counts as never set. */
function withoutUsual(settings: Omit<ConversationSettings, 'credits'>): Readonly<Record<string, unknown>> {
  const { level, oldAdvisories, quiet, answers, escalations, teamwork, deadlines } = settings;
  return {
    ...settings,
    escalations: escalations === 'on' ? undefined : escalations,
    teamwork: teamwork === 'on' ? undefined : teamwork,
    deadlines: deadlines === 'on' ? undefined : deadlines,
    level: level === 'all' ? undefined : level,
    oldAdvisories: oldAdvisories === 'weekly' ? undefined : oldAdvisories,
    quiet: quiet?.length === 0 ? undefined : quiet,
    answers: answers === 'shared' ? undefined : answers,
  };
}

type Credit = NonNullable<NonNullable<ConversationSettings['credits']>['quiet']>;

/** When a digest was set does not make it another one. */
function valueIn(settings: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = settings[name];
  if (name !== 'digest' || typeof value !== 'object') return JSON.stringify(value);
  return JSON.stringify({ ...value, setAt: undefined });
}

const CODES: Readonly<Record<Weekday, string>> = {
  1: 'mon',
  2: 'tue',
  3: 'wed',
  4: 'thu',
  5: 'fri',
  6: 'sat',
  7: 'sun',
};

/** `mon-fri`, `weekends`, `mon wed`; empty for every day: as a command line has it. */
function writeDays(days: readonly Weekday[]): string {
  const text = days.join('');
  if (text === WEEKDAYS.join('')) return '';
  if (text === '12345') return 'mon-fri';
  return text === '67' ? 'weekends' : days.map((day) => CODES[day]).join(' ');
}

/** `18:00-08:00 mon-fri, weekends`: as a command line has it. */
export function writeQuiet(quiet: readonly QuietTime[]): string {
  return quiet
    .map(({ from, to, days, everything }) =>
      [`${from}-${to}`, writeDays(days), everything ? 'everything' : ''].filter((part) => part !== '').join(' '),
    )
    .join(', ');
}

/** `daily 09:00`, `weekly mon 09:00`, `09:00 mon-fri only`: as a command line has it. */
export function writeDigest({ at, days, only }: NonNullable<ConversationSettings['digest']>): string {
  const [day] = days;
  const when = days.length === 1 && day !== undefined ? `weekly ${CODES[day]}` : writeDays(days) || 'daily';
  return [when, at, only ? 'only' : ''].filter((part) => part !== '').join(' ');
}
