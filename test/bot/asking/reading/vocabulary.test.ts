import assert from 'node:assert/strict';
import { phraseAt, vocabularyFor } from '../../../../bot/asking/reading/vocabulary.ts';

describe('a vocabulary', () => {
  it('is made once for a language, whatever the region', () => {
    assert.equal(vocabularyFor('de-AT', 'ist Teams gestört'), vocabularyFor('de-DE', 'is teams down'));
    assert.notEqual(vocabularyFor('de-DE', 'ist Teams gestört'), vocabularyFor('fr-FR', 'is teams down'));
  });

  it('shares the English phrases with all others', () => {
    const [english, german, french] = ['en', 'de', 'fr'].map(
      (locale) => phraseAt(['sev1'], 0, vocabularyFor(locale, ''))?.entry,
    );
    assert.ok(english);
    assert.equal(german, english);
    assert.equal(french, english);
  });

  it('reads the longest phrase that stands at a place', () => {
    const words = 'not working for me'.split(' ');
    assert.deepEqual(phraseAt(words, 0, vocabularyFor('en', ''))?.entry.words, ['not', 'working']);
    assert.deepEqual(phraseAt(words.slice(0, 1), 0, vocabularyFor('en', ''))?.entry.words, ['not']);
  });
});
