import assert from 'node:assert/strict';
import { makeRenderer } from '../../cards/kit/render.ts';
import { startChat } from '../fixtures/asked.ts';
import { examples } from '../fixtures/gallery/examples.ts';
import { asksOf } from './reading.ts';

/** Lines that change what a conversation hears, with what they name. Bare, they ask or show a form. */
const CHANGES =
  /^(?:(?:subscribe|unsubscribe|only|follow|unfollow|mute|unmute|level|quiet|digest|timezone|language) \S|undo|save)/;
/** These only ask whether to go ahead. */
const ASKS = /^(?:unsubscribe all|mute|unmute all|unmute)$/;
/** How a label says that something changes. */
const SAYS =
  /^(?:subscribe|unsubscribe|only|remove|stop|end|follow|notify|unfollow|mute|unmute|undo|save|change|quiet|digest|alert|turn|use|tell|clear|no |every|always|set|let|hold|in the digest|try again)/i;

const EXAMPLES = await examples();

const silent = (asks: Readonly<Record<string, string>>) =>
  Object.entries(asks).filter(([title, ask]) => CHANGES.test(ask) && !ASKS.test(ask) && !SAYS.test(title));

describe('a button that changes something', () => {
  const render = makeRenderer();
  // A card that asks what to choose says itself what its buttons set.
  for (const { name, answer } of EXAMPLES.filter(({ name }) => !name.endsWith('-question'))) {
    it(`says so on the card ${name}`, () => assert.deepEqual(silent(asksOf(render(answer))), []));
  }

  for (const line of [
    'subscribe exchnage',
    'subscribe defender incidents',
    'unsubscribe copilot',
    'mute exchnage 4h',
    'only copilot',
  ]) {
    it(`says so where it is a guess: "${line}"`, async () => {
      const { asks } = await startChat().say(line);
      assert.ok(Object.keys(asks).length > 1);
      assert.deepEqual(silent(asks), []);
    });
  }
});
