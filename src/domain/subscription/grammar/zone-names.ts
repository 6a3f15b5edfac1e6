import { closest } from '../../naming/spelling.ts';
import { fold } from '../../naming/text.ts';
import { isTimeZone } from '../reader.ts';

/** What people call a zone: its short name, a country of one zone, a city that the list of zones lacks. */
const ALIASES: Readonly<Record<string, string>> = {
  ...named('UTC', 'utc, gmt, z, zulu, coordinated universal time'),
  ...named('Europe/London', 'bst, uk, england, britain, great britain, manchester, edinburgh, cardiff, leeds'),
  ...named('Europe/Lisbon', 'wet, west, portugal, porto'),
  ...named(
    'Europe/Berlin',
    'cet, cest, mez, mesz, germany, deutschland, munich, frankfurt, hamburg, cologne, stuttgart',
  ),
  ...named('Europe/Paris', 'france, lyon, marseille, toulouse'),
  ...named('Europe/Madrid', 'spain, espana, barcelona, valencia, sevilla'),
  ...named('Europe/Rome', 'italy, milan, naples, turin'),
  ...named('Europe/Zurich', 'switzerland, geneva, basel, bern'),
  ...named('Europe/Amsterdam', 'netherlands, rotterdam, the hague'),
  ...named('Europe/Helsinki', 'eet, eest, finland'),
  ...named('Europe/Riga', 'latvia'),
  ...named('Europe/Vilnius', 'lithuania'),
  ...named('Europe/Tallinn', 'estonia'),
  ...named('Europe/Moscow', 'msk'),
  ...named('America/New_York', 'et, est, edt, eastern, eastern time, nyc, boston, washington, miami, atlanta'),
  ...named('America/Chicago', 'ct, cst, cdt, central, central time, dallas, houston, austin'),
  ...named('America/Denver', 'mt, mst, mdt, mountain, mountain time'),
  ...named(
    'America/Los_Angeles',
    'pt, pst, pdt, pacific, pacific time, la, seattle, redmond, san francisco, las vegas',
  ),
  ...named('America/Sao_Paulo', 'brt, rio de janeiro, brasilia'),
  ...named('Asia/Kolkata', 'ist, india, mumbai, delhi, new delhi, bangalore, bengaluru, hyderabad, chennai'),
  ...named('Asia/Shanghai', 'china, beijing, shenzhen'),
  ...named('Asia/Hong_Kong', 'hkt'),
  ...named('Asia/Singapore', 'sgt'),
  ...named('Asia/Tokyo', 'jst, japan, osaka, kyoto, 東京, 日本'),
  ...named('Asia/Seoul', 'kst, korea, south korea, busan, 서울, 한국'),
  ...named('Asia/Dubai', 'uae, abu dhabi'),
  ...named('Australia/Sydney', 'aest, aedt, canberra'),
  ...named('Pacific/Auckland', 'nzst, nzdt, new zealand, wellington'),
};

function named(zone: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split(', ').map((name) => [fold(name), zone]));
}

const MOST_NEAREST = 4;
/** No zone has a longer name. */
const MOST_LETTERS = 60;
/** More mistakes in a name than this, or in a third of its letters, and another name is meant. */
const MISTAKES = 2;

/** Every zone by its full name and by its city; what people call it comes first. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ...Intl.supportedValuesOf('timeZone').flatMap((zone): [string, string][] => [
    [plain(zone.split('/').at(-1) ?? zone), zone],
    [plain(zone), zone],
  ]),
  ...Object.entries(ALIASES),
]);

/** The zone that somebody means by `riga`, `Europe/Riga`, `CET`, `new york` or `UTC+2`; otherwise the nearest ones. */
export function findTimeZone(said: string): { readonly zone: string } | { readonly nearest: readonly string[] } {
  const zone = zoneCalled(said) ?? offsetZone(said) ?? (isTimeZone(said) ? said : undefined);
  return zone === undefined ? { nearest: nearestTo(nameIn(said)) } : { zone };
}

/** The first zone that some of the words name. Very short names are too often other words. */
export function zoneAmong(words: readonly string[]): string | undefined {
  const phrases = [3, 2, 1].flatMap((length) => words.map((_, at) => words.slice(at, at + length).join(' ')));
  return phrases
    .filter((phrase) => phrase.length > 2)
    .map(zoneCalled)
    .find((zone) => zone !== undefined);
}

/** The zone of exactly this name. */
function zoneCalled(said: string): string | undefined {
  return ZONES.get(nameIn(said)) ?? ZONES.get(plain(said));
}

function nameIn(said: string): string {
  return plain(said.slice(0, MOST_LETTERS).replace(/\btime(?:\s*zone)?$/i, ''));
}

function nearestTo(name: string): string[] {
  if (name.length < 3) return [];
  const holding = [...ZONES.keys()].filter((each) => each.includes(name));
  const near = closest(name, [...ZONES.keys()]).filter(
    ({ text, distance }) => distance <= Math.min(MISTAKES, text.length / 3),
  );
  const zones = [...holding, ...near.map(({ text }) => text)].map((each) => ZONES.get(each) ?? each);
  return [...new Set(zones)].slice(0, MOST_NEAREST);
}

/** `UTC+2` and `GMT-5`, whose IANA names count the other way round. */
function offsetZone(said: string): string | undefined {
  const [, sign = '', hours = ''] =
    /^(?:utc|gmt)?\s*([+\-\u2212\u2013])\s*0?(\d{1,2})(?::?00)?$/i.exec(said.trim()) ?? [];
  const zone = `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`;
  return hours !== '' && isTimeZone(zone) ? zone : undefined;
}

function plain(text: string): string {
  return fold(text)
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
}
