import { commandLine } from '../../../cards/kit/command-line.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { Words } from '../../../words/index.ts';
import { isAnnouncementId } from '../../../src/domain/naming/issue-id.ts';
import { readArguments, withoutFillers } from '../../asking/arguments.ts';
import { answerIssueList } from '../../asking/issue-list.ts';
import { openById } from '../../asking/open-by-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'incident',
  async run(ask, app) {
    const { ids, rest } = readArguments(ask.said);
    const id = ids.find((each) => !isAnnouncementId(each)) ?? ids[0];
    if (id === undefined) {
      // "incident exchange" names a service instead of an id, so it must mean that service's incidents.
      return withoutFillers(rest).length > 0 && !looksLikeId(rest)
        ? answerIssueList('incident', ask, app)
        : missingId(ask.words);
    }
    return isAnnouncementId(id) ? notAnIssue(id, ask.words) : openById(id, ask, app);
  },
} satisfies Command;

/** Whether a word was meant as an id but is not one: `EX20`, `20119`. */
function looksLikeId(words: readonly string[]): boolean {
  return words.some((word) => /^[a-z]{0,5}[-#]?\d+$/i.test(word) && word !== '365');
}

function missingId({ asking: { missing, buttons } }: Words): Card {
  return noticeCard({
    tone: 'warning',
    ...missing.incident,
    buttons: [
      { title: buttons.incidents, ask: 'incidents' },
      { title: buttons.advisories, ask: 'advisories' },
    ],
  });
}

function notAnIssue(id: string, { asking: { otherKind, buttons } }: Words): Card {
  return noticeCard({
    tone: 'info',
    ...otherKind.message(id),
    buttons: [{ title: buttons.open(id), ask: commandLine.announcement(id) }],
  });
}
