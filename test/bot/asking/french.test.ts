import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { withPlainHours } from '../../../bot/asking/reading/clock/hours.ts';
import { pointerIn } from '../../../bot/asking/talk/pointing.ts';
import { smallTalkIn } from '../../../bot/asking/talk/small-talk.ts';

const LOCALE = 'fr-FR';

describe('French as people write it', () => {
  it('has times of day with an h, which are not how long something lasts', () => {
    assert.equal(withPlainHours('résumé tous les jours à 9h'), 'résumé tous les jours à 09:00');
    assert.equal(withPlainHours('silence jusqu’à demain 18h30'), 'silence jusqu’à demain 18:30');
    assert.equal(withPlainHours('heures calmes de 18h à 8h'), 'heures calmes 18:00-08:00');
    assert.equal(withPlainHours('mets teams en sourdine pendant 4h'), 'mets teams en sourdine pendant 4h');
    assert.equal(withPlainHours('teams 2h'), 'teams 2h');
  });

  for (const text of [
    'préviens-moi quand c’est réparé',
    'préviens-nous dès qu’il est résolu',
    'est-ce que c’est résolu ?',
    'l’incident est résolu ?',
    'explique ça',
    'suis cet incident',
    'le problème est résolu ?',
  ]) {
    it(`points at what was shown last: “${text}”`, () => assert.ok(pointerIn(text, LOCALE)));
  }

  for (const text of ['c’est quoi l’état des services', 'il y a une panne ?', 'abonne ce canal', 'dernier incident']) {
    it(`points at nothing: “${text}”`, () => assert.equal(pointerIn(text, LOCALE), undefined));
  }

  it('knows small talk', () => {
    const said = {
      'merci beaucoup !': 'thanks',
      'non merci': 'no',
      'vas-y': 'yes',
      'qui es-tu ?': 'who',
      'laisse tomber': 'cancel',
    };
    for (const [text, kind] of Object.entries(said)) assert.equal(smallTalkIn(text, LOCALE), kind, text);
  });
});
