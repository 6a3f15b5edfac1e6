import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { moment } from '../../../cards/kit/format.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { between, DAY, HOUR, shift, type Instant } from '../../../src/domain/instant.ts';
import { readUntil } from '../../../src/domain/subscription/grammar/until-grammar.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask } from '../command.ts';

/** A pause must not last longer than it is needed: until it ends, nobody gets an alert. */
const WITHOUT_TIME_MS = 4 * HOUR;
const LONGEST_MS = 7 * DAY;

/** `operator pause [4h | until tomorrow 08:00]`. Undefined for anyone but an operator, who learns nothing of the rest. */
export async function pauseSending(ask: Ask, app: UseCases): Promise<Card | undefined> {
  const { reader, words } = ask;
  const time = ask.said.slice(1).filter((word) => !/^(?:until|for)$/i.test(word));
  const done = await app.pauseSending(reader, untilOf(time, ask));
  if (!done) return undefined;
  const { pause, buttons } = words.operator;
  const health = { title: buttons.health, ask: commandLine.operator() };
  if (!done.pause) {
    return noticeCard({ tone: 'warning', ...pause.badTime(label(time.join(' '), 60)), buttons: [health] });
  }
  const resume = { title: pause.buttons.resume, ask: commandLine.resumeSending() };
  return noticeCard({
    tone: 'warning',
    ...pause.paused(moment(done.pause.until, reader)),
    buttons: [resume, health],
  });
}

function untilOf(time: readonly string[], { reader: { timeZone, now } }: Ask): Instant | undefined {
  if (time.length === 0) return shift(now, WITHOUT_TIME_MS);
  const until = readUntil(time, timeZone, now);
  return until !== undefined && between(now, until) <= LONGEST_MS ? until : undefined;
}

/** `operator resume` */
export async function resumeSending({ reader, words }: Ask, app: UseCases): Promise<Card | undefined> {
  const done = await app.resumeSending(reader);
  if (!done) return undefined;
  const { pause, buttons } = words.operator;
  const said = done.was
    ? { tone: 'info' as const, ...pause.resumed }
    : { tone: 'warning' as const, ...pause.notPaused };
  return noticeCard({ ...said, buttons: [{ title: buttons.health, ask: commandLine.operator() }] });
}
