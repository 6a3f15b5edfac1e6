import { noticeCard } from '../../../cards/notice.ts';
import type { Card } from '../../../cards/kit/card.ts';
import type { Words } from '../../../words/index.ts';
import { readArguments } from '../../asking/arguments.ts';
import { answerIssueList } from '../../asking/issue-list.ts';
import { idNamed, openById } from '../../asking/open-by-id.ts';
import type { Command } from '../../asking/command.ts';

export default {
  name: 'incident',
  isShared: true,
  async run(ask, app) {
    const id = await idNamed(ask, app);
    if (id !== undefined) return openById(id, ask, app);
    const { rest } = readArguments(ask.said);
    // "incident exchange" names a service instead of an id, so it must mean that service's incidents.
    return rest.length > 0 && !looksLikeId(rest) ? answerIssueList('incident', ask, app) : missingId(ask.words);
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
