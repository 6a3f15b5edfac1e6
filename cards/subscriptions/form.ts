import type { Reader } from '../../src/domain/subscription/reader.ts';
import type { ServiceRef } from '../../src/domain/health/service.ts';
import { FAMILIES, familiesOf } from '../../src/domain/naming/catalogue.ts';
import { DEFAULT_KINDS } from '../../src/domain/subscription/subscription-grammar.ts';
import type { Moment, SubscriptionKind, Target, Want } from '../../src/domain/subscription/subscription.ts';
import { MOMENTS, SUBSCRIPTION_KINDS } from '../../src/domain/subscription/subscription.ts';
import { isWithin } from '../../src/domain/subscription/wants.ts';
import type { SubscriptionList } from '../../src/usecases/asking/answers.ts';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine, familyWords } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { bareFrame } from '../kit/frame.ts';
import { hearingPhrases, targetNames } from './hearing.ts';

/** More choices than any tenant has services. */
const MOST_SERVICES = 80;

/** What a form proposes where nothing is set: each update of each issue is more than most people want to read. */
const PROPOSED_MOMENTS: readonly Moment[] = ['new', 'resolved'];

/** `subscribe` alone: shows what is set, and saves exactly what is chosen. The choices become a command line. */
export function subscriptionFormCard(list: SubscriptionList, reader: Reader, proposed: readonly Target[] = []): Card {
  const words = wordsFor(reader.locale);
  const { form } = words;
  const wants = list.subscription?.wants ?? [];
  const added = proposed.filter((target) => !wants.some((want) => isWithin({ target, kinds: [], moments: [] }, want)));
  const title = form.titles[reader.scope];
  const notes = [form.forWhom[reader.scope], setWords(wants, list.services, words), addedWords(added, list, words)];
  const kinds: Readonly<Record<SubscriptionKind, string>> = form.kinds;
  const moments: Readonly<Record<Moment, string>> = form.moments;
  return {
    template: 'subscription-form',
    summary: title,
    data: {
      ...bareFrame(buttons(wants.length > 0, reader, words)),
      title,
      notes: notes.filter((note) => note !== '').map((text) => ({ text: markdownLabel(text, 600) })),
      words: form.labels,
      services: serviceChoices(list.services, words),
      chosenServices: [...wants.map(({ target }) => target), ...added].map(choiceOf).join(','),
      kinds: SUBSCRIPTION_KINDS.map((value) => ({ title: kinds[value], value })),
      chosenKinds: chosen(
        SUBSCRIPTION_KINDS,
        wants.map((want) => want.kinds),
        DEFAULT_KINDS,
      ),
      moments: MOMENTS.map((value) => ({ title: moments[value], value })),
      chosenMoments: chosen(
        MOMENTS,
        wants.map((want) => want.moments),
        PROPOSED_MOMENTS,
      ),
    },
  };
}

/** Save is what the form is for. What ends all alerts looks like it, and asks first. */
function buttons(isSet: boolean, { scope }: Reader, { form, confirm, settings }: Words): Button[] {
  const inputs = ['services', 'kinds', 'moments'];
  return [
    { title: form.buttons.save, ask: commandLine.save(), form: inputs, replaces: true, style: 'positive' },
    { title: form.buttons.show, ask: commandLine.subscriptions(), form: [] },
    { title: settings.buttons.settings, ask: commandLine.settings(), form: [] },
    ...(isSet
      ? [
          {
            title: confirm.stopAll.buttons[scope],
            ask: commandLine.unsubscribeFromEverything(),
            form: [],
            style: 'destructive' as const,
          },
        ]
      : []),
  ];
}

/**
 * What is set, in one line. One form holds one choice of kinds and moments for all services: whoever saves it must know
 * what it evens out.
 */
function setWords(wants: readonly Want[], services: readonly ServiceRef[], words: Words): string {
  if (wants.length === 0) return '';
  const { setNow, evensOut } = words.form;
  const isMixed =
    new Set(wants.map(({ kinds, moments, except = [] }) => JSON.stringify([kinds, moments, except]))).size > 1;
  const leavesOut = wants.some(({ except = [] }) => except.length > 0);
  return joinSentences([setNow(hearingPhrases(wants, services, words)), isMixed || leavesOut ? evensOut : '']);
}

/** What is filled in although it is not set yet. */
function addedWords(added: readonly Target[], { services }: SubscriptionList, words: Words): string {
  const lines = added.map((target) => ({ target, kinds: [], moments: [] }));
  return lines.length === 0 ? '' : words.form.filledIn(words.speech.list(targetNames(lines, services, words)));
}

/** The union of what lines hold, in the usual order. */
function chosen<T extends string>(all: readonly T[], held: readonly (readonly T[])[], proposed: readonly T[]): string {
  const values = held.length > 0 ? held.flat() : proposed;
  return all.filter((each) => values.includes(each)).join(',');
}

/** All services, the families that the tenant has services of with what is in them, then each service by name. */
function serviceChoices(
  services: readonly ServiceRef[],
  words: Words,
): { readonly title: string; readonly value: string }[] {
  const present = new Set(services.flatMap(familiesOf));
  const families = FAMILIES.filter((family) => present.has(family));
  const byName = services.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return [
    { title: words.form.everything, value: choiceOf({ type: 'all' }) },
    ...families.map((id) => ({ title: words.form.families[id], value: choiceOf({ type: 'family', id }) })),
    ...byName.slice(0, MOST_SERVICES).map(({ id, name }) => ({
      title: label(name, 80),
      value: choiceOf({ type: 'service', id }),
    })),
  ];
}

/** The words of a target that could be typed, without commas: these separate choices. */
function choiceOf(target: Target): string {
  if (target.type === 'all') return 'all';
  return target.type === 'family' ? familyWords(target.id) : label(target.id, 80).replaceAll(',', ' ');
}
