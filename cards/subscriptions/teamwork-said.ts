import { escalationIn } from '../../src/domain/subscription/settings.ts';
import type { ConversationSettings, Escalation, SettingName } from '../../src/domain/subscription/settings.ts';
import type { Words } from '../../words/index.ts';
import type { AskButton } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { minutesName } from '../kit/format.ts';
import { joinSentences } from '../../words/speech.ts';

/** What a setting is now: a sentence, what it means, and what one may want instead. */
export interface Said {
  readonly title: string;
  readonly text: string;
  readonly buttons?: readonly AskButton[];
}

/** The settings about how people work on incidents together. */
type TeamworkSetting = Extract<
  SettingName,
  'mention' | 'remindAfter' | 'escalate' | 'escalations' | 'teamwork' | 'earlyWarnings'
>;

/** What such a setting is after a change. */
export function teamworkSaid(
  name: TeamworkSetting,
  settings: ConversationSettings,
  { settings: texts, ...words }: Words,
): Said {
  const { mention, remindAfter, escalations = 'on', teamwork = 'on', earlyWarnings = 'off' } = settings;
  switch (name) {
    case 'mention':
      if (!mention) return { title: texts.mention.off, text: texts.mention.offText };
      return { title: texts.mention.set(mention.map((each) => label(each.name, 40))), text: texts.mention.text };
    case 'remindAfter':
      if (remindAfter === undefined) return { title: texts.remind.off, text: texts.remind.offText };
      return { title: texts.remind.set(remindAfter), text: texts.remind.text };
    case 'escalate':
      return escalateSaid(settings, { settings: texts, ...words });
    case 'escalations':
      return { title: texts.escalate.here[escalations], text: texts.escalate.hereText[escalations] };
    case 'earlyWarnings':
      return { title: words.warnings.titles[earlyWarnings], text: words.warnings.texts[earlyWarnings] };
    case 'teamwork':
      return {
        title: texts.teamwork.titles[teamwork],
        text: joinSentences([texts.teamwork.texts[teamwork], isResting(settings) ? texts.teamwork.resting : '']),
        buttons: teamwork === 'on' ? [] : teamworkOn(texts),
      };
  }
}

function escalateSaid(settings: ConversationSettings, words: Words): Said {
  const { escalate: texts } = words.settings;
  const { escalate } = settings;
  if (!escalate) return { title: texts.off, text: texts.offText };
  const title = texts.set(escalationPlace(escalate, words), minutesName(escalate, words));
  if (isResting(settings)) return { title, text: texts.restingText, buttons: teamworkOn(words.settings) };
  return { title, text: texts.text };
}

function teamworkOn({ teamwork }: Words['settings']): AskButton[] {
  return [{ title: teamwork.buttons.on, ask: commandLine.teamwork('on') }];
}

/** Whether incidents would go elsewhere if anybody could take one here. */
export function isResting(settings: ConversationSettings): boolean {
  return settings.escalate !== undefined && !escalationIn(settings);
}

/** The channel's name, or that it is somebody's own chat. */
export function escalationPlace({ name }: Pick<Escalation, 'name'>, { settings }: Pick<Words, 'settings'>): string {
  return label(name, 60) || settings.escalate.ownChat;
}
