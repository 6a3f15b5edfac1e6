import { choicesCard } from '../../../cards/choices.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { commandLine } from '../../../cards/kit/command-line.ts';
import { label } from '../../../cards/kit/escape.ts';
import type { ServiceRef } from '../../../src/domain/health/service.ts';
import type { Viewer } from '../../../src/domain/subscription/reader.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { wordsFor } from '../../../words/index.ts';
import { joinSentences } from '../../../words/speech.ts';

/** Open incidents offered. The card has room for six buttons. */
const OFFERED = 5;

/** Letters that a button has room for on a phone. */
const MOST_LETTERS = 34;

/** Lines that are not about one thing without its id: `follow it`. */
const IT = /(?<= )it(?= |,|$)/;

/** Whether a line cannot be answered unless something was shown. `why` looks for that itself; a search is for any word. */
export function isAboutIt(line = ''): boolean {
  return IT.test(line) && !/^(?:search|why) /.test(line);
}

/** Lines that only show the issue. */
const SHOWING = /^(?:status|incident|message) /;

/**
 * Asks what "it" means, where nothing was shown that it could mean, and offers the open incidents: for what was asked, as
 * the line says it, which the button then says too.
 */
export async function whichOne(said: string, line: string | undefined, reader: Viewer, app: UseCases): Promise<Card> {
  const { whichOne: question, incident, buttons } = wordsFor(reader.locale).talk;
  const open = await app.listIssues(reader.tenantId, { classification: 'incident', state: 'open' });
  const offered = open.value.issues.slice(0, OFFERED);
  const isAsked = line !== undefined && IT.test(line) && !SHOWING.test(line);
  return choicesCard({
    title: question.title,
    text: joinSentences([question.text(label(said, 60)), offered.length > 0 ? question.openNow : question.nothingOpen]),
    choices: [
      ...offered.map(({ id, service }) =>
        isAsked
          ? { title: line.replace(IT, id), ask: line.replace(IT, id) }
          : { title: buttonName(incident(id, nameOf(service)), id), ask: commandLine.issue(id) },
      ),
      { title: buttons.status, ask: commandLine.overview() },
    ],
  });
}

/** `Microsoft Copilot` of `Microsoft Copilot (Microsoft 365)`: the id beside it says which. */
function nameOf({ name }: ServiceRef): string {
  return name.replace(/ \([^()]*\)$/, '');
}

/** A name that would be cut says less than the id alone. */
function buttonName(title: string, id: string): string {
  return title.length > MOST_LETTERS ? id : title;
}
