/** A particle in its two forms: after a final consonant, and after a vowel. */
type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '이라는/라는';

/** Where Hangul syllables with every final consonant begin, and how many finals there are. */
const FIRST_SYLLABLE = 0xac_00;
const LAST_SYLLABLE = 0xd7_a3;
const FINALS = 28;

/** Digits whose Korean names end in a consonant: 영, 일, 삼, 육, 칠, 팔. */
const CLOSED_DIGITS = /[013678]$/;

/**
 * Latin words that are read in Korean with a final consonant: those in l, m, n and ng, with or without a silent e ("Online",
 * "Intune"), and those in k, p, b or ot after a vowel ("Outlook", "Copilot").
 */
const CLOSED_WORDS = /(?:[lmn]e?|ng|[aeiou][kpb]|ot)$/i;

/** A name up to its last letter: brackets, quotes and escapes behind it are not read. */
const READ = /^.*[\p{L}\p{N}]/su;

/** A word with the right form of a particle: `Exchange Online이`, `Teams가`. Latin words and digits count as they are read. */
export function withParticle(word: string, particle: Particle): string {
  const [closed, open] = particle.split('/');
  const [read = ''] = READ.exec(word) ?? [];
  return `${word}${(endsInConsonant(read) ? closed : open) ?? ''}`;
}

function endsInConsonant(word: string): boolean {
  const code = word.codePointAt(word.length - 1) ?? 0;
  if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) return (code - FIRST_SYLLABLE) % FINALS !== 0;
  return CLOSED_DIGITS.test(word) || CLOSED_WORDS.test(word);
}
