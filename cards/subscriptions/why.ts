import type { HeldNow } from '../../src/domain/delivery/account.ts';
import type { Note } from '../../src/domain/delivery/ledger-entry.ts';
import { servicesOf } from '../../src/domain/health/issue.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Follow, Person } from '../../src/domain/subscription/subscription.ts';
import type { Explained } from '../../src/usecases/subscribing/explain.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import { howToGoOn } from '../alerts/notice.ts';
import type { Card } from '../kit/card.ts';
import { followButtons } from '../kit/change-buttons.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { minutesName, moment } from '../kit/format.ts';
import { noticeCard } from '../notice.ts';
import { hearingPhrases } from './hearing.ts';

/** The newest notes answer the question. */
const MOST_NOTES = 6;

/** `why`: the reason first, then what was done about the issue here, then what holds its news now. */
export function whyCard(explained: Explained, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { issue, was } = explained;
  const lines = [reasonOf(explained, reader, words), ...notesOf(explained, reader, words), ...nowOf(explained, reader)];
  const follows = explained.because.by === 'follow' || was === 'told' ? [] : followButtons(issue, reader);
  return noticeCard({
    tone: 'info',
    title: words.why.titles[was](issue.id),
    text: lines.join('\n'),
    buttons: [
      { title: words.asking.buttons.open(issue.id), ask: openLine(explained) },
      ...follows,
      { title: words.undo.edit, ask: commandLine.subscribe() },
      { title: words.settings.buttons.settings, ask: commandLine.settings() },
    ],
  });
}

function openLine({ issue: { id, classification } }: Explained): string {
  return classification === 'message' ? commandLine.announcement(id) : commandLine.issue(id);
}

function reasonOf({ because, issue, services }: Explained, reader: Reader, words: Words): string {
  const say = words.why.because;
  switch (because.by) {
    case 'follow':
      return followReason(because.follow, reader, words);
    case 'subscription':
      return withCredit(
        say.subscription(hearingPhrases(because.lines, services, words)),
        because.lines[0] ?? {},
        reader,
      );
    case 'moments':
      return withCredit(say.moments(hearingPhrases(because.lines, services, words)), because.lines[0] ?? {}, reader);
    case 'service':
    case 'excepted':
      return say[because.by](servicesOf(issue).map(({ name }) => name));
    case 'kind':
      return say.kind[because.kind];
    case 'level':
      return say.level[because.level];
    case 'known-before':
      return say.knownBefore(moment(because.since, reader));
    case 'on-its-way':
      return say.onItsWay;
    default:
      return say[because.by];
  }
}

/** Whoever followed it first may have been a person here, before it was escalated to here too. */
function followReason({ setBy, setAt, escalated }: Follow, reader: Reader, words: Words): string {
  const { because } = words.why;
  const person = personName(setBy);
  const followed = because.follow(person, moment(setAt, reader));
  if (!escalated) return followed;
  const after = minutesName({ afterMinutes: escalated.minutes }, words);
  const isOwn = setAt !== escalated.at;
  const came = because.escalated(label(escalated.name, 60) || undefined, after, moment(escalated.at, reader));
  return joinSentences(isOwn ? [followed, came] : [came, because.escalatedBy(person)]);
}

/** The sentence, and after it who set that up and when. */
function withCredit(
  sentence: string,
  { setBy, setAt }: { readonly setBy?: Person; readonly setAt?: Instant },
  reader: Reader,
): string {
  const words = wordsFor(reader.locale);
  if (!setBy || setAt === undefined) return sentence;
  return joinSentences([sentence, words.why.because.setBy(personName(setBy), moment(setAt, reader))]);
}

/** Undefined if it is unknown. */
function personName({ name }: Person): string | undefined {
  return label(name, 60) || undefined;
}

function notesOf({ notes, heldNow, because }: Explained, reader: Reader, words: Words): string[] {
  const past = notes.filter((note, at) => at < notes.length - 1 || note.did !== 'held' || note.rule !== heldNow?.rule);
  return past.slice(-MOST_NOTES).flatMap((note) => {
    const text = noteName(note, moment(note.at, reader), because.by, words);
    return text === undefined ? [] : [`- ${text}`];
  });
}

type Sentence = (time: string) => string;

function noteName(
  { did, rule = 'not-asked', with: twin = '' }: Note,
  at: string,
  because: string,
  { why }: Words,
): string | undefined {
  if (did === 'digest') return why.notes.digest(at);
  if (did === 'joined') return why.notes.joined(at, label(twin, 40));
  if (did === 'posted' || did === 'replied') return toldName(why.notes[did], rule === because ? 'plain' : rule, at);
  const sentences: Readonly<Partial<Record<string, Sentence>>> = why.notes[did];
  return sentences[rule]?.(at);
}

/** Why something was posted is said where it is another reason than the one that holds now. */
function toldName(told: Words['why']['notes']['posted'], rule: Note['rule'] | 'plain', at: string): string {
  return rule === 'follow' || rule === 'subscription' ? told[rule](at) : told.plain(at);
}

/** What keeps news back now, by whose wish. */
function nowOf({ heldNow, pause, failed }: Explained, reader: Reader): string[] {
  const words = wordsFor(reader.locale);
  const { why } = words;
  return [
    ...(heldNow ? heldSentence(heldNow, reader) : []),
    ...(pause ? [joinSentences([why.paused(moment(pause.since, reader)), howToGoOn(pause, reader, words)])] : []),
    ...(failed ? [why.failed[failed]] : []),
  ];
}

function heldSentence(heldNow: HeldNow, reader: Reader): string[] {
  const sentences: Readonly<Partial<Record<string, Sentence>>> = wordsFor(reader.locale).why.now;
  const sentence = sentences[heldNow.rule]?.(moment(heldNow.until, reader));
  return sentence === undefined ? [] : [withCredit(sentence, heldNow, reader)];
}
