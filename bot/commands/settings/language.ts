import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { languageName } from '../../../cards/subscriptions/setting-names.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { SPOKEN } from '../../../words/index.ts';
import { askBack, change } from '../../asking/settings/ask-back.ts';
import { findLanguage } from '../../asking/settings/languages.ts';
import type { Command } from '../../asking/command.ts';

const SMALL: ReadonlySet<string> = new Set(['to', 'is', 'in', 'as', 'the', 'use']);

export default {
  name: 'language',
  aliases: ['lang', 'locale'],
  async run(ask, app) {
    const { language: texts } = ask.words.settings;
    const said = ask.said.filter((word) => !SMALL.has(fold(word))).join(' ');
    if (['off', 'none', 'default'].includes(fold(said))) return change(ask, app, 'language', { language: undefined });
    const language = said === '' ? undefined : findLanguage(said, ask.reader.locale);
    if (language !== undefined) return change(ask, app, 'language', { language });
    const names = SPOKEN.map((tag) => languageName(tag, ask.words));
    const asked = said === '' ? texts.ask(names) : texts.unknown(label(said, 60), names);
    return askBack(
      ask,
      asked,
      SPOKEN.map((tag) => ({ title: texts.button(languageName(tag, ask.words)), ask: commandLine.language(tag) })),
    );
  },
} satisfies Command;
