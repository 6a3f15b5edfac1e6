import { setTimeout as sleep } from 'node:timers/promises';
import { activityOf } from './load.ts';

/** What people do in chats that stay the same, the likelier the more often it is listed. */
const ASKED: readonly (readonly [locale: string, text: string])[] = [
  ['en-GB', 'status'],
  ['en-GB', 'status exchange'],
  ['en-US', 'was teams down yesterday?'],
  ['en-GB', 'history sharepoint 30d'],
  ['de-DE', 'Status von Teams'],
  ['de-DE', 'offene Vorfälle'],
  ['fr-FR', 'incidents en cours'],
  ['es-ES', 'estado de exchange'],
  ['ja-JP', 'Exchange の状態'],
  ['ko-KR', '팀즈 상태'],
  ['en-GB', 'messages'],
  ['en-GB', 'help'],
];
const CHANGED = [
  'subscribe all',
  'subscribe exchange',
  'subscribe teams',
  'subscribe',
  'settings',
  'mute teams 1h',
  'undo',
  'unsubscribe all confirm',
];
const PEOPLE = 300;
const CALLERS = 8;
const PAUSE_MS = 50;
/** Of ten things that people do, so many change something, and one in a hundred is that the app comes or goes. */
const SHARE_CHANGED = 0.3;
const SHARE_MOVED = 0.01;

export interface MixedLoad {
  /** How many turns were asked so far. */
  turns(): number;
  /** Nobody asks anything while `work` runs. */
  paused<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Waits for what is under way. Fails if a question was not answered with a card. */
  stop(): Promise<void>;
}

/** People who ask in six languages, subscribe, mute, undo, and install and remove the app. `serviceUrl`: of their connector. */
export function startMixedLoad(url: string, serviceUrl: string): MixedLoad {
  let [turns, isOver, isPaused] = [0, false, false];
  const call = async (caller: number) => {
    while (!isOver) {
      if (!isPaused) await turn(url, serviceUrl, (turns += 1), caller);
      await sleep(PAUSE_MS);
    }
  };
  const calls = Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
  calls.catch(() => (isOver = true));
  return {
    turns: () => turns,
    async paused(work) {
      isPaused = true;
      return work().finally(() => (isPaused = false));
    },
    async stop() {
      isOver = true;
      await calls;
    },
  };
}

/** Each caller has people of its own, so that nobody does two things at once. */
async function turn(url: string, serviceUrl: string, number: number, caller: number): Promise<void> {
  const person = caller + CALLERS * Math.floor((Math.random() * PEOPLE) / CALLERS);
  const dice = Math.random();
  const base = JSON.parse(activityOf('', person)) as object;
  const common = { ...base, id: `f:${number}`, serviceUrl };
  if (dice < SHARE_MOVED) {
    await post(url, { ...common, type: 'installationUpdate', action: dice < SHARE_MOVED / 2 ? 'remove' : 'add' });
    return;
  }
  const isChange = dice < SHARE_MOVED + SHARE_CHANGED;
  const [locale, text] = isChange ? (['en-GB', pick(CHANGED)] as const) : pick(ASKED);
  const answer = await post(url, { ...common, locale, text });
  if (!answer.includes('"type":"AdaptiveCard"')) throw new Error(`“${text}” was answered with ${answer.slice(0, 500)}`);
}

async function post(url: string, activity: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 500)}`);
  return text;
}

function pick<Value>(values: readonly Value[]): Value {
  const value = values[Math.floor(Math.random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}
