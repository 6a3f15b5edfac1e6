import { countsOf, type Note, type Response } from '../../src/domain/response/response.ts';
import type { Words } from '../../words/index.ts';
import type { AskButton, Button } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel, markdownWithoutLinks } from '../kit/escape.ts';
import { moment, type TimeFrame } from '../kit/format.ts';

/** What people do about an issue, under the head of its card: the note on top, then who has it and who is affected. */
export function responseData(response: Response, frame: TimeFrame, words: Words) {
  const lines = responseLines(response, frame, words);
  const { note } = response;
  return {
    hasResponse: lines.length > 0 || note !== undefined,
    hasTeamNote: note !== undefined,
    teamNoteTitle: note ? markdownLabel(noteTitle(note, frame, words), 160) : '',
    teamNoteText: note ? markdownWithoutLinks(note.text) : '',
    responseLines: lines.map((text) => ({ text: markdownLabel(text, 200) })),
  };
}

/** A card on which nothing of that stands. */
export const NO_RESPONSE_DATA = {
  hasResponse: false,
  hasTeamNote: false,
  teamNoteTitle: '',
  teamNoteText: '',
  responseLines: [],
};

/** Who has the issue since when, and how many are affected: a line each, as far as somebody said so. */
export function responseLines(response: Response, frame: TimeFrame, words: Words): string[] {
  const { responding } = words;
  const { owner } = response;
  const counts = countsOf(response);
  return [
    ...(owner ? [responding.card.owner(personName(owner.person, words), moment(owner.since, frame))] : []),
    ...(counts ? [responding.affected(counts.yes, counts.no, counts.unsure)] : []),
  ];
}

/** Who wrote a note, and when. */
export function noteTitle({ kind, by, at }: Note, frame: TimeFrame, words: Words): string {
  return words.responding.card[kind](personName(by, words), moment(at, frame));
}

/** How a person is called on a card: someone who was erased has no name. */
export function personName({ name }: Note['by'], words: Words): string {
  return label(name, 60) || words.subscriptions.somebody;
}

/** Buttons by which everybody there takes part. They replace no card: whoever presses is told, and the card follows. */
export function responseButtons(id: string, { owner }: Response, words: Words): Button[] {
  const { buttons, question } = words.responding.card;
  const take: AskButton = { title: buttons.take, ask: commandLine.take(id), tells: true };
  const owned: AskButton[] = [
    { title: buttons.handOver, ask: commandLine.handOver(id), tells: true },
    { title: buttons.release, ask: commandLine.release(id), tells: true },
  ];
  const answers = (['yes', 'no', 'unsure'] as const).map((answer): AskButton => ({
    title: buttons[answer],
    ask: commandLine.affected(id, answer),
    tells: true,
  }));
  return [...(owner ? owned : [take]), { title: buttons.affected, question: question(id), choices: answers }];
}
