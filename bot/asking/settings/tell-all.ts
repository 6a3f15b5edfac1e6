import type { Button, Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { noticeCard } from '../../../cards/notice.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask } from '../command.ts';

/** A line that is longer is cut, and nobody should send half a sentence to all. */
const MOST_CHARACTERS = 900;

/** What is to be written, and how often it was confirmed. */
const SAID = /^tell\s*(?<text>.*?)(?<confirmed>(?: confirm){0,2})$/is;
const CONFIRM = ' confirm';

/**
 * `operator tell <text>`: shows what would be written and to how many, asks once more, and then writes it. Undefined for
 * anyone but an operator.
 */
export async function tellAll({ rest, reader, words }: Ask, app: UseCases): Promise<Card | undefined> {
  const { text: said = '', confirmed = '' } = SAID.exec(rest)?.groups ?? {};
  const text = said.replaceAll(/\s+/g, ' ').trim();
  const times = confirmed.length / CONFIRM.length;
  const isFit = text !== '' && text.length <= MOST_CHARACTERS;
  const told = await app.tellAll(reader, text, isFit && times === 2);
  if (!told) return undefined;
  const { tell, buttons } = words.operator;
  const health: Button = { title: buttons.health, ask: commandLine.operator() };
  const { conversations } = told;
  if (text === '') return noticeCard({ tone: 'warning', ...tell.noText, buttons: [health] });
  if (!isFit) return noticeCard({ tone: 'warning', ...tell.tooLong(MOST_CHARACTERS), buttons: [health] });
  if (conversations === 0) return noticeCard({ tone: 'warning', ...tell.nobody, buttons: [health] });
  if (times === 2) return noticeCard({ tone: 'info', ...tell.sent(conversations), buttons: [health] });
  const asked = times === 0 ? tell.preview(conversations, text) : tell.sure(conversations, text);
  const next: Button = {
    title: times === 0 ? tell.buttons.write : tell.buttons.send,
    ask: commandLine.tellAll(text, times === 0 ? 1 : 2),
    ...(times === 1 && { style: 'destructive' as const }),
  };
  return noticeCard({
    tone: 'warning',
    ...asked,
    buttons: [next, { title: tell.buttons.cancel, ask: commandLine.operator() }],
  });
}
