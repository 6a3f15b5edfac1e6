import assert from 'node:assert/strict';
import {
  readEscalate,
  readMention,
  readRemind,
  readSwitch,
} from '../../../src/domain/subscription/grammar/teamwork-grammar.ts';
import type { Mentioned } from '../../../src/domain/subscription/settings.ts';

const words = (text: string) => text.split(' ').filter((word) => word !== '');
const IEVA: Mentioned = { type: 'person', id: '29:ieva', name: 'Ieva' };
const ME: Mentioned = { type: 'person', id: '29:me', name: 'Me' };
const value = <T>(one: T) => ({ says: 'value', value: one });

describe('a line about mentions', () => {
  it('means those whom Teams says it mentions, and “me”, each once', () => {
    const mention = (text: string, mentioned: readonly Mentioned[]) => readMention(words(text), mentioned, ME);
    assert.deepEqual(mention('on incidents please', [IEVA]), value([IEVA]));
    assert.deepEqual(mention('and me', [IEVA, IEVA]), value([IEVA, ME]));
    assert.deepEqual(mention('me', [ME]), value([ME]));
    assert.deepEqual(mention('', []), { says: 'nothing' });
    assert.deepEqual(mention('off', []), { says: 'off' });
    assert.deepEqual(mention('everyone here', []), { says: 'everybody' });
    assert.deepEqual(mention('Ieva', []), { says: 'unknown', words: 'Ieva' });
  });
});

describe('a line about reminders', () => {
  it('means every whole number of hours from 1 to 72, however it is written, and no other', () => {
    for (let hours = 0; hours <= 80; hours += 1) {
      const said = ['after %h', '%h', 'every % hours', 'us after %hrs'].map((form) =>
        readRemind(words(form.replace('%', `${hours}`))),
      );
      for (const each of said) assert.equal(each.says, hours >= 1 && hours <= 72 ? 'value' : 'unknown', `${hours}`);
    }
    assert.deepEqual(readRemind(['after', '2', 'days']), value(48));
    assert.deepEqual(readRemind(['after', '180m']), value(3));
    assert.equal(readRemind(['after', '90m']).says, 'unknown');
    assert.deepEqual(readRemind(['never']), { says: 'off' });
  });
});

describe('a line about escalation', () => {
  it('means a place by any name, and any minutes from 5 to a day', () => {
    for (let minutes = 1; minutes <= 1_500; minutes += 1) {
      const expected = minutes >= 5 && minutes <= 1_440 ? 'to' : 'bad-time';
      assert.equal(readEscalate(`to Ops after ${minutes}m`).says, expected, `${minutes}`);
    }
    const to = (whom: string, afterMinutes: number) => ({ says: 'to', whom, afterMinutes });
    assert.deepEqual(readEscalate('to #IT managers after 2h'), to('IT managers', 120));
    assert.deepEqual(readEscalate('to Morning after hours after 1h'), to('Morning after hours', 60));
    assert.deepEqual(readEscalate('to 19:a;b@thread.tacv2 after 10 minutes'), to('19:a;b@thread.tacv2', 10));
    assert.deepEqual(readEscalate('to me'), to('me', 30));
    assert.deepEqual(readEscalate('after 1h'), { says: 'after', afterMinutes: 60 });
    assert.deepEqual(readEscalate('here off'), { says: 'here', value: 'off' });
    assert.deepEqual(readEscalate('off'), { says: 'off' });
    assert.deepEqual(readEscalate('sideways'), { says: 'unknown', words: 'sideways' });
  });
});

describe('a line that switches', () => {
  it('says on or off', () => {
    assert.deepEqual(
      ['on', 'off', 'never', 'perhaps', ''].map((text) => readSwitch(words(text)).says),
      ['value', 'value', 'value', 'unknown', 'nothing'],
    );
  });
});
