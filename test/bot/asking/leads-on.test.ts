import assert from 'node:assert/strict';
import type { Routed } from '../../../bot/asking/router.ts';
import { questionOf } from '../../../bot/teams/question.ts';
import { makeRenderer, type AdaptiveCard } from '../../../cards/kit/render.ts';
import type { ConversationScope } from '../../../src/domain/subscription/subscription.ts';
import { wordsFor, type Words } from '../../../words/index.ts';
import { elementsOf, textOf } from '../../cards/reading.ts';
import { aCheckedMessage } from '../../fakes/bot.ts';
import { enact, SCENES } from '../../fixtures/gallery/examples.ts';
import { makeStage } from '../../fixtures/gallery/stage.ts';

const render = makeRenderer();

/** A button of a card, and the line that it sends with the form as it stands. */
interface Pressed {
  readonly title: string;
  readonly line: string;
}

function buttonsOf(card: AdaptiveCard): Pressed[] {
  const elements = elementsOf([card.body, card.actions ?? []]);
  const inputs = Object.fromEntries(
    elements.flatMap(({ id, value }) => (typeof id === 'string' && typeof value === 'string' ? [[id, value]] : [])),
  );
  const pressed = elements.flatMap(({ title, data }) => {
    if (typeof data !== 'object' || data === null) return [];
    const question = questionOf(aCheckedMessage('', { value: { ...inputs, ...data } }));
    return question.kind === 'ask' ? [{ title: String(title), line: question.text }] : [];
  });
  // Old clients press the same button in another way.
  return pressed.filter(({ line }, at) => pressed.findIndex((each) => each.line === line) === at);
}

const shown = ({ answer }: Routed) => `${answer.summary}\n${textOf(render(answer))}`;

/** What is wrong with an answer to a button of another answer; undefined if it leads on. */
function faultOf(
  title: string,
  asked: Routed,
  routed: Routed,
  { issue, buttons, announce }: Words,
): string | undefined {
  if (routed.answer.isRefusal) return 'is refused';
  if (routed.command === 'unknown') return 'is not understood';
  // What asks the same again shows it as it is by then.
  const again = [buttons.refresh, issue.buttons.refresh, announce.form.buttons.redraw];
  const asksAgain = again.includes(title) || routed.line === asked.line;
  return !asksAgain && shown(routed) === shown(asked) ? 'changes nothing' : undefined;
}

/** Lines that change something, after which the next button would be pressed in another state. */
const CHANGES =
  /^(?:(?:un)?(?:subscribe|follow|mute)|only|save|quiet|digest|timezone|language|level|old-advisories|answers|mention|remind|escalate|teamwork|undo|test|announce)\b/;
/** What cannot be answered there: a form in which nothing is chosen, and a source that does not answer. */
const UNANSWERABLE: ReadonlySet<string> = new Set(['save']);
const isAway = (name: string) => name.endsWith('-stale');

/** Presses each button of each answer of the gallery as it stands there; what only shows something, once. */
async function faultsIn(locale: string, scope: ConversationScope): Promise<{ pressed: number; faults: string[] }> {
  const words = wordsFor(locale);
  const faults: string[] = [];
  const done = new Set<string>(UNANSWERABLE);
  for (const [name, scene] of Object.entries(SCENES).filter(([each]) => !isAway(each))) {
    const setting = { scope, locale };
    const open = async () => {
      const stage = makeStage(setting);
      const asked = await enact(scene, stage);
      return { stage, asked, buttons: asked.answer.isRefusal ? [] : buttonsOf(render(asked.answer)) };
    };
    let now = await open();
    for (const [at, { line: first }] of now.buttons.entries()) {
      if (done.has(first)) continue;
      const changes = CHANGES.test(first);
      // The key of what can be undone is another one each time.
      const { title, line } = now.buttons[at] ?? assert.fail(`${name} has other buttons`);
      const fault = faultOf(title, now.asked, await now.stage.press(line), words);
      if (fault) faults.push(`${name}: "${title}" (${line}) ${fault}`);
      done.add(changes ? `${name}: ${line}` : line);
      if (changes && at < now.buttons.length - 1) now = await open();
    }
  }
  return { pressed: done.size, faults };
}

describe('every button of every answer', function () {
  this.timeout(120_000);

  for (const [locale, scope] of [
    ['en', 'personal'],
    ['en', 'group'],
    ['en', 'channel'],
    ['ko', 'channel'],
  ] as const) {
    it(`leads on: in ${locale}, ${scope}`, async () => {
      const { pressed, faults } = await faultsIn(locale, scope);
      assert.deepEqual(faults, []);
      assert.ok(pressed > 150, `${pressed} buttons`);
    });
  }
});
