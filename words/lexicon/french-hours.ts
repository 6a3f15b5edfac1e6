/** Hours in words, from one. */
export const HOURS: readonly string[] = 'une deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');

/** Minutes past an hour in words. */
export const MINUTES: Readonly<Record<string, string>> = {
  'et demie': '30',
  'et demi': '30',
  trente: '30',
  'et quart': '15',
  quinze: '15',
};

/** Parts of the day after an hour, and whether they are after noon. */
export const PARTS: Readonly<Record<string, boolean>> = {
  'du matin': false,
  'de la nuit': false,
  'du soir': true,
  "de l'après-midi": true,
  'de l’après-midi': true,
};
