import { noteTitle, responseButtons, responseLines } from '../../../cards/alerts/response.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { remarkCard, shortCard } from '../../../cards/remark.ts';
import { AFFECTED, countsOf, type Affected, type Response } from '../../../src/domain/response/response.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import type { Ask, Command } from '../../asking/command.ts';
import { sayOfService } from '../../asking/service-fails.ts';
import { aboutIssue, answerTo, refusal } from '../../asking/responding.ts';

export default {
  name: 'affected',
  /** Of an issue without an answer, it says who is on it and who is affected; of a service, that it fails for them. */
  async run(ask, app) {
    const [service] = ask.ids.length === 0 ? ask.services : [];
    if (service) return sayOfService(service, ask, app);
    const answer = AFFECTED.find((each) => ask.said.some((word) => word.toLowerCase() === each));
    return aboutIssue(ask, app, (id) => (answer ? say(id, answer, ask, app) : show(id, ask, app)));
  },
} satisfies Command;

async function say(id: string, answer: Affected, ask: Ask, app: UseCases): Promise<Card> {
  const done = () => shortCard(ask.words.responding.done[answer](id));
  return answerTo(await app.sayAffected(ask.reader, id, answer), id, ask, { counted: done, same: done });
}

async function show(id: string, ask: Ask, app: UseCases): Promise<Card> {
  const found = await app.getResponse(ask.reader, id);
  if ('refused' in found) return refusal(found.refused, id, ask);
  const buttons = responseButtons(id, found.response, ask.words);
  return remarkCard(linesOf(id, found.response, ask).join('\n\n'), buttons);
}

function linesOf(id: string, response: Response, { reader, words }: Ask): string[] {
  const { refused } = words.responding;
  const { owner, note } = response;
  return [
    ...(note ? [`${noteTitle(note, reader, words)}\n${note.text}`] : []),
    ...(owner ? [] : [refused.nobodyHasIt(id)]),
    ...responseLines(response, reader, words),
    ...(countsOf(response) ? [] : [refused.nobodyAnswered]),
  ];
}
