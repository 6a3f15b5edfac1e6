import { commandLine } from '../../../cards/kit/command-line.ts';
import { readSwitch } from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import { SWITCH } from '../../../src/domain/subscription/settings.ts';
import { runSetting } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'teamwork',
  run(ask, app) {
    const { teamwork: texts } = ask.words.settings;
    return runSetting(readSwitch(ask.said), ask, app, {
      name: 'teamwork',
      changes: (teamwork) => ({ teamwork }),
      texts,
      choices: SWITCH.map((each) => ({ title: texts.buttons[each], ask: commandLine.teamwork(each) })),
    });
  },
} satisfies Command;
