import { lineWidth } from '../../../src/lib/text/unbroken.ts';
import { label, plainOf } from '../escape.ts';
import { turnInto } from './newer.ts';
import type { Element } from './template.ts';

interface BadgeLook {
  /** A name in Fluent's catalogue of icons. */
  readonly icon: string;
  readonly style: 'Good' | 'Accent' | 'Warning' | 'Attention' | 'Informative' | 'Subtle';
}

/** By the symbol that clients without badges show. Each has an icon of its own: colour never stands alone. */
const LOOKS: Readonly<Record<string, BadgeLook>> = {
  '✖': { icon: 'ErrorCircle', style: 'Attention' },
  '▲': { icon: 'Warning', style: 'Warning' },
  '◆': { icon: 'Info', style: 'Accent' },
  '✓': { icon: 'CheckmarkCircle', style: 'Good' },
  '?': { icon: 'QuestionCircle', style: 'Subtle' },
  '✉': { icon: 'Mail', style: 'Accent' },
  '⚑': { icon: 'Flag', style: 'Warning' },
  '!': { icon: 'Important', style: 'Attention' },
  '★': { icon: 'Star', style: 'Accent' },
  '⚙': { icon: 'Wrench', style: 'Informative' },
  '+': { icon: 'Add', style: 'Subtle' },
};

/** A badge is one line: as wide as a phone has room for. */
const LONGEST = 34;

/**
 * Makes a badge say what its fallback says: the symbol that a text begins with becomes its icon and its colour, the rest
 * its text. Badges show plain text, fallbacks Markdown. What is too long for a badge is left to the fallback.
 */
export function finishBadge(badge: Element): void {
  const fallback = badge['fallback'] as { readonly text: unknown };
  const [symbol = '', ...words] = label(plainOf(String(fallback.text)), 300).split(' ');
  const look = LOOKS[symbol];
  const text = (look ? words : [symbol, ...words]).join(' ');
  if (lineWidth(text) > LONGEST) turnInto(badge, fallback);
  else Object.assign(badge, look, text !== '' && { text });
}
