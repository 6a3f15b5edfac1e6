import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GrammarError } from '../../../src/domain/subscription/grammar-error.ts';
import type { GrammarErrorCode } from '../../../src/domain/subscription/grammar-error.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.ts';
import { parseDuration, parseMute, parseUnmute } from '../../../src/domain/subscription/mute-grammar.ts';
import type { SubjectResolver } from '../../../src/domain/subscription/mute-grammar.ts';
import { parseSubscribe, parseUnsubscribe } from '../../../src/domain/subscription/subscription-grammar.ts';
import type { TargetResolver } from '../../../src/domain/subscription/subscription-words.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  exchange: ['Exchange'],
  'exchange online': ['Exchange'],
  teams: ['microsoftteams'],
  'microsoft teams': ['microsoftteams'],
  'microsoft 365': ['OSDPPlatform'],
  'bits and pieces': ['Bits'],
  'message center': ['MessageCenter'],
  power: ['PowerApps', 'PowerBI'],
};

const resolve: TargetResolver = (phrase) => {
  const name = phrase.toLowerCase();
  if (name === 'collaboration') return [{ type: 'family', id: 'collaboration' }];
  return (Object.hasOwn(NAMES, name) ? NAMES[name]! : []).map((id) => ({ type: 'service', id }));
};

describe('reading the words of subscribe', () => {
  const BOTH = ['incidents', 'advisories'];
  const EVERY = ['new', 'updates', 'resolved', 'reports'];
  const rows: readonly [text: string, targets: string[], kinds: string[], moments: string[]][] = [
    ['exchange', ['Exchange'], BOTH, EVERY],
    ['exchange teams incidents', ['Exchange', 'microsoftteams'], ['incidents'], EVERY],
    ['exchange online microsoft teams', ['Exchange', 'microsoftteams'], BOTH, EVERY],
    [
      'Exchange Online, Microsoft Teams and collaboration',
      ['Exchange', 'microsoftteams', 'collaboration'],
      BOTH,
      EVERY,
    ],
    ['bits and pieces and teams', ['Bits', 'microsoftteams'], BOTH, EVERY],
    ['exchange exchange online', ['Exchange'], BOTH, EVERY],
    ['incidents', ['all'], ['incidents'], EVERY],
    ['all resolved', ['all'], BOTH, ['resolved']],
    ['new exchange resolved', ['Exchange'], BOTH, ['new', 'resolved']],
    ['exchange -advisories', ['Exchange'], ['incidents'], EVERY],
    ['exchange \u2013advisories', ['Exchange'], ['incidents'], EVERY],
    ['exchange +messages', ['Exchange'], [...BOTH, 'messages'], EVERY],
    ['exchange messages', ['Exchange'], ['messages'], EVERY],
    ['message center messages', ['MessageCenter'], ['messages'], EVERY],
    ['teams incident update', ['microsoftteams'], ['incidents'], ['updates']],
    ['teams -updates -reports', ['microsoftteams'], BOTH, ['new', 'resolved']],
    ['microsoft 365;teams', ['OSDPPlatform', 'microsoftteams'], BOTH, EVERY],
  ];
  for (const [text, targets, kinds, moments] of rows) {
    it(`understands "${text}"`, () => {
      const read = parseSubscribe(text.split(' '), resolve);
      const names = read.targets.map((target) => (target.type === 'all' ? 'all' : target.id));
      assert.deepEqual([names, read.kinds, read.moments], [targets, kinds, moments]);
    });
  }

  const wrong: readonly [text: string, code: GrammarErrorCode, phrase: string][] = [
    ['exchnage', 'unknown-words', 'exchnage'],
    ['exchange sharp point incidents', 'unknown-words', 'sharp point'],
    ['exchange, nonsense words, teams', 'unknown-words', 'nonsense words'],
    ['power', 'ambiguous-words', 'power'],
    ['exchange -incidents -advisories', 'nothing-left', 'incidents advisories'],
    ['constructor', 'unknown-words', 'constructor'],
    ['__proto__', 'unknown-words', '__proto__'],
  ];
  for (const [text, code, phrase] of wrong) {
    it(`refuses "${text}" as ${code}`, () => {
      assert.throws(() => parseSubscribe(text.split(' '), resolve), { name: 'GrammarError', code, phrase });
    });
  }

  it('refuses more words than anybody types', () => {
    assert.throws(() => parseSubscribe(Array<string>(200).fill('exchange'), resolve), { code: 'too-many-words' });
  });

  it('understands or refuses any words, and fails in no other way', () => {
    const word = fc.oneof(
      fc.constantFrom('exchange', 'online', 'and', ',', '+new', '-messages', 'incidents'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        for (const parse of [parseSubscribe, parseUnsubscribe]) onlyGrammarErrors(() => parse(words, resolve));
        onlyGrammarErrors(() => parseMute(words, subject));
      }),
    );
  });
});

describe('reading the words of unsubscribe', () => {
  it('leaves out what was not named', () => {
    assert.deepEqual(parseUnsubscribe([], resolve), {});
    assert.deepEqual(parseUnsubscribe(['all'], resolve), {});
    assert.deepEqual(parseUnsubscribe(['all', 'services'], resolve), {});
    assert.deepEqual(parseUnsubscribe(['all-services'], resolve), { targets: [{ type: 'all' }] });
    assert.deepEqual(parseUnsubscribe(['all-services', 'and', 'everything'], resolve), {});
    assert.deepEqual(parseUnsubscribe(['exchange'], resolve), { targets: [{ type: 'service', id: 'Exchange' }] });
    assert.deepEqual(parseUnsubscribe(['-advisories', 'reports'], resolve), {
      kinds: ['advisories'],
      moments: ['reports'],
    });
  });

  it('refuses a plus sign', () => {
    assert.throws(() => parseUnsubscribe(['+messages'], resolve), { code: 'unknown-words', phrase: '+messages' });
  });
});

const subject: SubjectResolver = (phrase) => {
  if (/^#?ex ?20119$/i.test(phrase)) return [{ type: 'issue', id: 'EX20119' }];
  const targets = resolve(phrase);
  return targets.map((target) => (target.type === 'service' ? { type: 'service', id: target.id } : 'not-mutable'));
};

describe('reading the words of mute', () => {
  const rows: readonly [text: string, id: string, milliseconds: number][] = [
    ['EX20119', 'EX20119', 4 * HOUR],
    ['ex 20119 30m', 'EX20119', 30 * MINUTE],
    ['exchange online for 2d', 'Exchange', 2 * DAY],
    ['microsoft 365', 'OSDPPlatform', 4 * HOUR],
    ['microsoft 365 90 min', 'OSDPPlatform', 90 * MINUTE],
    ['teams 1.5 hours', 'microsoftteams', 1.5 * HOUR],
  ];
  for (const [text, id, milliseconds] of rows) {
    it(`understands "${text}"`, () => {
      const read = parseMute(text.split(' '), subject);
      assert.deepEqual([read.subject.id, read.milliseconds], [id, milliseconds]);
    });
  }

  const wrong: readonly [text: string, code: GrammarErrorCode][] = [
    ['', 'no-subject'],
    ['nonsense', 'unknown-words'],
    ['nonsense 4h', 'unknown-words'],
    ['exchange 4x', 'bad-duration'],
    ['exchange 4m', 'duration-too-short'],
    ['exchange 0h', 'duration-too-short'],
    ['exchange 31d', 'duration-too-long'],
    ['exchange 999999d', 'duration-too-long'],
    ['power 4h', 'ambiguous-words'],
    ['collaboration 4h', 'not-mutable'],
    ['exchange '.repeat(50), 'too-many-words'],
  ];
  for (const [text, code] of wrong) {
    it(`refuses "${text.slice(0, 20)}" as ${code}`, () => {
      assert.throws(() => parseMute(text.split(' '), subject), { name: 'GrammarError', code });
    });
  }

  it('accepts the limits themselves', () => {
    assert.deepEqual([parseDuration('5m'), parseDuration('30d')], [5 * MINUTE, 30 * DAY]);
  });

  it('reads unmute with and without a subject', () => {
    assert.equal(parseUnmute([], subject), undefined);
    assert.deepEqual(parseUnmute(['exchange', 'online'], subject), { type: 'service', id: 'Exchange' });
    assert.throws(() => parseUnmute(['nonsense'], subject), { code: 'unknown-words' });
  });
});

function onlyGrammarErrors(parse: () => unknown): void {
  try {
    parse();
  } catch (error) {
    assert.ok(error instanceof GrammarError, String(error));
  }
}
