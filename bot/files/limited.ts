import type { FetchFile } from './fetch.ts';
import { busyReply } from './page.ts';

/** Requests a minute: of everybody together, and for one link. A previewer opens a link a few times. */
const [MOST_A_MINUTE, MOST_OF_ONE] = [600, 30];
/** What is shorter is no link. */
const SHORTEST = 20;

/** Counts what is asked in a minute, by a name. */
type MakeRate = (perMinute: number) => (name: string) => string;

/** Keeps those who ask too often away from the store and from the sign-in page. */
export function limited(fetchFile: FetchFile, makeRate: MakeRate): FetchFile {
  const [mayAsk, mayAskAgain] = [makeRate(MOST_A_MINUTE), makeRate(MOST_OF_ONE)];
  const isTooOften = (pass: string) =>
    mayAsk('') !== 'granted' || (pass.length > SHORTEST && mayAskAgain(pass) !== 'granted');
  return (request) => (isTooOften(request.pass) ? Promise.resolve(busyReply()) : fetchFile(request));
}
