import type { Reader } from '../../src/domain/subscription/reader.ts';
import { writeDigest, writeQuiet } from '../../src/domain/subscription/settings-edit.ts';
import type { ConversationSettings, SettingName } from '../../src/domain/subscription/settings.ts';
import type { Settings } from '../../src/usecases/subscribing/settings.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { undoButton } from '../kit/change-buttons.ts';
import { commandLine } from '../kit/command-line.ts';
import { clock } from '../kit/format.ts';
import { noticeCard } from '../notice.ts';
import { daysName, languageName, quietNames } from './setting-names.ts';
import { silenceTitle } from './silence.ts';
import { teamworkSaid, type Said } from './teamwork-said.ts';
import { joinSentences } from '../../words/speech.ts';

/** Says what one setting is after a change, what that means for everybody here, and how to take it back. */
export function settingChangedCard(name: SettingName, changed: Settings, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { forEverybody, buttons, unchanged } = words.settings;
  const { title, text, buttons: more = [] } = saidOf(name, changed.settings, reader, words);
  return noticeCard({
    tone: 'info',
    title: changed.undo === undefined ? unchanged(title) : title,
    text: joinSentences([text, forEverybody[reader.scope]]),
    buttons: [...undoButton(changed, reader), ...more, { title: buttons.settings, ask: commandLine.settings() }],
  });
}

function saidOf(name: SettingName, settings: ConversationSettings, reader: Reader, words: Words): Said {
  const texts = words.settings;
  switch (name) {
    case 'timeZone':
      return zoneSaid(settings, reader, words);
    case 'language':
      return settings.language === undefined
        ? { title: texts.language.removed, text: texts.language.text }
        : { title: texts.language.set(languageName(settings.language, words)), text: texts.language.text };
    case 'level':
      return { title: texts.level.titles[settings.level ?? 'all'], text: texts.level.text };
    case 'oldAdvisories':
      return oldSaid(settings, words);
    case 'answers':
      return answersSaid(settings, words);
    case 'quiet':
      return quietSaid(settings, words);
    case 'digest':
      return digestSaid(settings, words);
    case 'deadlines': {
      const { titles, texts: meanings } = words.watching.setting;
      const { deadlines = 'on' } = settings;
      return { title: titles[deadlines], text: meanings[deadlines] };
    }
    case 'silence':
      return silenceSaid(settings, reader, words);
    default:
      return teamworkSaid(name, settings, words);
  }
}

function zoneSaid({ timeZone }: ConversationSettings, reader: Reader, { settings: { timeZone: texts } }: Words): Said {
  const now = clock(reader.now, { ...reader, timeZone: timeZone ?? reader.timeZone });
  return { title: timeZone === undefined ? texts.removed : texts.set(timeZone), text: texts.text(now) };
}

function oldSaid(
  { oldAdvisories = 'weekly' }: ConversationSettings,
  { settings: { oldAdvisories: texts } }: Words,
): Said {
  return { title: texts.titles[oldAdvisories], text: texts.texts[oldAdvisories] };
}

function answersSaid({ answers = 'shared' }: ConversationSettings, { settings: { answers: texts } }: Words): Said {
  return { title: texts.titles[answers], text: texts.texts[answers] };
}

function quietSaid({ quiet = [], timeZone = 'UTC' }: ConversationSettings, words: Words): Said {
  const { quiet: texts, quietButtons, digest } = words.settings;
  if (quiet.length === 0) return { title: texts.off, text: texts.offText };
  const holdsAll = quiet.some(({ everything }) => everything);
  const other = quiet.map(({ everything: _, ...each }) => (holdsAll ? each : { ...each, everything: true }));
  return {
    title: texts.set(quietNames(quiet, words)),
    text: joinSentences([holdsAll ? texts.everythingText : texts.text, digest.inZone(timeZone)]),
    buttons: [
      {
        title: holdsAll ? quietButtons.letIncidentsThrough : quietButtons.holdIncidents,
        ask: commandLine.quiet(writeQuiet(other)),
      },
    ],
  };
}

function digestSaid({ digest, timeZone = 'UTC' }: ConversationSettings, words: Words): Said {
  const { digest: texts } = words.settings;
  if (!digest) return { title: texts.off, text: texts.offText };
  const other = { ...digest, only: !digest.only };
  return {
    title: texts.set(daysName(digest.days, words), digest.at),
    text: joinSentences([digest.only ? texts.onlyText : texts.text, texts.inZone(timeZone)]),
    buttons: [
      {
        title: digest.only ? texts.buttons.alsoAlerts : texts.buttons.only,
        ask: commandLine.digest(writeDigest(other)),
      },
    ],
  };
}

function silenceSaid(settings: ConversationSettings, reader: Reader, { settings: texts }: Words): Said {
  const { silence } = settings;
  if (!silence) return { title: texts.silence.over, text: texts.silence.overText };
  const { butIncidents, until: end } = silence;
  return {
    title: silenceTitle(silence, settings, reader),
    text: butIncidents ? texts.silence.butIncidentsText : texts.silence.text,
    buttons: [
      butIncidents
        ? { title: texts.quietButtons.holdIncidents, ask: commandLine.muteAll(end) }
        : { title: texts.quietButtons.letIncidentsThrough, ask: commandLine.quietUntil(end) },
      { title: texts.quietButtons.endNow, ask: commandLine.unmuteEverything() },
    ],
  };
}
