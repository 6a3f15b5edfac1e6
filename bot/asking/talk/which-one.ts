import { choicesCard } from '../../../cards/choices.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import type { Reader } from '../../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { wordsFor } from '../../../words/index.ts';
import { joinSentences } from '../../../words/speech.ts';

/** Open incidents offered. The card has room for six buttons. */
const OFFERED = 5;

/** Asks what "it" means, where nothing was shown that it could mean, and offers the open incidents. */
export async function whichOne(said: string, reader: Reader, app: UseCases): Promise<Card> {
  const { whichOne: question, incident, buttons } = wordsFor(reader.locale).talk;
  const open = await app.listIssues(reader.tenantId, { classification: 'incident', state: 'open' });
  const offered = open.value.issues.slice(0, OFFERED);
  return choicesCard({
    title: question.title,
    text: joinSentences([question.text(label(said, 60)), offered.length > 0 ? question.openNow : question.nothingOpen]),
    choices: [
      ...offered.map(({ id, service }) => ({ title: incident(id, service.name), ask: commandLine.issue(id) })),
      { title: buttons.status, ask: commandLine.overview() },
    ],
  });
}
