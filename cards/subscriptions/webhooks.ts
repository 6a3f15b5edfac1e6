import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { Webhook } from '../../src/usecases/operating/webhooks.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { moment } from '../kit/format.ts';
import { bareFrame } from '../kit/frame.ts';

/** `operator webhook`: which there are, and which refuse what they get. */
export function webhooksCard(known: readonly Webhook[], reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { webhooks, operator } = words;
  const found = known.length === 0 ? webhooks.none : webhooks.found(known.length);
  const first = known.slice(0, 1).map(({ place }) => commandLine.testWebhook(String(place)));
  return {
    template: 'audit',
    summary: label(`${webhooks.buttons.all}: ${found}`, 250),
    data: {
      ...bareFrame([
        ...(known.length === 1 ? first.map((ask) => ({ title: webhooks.buttons.test, ask })) : []),
        { title: operator.buttons.again, ask: commandLine.webhooks() },
        { title: operator.buttons.health, ask: commandLine.operator() },
      ]),
      title: webhooks.buttons.all,
      words: `${found}. ${webhooks.howTo}`,
      rows: known.map((each) => rowOf(each, reader, words)),
    },
  };
}

function rowOf({ place, name, ...state }: Webhook, reader: Reader, { webhooks }: Words): object {
  return {
    who: markdownLabel(webhooks.row(place, label(name, 120)), 150),
    acts: [{ text: markdownLabel(stateOf(state, reader, webhooks), 300) }],
    hasPlace: false,
  };
}

function stateOf(
  { isReadable, pausedSince }: Pick<Webhook, 'isReadable' | 'pausedSince'>,
  reader: Reader,
  texts: Words['webhooks'],
): string {
  if (!isReadable) return `⚠ ${texts.unreadable}`;
  return pausedSince === undefined ? `✓ ${texts.well}` : `⚠ ${texts.paused(moment(pausedSince, reader))}`;
}
