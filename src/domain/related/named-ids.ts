import type { Issue } from '../health/issue.ts';
import { sentencesOf } from '../health/sentences.ts';

const ID = /\b[A-Z]{2}\d{5,10}\b/g;
/** The two are one outage, whenever either began: "This is a continuation of EX123", "… is tracked under MO123". */
const SAME =
  /\b(?:continu|duplicat|track|supersed|consolidat|merg|communicat|same (?:event|incident|issue|outage|problem|root cause|underlying)|(?:refer|moved?|follow|relate[ds]?) (?:\w+ ){0,3}to\b|see (?:also )?[A-Z]{2}\d|under (?:\w+ ){0,3}[A-Z]{2}\d)/i;
/** They are not: "This is unrelated to MO123", "similar to EX123 of last month". */
const APART =
  /\b(?:unrelated|separate|different|distinct|similar|(?:not|n['’]t) (?:\w+ ){0,2}(?:relat|caus|link|connect|due|same|dup))/i;

/** How an issue's posts name another issue: as the same outage, or only by its id. */
export type Naming = 'same' | 'named';

/** The other issues that an issue's posts name, by id. What one sentence calls separate is not named by another. */
export function namedIds({ id, posts }: Pick<Issue, 'id' | 'posts'>): ReadonlyMap<string, Naming> {
  const found = new Map<string, Naming>();
  const apart = new Set<string>();
  for (const { body } of posts) {
    const text = body.content.replaceAll(/<[^<>]*>/g, ' ');
    if (!(text.match(ID) ?? []).some((each) => each !== id)) continue;
    for (const sentence of sentencesOf(text)) noteNamed(sentence, id, found, apart);
  }
  for (const each of apart) found.delete(each);
  return found;
}

function noteNamed(sentence: string, own: string, found: Map<string, Naming>, apart: Set<string>): void {
  for (const id of sentence.match(ID) ?? []) {
    if (id === own) continue;
    if (APART.test(sentence)) apart.add(id);
    else if (SAME.test(sentence)) found.set(id, 'same');
    else if (!found.has(id)) found.set(id, 'named');
  }
}
