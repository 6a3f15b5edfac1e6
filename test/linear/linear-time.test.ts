import assert from 'node:assert/strict';
import { understand } from '../../bot/asking/reading/understand.ts';
import { ACTIVITY } from '../../bot/teams/activity.ts';
import { conversationOf } from '../../bot/teams/conversation.ts';
import { questionOf } from '../../bot/teams/question.ts';
import { readerOf } from '../../bot/teams/reader.ts';
import { teamsServiceUrls } from '../../bot/teams/service-url.ts';
import { makeAlertCards } from '../../cards/alert.ts';
import { announcementCard } from '../../cards/announcement.ts';
import { cut, httpsUrl, label, markdown, markdownLabel, markdownWithoutLinks } from '../../cards/kit/escape.ts';
import { makeRenderer } from '../../cards/kit/render.ts';
import { sectionsInReadersTime } from '../../cards/kit/text-times.ts';
import { searchCard } from '../../cards/search.ts';
import { isPlannedMaintenance } from '../../src/domain/health/announcement.ts';
import type { Issue } from '../../src/domain/health/issue.ts';
import { nextUpdateBy, sectionsOf } from '../../src/domain/health/post-text.ts';
import { readStatus } from '../../src/domain/health/status.ts';
import { serviceIdByName } from '../../src/domain/naming/catalogue.ts';
import { writeIdsPlainly } from '../../src/domain/naming/issue-id.ts';
import { matchService } from '../../src/domain/naming/match-service.ts';
import { foldedWords } from '../../src/domain/naming/text.ts';
import { makeLogFacts } from '../../src/lib/log-facts.ts';
import { plainText } from '../../src/lib/plain-text.ts';
import { decodeEntities, oneForm, plainLine, plainProse } from '../../src/lib/text/one-form.ts';
import { untypedBody, wireInstant } from '../../src/lib/wire.ts';
import { fresh } from '../fixtures/readings.ts';
import { EXCHANGE, NOW, OTHERS, READER, announcement, issue, post } from '../fixtures/health.ts';
import { aMessage } from '../fakes/bot.ts';
import { growth, growthOfRuns } from './growth.ts';
import { PIECES, RUNS } from './hostile-texts.ts';

const render = makeRenderer();
const alerts = makeAlertCards({ timeZone: 'Europe/Riga', locale: 'en' });
const services = [EXCHANGE, ...OTHERS];
const logFacts = makeLogFacts(['secret-value']);
const defaults = { timeZone: 'UTC', locale: 'en', clock: () => NOW };

const liveCard = (facts: Partial<Issue>): object =>
  render(
    alerts.liveCard({ issue: issue({ id: 'EX1', ...facts }), version: 1, changedAt: NOW, missedPolls: 0 }, 'full'),
  );

/** Reads a message as a turn does, up to the words of the question. */
function ask(text: string, changes: Readonly<Record<string, unknown>> = {}): object {
  const activity = ACTIVITY.parse(aMessage(text, changes));
  const question = questionOf(activity);
  readerOf({ activity, conversation: conversationOf(activity) }, defaults);
  return understand(question.kind === 'ask' ? question.text : '', READER, services);
}

const html = (content: string) => [{ contentType: 'text/html', content }];
const mention = (text: string) => ({ type: 'mention', text, mentioned: { id: '28:bot', name: text } });

/** What is done with text from outside, by where it comes from. */
const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'a body in HTML': (content) => plainText({ type: 'html', content }),
  'a body that says not what it is': (content) => plainText(untypedBody(content)),
  'the sections of a post': (text) => nextUpdateBy(sectionsOf(text), NOW),
  'a promised time': (text) => nextUpdateBy(sectionsOf(`Next update by: ${text}`), NOW),
  'the times in a text': (text) =>
    sectionsInReadersTime([{ label: 'Start time', text: `March 12, 2026 ${text}` }], NOW, READER),
  'a text on a card': (text) => [markdown(text), markdownWithoutLinks(text)],
  'a line on a card': (text) => [markdownLabel(text), label(text), cut(text, 100), httpsUrl(`https://${text}`)],
  'one form': (text) => [oneForm(text), decodeEntities(text), plainLine(text), plainProse(text)],
  'an alert of a post': (text) => liveCard({ posts: [post(60_000, text)] }),
  'an answer with a message': (content) =>
    render(
      announcementCard(
        fresh(announcement({ id: 'MC1', title: content, tags: [content], body: { type: 'html', content } })),
        1,
        READER,
      ),
    ),
  'names on an alert': (text) =>
    liveCard({ title: text, service: { id: text, name: text }, feature: text, statusText: text }),
  'a search': (text) => [
    foldedWords(text),
    render(searchCard(fresh({ words: text, issues: [], announcements: [] }), 1, READER)),
  ],
  'a question': (text) => ask(text),
  'a question with a quote': (text) => ask(text, { attachments: html(`<blockquote>${text}</blockquote>`) }),
  'a question in HTML': (text) => ask('', { attachments: html(`<blockquote>a</blockquote>${text}`) }),
  'a preview of a quote': (text) => ask(text, { entities: [{ type: 'quotedReply', preview: text }] }),
  'a mention': (text) => ask(text, { entities: [mention(text)] }),
  'the names in an activity': (name) =>
    ask('', { from: { id: 'a', name }, locale: name, localTimezone: name, conversation: { id: 'a', name } }),
  'ids in a text': (text) => writeIdsPlainly(text),
  'the name of a service': (text) => [matchService(text.slice(0, 1_000), services), serviceIdByName(text)],
  'a value of an API': (text) => [readStatus(text), wireInstant(text), isPlannedMaintenance([text], text)],
  'a service URL': (text) => teamsServiceUrls()(`https://${text}`),
  'a line of the log': (text) => logFacts({ reason: text, error: new Error(text) }),
};

describe('time grows no faster than the text', () => {
  for (const [what, work] of Object.entries(WORK)) {
    it(`of ${what}`, () => {
      const slow = PIECES.map((piece) => ({ piece, times: growth(piece, work) }));
      const slowRuns = RUNS.map((run) => ({ run, times: growthOfRuns(run, work) }));
      assert.deepEqual(
        [...slow, ...slowRuns].filter(({ times }) => times !== undefined),
        [],
      );
    });
  }

  it('is measured so that quadratic work is noticed, and linear work is not', () => {
    const quadratic = (text: string) => {
      for (let at = 0; at < text.length; at += 64) text.slice(at).split('a');
    };
    const inRuns = (text: string) => text.split('(').forEach((run) => quadratic(run.repeat(4)));
    const linear = (text: string) => Array.from({ length: 40 }, () => text.split('a'));
    assert.ok((growth('a', quadratic) ?? 0) > 3);
    assert.ok((growthOfRuns(['(', 'a'], inRuns) ?? 0) > 3);
    assert.equal(growth('a', linear), undefined);
    assert.equal(growthOfRuns(['(', 'a'], linear), undefined);
  });
}).timeout(120_000);
