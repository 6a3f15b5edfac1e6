import type { Reader } from '../../src/domain/subscription/reader.ts';
import { writeDigest, writeQuiet } from '../../src/domain/subscription/settings-edit.ts';
import { ANSWERS, LEVELS, OLD_ADVISORIES, WEEKDAYS } from '../../src/domain/subscription/settings.ts';
import type { ConversationSettings, SettingName, Weekday } from '../../src/domain/subscription/settings.ts';
import type { Settings } from '../../src/usecases/subscribing/settings.ts';
import { SPOKEN, wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { undoButton } from '../kit/change-buttons.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { bareFrame } from '../kit/frame.ts';
import { setByName } from '../kit/targets.ts';
import { input, type Choice, type Input } from './form-input.ts';
import { capital, digestName, languageName, quietNames } from './setting-names.ts';
import { silenceNow } from './silence.ts';
import { teamworkInputs, teamworkValues } from './teamwork-inputs.ts';

/** A zone for each part of the world where many people work. Every other one can be typed. */
const ZONES = `UTC Europe/London Europe/Lisbon Europe/Dublin Europe/Berlin Europe/Paris Europe/Madrid Europe/Rome
  Europe/Zurich Europe/Vienna Europe/Amsterdam Europe/Brussels Europe/Copenhagen Europe/Stockholm Europe/Oslo
  Europe/Warsaw Europe/Prague Europe/Budapest Europe/Athens Europe/Helsinki Europe/Tallinn Europe/Riga Europe/Vilnius
  Europe/Bucharest Europe/Istanbul Africa/Cairo Africa/Lagos Africa/Johannesburg America/New_York America/Chicago
  America/Denver America/Los_Angeles America/Toronto America/Mexico_City America/Bogota America/Sao_Paulo Asia/Dubai
  Asia/Karachi Asia/Kolkata Asia/Bangkok Asia/Singapore Asia/Hong_Kong Asia/Shanghai Asia/Seoul Asia/Tokyo
  Australia/Perth Australia/Sydney Pacific/Auckland`.split(/\s+/);

const MON_FRI: readonly Weekday[] = [1, 2, 3, 4, 5];
const NIGHT = { from: '18:00', to: '08:00' };
const WEEKEND = { from: '00:00', to: '24:00', days: [6, 7] } as const;
const QUIET = [
  [{ ...NIGHT, days: WEEKDAYS }],
  [{ ...NIGHT, days: MON_FRI }],
  [WEEKEND],
  [{ ...NIGHT, days: MON_FRI }, WEEKEND],
];
const DIGESTS = [
  { at: '09:00', days: WEEKDAYS, setAt: '' },
  { at: '09:00', days: MON_FRI, setAt: '' },
  { at: '09:00', days: [1], setAt: '' },
] as const;

/** The inputs in view. The others open with a click, and are sent whether or not they are open. */
const EVERYDAY: ReadonlySet<string> = new Set(['zone', 'language', 'level', 'quiet', 'digest']);

/** `settings`: when and how this conversation is told, with who set it, as a form that replaces it. */
export function settingsCard(changed: Settings, reader: Reader, saved: boolean): Card {
  const words = wordsFor(reader.locale);
  const { form, buttons, forEverybody } = words.settings;
  const { settings } = changed;
  const done = !saved ? '' : changed.undo === undefined ? form.nothingChanged : form.saved;
  const everybody: string = forEverybody[reader.scope];
  const inputs = inputsOf(settings, reader, words);
  const silence = silenceNow(settings, reader);
  return {
    template: 'settings',
    summary: label(
      [done, form.titles[reader.scope], ...valuesIn(settings, words)].filter((part) => part !== '').join(' · '),
      250,
    ),
    data: {
      ...bareFrame([
        { title: buttons.save, ask: commandLine.settings(), form: inputs.map(({ id }) => id), style: 'positive' },
        ...undoButton(changed, reader).map((each) => ({ ...each, form: [] })),
        ...(silence === ''
          ? []
          : [{ title: words.settings.quietButtons.endNow, ask: commandLine.unmuteEverything(), form: [] }]),
        { title: buttons.subscriptions, ask: commandLine.subscriptions(), form: [] },
      ]),
      hasDone: done !== '',
      done: `✓ ${done}`,
      title: form.titles[reader.scope],
      hasForEverybody: everybody !== '',
      forEverybody: everybody,
      isSilent: silence !== '',
      silence: markdownLabel(silence, 200),
      inputs: inputs.filter(({ id }) => EVERYDAY.has(id)),
      moreSettings: form.moreSettings,
      moreInputs: inputs.filter(({ id }) => !EVERYDAY.has(id)),
      tip: form.labels.tip,
    },
  };
}

function inputsOf(settings: ConversationSettings, reader: Reader, words: Words): Input[] {
  const { credits = {} } = settings;
  const { labelSetBy } = words.settings.form;
  return plainInputs(settings, reader, words).map((each) => {
    const credit = credits[SETTINGS[each.id] ?? 'silence'];
    return credit ? { ...each, label: labelSetBy(each.label, setByName(credit, reader)) } : each;
  });
}

/** The setting of each input. */
const SETTINGS: Readonly<Record<string, SettingName>> = {
  zone: 'timeZone',
  language: 'language',
  level: 'level',
  quiet: 'quiet',
  digest: 'digest',
  old: 'oldAdvisories',
  answers: 'answers',
  remind: 'remindAfter',
  mention: 'mention',
  escalate: 'escalate',
  escalations: 'escalations',
  teamwork: 'teamwork',
  deadlines: 'deadlines',
  warnings: 'earlyWarnings',
};

function plainInputs(settings: ConversationSettings, reader: Reader, words: Words): Input[] {
  const { labels, level, oldAdvisories } = words.settings.form;
  const { timeZone, language } = settings;
  const zones = [...new Set([...(timeZone === undefined ? [] : [timeZone]), reader.timeZone, ...ZONES])];
  return [
    input('zone', labels.timeZone, timeZone ?? '', [
      ['', words.settings.form.usual],
      ...zones.map((zone): Choice => [zone, zone]),
    ]),
    input('language', labels.language, language ?? '', [
      ['', words.settings.form.usual],
      ...SPOKEN.map((tag): Choice => [tag, languageName(tag, words)]),
    ]),
    input(
      'level',
      labels.level,
      settings.level ?? 'all',
      LEVELS.map((each) => [each, level[each]]),
    ),
    quietInput(settings, words),
    digestInput(settings, words),
    input(
      'old',
      labels.oldAdvisories,
      settings.oldAdvisories ?? 'weekly',
      OLD_ADVISORIES.map((each) => [each, oldAdvisories[each]]),
    ),
    ...answersInput(settings, reader, words),
    ...teamworkInputs(settings, words),
  ];
}

/** None in a chat of one person and the bot, where nobody else reads. */
function answersInput({ answers = 'shared' }: ConversationSettings, { scope }: Reader, words: Words): Input[] {
  const { labels, answers: names } = words.settings.form;
  if (scope === 'personal') return [];
  return [
    input(
      'answers',
      labels.answers,
      answers,
      ANSWERS.map((each) => [each, names[each]]),
    ),
  ];
}

function quietInput({ quiet = [] }: ConversationSettings, words: Words): Input {
  const { form } = words.settings;
  const choices = [quiet, ...QUIET].map((times): Choice => [
    writeQuiet(times),
    times.length === 0 ? form.none : capital(quietNames(times, words), words.speech.locale),
  ]);
  return input('quiet', form.labels.quiet, writeQuiet(quiet), [['', form.none], ...choices]);
}

function digestInput({ digest }: ConversationSettings, words: Words): Input {
  const { form } = words.settings;
  const choices = [...(digest ? [digest] : []), ...DIGESTS].map((each): Choice => [
    writeDigest(each),
    capital(digestName(each, words), words.speech.locale),
  ]);
  return input('digest', form.labels.digest, digest ? writeDigest(digest) : '', [['', form.none], ...choices]);
}

/** What was set here, in words: a notification shows no form. */
function valuesIn(settings: ConversationSettings, words: Words): string[] {
  const { form } = words.settings;
  const { timeZone, language, level, quiet, digest, oldAdvisories, answers } = settings;
  const values: readonly (readonly [string, string | undefined])[] = [
    [form.labels.timeZone, timeZone],
    [form.labels.language, language && languageName(language, words)],
    [form.labels.level, level && form.level[level]],
    [form.labels.quiet, quiet && quietNames(quiet, words)],
    [form.labels.digest, digest && digestName(digest, words)],
    [form.labels.oldAdvisories, oldAdvisories && form.oldAdvisories[oldAdvisories]],
    [form.labels.answers, answers && form.answers[answers]],
    ...teamworkValues(settings, words),
  ];
  return values.flatMap(([name, value]) => (value ? [form.value(name, value)] : []));
}
