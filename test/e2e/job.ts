import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { wordsFor } from '../../words/index.ts';
import type { Words } from '../../words/index.ts';
import { startHttpServer, type HttpServer } from '../fakes/http-server.ts';
import { startDemoChat, type DemoChat } from './demo-chat.ts';
import { withoutJoins } from '../cards/reading.ts';
import { textOf, waitUntil, type Place } from './playground.ts';

/** Several polls, a fan-out and a delivery, on a busy machine. */
const MS_TO_TELL = 30_000;

/** The demo and its chat, as people use them who ask in one language. */
export interface Job {
  readonly started: DemoChat;
  readonly words: Words;
  /** Makes something happen in the simulator's tenant; gives the id. */
  readonly play: (action: string, facts: object) => Promise<string>;
  /** Asks; every answer is in the people's language, and leads on. */
  readonly ask: (line: string) => Promise<Locator>;
  readonly click: (card: Locator, button: string | RegExp) => Promise<Locator>;
  /** From now on, what is asked is asked there, with a mention of the bot. */
  readonly goTo: (place: Place) => Promise<void>;
  /** Waits until one of these says all that, unasked. */
  readonly told: (what: string, where: Locator, texts: readonly string[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the demo for people whose Teams is in this language. The Playground itself only speaks American English. */
export async function startJob(locale: string, pollSeconds = '0.5'): Promise<Job> {
  let relay: HttpServer | undefined;
  const between = async (endpoint: string) => {
    relay = await startRelay(endpoint, locale);
    return `${relay.url}/api/messages`;
  };
  const started = await startDemoChat({
    source: 'graph',
    settings: { POLL_INTERVAL_SECONDS: pollSeconds },
    ...(locale !== 'en' && { between }),
  });
  const { chat, demo } = started;
  let isShared = false;
  const leadsOn = (card: Locator) => mustLeadOn(card, locale);
  return {
    started,
    words: wordsFor(locale),
    play: (action, facts) => play(demo.simulator, action, facts),
    ask: (line) => (isShared ? chat.mentionAndAsk(line) : chat.ask(line)).then(leadsOn),
    click: (card, button) => chat.clickForAnswer(card, button).then(leadsOn),
    goTo: async (place) => {
      await chat.open(place);
      isShared = place !== 'Personal Chat';
    },
    told: async (what, where, texts) => {
      const saying = texts.reduce((found, hasText) => found.filter({ hasText }), where);
      await waitUntil(what, async () => (await saying.count()) > 0, MS_TO_TELL);
    },
    close: async () => {
      await started.close();
      await relay?.close();
    },
  };
}

/** Gives on what the Playground sends, in the name of people whose Teams is in another language. */
function startRelay(endpoint: string, locale: string): Promise<HttpServer> {
  return startHttpServer(async ({ body }) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body.replaceAll('"locale":"en-US"', `"locale":"${locale}"`),
    });
    const text = await response.text();
    return { status: response.status, ...(text !== '' && { body: JSON.parse(text) as unknown }) };
  });
}

async function play(simulator: string, action: string, facts: object): Promise<string> {
  const response = await fetch(`${simulator}/_timeline`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action, ...facts }),
  });
  assert.equal(response.status, 200);
  return ((await response.json()) as { id: string }).id;
}

/** Whether a card says something, whatever keeps its words in one line. */
export async function says(card: Locator, text: string): Promise<boolean> {
  const plain = (each: string) => withoutJoins(each).replaceAll(/\s+/g, ' ');
  return plain(await textOf(card)).includes(plain(text));
}

/** Nobody stands in a dead end, nor reads another language. */
async function mustLeadOn(card: Locator, locale: string): Promise<Locator> {
  const labels = await card.getByRole('button').allInnerTexts();
  assert.ok(labels.length > 0, await textOf(card));
  const isOwn = labels.some((label) => (locale === 'ko' ? /\p{sc=Hangul}/u.test(label) : /[a-z]{3}/.test(label)));
  assert.ok(isOwn, labels.join(' | '));
  return card;
}
