import type { AskButton, Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { noticeCard } from '../../../cards/notice.ts';
import { settingChangedCard } from '../../../cards/subscriptions/setting-changed.ts';
import type { SettingChanges } from '../../../src/domain/subscription/settings-edit.ts';
import type { SettingWords } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import type { SettingName } from '../../../src/domain/subscription/settings.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask } from '../command.ts';

interface Sentences {
  readonly title: string;
  readonly text: string;
}

/** The answer to a setting without a value, or with one that was not understood: nothing is changed. */
export function askBack({ words }: Pick<Ask, 'words'>, said: Sentences, choices: readonly AskButton[]): Card {
  const settings = { title: words.settings.buttons.settings, ask: commandLine.settings() };
  return noticeCard({ tone: 'info', ...said, buttons: [...choices.slice(0, 5), settings] });
}

/** Changes one setting, and says what it is now. */
export async function change(ask: Ask, app: UseCases, name: SettingName, changes: SettingChanges): Promise<Card> {
  return settingChangedCard(name, await app.changeSettings(ask.reader, changes), ask.reader);
}

interface Setting<T> {
  readonly name: SettingName;
  readonly changes: (value: T) => SettingChanges;
  readonly texts: { readonly ask: Sentences; readonly unknown: (said: string) => Sentences };
  /** Values that can be pressed. Each says on it what it sets. */
  readonly choices: readonly AskButton[];
}

/** Changes a setting as the words say, or asks back. */
export function runSetting<T>(said: SettingWords<T>, ask: Ask, app: UseCases, setting: Setting<T>): Promise<Card> {
  const { name, changes, texts, choices } = setting;
  switch (said.says) {
    case 'value':
      return change(ask, app, name, changes(said.value));
    case 'off':
      return change(ask, app, name, { [name]: undefined });
    case 'nothing':
      return Promise.resolve(askBack(ask, texts.ask, choices));
    case 'unknown':
      return Promise.resolve(askBack(ask, texts.unknown(label(said.words, 60)), choices));
  }
}
