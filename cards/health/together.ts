import { between, MINUTE } from '../../src/domain/instant.ts';
import type { Together } from '../../src/domain/related/together.ts';
import { wordsFor } from '../../words/index.ts';
import { togetherLine } from '../alerts/related.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { clock, hourAndMinute, type TimeFrame } from '../kit/format.ts';
import { startBar } from '../kit/pictures/start-bar.ts';

/** Bars that can be taken in at a glance; the tap on one names its id. The line above says how many services there are. */
const MOST_BARS = 6;
/** So much of the picture comes after the last start, so that its bar can be seen. */
const AFTER_LAST = 0.25;

/** What a card shows where no services began to fail together, or another card here shows it. */
export const NOT_TOGETHER = { isTogether: false, together: '', starts: [] } as const;

/** Services that began to fail together: a line, and for each a bar from when it began. */
export function togetherData(together: Together, frame: TimeFrame): object {
  const words = wordsFor(frame.locale);
  const from = together[0]?.at ?? frame.now;
  const span = Math.max(MINUTE, between(from, together.at(-1)?.at ?? from)) * (1 + AFTER_LAST);
  return {
    isTogether: true,
    together: markdownLabel(togetherLine(together, frame, words), 200),
    starts: together.slice(0, MOST_BARS).map(({ id, service, at }) => ({
      name: markdownLabel(`${hourAndMinute(at, frame)} ${service}`, 80),
      picture: startBar(between(from, at) / span),
      alt: label(words.related.began(words.related.named(service, id), clock(at, frame)), 200),
      ask: commandLine.issue(id),
      hint: label(words.buttons.open(id)),
    })),
  };
}
