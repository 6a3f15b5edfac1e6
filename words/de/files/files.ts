import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'Die Datei ist zu groß',
    text: 'Ich gebe Dateien bis 10 MB heraus. Fragen Sie nach weniger auf einmal, zum Beispiel nach einem kürzeren Zeitraum.',
  },
  'too-many': {
    title: 'Es warten zu viele Dateien',
    text: 'Holen Sie erst die ab, die ich schon angeboten habe, oder fragen Sie in einer Viertelstunde noch einmal.',
  },
  'store-away': {
    title: 'Ich kann gerade keine Datei aufbewahren',
    text: 'Der Speicher des Bots antwortet nicht. Versuchen Sie es in ein paar Minuten noch einmal.',
  },
};

/** Die Seite, die der Link einer Datei öffnet. */
const PAGE = {
  title: 'Ihre Datei ist bereit',
  text: 'Mit der Schaltfläche bekommen Sie sie einmal. Danach hat der Link seinen Dienst getan.',
  get: 'Herunterladen',
  gone: {
    title: 'Hier ist keine Datei',
    text: 'Ein Link zu einer Datei gilt einmal, eine Viertelstunde lang. Fragen Sie den Bot noch einmal.',
  },
};

/** Worte zu Dateien, die der Bot herausgibt. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name: string) => `${name} holen`,
    kept: (files: number) =>
      `${count(files, { one: 'Die Datei ist', other: 'Die Dateien sind' })} nur für Sie. Jeder Link gilt einmal, 15 Minuten lang.`,
    noAddress:
      'Ich kann hier keine Dateien geben: Niemand hat mir meine eigene Adresse gesagt. Bitten Sie Ihren Administrator, PUBLIC_URL zu setzen.',
    errors: ERRORS,
    page: PAGE,
  };
}
