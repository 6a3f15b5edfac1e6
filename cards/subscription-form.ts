import type { Reader } from '../src/domain/subscription/reader.ts';
import type { ServiceRef } from '../src/domain/health/service.ts';
import { FAMILIES, familiesOf } from '../src/domain/naming/catalogue.ts';
import { DEFAULT_KINDS, DEFAULT_MOMENTS } from '../src/domain/subscription/subscription-grammar.ts';
import type { Moment, SubscriptionKind } from '../src/domain/subscription/subscription.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../src/domain/subscription/subscription.ts';
import type { Reading } from '../src/domain/health/reading.ts';
import type { Card } from './kit/card.ts';
import { commandLine, familyWords } from './kit/command-line.ts';
import { label } from './kit/escape.ts';
import { frameOf } from './kit/frame.ts';
import { hereName, targetName } from './subscription-words.ts';

const KINDS: Readonly<Record<SubscriptionKind, string>> = {
  incidents: 'Incidents: something is broken',
  advisories: 'Advisories: smaller trouble and hints',
  messages: 'Message Center: changes that are coming',
};

const MOMENT_CHOICES: Readonly<Record<Moment, string>> = {
  new: 'When it begins',
  updates: 'Each update',
  resolved: 'When it is resolved',
  reports: 'Post-incident reports',
};

/** More choices than any tenant has services. */
const MOST_SERVICES = 80;

/** `subscribe` alone: choose services, kinds and moments. What is chosen becomes the line that could have been typed. */
export function subscriptionFormCard(services: Reading<readonly ServiceRef[]>, reader: Reader): Card {
  const title = `What should ${hereName(reader)} hear of?`;
  return {
    template: 'subscription-form',
    summary: title,
    data: {
      ...frameOf(services, reader, [
        { title: 'Subscribe', ask: commandLine.subscribe(), form: ['services', 'kinds', 'moments'] },
        { title: 'Subscriptions', ask: commandLine.subscriptions(), form: [] },
        { title: 'Help', ask: commandLine.commandHelp('subscribe'), form: [] },
      ]),
      title,
      tip: 'You can write it too: “subscribe exchange teams incidents”. What you choose is added to what is heard already.',
      services: serviceChoices(services.value),
      kinds: SUBSCRIPTION_KINDS.map((value) => ({ title: KINDS[value], value })),
      usualKinds: DEFAULT_KINDS.join(','),
      moments: MOMENTS.map((value) => ({ title: MOMENT_CHOICES[value], value })),
      usualMoments: DEFAULT_MOMENTS.join(','),
    },
  };
}

/** All, the families that the tenant has members of, then each service by its name. Values are words to type, without commas. */
function serviceChoices(services: readonly ServiceRef[]): { readonly title: string; readonly value: string }[] {
  const present = new Set(services.flatMap(familiesOf));
  const families = FAMILIES.filter((family) => present.has(family));
  const byName = services.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return [
    { title: 'All services', value: 'all' },
    ...families.map((id) => ({ title: targetName({ type: 'family', id }, services), value: familyWords(id) })),
    ...byName.slice(0, MOST_SERVICES).map(({ id, name }) => ({
      title: label(name, 80),
      value: label(id, 80).replaceAll(',', ' '),
    })),
  ];
}
