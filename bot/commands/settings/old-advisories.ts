import { commandLine } from '../../../cards/kit/command-line.ts';
import { readOldAdvisories } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { OLD_ADVISORIES } from '../../../src/domain/subscription/settings.ts';
import { runSetting } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'old-advisories',
  run(ask, app) {
    const { oldAdvisories: texts } = ask.words.settings;
    return runSetting(readOldAdvisories([ask.said]), ask, app, {
      name: 'oldAdvisories',
      changes: (oldAdvisories) => ({ oldAdvisories }),
      texts,
      choices: OLD_ADVISORIES.map((often) => ({ title: texts.buttons[often], ask: commandLine.oldAdvisories(often) })),
    });
  },
} satisfies Command;
