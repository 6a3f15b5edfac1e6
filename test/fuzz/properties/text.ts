import assert from 'node:assert/strict';
import fc from 'fast-check';
import { httpsUrl, label, markdown, markdownLabel } from '../../../cards/kit/escape.ts';
import { teamsServiceUrls } from '../../../bot/teams/service-url.ts';
import { makeLogFacts } from '../../../src/lib/log-facts.ts';
import { plainText } from '../../../src/lib/plain-text.ts';
import { retryAfterMs } from '../../../src/lib/http/retry-after.ts';
import { seen } from '../../cards/reading.ts';
import { anyJson, anyText } from '../inputs.ts';
import { property } from '../property.ts';

const ALIVE = /\$\{|\{\{|<\/?at>/i;
const SECRET = 'canary-s3cret';
const facts = makeLogFacts([SECRET]);
const isTeams = teamsServiceUrls();

const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'https:\\\\', 'javascript:', 'HTTPS://', 'https:/', '//', ''),
    fc.oneof(fc.constantFrom('', 'a@', 'user:pass@', 'smba.trafficmanager.net@', '\u3002'), anyText),
    fc.constantFrom(
      'smba.trafficmanager.net',
      'SMBA.trafficmanager.net',
      'smba.trafficmanager.net.evil.example',
      'xn--a',
      '[::1]',
      '127.1',
      'smba。trafficmanager。net',
    ),
    fc.oneof(fc.constantFrom('', '/', '/teams/', ':443/', '/..', '#', '?x', '.'), anyText),
  )
  .map((parts) => parts.join(''));

/** What turns text into something else. */
export const TEXT = [
  property(
    'html',
    'becomes text without control characters',
    fc.record({ type: fc.constantFrom('html', 'text'), content: anyText }),
    (body) => {
      const plain = plainText(body);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(plain, /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
      assert.ok(plain.isWellFormed());
    },
  ),
  property('markdown', 'shows a text from outside as it is, with nothing alive in it', anyText, (text) => {
    for (const shown of [markdown(text), markdownLabel(text, 200)]) {
      assert.doesNotMatch(shown, ALIVE);
      // What is no text is marked so, unless the text says so itself.
      if (!text.includes('!!')) assert.doesNotMatch(seen(shown), /!!/);
    }
    assert.doesNotMatch(label(text, 200), ALIVE);
    assert.ok(label(text, 200).length <= 200);
  }),
  property('links', 'are https, without a user, and end where they seem to end', address, (text) => {
    const url = httpsUrl(text);
    if (url === undefined) return;
    const { protocol, username, password } = new URL(url);
    assert.deepEqual([protocol, username, password], ['https:', '', '']);
    assert.doesNotMatch(url, /[\s()<>[\]\\{}|"'`]/);
  }),
  property('service URLs', 'lead where the check says: no two parsers disagree', address, (text) => {
    if (!isTeams(text)) return;
    const { protocol, hostname, port, username } = new URL(text);
    assert.deepEqual([protocol, hostname, port, username], ['https:', 'smba.trafficmanager.net', '', '']);
  }),
  property('log facts', 'are one line of JSON without the secrets', fc.tuple(anyText, anyJson), ([text, value]) => {
    const line = JSON.stringify(
      facts({ [text]: value, note: `${text}${SECRET}${text}`, error: new Error(SECRET), value }),
    );
    assert.ok(!line.includes(SECRET) && !/[\n\r\u2028]/.test(line) && line.length < 300_000);
  }),
  property('retry-after', 'is a time to come, or none', anyText, (text) => {
    const wait = retryAfterMs(text, Date.UTC(2031, 0, 1));
    assert.ok(wait === undefined || (wait > 0 && Number.isFinite(wait)), String(wait));
  }),
];
