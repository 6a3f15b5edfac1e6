import { commandLine } from '../../../cards/kit/command-line.ts';
import { readAnswers } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { ANSWERS } from '../../../src/domain/subscription/settings.ts';
import { askBack, runSetting } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'answers',
  async run(ask, app) {
    const { answers: texts } = ask.words.settings;
    if (ask.reader.scope === 'personal') return askBack(ask, texts.personal, []);
    return runSetting(readAnswers([ask.said]), ask, app, {
      name: 'answers',
      changes: (answers) => ({ answers }),
      texts,
      choices: ANSWERS.map((who) => ({ title: texts.buttons[who], ask: commandLine.answers(who) })),
    });
  },
} satisfies Command;
