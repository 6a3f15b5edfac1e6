import assert from 'node:assert/strict';
import {
  readClock,
  readDigest,
  readLevel,
  readOldAdvisories,
  readQuiet,
} from '../../../src/domain/subscription/grammar/settings-grammar.ts';
import { WEEKDAYS } from '../../../src/domain/subscription/settings.ts';
import { findTimeZone } from '../../../src/domain/subscription/grammar/zone-names.ts';

const parts = (text: string) => text.split(',').map((part) => part.trim().split(' '));
const quiet = (text: string) => readQuiet(parts(text));
const digest = (text: string) => readDigest(parts(text));
const MON_FRI = [1, 2, 3, 4, 5];
const value = <T>(one: T) => ({ says: 'value', value: one });

describe('a line about quiet times', () => {
  it('is read however people write times and days', () => {
    const night = { from: '18:00', to: '08:00' };
    const said: [string, object][] = [
      ['18:00-08:00', { ...night, days: WEEKDAYS }],
      ['18:00 - 08:00', { ...night, days: WEEKDAYS }],
      ['from 18:00 to 8:00 weekdays', { ...night, days: MON_FRI }],
      ['18-8 mon-fri', { ...night, days: MON_FRI }],
      ['18.00–08.00 every day', { ...night, days: WEEKDAYS }],
      ['6pm-8am on weekdays', { ...night, days: MON_FRI }],
      ['6 pm to 8 am', { ...night, days: WEEKDAYS }],
      ['12am-12pm sun', { from: '00:00', to: '12:00', days: [7] }],
      ['weekends', { from: '00:00', to: '24:00', days: [6, 7] }],
      ['saturday and sunday', { from: '00:00', to: '24:00', days: [6, 7] }],
      ['00:00-24:00 sat', { from: '00:00', to: '24:00', days: [6] }],
      ['22:00-06:00 fri-mon everything', { from: '22:00', to: '06:00', days: [1, 5, 6, 7], everything: true }],
    ];
    for (const [text, meant] of said) assert.deepEqual(quiet(text), value([meant]), text);
  });

  it('may name several, with commas', () => {
    assert.deepEqual(quiet('18:00-08:00 mon-fri, weekends'), {
      ...value([
        { from: '18:00', to: '08:00', days: MON_FRI },
        { from: '00:00', to: '24:00', days: [6, 7] },
      ]),
    });
  });

  it('says what was not understood', () => {
    for (const text of ['25:00-08:00', '18:00-08:00 someday', '8:00-8:00', 'loud', '18:70-08:00', '13pm-2am']) {
      assert.deepEqual(quiet(text), { says: 'unknown', words: text }, text);
    }
    assert.deepEqual(quiet('off'), { says: 'off' });
    assert.deepEqual(readQuiet([]), { says: 'nothing' });
  });
});

describe('a line about digests', () => {
  it('is read however people write it', () => {
    const said: [string, object][] = [
      ['daily 09:00', { at: '09:00', days: WEEKDAYS }],
      ['daily', { at: '09:00', days: WEEKDAYS }],
      ['weekly', { at: '09:00', days: [1] }],
      ['weekly mon 9', { at: '09:00', days: [1] }],
      ['every friday at 5 pm', { at: '17:00', days: [5] }],
      ['weekdays 8:30 only', { at: '08:30', days: MON_FRI, only: true }],
      ['7am', { at: '07:00', days: WEEKDAYS }],
    ];
    for (const [text, meant] of said) assert.deepEqual(digest(text), value(meant), text);
    assert.deepEqual(digest('off'), { says: 'off' });
    assert.deepEqual(digest('hourly 9:00'), { says: 'unknown', words: 'hourly 9:00' });
    assert.deepEqual(digest('daily 24:00'), { says: 'unknown', words: 'daily 24:00' });
  });
});

describe('a line about levels and old advisories', () => {
  it('names one of them', () => {
    assert.deepEqual(readLevel([['incidents']]), value('incidents'));
    assert.deepEqual(readLevel([['incidents', 'only']]), value('incidents'));
    assert.deepEqual(readLevel([['everything']]), value('all'));
    assert.deepEqual(readLevel([['loud']]), { says: 'unknown', words: 'loud' });
    assert.deepEqual(readOldAdvisories([['every', 'update']]), value('always'));
    assert.deepEqual(readOldAdvisories([['weekly']]), value('weekly'));
  });

  it('reads times of a day alone', () => {
    assert.deepEqual(['9', '09.30', '12am', '12pm', '24', '24:30', 'noon', '-3'].map(readClock), [
      ...['09:00', '09:30', '00:00', '12:00', '24:00', undefined, undefined, undefined],
    ]);
  });
});

describe('a time zone', () => {
  it('is found by its name, its city and what people call it', () => {
    const said: [string, string][] = [
      ['Europe/Riga', 'Europe/Riga'],
      ['europe/riga', 'Europe/Riga'],
      ['riga', 'Europe/Riga'],
      ['Rīga', 'Europe/Riga'],
      ['new york', 'America/New_York'],
      ['CET', 'Europe/Berlin'],
      ['Eastern time', 'America/New_York'],
      ['germany', 'Europe/Berlin'],
      ['서울', 'Asia/Seoul'],
      ['utc', 'UTC'],
      ['UTC+2', 'Etc/GMT-2'],
      ['GMT -05:00', 'Etc/GMT+5'],
    ];
    for (const [text, zone] of said) assert.deepEqual(findTimeZone(text), { zone }, text);
  });

  it('that is misspelt or unknown gets the nearest ones, or none', () => {
    assert.deepEqual(findTimeZone('Europe/Rgia'), { nearest: ['Europe/Riga'] });
    const near = findTimeZone('new yrok');
    assert.ok('nearest' in near && near.nearest.includes('America/New_York'));
    assert.deepEqual(findTimeZone('the moon'), { nearest: [] });
    assert.deepEqual(findTimeZone('UTC+99'), { nearest: [] });
  });
});
