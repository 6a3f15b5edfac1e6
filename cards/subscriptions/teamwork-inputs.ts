import { SWITCH, type ConversationSettings, type Escalation } from '../../src/domain/subscription/settings.ts';
import type { Words } from '../../words/index.ts';
import { label } from '../kit/escape.ts';
import { minutesName } from '../kit/format.ts';
import { input, type Choice, type Input } from './form-input.ts';
import { escalationPlace, isResting } from './teamwork-said.ts';

const HOURS = [2, 4, 8, 24] as const;

/**
 * How people work on incidents together, in the form. Whom to mention and where to escalate is typed, since a form does
 * not know who there is: it shows what is set, and can end it.
 */
export function teamworkInputs(settings: ConversationSettings, words: Words): Input[] {
  const { form } = words.settings;
  const { remindAfter, mention, escalate, escalations, teamwork = 'on', deadlines = 'on', earlyWarnings } = settings;
  const switches = SWITCH.map((each): Choice => [each, form.switch[each]]);
  const hours = [...(remindAfter === undefined ? [] : [remindAfter]), ...HOURS].toSorted((a, b) => a - b);
  const ended: Choice = ['', form.none];
  return [
    input('remind', form.labels.remindAfter, remindAfter === undefined ? '' : `after ${remindAfter}h`, [
      ended,
      ...hours.map((each): Choice => [`after ${each}h`, words.settings.remind.buttons.after(each)]),
    ]),
    ...(mention ? [input('mention', form.labels.mention, 'on', [['on', mentionNames(mention, words)], ended])] : []),
    ...(escalate
      ? [input('escalate', form.labels.escalate, 'on', [['on', escalationName(escalate, settings, words)], ended])]
      : []),
    ...(escalations ? [input('escalations', form.labels.escalations, escalations, switches)] : []),
    input('teamwork', form.labels.teamwork, teamwork, switches),
    input('deadlines', words.watching.setting.label, deadlines, switches),
    ...(earlyWarnings ? [input('warnings', form.labels.earlyWarnings, earlyWarnings, switches)] : []),
  ];
}

/** The same in words, of what was set. */
export function teamworkValues(
  settings: ConversationSettings,
  words: Words,
): (readonly [name: string, value: string | undefined])[] {
  const { form, remind } = words.settings;
  const { remindAfter, mention, escalate, escalations, teamwork, deadlines, earlyWarnings } = settings;
  return [
    [form.labels.remindAfter, remindAfter === undefined ? undefined : remind.buttons.after(remindAfter)],
    [form.labels.mention, mention && mentionNames(mention, words)],
    [form.labels.escalate, escalate && escalationName(escalate, settings, words)],
    [form.labels.escalations, escalations && form.switch[escalations]],
    [form.labels.teamwork, teamwork && form.switch[teamwork]],
    [words.watching.setting.label, deadlines && form.switch[deadlines]],
    [form.labels.earlyWarnings, earlyWarnings && form.switch[earlyWarnings]],
  ];
}

function mentionNames(mention: NonNullable<ConversationSettings['mention']>, { speech }: Words): string {
  return speech.list(mention.map(({ name }) => label(name, 40)));
}

/** That it rests is said where what is set is shown. */
function escalationName(escalate: Escalation, settings: ConversationSettings, words: Words): string {
  const { buttons, resting } = words.settings.escalate;
  const name = buttons.to(`${escalationPlace(escalate, words)} (${minutesName(escalate, words)})`);
  return isResting(settings) ? resting(name) : name;
}
