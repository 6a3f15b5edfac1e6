import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import { clock } from '../../../cards/kit/format.ts';
import { fold } from '../../../src/domain/naming/text.ts';
import { findTimeZone } from '../../../src/domain/subscription/grammar/zone-names.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { askBack, change } from '../../asking/settings/ask-back.ts';
import type { Ask, Command } from '../../asking/command.ts';

const SMALL: ReadonlySet<string> = new Set(['to', 'is', 'in', 'as', 'zone', 'the', 'my', 'our']);

export default {
  name: 'timezone',
  async run(ask, app) {
    const { timeZone: texts } = ask.words.settings;
    const said = ask.said.filter((word) => !SMALL.has(fold(word))).join(' ');
    if (said === '') return askZone(ask, app);
    if (['off', 'none', 'default'].includes(fold(said))) return change(ask, app, 'timeZone', { timeZone: undefined });
    const found = findTimeZone(said);
    if ('zone' in found) return change(ask, app, 'timeZone', { timeZone: found.zone });
    const zones = found.nearest.length > 0 ? found.nearest : [ask.reader.timeZone];
    return askBack(
      ask,
      texts.unknown(label(said, 60)),
      zones.map((zone) => zoneButton(ask, zone)),
    );
  },
} satisfies Command;

/** The zone that is set, or the asker's own to choose. */
async function askZone(ask: Ask, app: UseCases) {
  const { timeZone: texts } = ask.words.settings;
  const { settings } = await app.getSettings(ask.reader);
  const { timeZone } = settings;
  const own = timeZone === ask.reader.timeZone ? [] : [zoneButton(ask, ask.reader.timeZone)];
  if (timeZone === undefined) return askBack(ask, texts.ask, own);
  return askBack(ask, texts.now(timeZone, clock(ask.reader.now, { ...ask.reader, timeZone })), own);
}

function zoneButton({ words }: Ask, zone: string) {
  return { title: words.settings.timeZone.button(zone), ask: commandLine.timeZone(zone) };
}
