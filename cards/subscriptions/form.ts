import type { ConversationScope, Reader } from '../../src/domain/subscription/reader.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { FAMILIES, familiesOf } from '../../src/domain/naming/catalogue.ts';
import { DEFAULT_KINDS, DEFAULT_MOMENTS } from '../../src/domain/subscription/subscription-grammar.ts';
import type { Moment, SubscriptionKind } from '../../src/domain/subscription/subscription.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../../src/domain/subscription/subscription.ts';
import type { Reading } from '../../src/domain/health/reading.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import type { Card } from '../kit/card.ts';
import { commandLine, familyWords } from '../kit/command-line.ts';
import { label } from '../kit/escape.ts';
import { frameOf } from '../kit/frame.ts';
import { targetName } from '../kit/targets.ts';

/** More choices than any tenant has services. */
const MOST_SERVICES = 80;

/** `subscribe` alone: choose services, kinds and moments. The choices become the command line one could have typed. */
export function subscriptionFormCard(services: Reading<readonly ServiceRef[]>, reader: Reader): Card {
  const words = wordsFor(reader.locale);
  const { form, buttons } = words.subscriptions;
  const titles: Readonly<Record<ConversationScope, string>> = form.titles;
  const kinds: Readonly<Record<SubscriptionKind, string>> = form.kinds;
  const moments: Readonly<Record<Moment, string>> = form.moments;
  const title = titles[reader.scope];
  return {
    template: 'subscription-form',
    summary: title,
    data: {
      ...frameOf(services, reader, [
        { title: buttons.subscribe, ask: commandLine.subscribe(), form: ['services', 'kinds', 'moments'] },
        { title: buttons.subscriptions, ask: commandLine.subscriptions(), form: [] },
        { title: buttons.help, ask: commandLine.commandHelp('subscribe'), form: [] },
      ]),
      title,
      words: form.labels,
      services: serviceChoices(services.value, words),
      kinds: SUBSCRIPTION_KINDS.map((value) => ({ title: kinds[value], value })),
      usualKinds: DEFAULT_KINDS.join(','),
      moments: MOMENTS.map((value) => ({ title: moments[value], value })),
      usualMoments: DEFAULT_MOMENTS.join(','),
    },
  };
}

/**
 * All services, the families that the tenant has services of, then each service by name. Values are words that could be
 * typed, without commas.
 */
function serviceChoices(
  services: readonly ServiceRef[],
  words: Words,
): { readonly title: string; readonly value: string }[] {
  const present = new Set(services.flatMap(familiesOf));
  const families = FAMILIES.filter((family) => present.has(family));
  const byName = services.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return [
    { title: words.subscriptions.allServices, value: 'all' },
    ...families.map((id) => ({ title: targetName({ type: 'family', id }, services, words), value: familyWords(id) })),
    ...byName.slice(0, MOST_SERVICES).map(({ id, name }) => ({
      title: label(name, 80),
      value: label(id, 80).replaceAll(',', ' '),
    })),
  ];
}
