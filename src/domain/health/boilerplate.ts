import type { Section } from './post-text.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Sentences that Microsoft puts into posts of any issue, and that say nothing about it (`health-apis.md` §5.1). That a
 * report is published is told in words of our own.
 */
const SAYS_NOTHING: readonly RegExp[] = [
  /^this quick update is designed to\b/i,
  /^this is the final update(?: (?:for|on) (?:the|this) (?:event|incident|issue))?\b/i,
  /^this communication will expire in \d+ hours\b/i,
  /^this information is preliminary and may be subject to changes\b/i,
  /^a post[ -]incident (?:report|review) (?:has been|was) published\b/i,
  /^-? ?for a more comprehensive list of next steps and actions, please refer to\b/i,
  /^(?:we )?(?:apologi[sz]e for|understand the impact of) (?:the|this|any) (?:inconvenience|impact)\b/i,
];

/** The sections without the sentences that stand in posts of any issue, and without those that are empty then. */
export function withoutBoilerplate(sections: readonly Section[]): Section[] {
  return sections
    .map((section) => ({ ...section, text: meaningful(section.text) }))
    .filter(({ text }, at) => text !== '' || sections[at]?.text === '');
}

function meaningful(text: string): string {
  const kept = sentencesOf(text).filter((sentence) => !SAYS_NOTHING.some((each) => each.test(sentence.trimStart())));
  return kept.join('').trim();
}
