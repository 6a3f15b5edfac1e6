import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands } from '../../../bot/commands/index.ts';
import { makeRouter } from '../../../bot/asking/router.ts';
import type { SubscriptionWords } from '../../../src/domain/subscription/subscription-grammar.ts';
import { writePeriod } from '../../../src/domain/period.ts';
import type { IssueFilter } from '../../../src/usecases/asking/answers.ts';
import type { UseCases } from '../../../src/usecases/index.ts';
import { isAnnouncementId } from '../../../src/domain/naming/issue-id.ts';
import { announcementListCard } from '../../../cards/announcement-list.ts';
import type { Card } from '../../../cards/kit/card.ts';
import { issueCard } from '../../../cards/issue.ts';
import { issueListCard } from '../../../cards/issue-list.ts';
import { searchCard } from '../../../cards/search.ts';
import { aReader, makeAsking } from '../../fakes/asking.ts';
import { anAnnouncement, anIssue, aPost, makeFakeSource, someServices } from '../../fakes/health-source.ts';

/**
 * What people type, by what it must lead to: `command → use case with its arguments`, or a card that asks (`asks`, with
 * the first line it offers), says something (`says`, with its title) or offers a line among others (`offers`).
 */
const CORPUS = JSON.parse(readFileSync(new URL('../../fixtures/phrasings.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>;

const reader = aReader();
const posts = Array.from({ length: 30 }, (_, at) =>
  aPost(`2031-04-${String(at + 1).padStart(2, '0')}T09:00:00.000Z`, `Post ${at}. ${'Text of a post. '.repeat(80)}`),
);
const source = makeFakeSource({
  issues: [anIssue({ posts }), anIssue({ id: 'TM1234567' })].concat(
    Array.from({ length: 40 }, (_, at) => anIssue({ id: `SP${at + 10_000}`, title: 'Late calendar' })),
  ),
  announcements: [anAnnouncement()].concat(
    Array.from({ length: 40 }, (_, at) => anAnnouncement({ id: `MC${at + 200_000}` })),
  ),
});

/** The use cases, with the last call and how its answer would look on each page. */
function recorded() {
  const { app } = makeAsking(source);
  const calls: string[] = [];
  const pages: ((page: number) => Card)[] = [];
  const asked = (...parts: (string | number | undefined)[]) => {
    calls.push(parts.filter((part) => part !== undefined).join(' '));
  };
  const recording: UseCases = {
    ...app,
    listServices: (tenant) => (asked('listServices'), app.listServices(tenant)),
    getOverview: (tenant) => (asked('getOverview'), app.getOverview(tenant)),
    getServiceStatus: (tenant, service) => (
      asked('getServiceStatus', service.id),
      app.getServiceStatus(tenant, service)
    ),
    getHistory: (tenant, service, days) => (
      asked('getHistory', service.id, typeof days === 'number' ? days : (days.days ?? writePeriod(days))),
      app.getHistory(tenant, service, days)
    ),
    async listIssues(tenant, filter) {
      asked('listIssues', ...partsOf(filter));
      const list = await app.listIssues(tenant, filter);
      pages.push((page) => issueListCard(list, page, reader));
      return list;
    },
    async findById(tenant, id) {
      asked(isAnnouncementId(id) ? 'getAnnouncement' : 'getIssue', id);
      const found = await app.findById(tenant, id);
      if (found.kind === 'issue') pages.push((page) => issueCard(found.reading, { page }, reader));
      return found;
    },
    async listAnnouncements(tenant, query) {
      asked('listAnnouncements', query.kind, query.service?.id);
      const list = await app.listAnnouncements(tenant, query);
      pages.push((page) => announcementListCard(list, page, reader));
      return list;
    },
    async search(tenant, words) {
      asked('search', words);
      const result = await app.search(tenant, words);
      pages.push((page) => searchCard(result, page, reader));
      return result;
    },
    getReport: (tenant, id) => (asked('getReport', id), app.getReport(tenant, id)),
    listSubscriptions: (who) => (asked('listSubscriptions'), app.listSubscriptions(who)),
    subscribe: (who, words) => (asked('subscribe', ...wordsOf(words)), app.subscribe(who, words)),
    unsubscribe: (who, words) => (asked('unsubscribe', ...wordsOf(words)), app.unsubscribe(who, words)),
    mute: (who, words) => (asked('mute', words.subject.id, `${words.milliseconds / 60_000}m`), app.mute(who, words)),
    unmute: (who, subject) => (asked('unmute', subject?.id ?? 'all'), app.unmute(who, subject)),
    follow: (who, id) => (asked('follow', id), app.follow(who, id)),
    unfollow: (who, id) => (asked('unfollow', id), app.unfollow(who, id)),
  };
  return { router: makeRouter({ app: recording, commands }), calls, pages, app };
}

function partsOf({ classification, state, service, period }: IssueFilter): (string | undefined)[] {
  return [classification, state, service?.id, period && writePeriod(period)];
}

/** `Exchange+collaboration incidents+advisories every`, with `-` for anything not named. */
function wordsOf({ targets, kinds, moments }: SubscriptionWords): string[] {
  const names = targets?.map((target) => (target.type === 'all' ? 'all' : target.id)) ?? ['-'];
  return [names.join('+'), (kinds ?? ['-']).join('+'), moments?.length === 4 ? 'every' : (moments ?? ['-']).join('+')];
}

/** The command lines of an answer's buttons and rows, in order. */
function asksOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'ask' in value && typeof value.ask === 'string' ? [value.ask] : [];
  return [...own, ...Object.values(value).flatMap(asksOf)];
}

async function check(text: string, expected: string): Promise<void> {
  const asking = recorded();
  const { answer, command } = await asking.router.answer(text, reader);
  const [wantedCommand, wanted = ''] = expected.split(' → ');
  assert.equal(command, wantedCommand);
  const [verb = '', ...rest] = wanted.split(' ');
  if (['says', 'asks', 'offers'].includes(verb)) checkWords(answer, verb, rest.join(' '));
  else await checkCall(answer, wanted, asking);
}

function checkWords(answer: Card, verb: string, wanted: string): void {
  const asks = asksOf(answer.data).map((ask) => ask.toLowerCase());
  if (verb === 'says') assert.ok(`${answer.summary} ${JSON.stringify(answer.data)}`.includes(wanted), answer.summary);
  else if (verb === 'asks') assert.equal(asks[0], wanted.toLowerCase());
  else assert.ok(asks.includes(wanted));
}

async function checkCall(answer: Card, wanted: string, { calls, pages, app }: ReturnType<typeof recorded>) {
  const [, call = '', view = ''] = /^(.*?)(?: (newest|page \d+|(?<=getIssue \w+ )all))?$/.exec(wanted) ?? [];
  assert.equal(calls.at(-1), call);
  if (view.startsWith('page')) {
    assert.deepEqual(answer, given(pages.at(-1)?.(Number(view.slice('page '.length)))));
    assert.notDeepEqual(answer, given(pages.at(-1)?.(1)), 'page 1 must look different, or the page was not tested');
  } else if (view !== '') {
    const issue = await app.getIssue(reader.tenantId, call.split(' ')[1] ?? '');
    assert.deepEqual(answer, given(issueCard(issue, { page: view === 'all' ? 'all' : 'newest' }, reader)));
  }
}

/** The router says for whom a card is written. */
function given(card: Card | undefined): Card | undefined {
  return card && { ...card, locale: reader.locale };
}

describe('phrasings', () => {
  it('number at least 150', () => {
    assert.ok(Object.values(CORPUS).flat().length >= 150);
  });

  for (const [expected, texts] of Object.entries(CORPUS)) {
    for (const text of texts) {
      it(`"${text}" leads to ${expected}`, () => check(text, expected));
    }
  }

  for (const { id, name } of someServices()) {
    it(`finds ${id} by its id and by its name "${name}"`, async () => {
      await check(`status ${id}`, `status → getServiceStatus ${id}`);
      await check(`status ${name}`, `status → getServiceStatus ${id}`);
      await check(name, `status → getServiceStatus ${id}`);
    });
  }
});
