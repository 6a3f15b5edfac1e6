import { commandLine } from '../../../cards/kit/command-line.ts';
import { readDigest } from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { writeDigest } from '../../../src/domain/subscription/settings-edit.ts';
import { WEEKDAYS } from '../../../src/domain/subscription/settings.ts';
import { runSetting } from '../../asking/settings/ask-back.ts';
import type { Command } from '../../asking/command.ts';

/** When most people begin to work. */
const NINE = { at: '09:00', setAt: '' };

export default {
  name: 'digest',
  run(ask, app) {
    const { digest: texts } = ask.words.settings;
    return runSetting(readDigest(ask.parts), ask, app, {
      name: 'digest',
      changes: (digest) => ({ digest: { ...digest, setAt: ask.reader.now } }),
      texts,
      choices: [
        { title: texts.buttons.daily, ask: commandLine.digest(writeDigest({ ...NINE, days: WEEKDAYS })) },
        { title: texts.buttons.weekly, ask: commandLine.digest(writeDigest({ ...NINE, days: [1] })) },
        { title: texts.buttons.off, ask: commandLine.digest('off') },
      ],
    });
  },
} satisfies Command;
