import { commandLine } from '../../../cards/kit/command-line.ts';
import { readRemind, readSwitch } from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import { SWITCH } from '../../../src/domain/subscription/settings.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { runSetting } from '../../asking/settings/ask-back.ts';
import type { Ask, Command } from '../../asking/command.ts';

const HOURS = [2, 4, 8] as const;

export default {
  name: 'remind',
  run(ask, app) {
    const { remind: texts } = ask.words.settings;
    const [first = '', ...rest] = ask.said;
    if (/^deadlines?$/i.test(first)) return remindOfDates(rest, ask, app);
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

/** `remind deadlines off`: whether people are reminded before the date by which a Message Center item asks for action. */
function remindOfDates(said: readonly string[], ask: Ask, app: UseCases) {
  const { ask: question, titles } = ask.words.watching.setting;
  return runSetting(readSwitch(said), ask, app, {
    name: 'deadlines',
    changes: (deadlines) => ({ deadlines }),
    texts: { ask: question, unknown: () => question },
    choices: SWITCH.map((each) => ({ title: titles[each], ask: commandLine.remindDeadlines(each) })),
  });
}
