import { settingsCard } from '../../../cards/subscriptions/settings.ts';
import { isAlwaysQuiet } from '../../../src/domain/subscription/quiet-times.ts';
import type { SettingChanges } from '../../../src/domain/subscription/settings-edit.ts';
import {
  readAnswers,
  readDigest,
  readLevel,
  readOldAdvisories,
  readQuiet,
  type SettingWords,
} from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { readRemind, readSwitch } from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import { findTimeZone } from '../../../src/domain/subscription/grammar/zone-names.ts';
import { findLanguage } from '../../asking/settings/languages.ts';
import type { Ask, Command } from '../../asking/command.ts';

export default {
  name: 'settings',
  menu: 'everywhere',
  async run(ask, app) {
    const changes = changesIn(ask);
    if (Object.keys(changes).length === 0) return settingsCard(await app.getSettings(ask.reader), ask.reader, false);
    return settingsCard(await app.changeSettings(ask.reader, changes), ask.reader, true);
  },
} satisfies Command;

/** What the form sends: `zone=Europe/Riga quiet=18:00-08:00+mon-fri digest=off`. Other words change nothing. */
function changesIn(ask: Ask): SettingChanges {
  const fields = ask.parts.flat().map((word) => /^([a-z]+)=(.+)$/.exec(word));
  const changes = fields.map((field) => changeOf(field?.[1], field?.[2]?.replaceAll('+', ' ') ?? '', ask));
  return Object.assign({}, ...changes) as SettingChanges;
}

function changeOf(name: string | undefined, line: string, { reader }: Ask): SettingChanges {
  const words = line.split('_').map((part) => part.split(' '));
  switch (name) {
    case 'zone':
      return zoneChange(line);
    case 'language':
      return line === 'off' ? { language: undefined } : { language: findLanguage(line, reader.locale) };
    case 'level':
      return valueOf('level', readLevel(words));
    case 'old':
      return valueOf('oldAdvisories', readOldAdvisories(words));
    case 'answers':
      // In a chat of one person and the bot there is nothing to choose.
      return reader.scope === 'personal' ? {} : valueOf('answers', readAnswers(words));
    case 'quiet': {
      const quiet = readQuiet(words);
      const isOpen = quiet.says !== 'value' || !isAlwaysQuiet(quiet.value, reader.timeZone, reader.now);
      return isOpen ? valueOf('quiet', quiet) : {};
    }
    case 'digest': {
      const digest = readDigest(words);
      return digest.says === 'value' ? { digest: { ...digest.value, setAt: reader.now } } : valueOf('digest', digest);
    }
    case 'remind':
      return valueOf('remindAfter', readRemind(line.split(' ')));
    case 'escalations':
    case 'teamwork':
    case 'deadlines':
      return valueOf(name, readSwitch([line]));
    case 'warnings':
      return valueOf('earlyWarnings', readSwitch([line]));
    case 'mention':
    case 'escalate':
      return line === 'off' ? { [name]: undefined } : {};
    default:
      return {};
  }
}

function zoneChange(line: string): SettingChanges {
  if (line === 'off') return { timeZone: undefined };
  const found = findTimeZone(line);
  return 'zone' in found ? { timeZone: found.zone } : {};
}

/** What is not understood stays as it is. */
function valueOf(name: string, said: SettingWords<unknown>): SettingChanges {
  if (said.says === 'value') return { [name]: said.value };
  return said.says === 'off' ? { [name]: undefined } : {};
}
