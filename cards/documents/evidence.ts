import type { Evidence, EvidenceFacts } from '../../src/domain/evidence/facts.ts';
import type { DocumentError } from '../../src/domain/documents/document-error.ts';
import type { OfferedFile } from '../../src/domain/files/file.ts';
import { localDay } from '../../src/domain/local-time.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import { commandLine } from '../kit/command-line.ts';
import type { Card } from '../kit/card.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { dayName } from '../kit/format.ts';
import { bareFrame } from '../kit/frame.ts';
import { refusalCard } from '../notice.ts';
import { exactDuration, periodInFull } from '../papers/print.ts';

/** `evidence <service> [period]`: the numbers, until when to claim, and the files. */
export function evidenceCard(evidence: Evidence, files: readonly OfferedFile[], reader: Viewer): Card {
  const { facts } = evidence;
  const words = wordsFor(reader.locale);
  const { evidence: texts } = words;
  const { service } = facts;
  const period = periodInFull(facts.period, words);
  return {
    template: 'evidence',
    summary: label(texts.summary(service.name, period, verdictOf(facts, reader)), 250),
    files,
    data: {
      ...bareFrame([
        { title: texts.buttons.history, ask: commandLine.history(service, facts.period) },
        { title: texts.buttons.again, ask: commandLine.evidence(service, facts.period) },
      ]),
      title: markdownLabel(texts.title(service.name, period), 240),
      verdict: markdownLabel(capitalised(verdictOf(facts, reader)), 240),
      claim: markdownLabel(claimOf(facts, reader), 240),
      terms: markdownLabel(texts.terms, 300),
      goesOn: markdownLabel(texts.goesOn, 240),
      isOpen: facts.watched.until < facts.period.to,
      facts: factsOf(evidence, reader).map(([title, value]) => ({ title, value: markdownLabel(value, 300) })),
      hashes: hashesOf(evidence, files, reader).map(([name, hash]) => ({ name: markdownLabel(name, 120), hash })),
    },
  };
}

function verdictOf({ incidents, availability }: EvidenceFacts, { locale }: Viewer): string {
  const words = wordsFor(locale);
  if (incidents.length === 0) return words.evidence.noIncident;
  return words.evidence.incidents(incidents.length, exactDuration(availability.downMs, words));
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first of the dates that is not over yet. */
function claimOf({ claims }: EvidenceFacts, { locale, now, timeZone }: Viewer): string {
  const words = wordsFor(locale);
  const today = localDay(now, timeZone);
  const next = claims.find(({ by }) => by >= today);
  const date = (day: string) => dayName(day, words, { day: 'numeric', month: 'long', year: 'numeric' });
  return next ? words.evidence.claimBy(date(next.by)) : words.evidence.claimWas(date(claims.at(-1)?.by ?? today));
}

function factsOf({ facts }: Evidence, { locale }: Viewer): [string, string][] {
  const words = wordsFor(locale);
  const { names, paper } = words.evidence;
  const { percent, downMs, unknownMs } = facts.availability;
  return [
    [names.availability, percent === undefined ? paper.texts.unknown : words.speech.percent(percent / 100)],
    [names.downtime, exactDuration(downMs, words)],
    ...(unknownMs > 0 ? [[names.notKnown, exactDuration(unknownMs, words)] as [string, string]] : []),
    [names.incidents, words.speech.number(facts.incidents.length)],
  ];
}

/** The hash of the facts, and those of the files, in parts of sixteen, so that a narrow card shows all of them. */
function hashesOf({ sha256 }: Evidence, files: readonly OfferedFile[], { locale }: Viewer): [string, string][] {
  const { names } = wordsFor(locale).evidence;
  const all: [string, string][] = [
    [names.hash, sha256],
    ...files.map((each): [string, string] => [each.name, each.sha256]),
  ];
  return all.map(([name, hash]) => [name, hash.match(/.{1,16}/g)?.join(' ') ?? '']);
}

/** Says why no document is made. */
export function documentErrorCard({ code }: DocumentError, { locale }: Pick<Viewer, 'locale'>): Card {
  return refusalCard({
    tone: code === 'record-away' ? 'error' : 'warning',
    ...wordsFor(locale).evidence.refused[code],
  });
}
