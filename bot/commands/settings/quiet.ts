import { commandLine } from '../../../cards/kit/command-line.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { isAlwaysQuiet } from '../../../src/domain/subscription/quiet-times.ts';
import { readQuiet } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { askBack, runSetting } from '../../asking/settings/ask-back.ts';
import { silenceFor } from '../../asking/settings/silence.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'quiet',
  async run(ask, app) {
    const { quiet: texts } = ask.words.settings;
    const [first = ''] = ask.said.map(fold);
    const isOnce = first === 'until' || first === 'till' || first === 'for' || /^\d+(?:m|h|d)$/.test(first);
    if (isOnce) return silenceFor(ask, app, first === 'until' || first === 'till' ? ask.said.slice(1) : ask.said, true);
    const said = readQuiet(ask.parts);
    const { timeZone, now } = ask.reader;
    if (said.says === 'value' && isAlwaysQuiet(said.value, timeZone, now))
      return askBack(ask, texts.always, choices(ask));
    return runSetting(said, ask, app, { name: 'quiet', changes: (quiet) => ({ quiet }), texts, choices: choices(ask) });
  },
} satisfies Command;

function choices({ words }: Ask) {
  const { quietButtons } = words.settings;
  return [
    { title: quietButtons.nights, ask: commandLine.quiet('18:00-08:00') },
    { title: quietButtons.nightsOnWeekdays, ask: commandLine.quiet('18:00-08:00 mon-fri') },
    { title: quietButtons.weekends, ask: commandLine.quiet('weekends') },
    { title: quietButtons.off, ask: commandLine.quiet('off') },
  ];
}
