import type { Section } from '../../src/domain/health/post-text.ts';

/** The newest fact first, and what is only good to know last. */
export function statusFirst(sections: readonly Section[]): readonly Section[] {
  const rank = ({ label = '' }: Section) =>
    /^(?:current|final) status$/i.test(label) ? 0 : /^more info$/i.test(label) ? 2 : 1;
  // Text without a label stands before all labels, and stays there.
  const lead = sections.findIndex(({ label }) => label !== undefined);
  if (lead < 0) return sections;
  return [...sections.slice(0, lead), ...sections.slice(lead).toSorted((a, b) => rank(a) - rank(b))];
}
