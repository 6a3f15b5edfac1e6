import { commandLine } from '../../../cards/kit/command-line.ts';
import { readLevel } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { LEVELS } from '../../../src/domain/subscription/settings.ts';
import { runSetting } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'level',
  run(ask, app) {
    const { level: texts } = ask.words.settings;
    return runSetting(readLevel([ask.said]), ask, app, {
      name: 'level',
      changes: (level) => ({ level }),
      texts,
      choices: LEVELS.map((level) => ({ title: texts.buttons[level], ask: commandLine.level(level) })),
    });
  },
} satisfies Command;
