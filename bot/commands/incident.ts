import { commandLine } from '../../cards/kit/command-line.ts';
import { noticeCard } from '../../cards/notice.ts';
import type { Card } from '../../cards/kit/card.ts';
import { isAnnouncementId } from '../../src/domain/naming/issue-id.ts';
import { readArguments, telling } from '../asking/arguments.ts';
import { answerIssueList } from '../asking/issue-list.ts';
import { openById } from '../asking/open-by-id.ts';
import type { Command } from '../asking/command.ts';

export default {
  name: 'incident',
  usage: 'incident <id> [page <n>|all]',
  summary: 'Shows one incident or advisory: status, impact, times and its posts, newest first',
  examples: ['incident EX20119', 'incident EX20119 page 2', 'incident EX20119 all'],
  rank: 4,
  async run(ask, app) {
    const { ids, rest } = readArguments(ask.words);
    const id = ids.find((each) => !isAnnouncementId(each)) ?? ids[0];
    if (id === undefined) {
      // "incident exchange" names a service in place of an id: its incidents are what can be meant.
      return telling(rest).length > 0 && !looksLikeId(rest) ? answerIssueList('incident', ask, app) : missingId();
    }
    return isAnnouncementId(id) ? notAnIssue(id) : openById(id, ask, app);
  },
} satisfies Command;

/** Something with digits was meant as an id and is none: `EX20`, `20119`. */
function looksLikeId(words: readonly string[]): boolean {
  return words.some((word) => /^[a-z]{0,3}[-#]?\d+$/i.test(word) && word !== '365');
}

function missingId(): Card {
  return noticeCard({
    tone: 'warning',
    title: 'Please name the incident',
    text: 'Write "incident" and its id: two letters and a number, such as EX20119. The lists show the ids.',
    buttons: [
      { title: 'Incidents', ask: 'incidents' },
      { title: 'Advisories', ask: 'advisories' },
    ],
  });
}

function notAnIssue(id: string): Card {
  return noticeCard({
    tone: 'info',
    title: `${id} is a Message Center item`,
    text: 'Ids that start with MC are announcements, not incidents.',
    buttons: [{ title: `Open ${id}`, ask: commandLine.announcement(id) }],
  });
}
