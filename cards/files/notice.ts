import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { noticeCard } from '../notice.ts';

/** What became of a file that did not reach the person's OneDrive. `ask`: the line that asks for it again. */
export function fileNotice(
  outcome: 'declined' | 'expired' | 'failed' | 'notTrusted',
  ask: string | undefined,
  { locale }: Pick<Viewer, 'locale'>,
): Card {
  const { consent } = wordsFor(locale).files;
  const buttons = ask === undefined ? [] : [{ title: consent.again, ask }];
  return { ...noticeCard({ tone: outcome === 'declined' ? 'info' : 'warning', ...consent[outcome], buttons }), locale };
}
