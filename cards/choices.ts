import type { Answer, AskButton } from './answer.ts';
import { MAX_ACTIONS } from './actions.ts';
import { label, markdown, markdownLabel } from './escape.ts';
import { bareFrame } from './frame.ts';

/** A question with its possible answers. */
export interface Choices {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly AskButton[];
}

/** More than this is no choice but a list. */
const MOST_CHOICES = 30;

/** "Which one do you mean?" and "did you mean": buttons where they are few, lines to press where they are more. */
export function choicesCard({ title, text, choices }: Choices): Answer {
  const asButtons = choices.length <= MAX_ACTIONS;
  return {
    card: 'choices',
    summary: label(`${title} ${text}`, 250),
    data: {
      ...bareFrame(asButtons ? choices : []),
      title: markdownLabel(title, 200),
      hasText: text.trim() !== '',
      text: markdown(text.slice(0, 2000)),
      rows: asButtons
        ? []
        : choices
            .slice(0, MOST_CHOICES)
            .map((choice) => ({ title: markdownLabel(choice.title, 100), ask: choice.ask, hint: label(choice.title) })),
    },
  };
}
