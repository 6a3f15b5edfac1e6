import assert from 'node:assert/strict';
import { makeWarningCards } from '../../../cards/impact/warning.ts';
import { makeRenderer } from '../../../cards/kit/render.ts';
import type { EarlyWarning } from '../../../src/domain/impact/early-warning.ts';
import { HOUR, MINUTE, shift } from '../../../src/domain/instant.ts';
import { minutesBefore } from '../../../src/usecases/impact/noticed-early.ts';
import { aPost, NOON } from '../../fixtures/alerting.ts';
import { asksOf, textOf } from '../reading.ts';

const WARNING: EarlyWarning = {
  ...{ serviceId: 'Exchange', service: 'Exchange Online', since: NOON, people: 5, withinMs: 30 * MINUTE, soFar: 5 },
  ...{ version: 1, queued: 1, told: true },
};
const render = makeRenderer();
const draw = makeWarningCards({ timeZone: 'UTC', locale: 'en' });
const drawn = (changes: Partial<EarlyWarning>) => render(draw({ ...WARNING, ...changes }, {}));

describe('the card of an early warning', () => {
  it('says how many people say it, by now too, and lets others say so', () => {
    assert.match(textOf(drawn({})), /^▲ Early warning, not from Microsoft: Exchange Online\n5 people .* yet\.$/);
    assert.match(textOf(drawn({ soFar: 12 })), /yet\. By now 12 people say so\.$/);
    assert.equal(asksOf(drawn({}))['It fails for me'], 'affected Exchange yes');
  });

  it('says that it is over as far as we see', () => {
    const card = drawn({ soFar: 9, overAt: shift(NOON, HOUR) });
    assert.match(textOf(card), /^◆ .* over: Exchange Online\nNobody .* over, as far as we see\. 9 people/);
    assert.equal(asksOf(card)['It fails for me'], undefined);
  });

  it('names what Microsoft published, and opens it', () => {
    const published = { id: 'EX7', title: 'Mail is *slow*', classification: 'incident' } as const;
    const card = drawn({ overAt: NOON, published });
    assert.match(textOf(card), /\nIncident EX7: Mail is \*slow\*\. 5 people here had said so before/);
    assert.equal(asksOf(card)['Open EX7'], 'incident EX7');
  });

  it('is written in the zone and language of its conversation', () => {
    const german = draw(WARNING, { locale: 'de', timeZone: 'Europe/Berlin' });
    assert.equal(german.locale, 'de');
    assert.match(textOf(render(german)), /Frühwarnung.*\n.*14:00/);
    const published = { id: 'EX7', title: 'Mail is slow', classification: 'incident' } as const;
    assert.match(
      textOf(render(draw({ ...WARNING, published }, { locale: 'de' }))),
      /\nTexte von Microsoft auf Englisch/,
    );
  });
});

describe('how much earlier people noticed it', () => {
  const before = (minutes: number, warning: Partial<EarlyWarning> = {}, id = 'EX7') =>
    minutesBefore({ ...WARNING, ...warning }, { id, posts: [aPost(shift(NOON, minutes * MINUTE), '')] });

  it('counts from the warning to Microsoft’s first post, and says nothing if that came first', () => {
    assert.deepEqual([before(12), before(0), before(-5)], [12, undefined, undefined]);
    assert.equal(minutesBefore(WARNING, { id: 'EX7', posts: [] }), undefined);
  });

  it('says nothing hours after it was over, unless this is what ended it', () => {
    const overAt = shift(NOON, HOUR);
    assert.equal(before(239, { overAt }), 239);
    assert.equal(before(241, { overAt }), undefined);
    const published = { id: 'EX7', title: '', classification: 'incident' } as const;
    assert.deepEqual([before(300, { overAt, published }), before(300, { overAt, published }, 'EX8')], [300, undefined]);
  });
});
