import type { Alteration, AuditedAct, AuditEntry } from '../src/domain/audit.ts';
import type { Table } from '../src/domain/documents/table.ts';
import { utcCell } from '../src/domain/documents/utc.ts';
import type { Reader } from '../src/domain/subscription/reader.ts';
import type { AuditView } from '../src/usecases/operating/get-audit-trail.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import type { Card } from './kit/card.ts';
import { commandLine } from './kit/command-line.ts';
import { label, markdownLabel } from './kit/escape.ts';
import { moment } from './kit/format.ts';
import { bareFrame } from './kit/frame.ts';
import { pageButtons, pageWords, type Page } from './kit/pages.ts';
import { subjectName, targetName } from './kit/targets.ts';
import { RowsBehind } from './tables/rows-behind.ts';

type Responded = Extract<AuditedAct, { act: 'responded' }>;

/** Lines of one change that are said one by one; more are only counted. */
const MOST_LINES = 5;

/** `operator audit`: who changed what, where and when, newest first. */
export function auditCard(view: AuditView, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { audit } = words;
  const shown: Page<AuditEntry> = { items: view.entries, number: view.page, of: view.pages, total: view.total };
  const found = view.total === 0 ? audit.none : audit.found(view.total);
  return {
    template: 'audit',
    summary: label(`${audit.title}: ${found}`, 250),
    rows: new RowsBehind(async () => tableOf(await view.readAll(), view, reader, words)),
    data: {
      ...bareFrame([
        ...pageButtons(shown, commandLine.audit, words),
        { title: words.operator.buttons.health, ask: commandLine.operator() },
      ]),
      title: audit.title,
      words: [found, pageWords(shown, words)].filter((part) => part !== '').join(' · '),
      rows: view.entries.map((entry) => rowOf(entry, view, reader, words)),
    },
  };
}

/** A row for each change. What was done is said in the reader's words, as on the card. */
function tableOf(entries: readonly AuditEntry[], view: AuditView, reader: Reader, words: Words): Table {
  return {
    name: 'audit',
    columns: ['changed_utc', 'person', 'person_id', 'act', 'what', 'scope', 'conversation', 'team'],
    rows: entries.map((entry) => [
      ...[utcCell(entry.at), entry.by.name, entry.by.id, entry.what.act],
      actsOf(entry, view, reader, words).join('\n'),
      ...[entry.where.scope, entry.where.name, entry.where.teamName],
    ]),
  };
}

function rowOf(entry: AuditEntry, view: AuditView, reader: Reader, words: Words): object {
  const { audit, subscriptions } = words;
  const acts = actsOf(entry, view, reader, words);
  const more = acts.length - MOST_LINES;
  const shown = more > 0 ? [...acts.slice(0, MOST_LINES), subscriptions.andMore(more)] : acts;
  const person = label(entry.by.name, 60) || subscriptions.somebody;
  return {
    who: markdownLabel(audit.who(person, moment(entry.at, reader)), 150),
    acts: shown.map((text) => ({ text: markdownLabel(text, 300) })),
    hasPlace: true,
    where: markdownLabel(placeOf(entry, words), 150),
  };
}

function placeOf({ where }: AuditEntry, { audit }: Words): string {
  const name = label(where.name ?? '', 60) || undefined;
  return audit.places[where.scope](name, label(where.teamName ?? '', 60) || undefined);
}

function actsOf({ what }: AuditEntry, view: AuditView, reader: Reader, words: Words): string[] {
  const { audit } = words;
  switch (what.act) {
    case 'alerts-changed':
      return what.alterations.map((each) => alterationOf(each, view, reader, words));
    case 'told-all':
      return [audit.toldAll(what.conversations, what.text)];
    case 'responded':
      return [respondedOf(what, words)];
    case 'escalated':
      return [audit.escalated(what.issueId, what.to.name ?? words.settings.escalate.ownChat)];
    case 'announced':
      return [audit.announced[what.did](what.issueId, what.title ?? '')];
    case 'file-fetched':
      return [audit.fileFetched(what.name)];
    case 'marked':
      return [audit.marked[what.mark](what.issueId)];
    case 'sending-paused':
      return [audit.paused(moment(what.until, reader))];
    case 'sending-resumed':
      return [audit.resumed];
    case 'webhook-added':
      return [words.webhooks.audit.added(what.name)];
    case 'webhook-removed':
      return [words.webhooks.audit.removed(what.name)];
  }
}

function respondedOf(
  { issueId, did, to, answer, text }: Responded,
  { audit, responding, subscriptions }: Words,
): string {
  const { responded } = audit;
  switch (did) {
    case 'handed-over':
      return responded.handedOver(issueId, label(to?.name ?? '', 60) || subscriptions.somebody);
    case 'affected':
      return responded.affected(issueId, answer ? responding.card.buttons[answer] : '');
    case 'noted':
      return responded.noted(issueId, text ?? '');
    default:
      return responded[did](issueId);
  }
}

function alterationOf(alteration: Alteration, { services }: AuditView, reader: Reader, words: Words): string {
  const { part, about, before, after } = alteration;
  const { audit } = words;
  if (about === undefined) return settingOf(part, words);
  const name = about.type === 'issue' ? subjectName(about, services) : targetName(about, services, words);
  if (part === 'mutes') return after === undefined ? audit.unmuted(name) : audit.muted(name, untilOf(after, reader));
  if (part === 'follows') return after === undefined ? audit.unfollowed(name) : audit.followed(name);
  if (after === undefined) return audit.unsubscribed(name);
  return before === undefined ? audit.subscribed(name) : audit.resubscribed(name);
}

function settingOf(part: string, { audit }: Words): string {
  return new Map<string, string>(Object.entries(audit.settings)).get(part) ?? audit.anotherSetting(part);
}

/** When a mute ends; nothing if its record says no time. */
function untilOf(mute: unknown, reader: Reader): string | undefined {
  const until = typeof mute === 'object' && mute !== null && 'until' in mute ? mute.until : undefined;
  return typeof until === 'string' ? moment(until, reader) : undefined;
}
