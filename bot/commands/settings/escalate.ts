import type { AskButton, Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { settingChangedCard } from '../../../cards/subscriptions/setting-changed.ts';
import { ESCALATE_MINUTES, readEscalate } from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { askBack, change } from '../../asking/settings/ask-back.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'escalate',
  async run(ask, app) {
    const { escalate: texts } = ask.words.settings;
    const said = readEscalate(ask.rest);
    switch (said.says) {
      case 'to':
        return escalateTo(ask, app, said);
      case 'here':
        return change(ask, app, 'escalations', { escalations: said.value });
      case 'off':
        return change(ask, app, 'escalate', { escalate: undefined });
      case 'nothing':
        return askWhere(ask, app, texts.ask, ESCALATE_MINUTES.usual);
      case 'after':
        return askWhere(ask, app, texts.ask, said.afterMinutes);
      case 'bad-time':
        return askWhere(ask, app, texts.badTime(label(said.words, 60)), ESCALATE_MINUTES.usual);
      case 'unknown':
        return askWhere(ask, app, texts.unknown(label(said.words, 60)), ESCALATE_MINUTES.usual);
    }
  },
} satisfies Command;

interface Wanted {
  readonly whom: string;
  readonly afterMinutes: number;
}

async function escalateTo(ask: Ask, app: UseCases, { whom, afterMinutes }: Wanted): Promise<Card> {
  const { escalate: texts } = ask.words.settings;
  const chosen = await app.escalateTo(ask.reader, whom, afterMinutes);
  switch (chosen.outcome) {
    case 'set':
      return settingChangedCard('escalate', chosen, ask.reader);
    case 'alone':
      return askBack(ask, texts.alone, []);
    case 'refused':
      return askBack(ask, texts.refused(label(chosen.name, 60)), []);
    case 'unknown':
      return askBack(ask, texts.unknown(label(whom, 60)), placeButtons(ask, chosen.places, afterMinutes));
  }
}

/** Asks where, with the places that may be chosen. */
async function askWhere(
  ask: Ask,
  app: UseCases,
  said: { readonly title: string; readonly text: string },
  afterMinutes: number,
): Promise<Card> {
  const { escalate: texts } = ask.words.settings;
  if (ask.reader.scope === 'personal') return askBack(ask, texts.alone, []);
  return askBack(ask, said, placeButtons(ask, await app.listEscalationPlaces(ask.reader), afterMinutes));
}

/** Two channels may have one name at different times, so a button holds the id. */
function placeButtons(
  { words }: Ask,
  places: readonly { readonly id: string; readonly name: string }[],
  afterMinutes: number,
): AskButton[] {
  const { buttons } = words.settings.escalate;
  return [
    ...places.slice(0, 3).map(({ id, name }) => ({
      title: buttons.to(label(name, 40)),
      ask: commandLine.escalateTo(id, afterMinutes),
    })),
    { title: buttons.toMe, ask: commandLine.escalateTo('me', afterMinutes) },
    { title: buttons.off, ask: commandLine.escalateNowhere() },
  ];
}
