import { choicesCard } from '../../../cards/choices.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { languageName, ownLanguageName } from '../../../cards/subscriptions/setting-names.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { SPOKEN } from '../../../words/index.ts';
import { change } from '../../asking/settings/ask-back.ts';
import { findLanguage } from '../../asking/settings/languages.ts';
import type { Ask, Command } from '../../asking/command.ts';

const SMALL: ReadonlySet<string> = new Set(['to', 'is', 'in', 'as', 'the', 'use']);

export default {
  name: 'language',
  async run(ask, app) {
    const { language: texts } = ask.words.settings;
    const said = ask.said.filter((word) => !SMALL.has(fold(word))).join(' ');
    if (['off', 'none', 'default'].includes(fold(said))) return change(ask, app, 'language', { language: undefined });
    const language = said === '' ? undefined : findLanguage(said, ask.reader.locale);
    if (language !== undefined) return change(inLanguage(ask, language), app, 'language', { language });
    const names = SPOKEN.map((tag) => languageName(tag, ask.words));
    const asked = said === '' ? texts.ask(names) : texts.unknown(label(said, 60), names);
    // Each in its own name: whoever reads no other language finds it.
    return choicesCard({
      ...asked,
      choices: SPOKEN.map((tag) => ({ title: ownLanguageName(tag), ask: commandLine.language(tag) })),
    });
  },
} satisfies Command;

/** Where the language holds for answers too, the first answer is this one. */
function inLanguage(ask: Ask, locale: string): Ask {
  return ask.reader.scope === 'personal' ? { ...ask, reader: { ...ask.reader, locale } } : ask;
}
