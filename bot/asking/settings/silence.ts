import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { HOUR, shift } from '../../../src/domain/instant.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { readUntil } from '../../../src/domain/subscription/grammar/until-grammar.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask } from '../command.ts';
import { askBack, change } from './ask-back.ts';

const EVERYTHING: ReadonlySet<string> = new Set(['all', 'everything', 'alerts', 'notifications', 'all-services']);
const SMALL: ReadonlySet<string> = new Set(['for', 'alerts', 'notifications', 'here', 'services', 'of', 'it', 'them']);
const UNTIL: ReadonlySet<string> = new Set(['until', 'till', 'til']);
/** As for one issue: it must not outlast the day it was meant for. */
const DEFAULT_MUTE = 4 * HOUR;

/** A mute line in two: what is to be muted, and until when. `until` is absent where no such word is. */
export function splitUntil(said: readonly string[]): {
  readonly subject: readonly string[];
  readonly until?: readonly string[];
} {
  const at = said.findIndex((word) => UNTIL.has(fold(word)));
  return at < 0 ? { subject: said } : { subject: said.slice(0, at), until: said.slice(at + 1) };
}

/** Whether the words mean everything: `all`, `everything 4h`, `all alerts`. */
export function meansEverything([first = '']: readonly string[]): boolean {
  return EVERYTHING.has(fold(first));
}

/** `mute all`: for how long, or until when. */
export function muteEverything(ask: Ask, app: UseCases): Promise<Card> {
  const { subject, until } = splitUntil(ask.said);
  const length = subject.slice(1).filter((word) => !SMALL.has(fold(word)));
  return silenceFor(ask, app, until ?? length, false);
}

/** Holds everything, or all but incidents, until the words' time; for four hours if they name none. */
export async function silenceFor(
  ask: Ask,
  app: UseCases,
  time: readonly string[],
  butIncidents: boolean,
): Promise<Card> {
  const { reader } = ask;
  const until = await untilOf(ask, app, time);
  if (until === undefined) {
    const { silence, quietButtons } = ask.words.settings;
    return askBack(ask, silence.badTime(label(time.join(' '), 60)), [
      { title: quietButtons.muteForHours, ask: commandLine.muteAllFor('4h') },
      { title: quietButtons.muteForDay, ask: commandLine.muteAllFor('1d') },
    ]);
  }
  const setBy = { id: reader.userId, name: reader.userName };
  return change(ask, app, 'silence', {
    silence: { until, setBy, setAt: reader.now, ...(butIncidents && { butIncidents }) },
  });
}

/** On the conversation's own clock, if it has one. */
export async function untilOf({ reader }: Ask, app: UseCases, time: readonly string[]): Promise<string | undefined> {
  if (time.length === 0) return shift(reader.now, DEFAULT_MUTE);
  const { settings } = await app.getSettings(reader);
  return readUntil(time, settings.timeZone ?? reader.timeZone, reader.now);
}
