import { commandLine } from '../../../cards/kit/command-line.ts';
import { readRemind } from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import { runSetting } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

const HOURS = [2, 4, 8] as const;

export default {
  name: 'remind',
  run(ask, app) {
    const { remind: texts } = ask.words.settings;
    return runSetting(readRemind(ask.said), ask, app, {
      name: 'remindAfter',
      changes: (remindAfter) => ({ remindAfter }),
      texts,
      choices: [
        ...HOURS.map((hours) => ({ title: texts.buttons.after(hours), ask: commandLine.remindAfter(hours) })),
        { title: texts.buttons.off, ask: commandLine.remindNever() },
      ],
    });
  },
} satisfies Command;
