import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { at, before, from, of, since, until } from '../../words/fr/grammar/small-words.ts';
import { languageOf, sentencesOf } from './sentences.ts';

describe('French', () => {
  it('keeps : ; ! ? and « » on the line of their word', async () => {
    const broken = sentencesOf(await languageOf('fr'), 'fr')
      .filter(({ at: place }) => !/\.(?:usage|synonyms|examples)\b/.test(place))
      .filter(({ says }) => / [:;!?»]|« |«[^\u00a0]|[^\u00a0]»/.test(says));
    assert.deepEqual(
      broken.map(({ says }) => says),
      [],
    );
  });

  it('drops the e of « de » before a vowel', () => {
    assert.deepEqual(['Exchange Online', 'Microsoft Teams', 'EX20119', 'tous les services'].map(of), [
      'd’Exchange Online',
      'de Microsoft Teams',
      'd’EX20119',
      'de tous les services',
    ]);
  });

  it('puts the right small word before a day and before a clock', () => {
    const [day, clock, canadian] = ['12 mars, 16:05 EET', '16:05 EET', '16 h 05 EET'];
    assert.deepEqual(
      [at, from, since, until, before].map((word) => word(day)),
      [
        'le 12 mars, 16:05 EET',
        'du 12 mars, 16:05 EET',
        'depuis le 12 mars, 16:05 EET',
        'jusqu’au 12 mars, 16:05 EET',
        'avant le 12 mars, 16:05 EET',
      ],
    );
    assert.deepEqual(
      [at(clock), from(clock), since(clock), until(clock)],
      ['à 16:05 EET', 'de 16:05 EET', 'depuis 16:05 EET', 'jusqu’à 16:05 EET'],
    );
    assert.equal(at(canadian), 'à 16 h 05 EET');
  });
});
