import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'Die Datei ist zu groß',
    text: 'Ich gebe Dateien bis 20 MB heraus. Fragen Sie nach weniger auf einmal, zum Beispiel nach einem kürzeren Zeitraum.',
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

/** The page that a link of a file opens. */
const PAGE = {
  title: 'Ihre Datei ist bereit',
  text: 'Mit der Schaltfläche bekommen Sie sie einmal. Danach hat der Link seinen Dienst getan.',
  get: 'Herunterladen',
  gone: {
    title: 'Hier ist keine Datei',
    text: 'Ein Link zu einer Datei gilt einmal, eine Viertelstunde lang. Fragen Sie den Bot noch einmal.',
  },
  failed: {
    title: 'Ich konnte nicht prüfen, wer Sie sind',
    text: 'Die Anmeldung ist auf der Seite des Bots gescheitert. Der Link gilt noch: Öffnen Sie ihn noch einmal. Hilft das nicht, sagen Sie es Ihrem Administrator.',
  },
};

/** What becomes of a file about which Teams asks. */
const OUTCOMES = {
  declined: { title: 'Abgelehnt', text: 'Die Datei wurde nicht gespeichert, und ich behalte sie nicht.' },
  expired: {
    title: 'Diese Datei ist nicht mehr da',
    text: 'Ich bewahre eine Datei 15 Minuten auf, für den, der gefragt hat, und gebe sie einmal. Fordern Sie sie noch einmal an.',
  },
  failed: {
    title: 'Die Datei kam nicht in Ihrem OneDrive an',
    text: 'OneDrive hat sie nicht angenommen. Fordern Sie sie in ein paar Minuten noch einmal an.',
  },
  notTrusted: {
    title: 'Die Datei wurde nicht gesendet',
    text: 'Der genannte Ort liegt nicht in SharePoint oder OneDrive. Fordern Sie sie noch einmal an; wenn es wieder vorkommt, sagen Sie es Ihrem Administrator.',
  },
};

/** Words for files that the bot gives. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name) => `${name} holen`,
    kept: (files) =>
      `${count(files, { one: 'Die Datei ist', other: 'Die Dateien sind' })} nur für Sie. Jeder Link gilt einmal, 15 Minuten lang.`,
    noAddress:
      'Ich kann hier keine Dateien geben: Niemand hat mir meine eigene Adresse gesagt. Bitten Sie Ihren Administrator, PUBLIC_URL zu setzen.',
    noSignIn:
      'Ich kann hier keine Dateien geben, weil ich nicht prüfen kann, wer einen Link öffnet. Fragen Sie mich in unserem eigenen Chat.',
    consent: {
      below: (files) =>
        `Teams fragt unten, ob ${count(files, { one: 'die Datei', other: 'die Dateien' })} in Ihr OneDrive darf. Sie haben 15 Minuten Zeit.`,
      description: 'Vom Bot für den Dienststatus, nur für Sie. Die Datei kommt in Ihr OneDrive.',
      summary: (name) => `Eine Datei für Sie: ${name}`,
      there: 'Die Datei liegt in Ihrem OneDrive',
      again: 'Noch einmal anfordern',
      ...OUTCOMES,
    },
    errors: ERRORS,
    page: PAGE,
  };
}
