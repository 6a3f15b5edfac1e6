import { noticeCard } from '../../../cards/notice.ts';
import { between, DAY } from '../../../src/domain/instant.ts';
import type { ActivityLedger } from '../../../src/ports/index.ts';
import { wordsFor } from '../../../words/index.ts';
import type { Compose, Said } from '../compose.ts';
import type { SendAnswer } from '../send-answer.ts';
import { nameOf, publicPlaces, type PrivacyTurn } from './deliver.ts';
import { privateCard } from './private-card.ts';
import type { Privacy } from './whose.ts';

export interface ShareOptions {
  readonly compose: Compose;
  readonly sendAnswer: SendAnswer;
  /** Remembers what was shared, for all processes. */
  readonly ledger: ActivityLedger;
}

/** Whoever shares, and the private answer whose button they pressed. */
type Sharing = PrivacyTurn & { readonly privacy: Privacy };

/**
 * *Share with everyone*: shows an answer, as it is now, to everybody in the conversation, with the name of who shares it,
 * and says to them what came of it. Once each, for as long as the private answer lives (24 hours, msteams-docs). Nothing
 * is shared that depends on who asks: anybody here could ask the line aloud and be shown the same.
 */
export function makeShare({ compose, sendAnswer, ledger }: ShareOptions) {
  return async (turn: Sharing, ask: () => Promise<Said>): Promise<Said> => {
    const { reader, privacy } = turn;
    const { privacy: words } = wordsFor(reader.locale);
    const refusal = refusalOf(turn);
    if (refusal) return compose.notice(reader, noticeCard({ tone: 'info', ...words[refusal] }));
    const said = await ask();
    const line = said.routed?.isForAll ? said.routed.line : undefined;
    if (line === undefined) return said;
    const told = (note: string, again?: { readonly line: string; readonly locale: string }): Said => {
      const noted = compose.noted(said, reader, note);
      return noted.card ? { ...noted, alone: privateCard(noted.card, privacy.mark, again) } : noted;
    };
    const id = JSON.stringify([
      'share',
      reader.tenantId,
      reader.conversation?.id,
      reader.userId,
      privacy.mark.of,
      line,
    ]);
    if (!(await ledger.claim(id, DAY))) return told(words.alreadyShared);
    const shown = compose.noted(said, reader, words.sharedBy(nameOf(reader)));
    const outcome = await sendAnswer(turn, shown, publicPlaces(privacy));
    if (outcome === 'shown') return told(words.shared);
    if (outcome === 'in-doubt') return told(words.shareInDoubt);
    await ledger.giveBack(id);
    return told(words.notShared, { line, locale: reader.locale });
  };
}

function refusalOf({ activity, reader, privacy: { mark } }: Sharing): 'notYours' | 'tooOld' | undefined {
  if (mark.to !== activity.from.id) return 'notYours';
  const age = between(mark.at, reader.now);
  return age >= DAY || age < 0 ? 'tooOld' : undefined;
}
