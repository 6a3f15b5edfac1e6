import { FEWEST_TOLD } from '../../cards/impact/people.ts';
import type { AskButton, Card } from '../../cards/kit/card.ts';
import { commandLine } from '../../cards/kit/command-line.ts';
import { shortCard } from '../../cards/remark.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { MINUTE } from '../../src/domain/instant.ts';
import type { UseCases } from '../../src/usecases/index.ts';
import { joinSentences } from '../../words/speech.ts';
import type { Ask } from './command.ts';

/** Somebody says that a service fails for them, or with `no` takes it back. Microsoft's open issue is named, if any. */
export async function sayOfService(service: ServiceRef, ask: Ask, app: UseCases): Promise<Card> {
  return ask.said.some((word) => word.toLowerCase() === 'no') ? takeBack(service, ask, app) : say(service, ask, app);
}

async function say(service: ServiceRef, { reader, words }: Ask, app: UseCases): Promise<Card> {
  const { reported, buttons } = words.impact;
  const { people, withinMs, issues } = await app.sayServiceFails(reader, service);
  const [issue] = issues ?? [];
  const said = [
    reported.counted(service.name),
    ...(people < FEWEST_TOLD ? [] : [reported.others(people, Math.round(withinMs / MINUTE))]),
    ...(issue ? [reported.issue(issue.id)] : []),
    ...(issues?.length === 0 ? [reported.silent] : []),
  ];
  return shortCard(joinSentences(said), [
    ...(issue
      ? [{ title: reported.affectedBy(issue.id), ask: commandLine.affected(issue.id, 'yes'), tells: true }]
      : []),
    ...(issue ? [{ title: words.buttons.open(issue.id), ask: commandLine.issue(issue.id) }] : []),
    impactButton(service, buttons.impact),
    { title: buttons.works, ask: commandLine.serviceFails(service, 'no'), tells: true },
  ]);
}

async function takeBack(service: ServiceRef, { reader, words }: Ask, app: UseCases): Promise<Card> {
  const { reported, buttons } = words.impact;
  const wasThere = await app.takeBackServiceFails(reader, service);
  const said = wasThere ? reported.takenBack(service.name) : reported.nothingToTakeBack(service.name);
  return shortCard(said, [impactButton(service, buttons.impact)]);
}

function impactButton(service: ServiceRef, title: string): AskButton {
  return { title, ask: commandLine.impact(service) };
}
