import { knownService } from '../../src/domain/naming/catalogue.ts';
import type { Unit } from '../../src/domain/availability/buckets.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import type { Mute, Target, Want } from '../../src/domain/subscription/subscription.ts';
import type { Affected } from '../../src/domain/response/response.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Answers, Level, OldAdvisories, Switch } from '../../src/domain/subscription/settings.ts';
import type { AnnouncementFilter, IssueFilter } from '../../src/usecases/asking/answers.ts';
import { writePeriod } from '../../src/domain/period.ts';
import type { PeriodWords } from '../../src/domain/period.ts';
import { label } from './escape.ts';

/** Which issues a history lists, and in which order: all of them, newest first, if nothing else is said. */
export interface HistoryView {
  readonly incidentsOnly?: boolean;
  readonly longestFirst?: boolean;
}

/** How an availability is measured and shown: by incidents, for whole services, in the unit that fits, if nothing else is said. */
export interface AvailabilityView {
  readonly counting?: 'incidents' | 'all';
  readonly byFeature?: boolean;
  readonly by?: Unit;
}

/**
 * The command lines that buttons send. All cards take them from here, so one test can check that the router
 * understands every one of them.
 */
export const commandLine = {
  overview: () => 'status',
  help: () => 'help',
  services: (page = 1) => paged('services', page),
  status: (service: ServiceRef) => `status ${name(service)}`,
  /** `when` is a number of days back from today, or a period: `2026-10-01..2026-10-31`. */
  history: (service: ServiceRef, when: number | PeriodWords, view: HistoryView = {}) =>
    words(
      `history ${name(service)} ${writePeriod(typeof when === 'number' ? { days: when } : when)}`,
      view.incidentsOnly === true ? 'incidents' : undefined,
      view.longestFirst === true ? 'longest' : undefined,
    ),
  /** `availability Exchange 2026-10-01..2026-10-31 advisories features`; no service means all. `by-week` is the unit. */
  availability: (
    command: 'availability' | 'downtime',
    services: readonly ServiceRef[],
    when: PeriodWords,
    { counting, byFeature, by }: AvailabilityView = {},
  ) =>
    words(
      command,
      services.length === 0 ? 'all' : services.map(name).join(', '),
      writePeriod(when),
      counting === 'all' ? 'advisories' : undefined,
      byFeature === true ? 'features' : undefined,
      by && `by-${by}`,
    ),
  /** Side by side. With one service or none, this asks for others. */
  compare: (services: readonly ServiceRef[], when: PeriodWords) =>
    words('compare', ...named(services), writePeriod(when)),
  /** No service means any. */
  lastOutage: (services: readonly ServiceRef[]) => words('last-outage', ...named(services)),
  /** No service means all. */
  meanTime: (services: readonly ServiceRef[], when: PeriodWords) =>
    words('mttr', ...named(services), writePeriod(when)),
  issue: (id: string, page?: number | 'all') =>
    `incident ${label(id, 40)}${page === undefined ? '' : page === 'all' ? ' all' : ` page ${page}`}`,
  /** Without a period, a list has open issues; with one, resolved ones too. */
  issues: (filter: ListedIssues, page = 1) => paged(listOf(filter), page),
  announcements: (filter: ListedAnnouncements, page = 1) => paged(announcementsOf(filter), page),
  deadlines: (filter: ListedDeadlines = {}, page = 1) => paged(deadlinesOf(filter), page),
  announcement: (id: string, page = 1) => paged(`message ${label(id, 40)}`, page),
  search: (text: string, page = 1) => paged(`search ${label(text, 200)}`, page),
  report: (id: string) => `report ${label(id, 40)}`,
  evidence: (service: ServiceRef, period: PeriodWords) => `evidence ${name(service)} ${writePeriod(period)}`,
  /** What an answer lists, as files. */
  exported: (line: string) => `export ${line}`,
  /** Without services, of all; without a period, of a year. */
  reports: (services: readonly ServiceRef[] = [], period?: PeriodWords, page = 1) =>
    paged(
      words(
        'reports',
        services.length === 0 ? undefined : services.map(name).join(', '),
        period && writePeriod(period),
      ),
      page,
    ),
  commandHelp: (command: string) => `help ${command}`,
  /** Without a target, this opens the form. */
  subscribe: (target?: Target) => words('subscribe', target && targetWords(target)),
  /** The form with a service filled in. */
  chooseAlerts: (service: ServiceRef) => `subscribe ${name(service)} choose`,
  /** Narrows the lines of these targets to the kinds or moments that they name. */
  only: (wants: readonly Pick<Want, 'target' | 'kinds' | 'moments'>[], kinds: boolean, moments: boolean) =>
    words(
      'only',
      wants.map(({ target }) => targetWords(target)).join(', '),
      kinds ? wants[0]?.kinds.join(' ') : undefined,
      moments ? wants[0]?.moments.join(' ') : undefined,
    ),
  /** Sets what is heard to exactly what a form holds. */
  save: () => 'save',
  /** Ends one subscription. Without a target, this lists the subscriptions to choose from. */
  unsubscribe: (target?: Target) =>
    words('unsubscribe', target && (target.type === 'all' ? 'all-services' : targetWords(target))),
  /** Asks first. */
  unsubscribeFromEverything: () => 'unsubscribe all',
  /** Every line goes; what is followed and muted stays. */
  endSubscriptions: () => 'unsubscribe incidents advisories messages confirm',
  subscriptions: () => 'subscriptions',
  operator: () => 'operator',
  /** Shows it first; `confirmed` once asks again, twice writes it. */
  tellAll: (text: string, confirmed: 1 | 2) => `operator tell ${text}${' confirm'.repeat(confirmed)}`,
  resumeSending: () => 'operator resume',
  webhooks: () => 'operator webhook list',
  testWebhook: (which: string) => `operator webhook test ${which}`,
  conversations: (page = 1) => paged('operator conversations', page),
  audit: (page = 1) => paged('operator audit', page),
  test: () => 'test',
  settings: () => 'settings',
  timeZone: (zone: string) => `timezone ${zone}`,
  language: (tag: string) => `language ${tag}`,
  level: (level: Level) => `level ${level}`,
  oldAdvisories: (often: OldAdvisories) => `old-advisories ${often}`,
  answers: (who: Answers) => `answers ${who}`,
  /** `times` as `writeQuiet` writes them, or `off`. */
  quiet: (times: string) => `quiet ${times}`,
  digest: (times: string) => `digest ${times}`,
  /** All but incidents is held until then. */
  quietUntil: (until: Instant) => `quiet until ${until}`,
  muteAll: (until: Instant) => `mute all until ${until}`,
  muteAllFor: (time: '4h' | '1d') => `mute all ${time}`,
  mentionNobody: () => 'mention off',
  /** What is said of a Message Center item. */
  mark: (id: string, mark: 'done' | 'not-for-us' | 'none') => `${mark === 'none' ? 'not-done' : mark} ${id}`,
  remindDeadlines: (each: 'on' | 'off') => `remind deadlines ${each}`,
  remindAfter: (hours: number) => `remind after ${hours}h`,
  remindNever: () => 'remind off',
  /** `whom` is a channel's id or name, or `me`. */
  escalateTo: (whom: string, afterMinutes: number) => `escalate to ${label(whom, 200)} after ${afterMinutes}m`,
  escalateNowhere: () => 'escalate off',
  escalateHere: (value: Switch) => `escalate here ${value}`,
  teamwork: (value: Switch) => `teamwork ${value}`,
  why: (id: string) => `why ${label(id, 40)}`,
  mute: (subject: Mute['subject'], time: '4h' | '1d' | '7d' = '4h') => `mute ${label(subject.id, 80)} ${time}`,
  muteEverything: () => 'mute all 4h',
  unmuteEverything: () => 'unmute all confirm',
  /** Without a subject, this asks which. */
  unmute: (subject?: Mute['subject']) => words('unmute', subject && label(subject.id, 80)),
  take: (id: string) => `take ${label(id, 40)}`,
  /** From whoever has it. */
  takeOver: (id: string) => `take ${label(id, 40)} over`,
  release: (id: string) => `release ${label(id, 40)}`,
  /** Without a person, this says how to name one. */
  handOver: (id: string) => `handover ${label(id, 40)}`,
  /** Without an answer, this shows who is on it and who is affected. */
  affected: (id: string, answer?: Affected) => words('affected', label(id, 40), answer),
  /** Whether it is us or them. Without a service, this asks which. */
  impact: (service?: ServiceRef) => words('impact', service && name(service)),
  warnings: (value: Switch) => `warnings ${value}`,
  /** Whether a service fails for whoever says it. */
  serviceFails: (service: ServiceRef, answer: 'yes' | 'no') => `affected ${name(service)} ${answer}`,
  removeNote: (id: string) => `note ${label(id, 40)} off`,
  /** Without an issue, this asks which; `again` is for another place than where users were told of it. */
  announce: (id?: string, again = false) => words('announce', id && label(id, 40), again ? 'new' : undefined),
  /** The same with nothing of what was written: language and place are a form's. */
  draftBulletin: (id: string) => `announce ${label(id, 40)} draft`,
  /** Language, place and text are a form's. */
  postBulletin: (id: string) => `announce ${label(id, 40)} post`,
  editBulletin: (id: string, place: string) => `announce ${label(id, 40)} edit ${label(place, 200)}`,
  /** Language and text are a form's. `tell`: those who read it are told. */
  saveBulletin: (id: string, place: string, tell: boolean) =>
    `announce ${label(id, 40)} ${tell ? 'tell' : 'save'} ${label(place, 200)}`,
  withdrawBulletin: (id: string, place: string) => `announce ${label(id, 40)} withdraw ${label(place, 200)}`,
  follow: (id: string) => `follow ${label(id, 40)}`,
  /** Tells whoever asks, in their own chat with the bot, wherever they ask. */
  followPersonally: (id: string) => `follow ${label(id, 40)} me`,
  /** Takes back one change; without a key, the newest. */
  undo: (key?: string) => words('undo', key && label(key, 40)),
  unfollow: (id: string) => `unfollow ${label(id, 40)}`,
} as const;

/** Whether the answer to a line is a form to fill in. */
export function asksForForm(line: string): boolean {
  return /^(?:subscribe|settings|subscribe .* choose|announce \S+(?: new| edit \S+)?)$/.test(line);
}

function targetWords(target: Target): string {
  return target.type === 'family' ? familyWords(target.id) : target.type === 'all' ? 'all' : label(target.id, 80);
}

/** Adds "family" to the id of a family that has the same name as a service. */
export function familyWords(id: string): string {
  return knownService({ id, name: id }) ? `${id} family` : id;
}

type ListedIssues = Omit<IssueFilter, 'period'> & { readonly period?: PeriodWords };

function listOf({ classification, service, alsoServices = [], state, period }: ListedIssues): string {
  const services = [...(service ? [service] : []), ...alsoServices].map(name).join(', ');
  return words(
    classification === 'incident' ? 'incidents' : 'advisories',
    services === '' ? undefined : services,
    state === (period ? 'all' : 'open') ? undefined : state,
    period && writePeriod(period),
  );
}

type ListedAnnouncements = Omit<AnnouncementFilter, 'period'> & { readonly period?: PeriodWords };

type ListedDeadlines = Omit<ListedAnnouncements, 'kind' | 'actBy'>;

function deadlinesOf({ service, period, major, tag, words: text }: ListedDeadlines): string {
  return words(
    'deadlines',
    service && name(service),
    period && writePeriod(period),
    major === true ? 'major' : undefined,
    tag === undefined ? undefined : `tag ${label(tag, 40)}`,
    text === undefined ? undefined : `words ${label(text, 80).split(' ').join('+')}`,
  );
}

function announcementsOf({ kind, service, period, actBy, major, tag, words: text }: ListedAnnouncements): string {
  return words(
    kind === 'message' ? 'messages' : 'maintenance',
    service && name(service),
    period && writePeriod(period),
    actBy === true ? 'act-by' : undefined,
    major === true ? 'major' : undefined,
    tag === undefined ? undefined : `tag ${label(tag, 40)}`,
    text === undefined ? undefined : `words ${label(text, 80).split(' ').join('+')}`,
  );
}

function paged(line: string, page: number): string {
  return page === 1 ? line : `${line} page ${page}`;
}

function words(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}

function named(services: readonly ServiceRef[]): string[] {
  return services.length === 0 ? [] : [services.map(name).join(', ')];
}

function name(service: ServiceRef): string {
  return label(service.id, 80);
}
