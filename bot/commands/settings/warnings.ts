import { commandLine } from '../../../cards/kit/command-line.ts';
import { readSwitch } from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import { SWITCH } from '../../../src/domain/subscription/settings.ts';
import { runSetting } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'warnings',
  run(ask, app) {
    const { warnings: texts } = ask.words;
    return runSetting(readSwitch(ask.said), ask, app, {
      name: 'earlyWarnings',
      changes: (earlyWarnings) => ({ earlyWarnings }),
      texts,
      choices: SWITCH.map((each) => ({ title: texts.buttons[each], ask: commandLine.warnings(each) })),
    });
  },
} satisfies Command;
