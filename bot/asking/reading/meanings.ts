import type { Fact } from './parts.ts';
import type { Sentence } from './sentence.ts';
import * as say from './lines.ts';
import { evidenceLine, exportLine } from '../documents/document-lines.ts';
import { except, leftOut, none, only, onlyThese, onlyWhatFollows, subscribeOnly } from './narrowing.ts';
import { compared, measured, measuredTime } from './past/measured.ts';
import { PIRS_UNLESS, reported } from './past/reported.ts';
import * as set from './setting-lines.ts';

/** Makes a command line from a sentence; undefined if something needed is missing after all. */
type Says = (sentence: Sentence) => string | undefined;

/**
 * A rule: what a sentence must have, what it must not have, and the line that it then amounts to. `a|b` is either.
 * Rules are tried in order and the first that fits decides, so a more special one stands before a more general one.
 */
type Rule = readonly [needs: string, unless: string, says: Says];

const ASKS = 'status|trouble|fine|issues|open|resolved';
const TELLS = 'tell|subscribe|follow';
const LISTS = 'incidents|advisories';

/** Words beside which a share of a time is not asked for. */
const NOT_COMPARED = 'id|maintenance|messages|search|subscriptions|help';

/** Every meaning that a sentence can have. */
const RULES: readonly Rule[] = [
  // What somebody cannot do is trouble, whatever the verb.
  ['hindered id', '', (s) => say.open(s)],
  ['hindered service', 'unclear', say.status],
  ['hindered alerts', 'service|family', () => 'help unsubscribe'],
  ['hindered', '', () => undefined],

  // How something is done is asked, not done.
  ['howTo digest', '', () => 'help digest'],
  ['howTo quiet', '', () => 'help quiet'],
  ['howTo unfollow', '', () => 'help unfollow'],
  ['howTo unmute', '', () => 'help unmute'],
  ['howTo unsubscribe|stop', '', () => 'help unsubscribe'],
  ['howTo subscribe|tell', '', () => 'help subscribe'],
  ['howTo follow', '', () => 'help follow'],
  ['howTo mute|silence', '', () => 'help mute'],
  [
    'help subscribe|unsubscribe|follow|unfollow|mute|unmute|history|search|digest|quiet',
    'service|id|trouble|unknown',
    say.help,
  ],
  ['howTo timezone|language|level|settings', 'service', () => 'help settings'],
  ['help settings', 'service|id|trouble|unknown', () => 'help settings'],

  // What is not to be done is not done, and nothing else is guessed. "Don’t remind us of deadlines" means one thing.
  ['reminders|remind deadlines|actBy', 'id|service|family|time|howTo|whether|why', set.remindDeadlines],
  ['negated', 'why|subscriptions', () => undefined],
  [
    'whether subscribe|unsubscribe|mute|unmute|silence|follow|unfollow',
    'trouble|incidents|issues|advisories|messages|id|quiet|digest|howTo',
    () => 'subscriptions',
  ],
  ['foreign', '', () => 'not-offered outside'],
  ['who mute|unmute|silence|subscribe|unsubscribe|follow|quiet|digest|alerts', 'id', () => 'subscriptions'],

  // How people work on incidents together.
  ['mentions', 'id|service|trouble', set.mention],
  ['reminders', 'id|service|trouble', set.remind],
  ['noEscalationHere', 'id|service|trouble', () => 'escalate here off'],
  ['escalationHere', 'id|service|trouble', set.escalateHere],
  ['escalation time|off', 'id|service|trouble', set.escalate],
  ['escalation', 'id|service|trouble|ticket', set.escalate],
  ['teamworkOn', 'id|service|trouble', () => 'teamwork on'],
  ['teamwork', 'id|service|trouble', set.teamwork],

  // What is not offered.
  ['leave', 'trouble|service|id', () => 'not-offered leave'],
  ['ticket', 'trouble|cannot|tell', (s) => instead('ticket', s)],
  ['elsewhere', 'cannot', () => 'not-offered elsewhere'],
  ['remind', 'trouble|cannot|tell', (s) => instead('remind', s)],
  ['evidence', 'cannot|tell|subscribe|howTo', evidenceLine],
  ['export', 'trouble|cannot|howTo', (s) => exportLine(s, lineOf)],
  ['export howTo', 'trouble|cannot|service|unknown', (s) => exportLine(s, lineOf)],
  ['outside', 'service|id|family|messages|search', () => 'not-offered outside'],

  // What changes the bot's own ways.
  ['test', 'service|id|trouble|incidents|search', () => 'test'],
  ['undo', 'service|id|trouble|time', () => 'undo'],
  ['digest', 'id', set.digest],
  ['oldAdvisories', 'id|service|trouble', set.oldAdvisories],
  ['answersPrivate', 'id|service|trouble', () => 'answers private'],
  ['answersShared', 'id|service|trouble', () => 'answers shared'],
  ['daily|weekly status|report|issues', 'id|service|past|open|resolved', set.digest],
  ['timezone', 'id|service|trouble', set.timezone],
  ['language', 'id|service|trouble|status', set.language],
  ['tongue', `id|service|trouble|incidents|unknown|messages|${TELLS}|time`, set.language],
  ['level', 'id|service|trouble', set.level],
  ['quiet', 'id|service|trouble|time', set.quiet],
  ['clocks silence|mute|quiet|off|unsubscribe|stop', 'id|service', set.quiet],
  ['clocks tell|subscribe|only', 'id|service', set.loudHours],
  ['hours silence|quiet', 'id|service|trouble', set.quiet],
  ['weekends quiet|silence|mute|unsubscribe|off|only', 'id|service|trouble|incidents|search', () => 'quiet weekends'],
  // Quiet hours come again each weekend. "quiet at the weekend" may be one or all of them: the answer asks.
  ['weekend quiet', 'id|service|trouble|silence|unsubscribe', () => 'quiet weekends'],
  ['weekend quiet|silence|unsubscribe', 'id|service|trouble', () => 'quiet'],
  ['help settings', 'id|service|trouble', () => 'help settings'],
  ['settings', 'id|service|trouble', () => 'settings'],

  // Why something was told.
  ['why told id', 'service', (s) => say.about('why', s)],
  ['why told service', 'trouble', () => 'subscriptions'],
  ['why told', 'service|trouble', () => 'why it'],
  ['why it', `${ASKS}|service|history|past|report|incidents`, () => 'why it'],
  ['why id', `${ASKS}|service|history|past|report`, (s) => say.about('why', s)],

  // Who hears what.
  ['only off|unsubscribe|leftOut|not|trouble incidents advisories', 'id|time|unclear|service', onlyWhatFollows],
  ['except', 'id|status|trouble|time|open|unclear', except],
  ['off subscribe advisories|messages|updates|resolved|reports', 'id|status|trouble|time|open|unclear', except],
  ['leftOut', '', leftOut],
  ['only unsubscribe|stop|mute new|updates|resolved|reports|incidents|advisories', 'id|time|unclear', onlyWhatFollows],
  ['standing only service|incidents|advisories|messages|new|updates|resolved|reports', 'id|time|unclear', onlyThese],
  [
    'only incidents|advisories|messages|new|updates|resolved|reports',
    'id|status|trouble|time|open|unclear|subscribe|tell|stop|unsubscribe|mute|follow',
    only,
  ],
  ['standing mute|silence|unsubscribe service', 'id|time', say.unsubscribe],
  ['standing off|mute|unsubscribe advisories|messages|updates|resolved|reports', 'id|time', say.unsubscribe],
  ['mute|silence advisories|messages', 'id|time|service|incidents|unmute', say.unsubscribe],
  ['unsubscribe mute', 'time|alerts|silence|id', say.unmute],
  ['unmute', '', say.unmute],
  ['unfollow id|it', '', (s) => say.about('unfollow', s)],
  ['unfollow service', 'unclear', say.unsubscribe],
  ['unfollow', '', () => 'unfollow'],
  // Everything is never muted by a sentence that is not wholly understood: the answer asks.
  ['quiet unknown', 'id|service', () => 'quiet'],
  ['quiet time', 'id|service|trouble', (s) => set.quietHours(s) ?? say.mute(s)],
  ['silence unknown', 'id|service|time', () => 'mute'],
  ['quiet trouble', 'silence|mute|id|service|time', () => 'quiet'],
  ['mute|silence|quiet', '', say.mute],
  ['unsubscribe|stop follow id|it', '', (s) => say.about('unfollow', s)],
  ['unsubscribe|stop id|it', '', (s) => say.about('mute', s)],
  ['unsubscribe|stop time', 'unknown', say.mute],
  ['unsubscribe|stop', '', say.unsubscribe],
  ['only tell incidents', 'service|family|id|time', onlyThese],
  ['subscriptions', `${TELLS}|id|trouble`, () => 'subscriptions'],
  ['tellIf service', 'goes|unclear|id', say.status],
  ['tellIf id', '', (s) => say.about('follow', s)],
  ['tellIf goes|new|updates|trouble|fine|resolved', 'id', say.subscribe],
  [`${TELLS} id`, 'unclear', (s) => say.about('follow', s)],
  [`${TELLS} it`, 'service|family', () => 'follow it'],
  ['tell resolved', 'service|family|everything|incidents|advisories|messages|new|updates|reports', () => 'follow it'],
  ['mayFollow id', `${ASKS}|time|unknown|service|unclear`, (s) => say.about('follow', s)],
  ['only subscribe', '', subscribeOnly],
  ['subscribe|tell', '', say.subscribe],
  ['follow service|family', 'unclear', say.subscribe],
  ['follow', 'unclear|unknown', () => 'follow'],

  // Help and search.
  ['help', 'service|id|trouble|time|incidents|messages', say.help],
  ['search', `${LISTS}|id`, say.search],

  // One issue or message.
  ['report id', '', (s) => say.about('report', s)],
  ['id posts|all|history', '', (s) => say.open(s, 'all')],
  ['id service', 'unclear', say.openBesides],
  ['id', '', (s) => say.open(s)],

  // Services side by side, outages, how available a service was, and for how long it was down.
  ['compare', NOT_COMPARED, compared],
  ['worse both', NOT_COMPARED, compared],
  ['meanTime', NOT_COMPARED, (s) => measuredTime('mttr', s)],
  ['lastOutage', `${NOT_COMPARED}|advisories|updates|report`, (s) => measuredTime('last-outage', s)],
  ['availability', NOT_COMPARED, (s) => measured('availability', s)],
  ['downtime', `${NOT_COMPARED}|latest|incidents`, (s) => measured('downtime', s)],
  ['pirs|pir time|service|family|pirs', PIRS_UNLESS, reported],
  ['report it', 'service', () => 'report it'],
  ['report', `${LISTS}|service|time|unknown`, () => 'report'],

  // Lists.
  [`off ${LISTS}|messages|maintenance`, `${ASKS}|time|past|history|report|latest`, none],
  ['maintenance', '', (s) => say.announcements('maintenance', s)],
  ['deadlines', `${LISTS}|trouble`, say.deadlines],
  ['actBy', `${LISTS}|trouble|messages|major|retirement|feature`, say.deadlines],
  ['actBy|major', `${LISTS}|trouble`, (s) => say.announcements('messages', s)],
  ['messages', `${LISTS}|trouble`, (s) => say.announcements('messages', s)],
  ['incidents advisories service time', 'unclear', (s) => say.history(s)],
  ['incidents advisories service', '', say.status],
  ['incidents advisories', 'time|unknown|open|resolved|all', () => 'status'],
  ['advisories', 'incidents', (s) => say.issues('advisories', s)],
  // The last one is the first sentence of a history of incidents.
  ['incidents latest service', 'advisories|open|resolved', (s) => say.history(s, '90d')],
  ['incidents history service', 'open|resolved', (s) => say.history(s)],
  ['incidents history', '', (s) => say.issues('incidents', s, 'all')],
  ['incidents latest|past', 'time', (s) => say.issues('incidents', s, 'all')],
  ['incidents', '', (s) => say.issues('incidents', s)],
  ['latest trouble|issues service', 'time|past', (s) => say.issues('incidents', s, 'all')],
  ['issues time', 'service|unknown|past|trouble', say.statusOrIncidents],
  ['new|latest time', 'service|unknown|trouble', say.statusOrIncidents],
  ['report time|service', 'trouble|fine|status', (s) => say.issues('incidents', s, 'all')],

  // How a service was.
  ['history|past service', '', (s) => say.history(s)],
  ['history|past it', 'service', () => 'history it'],
  ['history', 'time|unknown', () => 'history'],
  ['service time', '', say.statusOrHistory],
  [`time history|past|${ASKS}|report`, 'unknown', say.statusOrIncidents],

  // How things are.
  ['services', `${ASKS}|service|unknown|time`, (s) => say.paged('services', s)],
  [`it ${ASKS}|history|past`, 'service|everything|unknown', () => 'status it'],
  ['service', '', say.status],
  ['family', `${ASKS}|unknown`, say.status],
  [ASKS, 'unknown|family|aside|time', say.overview],
  ['everything', 'unknown|aside|time', () => 'status'],
  ['greeting', 'unknown|aside|time|it', () => 'hi'],
];

interface Compiled {
  readonly needs: readonly (readonly Fact[])[];
  readonly unless: readonly Fact[];
  readonly says: Says;
}
const alternatives = (text: string) => text.split('|').filter((each) => each !== '') as Fact[];

const COMPILED: readonly Compiled[] = RULES.map(([needs, unless, says]) => ({
  needs: needs.split(' ').map(alternatives),
  unless: alternatives(unless),
  says,
}));

/** The command line that a sentence amounts to; undefined if it must be asked back. */
export function lineOf(sentence: Sentence): string | undefined {
  const { facts } = sentence;
  const rule = COMPILED.find(
    ({ needs, unless }) =>
      needs.every((some) => some.some((fact) => facts.has(fact))) && !unless.some((fact) => facts.has(fact)),
  );
  return rule?.says(sentence);
}

const NOT_OFFERED: readonly Fact[] = ['remind', 'ticket'];

/** Lines that show something and change nothing. */
const SHOWS =
  /^(?:status|history|incidents|advisories|incident|messages?|deadlines|maintenance|services|subscriptions)\b/;

/** What is not offered, with the line of what else was asked for, to show instead. */
function instead(kind: Fact, sentence: Sentence): string {
  const facts = new Set([...sentence.facts].filter((fact) => !NOT_OFFERED.includes(fact)));
  const line = lineOf({ ...sentence, facts }) ?? '';
  return `not-offered ${kind} ${SHOWS.test(line) ? line : ''}`.trim();
}
