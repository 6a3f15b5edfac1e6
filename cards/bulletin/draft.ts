import { cleanText } from '../../src/domain/bulletin/wording.ts';
import type { BulletinText } from '../../src/domain/bulletin/bulletin.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import { label } from '../kit/escape.ts';
import { moment, type TimeFrame } from '../kit/format.ts';
import { draftFacts, type DraftFacts } from './draft-facts.ts';

/**
 * What a notice about an issue may say to ordinary users, from sentences of its language: what fails as far as the data
 * tell, for whom, and what one can do. `tip`: what a colleague found. Microsoft's own words stand in it only where no
 * sentence says the same, marked as theirs.
 */
export function draftOf(issue: Issue, tip: string | undefined, frame: TimeFrame): BulletinText {
  const words = wordsFor(frame.locale);
  const facts = draftFacts(issue);
  const { subjects } = words.bulletinDraft;
  const subject = facts.subject === undefined ? label(issue.service.name || issue.id, 80) : subjects[facts.subject];
  return cleanText(issue.resolved ? allClear(issue, subject, frame, words) : problem(facts, subject, tip, words));
}

function problem(
  { subject: known, effect, who, impact, tip: microsofts }: DraftFacts,
  subject: string,
  tip: string | undefined,
  { bulletinDraft: words }: Words,
): BulletinText {
  const quoted = known === undefined && impact !== '' ? [words.inMicrosoftsWords(impact)] : [];
  const helps = tip !== undefined ? words.ownTip(tip) : microsofts && words.microsoftsTip(microsofts);
  return {
    title: words.title(subject),
    what: joinSentences([words.effects[effect](subject), ...quoted, words.who[who], words.working]),
    help: helps ?? words.nothing,
  };
}

function allClear(
  { startedAt, endedAt }: Issue,
  subject: string,
  frame: TimeFrame,
  { bulletinDraft: words }: Words,
): BulletinText {
  const lasted = endedAt === undefined ? [] : [words.lasted(moment(startedAt, frame), moment(endedAt, frame))];
  return {
    title: words.solvedTitle(subject),
    what: joinSentences([words.solved(subject), ...lasted]),
    help: words.still,
  };
}
