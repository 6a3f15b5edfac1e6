import type { Card, AskButton } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { noticeCard } from '../../cards/notice.ts';
import { shortCard } from '../../cards/remark.ts';
import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import type { Done, Responded } from '../../src/usecases/responding/respond.ts';
import type { Ask } from './command.ts';
import { idNamed } from './open-by-id.ts';

/** What a command does about one issue. */
type Work = (id: string) => Promise<Card>;

/** Does something about the issue that a line names. What "it" means was put in its place when the text was read. */
export async function aboutIssue(ask: Ask, app: UseCases, work: Work): Promise<Card> {
  const id = await idNamed(ask, app);
  if (id !== undefined) return work(id);
  const { responding, asking } = ask.words;
  const buttons = [{ title: asking.buttons.incidents, ask: 'incidents' }];
  return noticeCard({ tone: 'info', ...responding.refused.whichOne, buttons });
}

/** What is said of each outcome of a change. */
type Says<Outcome extends string> = { readonly [Each in Outcome]: (done: Done<Each>) => Card };

/** The answer to a change, or why nothing could be done. */
export function answerTo<Outcome extends string>(
  responded: Responded<Outcome>,
  id: string,
  ask: Ask,
  says: Says<Outcome>,
): Card {
  return 'refused' in responded ? refusal(responded.refused, id, ask) : says[responded.outcome](responded);
}

/** The answer, told in the thread of the issue's card too, if the channel has one and somebody wrote elsewhere. */
export function inThreadToo(answer: Card, cardId: string | undefined, { scope, threadId }: Reader): Card {
  return scope === 'channel' && cardId !== undefined && cardId !== threadId ? { ...answer, alsoIn: cardId } : answer;
}

type Refusal = Extract<Responded<never>, { readonly refused: unknown }>['refused'];

/** Why nothing can be done about an issue here, and what can. */
export function refusal(refused: Refusal, id: string, { words }: Ask): Card {
  const { responding, follow, asking, settings } = words;
  const open: AskButton = { title: asking.buttons.open(id), ask: commandLine.issue(id) };
  switch (refused) {
    case 'alone':
      return shortCard(responding.refused.alone, [open]);
    case 'off':
      return shortCard(responding.refused.off, [
        { title: settings.teamwork.buttons.on, ask: commandLine.teamwork('on') },
      ]);
    case 'over':
      return shortCard(responding.refused.over(id), [open]);
    case 'no-card':
      return shortCard(responding.refused.noCard(id), [
        { title: follow.buttons.followHere, ask: commandLine.follow(id) },
        open,
      ]);
  }
}
