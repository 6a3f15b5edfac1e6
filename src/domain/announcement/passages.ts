import { diffArrays } from 'diff';
import { sentenceForm, sentencesOf } from '../health/sentences.ts';

/** A passage of the text that was changed, added (no `before`) or removed (no `after`). */
export interface Passage {
  /** The heading it stands under: `What you need to do to prepare`. */
  readonly section?: string;
  readonly before?: string;
  readonly after?: string;
}

/** A sentence with where it stands. */
export interface Sentence {
  readonly text: string;
  /** What it says, whatever its case, punctuation and white space. */
  readonly form: string;
  readonly section?: string;
}

interface Open {
  readonly section: string | undefined;
  readonly before: string[];
  readonly after: string[];
}

/** What differs between two texts, sentence by sentence. Order, white space and Microsoft's own mark are no difference. */
export function changedPassages(before: readonly Sentence[], after: readonly Sentence[]): Passage[] {
  const [had, has] = [formsOf(before), formsOf(after)];
  const passages: Open[] = [];
  let open: Open | undefined;
  for (const hunk of diffArrays([...before], [...after], { comparator: (a, b) => a.form === b.form })) {
    if (!hunk.added && !hunk.removed) open = undefined;
    else {
      for (const { section, text } of hunk.value.filter(({ form }) => !(hunk.added ? had : has).has(form))) {
        if (open?.section !== section || !open) passages.push((open = { section, before: [], after: [] }));
        open[hunk.added ? 'after' : 'before'].push(text.trim());
      }
    }
  }
  return passages.map(passageOf);
}

function passageOf({ section, before, after }: Open): Passage {
  return {
    ...(section !== undefined && { section }),
    ...(before.length > 0 && { before: before.join(' ') }),
    ...(after.length > 0 && { after: after.join(' ') }),
  };
}

function formsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(sentences.map(({ form }) => form));
}

/** The sentences of a plain text that say something, with the headings they stand under. */
export function sentencesIn(text: string): readonly Sentence[] {
  let section: string | undefined;
  return text.split('\n').flatMap((line) => {
    const heading = headingIn(line);
    if (heading !== undefined) {
      section = heading;
      return [];
    }
    const under = section;
    return withoutLead(line).flatMap((sentence) => {
      const form = sentenceForm(sentence);
      return form === '' ? [] : [{ text: sentence, form, ...(under !== undefined && { section: under }) }];
    });
  });
}

const BRACKETS = /^\[([^[\]]{2,120})\]:?$/;
/** The headings of Message Center items stand alone on a line, mostly with a colon. */
const QUESTION = /^(?:what|when|how|who|why)\s[^.!?]{3,80}[:?]?$/i;
const COLON = /^[^.!?:]{3,60}:$/;

function headingIn(line: string): string | undefined {
  const text = line.trim();
  const heading = BRACKETS.exec(text)?.[1] ?? (QUESTION.test(text) || COLON.test(text) ? text : undefined);
  return heading?.replace(/[:?]$/, '').trim();
}

/** `Updated October 5, 2026:` before the text of an item that was updated. */
const LEAD = /^[\s*_[(]{0,4}updated\b[^:.\n]{0,60}[:.\])]{1,3}\s*/i;
/** What Microsoft writes after it, which says nothing of what is new. */
const SAYS_NOTHING: readonly RegExp[] = [
  /^(?:we|this message|this post|the)\b[^.]{0,40}\b(?:updated|revised|changed|adjusted)\b[^.]{0,30}\b(?:timelines?|timing|schedule|dates?|content|message|post|information|details|title|communication|guidance|section)\b[^.]{0,60}\.?$/i,
  /^(?:please (?:see|refer to|review) )?the (?:updated|revised) (?:timeline|content|information|details)\b[^.]{0,40}\.?$/i,
  /^thank you for your (?:patience|feedback|understanding)\b[^.]{0,40}\.?$/i,
];

/** The sentences of a line, without the mark that the item was updated and what goes with it. */
function withoutLead(line: string): string[] {
  const lead = LEAD.exec(line)?.[0].length ?? 0;
  const sentences = sentencesOf(line.slice(lead).replace(/^-\s/, ''));
  const isUpdate = lead > 0 || SAYS_NOTHING.some((each) => each.test(sentences[0]?.trim() ?? ''));
  return isUpdate ? sentences.filter((each) => !SAYS_NOTHING.some((said) => said.test(each.trim()))) : sentences;
}
