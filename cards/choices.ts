import type { Card, AskButton } from './kit/card.ts';
import { MAX_ACTIONS } from './kit/actions.ts';
import { firstThatFit } from './kit/bytes.ts';
import { cut, label, markdownLabel, markdownWithoutLinks } from './kit/escape.ts';
import { joinSentences } from '../words/speech.ts';
import { bareFrame } from './kit/frame.ts';

/** A question with its possible answers. */
interface Choices {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly AskButton[];
}

/** Bytes for choices shown as rows, and for the template around each row. */
const ROOM = 15_000;
const AROUND = 420;

/** "Which one do you mean?" and "did you mean": a few choices become buttons, more become rows to click. */
export function choicesCard({ title, text, choices }: Choices): Card {
  const asButtons = choices.length <= MAX_ACTIONS;
  return {
    template: 'choices',
    summary: label(joinSentences([title, text]), 250),
    data: {
      ...bareFrame(asButtons ? choices : []),
      title: markdownLabel(title, 200),
      hasText: text.trim() !== '',
      text: markdownWithoutLinks(cut(text, 1500)),
      rows: asButtons ? [] : firstThatFit(choices.map(choiceRow), ROOM, AROUND).shown,
    },
  };
}

function choiceRow({ title, ask }: AskButton): object {
  return { title: markdownLabel(title, 100), ask, hint: label(title, 60) };
}
