import type { Cell, Table } from '../../src/domain/documents/table.ts';
import { utcCell } from '../../src/domain/documents/utc.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Person, Want } from '../../src/domain/subscription/subscription.ts';
import type { SubscriptionList } from '../../src/usecases/asking/answers.ts';
import { serviceName } from '../kit/targets.ts';

/** What a conversation is subscribed to, follows and mutes: a row for each. */
export function subscriptionTable({ subscription, services }: SubscriptionList): Table {
  const { wants = [], follows = [], mutes = [] } = subscription ?? {};
  return {
    name: 'subscriptions',
    columns: [...['type', 'target', 'id', 'name', 'kinds', 'moments', 'except', 'until_utc', 'set_by', 'set_utc']],
    rows: [
      ...wants.map((want) => [...wantCells(want, services), ...setCells(want)]),
      ...follows.map((follow) => ['follow', 'issue', follow.issueId, ...Array<Cell>(5), ...setCells(follow)]),
      ...mutes.map((mute) => [
        ...['mute', mute.subject.type, mute.subject.id],
        ...[mute.subject.type === 'service' ? serviceName(mute.subject.id, services) : undefined],
        ...[undefined, undefined, undefined, utcCell(mute.until), ...setCells(mute)],
      ]),
    ],
  };
}

function wantCells({ target, kinds, moments, except = [] }: Want, services: SubscriptionList['services']): Cell[] {
  const id = target.type === 'all' ? undefined : target.id;
  const name = target.type === 'service' ? serviceName(target.id, services) : undefined;
  return ['subscription', target.type, id, name, kinds.join(', '), moments.join(', '), except.join(', '), undefined];
}

function setCells({ setBy, setAt }: { readonly setBy: Person; readonly setAt: Instant }): Cell[] {
  return [setBy.name, utcCell(setAt)];
}
