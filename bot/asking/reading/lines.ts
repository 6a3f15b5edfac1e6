import { serviceByIssueId } from '../../../src/domain/naming/catalogue.ts';
import { isAnnouncementId } from '../../../src/domain/naming/issue-id.ts';
import { writePeriod } from '../../../src/domain/period.ts';
import { LATER } from './limits.ts';
import { wordsMentioned } from './whole/mentioned.ts';
import type { Fact } from './parts.ts';
import type { Sentence } from './sentence.ts';

/**
 * Command lines from sentences, in the very form that buttons send: the parts that are there, with blanks between.
 */
export function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

export function list(items: readonly string[]): string {
  return items.join(', ');
}

/** `follow EX20119, TM123456`; "it" is left for the conversation to say. */
export function about(command: string, { ids }: Sentence): string {
  return `${command} ${ids.length > 0 ? list(ids) : 'it'}`;
}

/** The issue, the message, or all of them. */
export function open({ ids, page }: Sentence, view?: 'all'): string {
  const command = ids.every(isAnnouncementId) ? 'message' : 'incident';
  const paging = page === undefined ? (command === 'incident' ? view : undefined) : `page ${page}`;
  return words(command, list(ids), paging);
}

/** `status EX20119, microsoftteams`: an issue, and how a service is that is not its own. */
export function openBesides(sentence: Sentence): string {
  const others = namesBesides(sentence);
  return others.length === 0 ? open(sentence) : words('status', list([...sentence.ids, ...others]));
}

/** The services that are named beside issues of others. */
export function namesBesides({ ids, names }: Pick<Sentence, 'ids' | 'names'>): readonly string[] {
  const own = ids.map((id) => serviceByIssueId(id)?.id);
  return names.filter((name) => !own.includes(name));
}

/** Words that make a question of a name. */
const ASKING: readonly Fact[] = ['status', 'trouble', 'fine', 'issues', 'open', 'resolved'];

/** `status Exchange, microsoftteams`. A name among words that are not understood, with nothing asked, may be chance. */
export function status({ names, families, facts, unknown }: Sentence): string | undefined {
  if (unknown.length > 1 && !ASKING.some((fact) => facts.has(fact))) return undefined;
  return words('status', list([...names, ...families]));
}

/** `history Exchange 2026-10-01..2026-10-31 incidents`. */
export function history(sentence: Sentence, otherwise?: '90d'): string {
  const kind = sentence.facts.has('incidents') && !sentence.facts.has('advisories') ? 'incidents' : undefined;
  return words('history', list(sentence.names), periodIn(sentence) ?? otherwise, kind);
}

/** A day or less of the past is too short for a history, unless it is gone: how things are says more. */
export function statusOrHistory(sentence: Sentence): string | undefined {
  const { facts, time } = sentence;
  // "outlook is slow since monday" asks how it is now.
  const goesOn = time.goesOn === true && facts.has('trouble') && !facts.has('past');
  return goesOn || isToday(sentence) || isFuture(sentence) ? status(sentence) : history(sentence);
}

/** All services. A word such as "ok" alone asks nothing. */
export function overview({ facts, words: said }: Sentence): string | undefined {
  const asks = ['status', 'trouble', 'issues', 'everything'].some((fact) => facts.has(fact as Fact));
  return asks || said.length > 1 ? 'status' : undefined;
}

export function statusOrIncidents(sentence: Sentence): string {
  const { facts } = sentence;
  const isNow = isToday(sentence) && !facts.has('past') && !facts.has('history') && !facts.has('new');
  const state = facts.has('resolved') && !facts.has('trouble') ? 'resolved' : undefined;
  return isNow || isFuture(sentence) ? 'status' : words('incidents', state, periodIn(sentence));
}

/** `act-by`, `major`, `tag retirement`. */
function filtersIn({ facts, words: typed }: Sentence): (string | undefined)[] {
  const at = typed.findIndex(({ folded }) => folded === 'tag' || folded === 'tagged');
  const named = at < 0 ? undefined : typed[at + 1]?.folded;
  const tag = named ?? (facts.has('retirement') ? 'retirement' : facts.has('feature') ? 'new-feature' : undefined);
  return [
    facts.has('actBy') ? 'act-by' : undefined,
    facts.has('major') ? 'major' : undefined,
    tag === undefined ? undefined : `tag ${tag}`,
  ];
}

/** "yesterday" and "last week" stay in the past, even for what is planned. */
function isPast({ facts }: Sentence): boolean {
  return facts.has('past');
}

function isToday({ time: { period, until } }: Sentence): boolean {
  if (period?.days !== undefined) return period.days <= 1;
  return period?.first !== undefined && until !== undefined && period.first === period.last;
}

function isFuture({ time: { period, until, isToCome } }: Sentence): boolean {
  return isToCome === true || (period === undefined && until !== undefined);
}

export function periodIn({ time: { period } }: Sentence): string | undefined {
  return period && writePeriod(period);
}

/** `incidents Exchange resolved 30d`. A time includes closed ones, so "all" need not be said. */
export function issues(command: 'incidents' | 'advisories', sentence: Sentence, state?: 'all'): string | undefined {
  const { names, families, facts, unknown, page } = sentence;
  if (names.length === 0 && families.length === 0 && unknown.length > 0) return undefined;
  const period = periodIn(sentence);
  const said = facts.has('open') ? 'open' : facts.has('resolved') ? 'resolved' : undefined;
  const all = state ?? (facts.has('all') ? 'all' : undefined);
  return paged(words(command, list([...names, ...families]), said ?? (period ? undefined : all), period), { page });
}

function withActBy(facts: ReadonlySet<Fact>): ReadonlySet<Fact> {
  return new Set<Fact>([...facts, 'actBy']);
}

/** `messages microsoftteams 7d act-by major words recording`. */
export function announcements(command: 'messages' | 'maintenance', sentence: Sentence): string | undefined {
  const { names, facts, unknown, page, time } = sentence;
  const tagged = filtersIn(sentence).join(' ');
  const untagged = unknown.filter((word) => !tagged.includes(word.toLowerCase()));
  const wanted = command === 'messages' ? wordsMentioned(sentence, untagged) : [];
  const strange = wanted.length > 0 ? [] : untagged;
  if (names.length === 0 && strange.length > (facts.has('actBy') ? 1 : 0)) return undefined;
  // What is planned, and what is due, is to come. So are changes in a month that is over for this year, or not yet here.
  const isToCome = !isPast(sentence) && (time.isToCome === true || time.isNearer === true);
  const isAhead = command === 'maintenance' || facts.has('actBy') || isToCome;
  const when = isAhead && !isPast(sentence) ? (time.ahead ?? time.period) : time.period;
  const said = command === 'messages' ? filtersIn(isToCome ? { ...sentence, facts: withActBy(facts) } : sentence) : [];
  const text = wanted.length > 0 ? `words ${wanted.join('+')}` : undefined;
  return paged(words(command, list(names), when && writePeriod(when), ...said, text), { page });
}

/** `deadlines microsoftteams 2026-10-01..2026-10-31 major`. */
export function deadlines(sentence: Sentence): string | undefined {
  const line = announcements('messages', { ...sentence, facts: withActBy(sentence.facts) });
  return line?.replace('messages', 'deadlines').replace(' act-by', '');
}

export function paged(line: string, { page }: { readonly page?: string | undefined }): string {
  return page === undefined || page === '1' ? line : `${line} page ${page}`;
}

export const KINDS: readonly (readonly [Fact, string])[] = [
  ['incidents', 'incidents'],
  ['advisories', 'advisories'],
  ['messages', 'messages'],
  ['maintenance', 'messages'],
];

export const MOMENTS: readonly (readonly [Fact, string])[] = [
  ['new', 'new'],
  ['updates', 'updates'],
  ['resolved', 'resolved'],
  ['reports', 'reports'],
];

export function chosen(table: readonly (readonly [Fact, string])[], facts: ReadonlySet<Fact>): string[] {
  return [...new Set(table.filter(([fact]) => facts.has(fact)).map(([, word]) => word))];
}

/** Whether a name is not sure enough to change something. */
export function isDoubtful(facts: ReadonlySet<Fact>): boolean {
  return facts.has('unclear') || facts.has('guessed');
}

/** `subscribe Exchange incidents resolved`. What is not understood is never guessed, since this changes something. */
export function subscribe(sentence: Sentence, said: ReadonlySet<Fact> = sentence.facts): string | undefined {
  const { names, families, facts, unknown } = sentence;
  if (unknown.length > 0 || isDoubtful(facts)) return undefined;
  const what = [...names, ...families];
  const targets = what.length > 0 ? list(what) : facts.has('everything') ? 'all' : '';
  return words('subscribe', targets, ...chosen(KINDS, said), ...chosen(MOMENTS, said));
}

/** The same for what is to end. Without a target, it opens the list to choose from. */
export function unsubscribe(sentence: Sentence): string | undefined {
  const line = subscribe(sentence);
  return line?.replace('subscribe', 'unsubscribe');
}

/** `mute Exchange 4h`, `mute all until 2026-11-30T00:00Z`. */
export function mute(sentence: Sentence): string | undefined {
  const { names, ids, facts, unknown } = sentence;
  const what = [...ids, ...names];
  if (unknown.length > 0 || isDoubtful(facts) || (what.length > 1 && !facts.has('doubtful'))) return undefined;
  if (facts.has('untimed')) return undefined;
  const isAll =
    facts.has('everything') ||
    facts.has('silence') ||
    facts.has('quiet') ||
    facts.has('alerts') ||
    facts.has('unsubscribe');
  const otherwise = facts.has('it') ? 'it' : isAll || facts.has('time') ? 'all' : undefined;
  const subject = what.length > 0 ? list(what) : otherwise;
  return subject === undefined ? 'mute' : words('mute', subject, forHowLong(sentence));
}

/** A time, or that it is to begin at another time than now: "mute teams on friday", "from 14:00 to 16:00". */
function forHowLong({ time: { minutes, until }, timely, facts }: Sentence): string | undefined {
  if (until) return `until ${until.toUTC().toFormat("yyyy-MM-dd'T'HH:mm'Z'")}`;
  if (minutes === undefined) return timely.length > 0 || facts.has('clocks') ? LATER : undefined;
  return minutes % 1440 === 0 ? `${minutes / 1440}d` : minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
}

export function unmute({ names, ids, facts, unknown }: Sentence): string | undefined {
  const what = [...ids, ...names];
  if (unknown.length > 0 || isDoubtful(facts) || (what.length > 1 && !facts.has('doubtful'))) return undefined;
  const otherwise = facts.has('it') ? 'it' : facts.has('everything') ? 'all' : undefined;
  return words('unmute', what.length > 0 ? list(what) : otherwise);
}

/** Commands that a question for help may name. Who says "downtime" says "history" too, so that stands after it. */
const TOPICS: readonly Fact[] =
  'unsubscribe unfollow unmute subscribe follow mute availability downtime compare history search messages digest quiet maintenance'.split(
    ' ',
  ) as Fact[];

/** `help history`, from the name of a command among the words. */
export function help({ facts }: Sentence): string {
  return words(
    'help',
    TOPICS.find((topic) => facts.has(topic)),
  );
}

/** Words between "find" and what is searched for: "find any issues about calendar". */
const BEFORE_SEARCHED =
  /^(?:for|about|on|up|any|anything|something|an?|the|issues?|incidents?|advisor(?:y|ies)|messages?|all)$/i;

/** Whether a word only leads to what is searched for, so that a line with it is no line of a button's. */
export function introducesSearch(word: string): boolean {
  return BEFORE_SEARCHED.test(word);
}

/** Searches for all that was typed after the word for it, or before it where the verb stands last: "캘린더 검색해줘". */
export function search({ words: said, concepts }: Sentence): string {
  const at = said.findIndex((_, place) => concepts[place]?.includes('search') === true);
  const isVerbLast = at > 0 && said.every((_, place) => place <= at || concepts[place]?.includes('filler') === true);
  const rest = (isVerbLast ? said.slice(0, at) : said.slice(at + 1)).map(({ typed }) => typed);
  const from = rest.findIndex((word) => !BEFORE_SEARCHED.test(word));
  return words('search', ...(from < 0 ? [] : rest.slice(from)));
}
