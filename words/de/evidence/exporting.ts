import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for `export`. */
export function exportingWords({ count }: Speech): Words['exporting'] {
  return {
    title: (rows) => `${count(rows, { one: '# Zeile', other: '# Zeilen' })} exportiert`,
    utc: 'Alle Seiten der Liste sind darin. Zeiten sind in UTC.',
    none: { title: 'Es gibt nichts zu exportieren' },
    which: {
      title: 'Was soll ich exportieren?',
      text: 'Ich kann Listen, Verläufe und Messwerte als Dateien geben: Vorfälle, Hinweise, Nachrichten, Fristen, Berichte, Dienste, Abonnements, Suchtreffer, Verlauf, Verfügbarkeit und Vergleiche. Schreiben Sie „exportiere“ vor die Frage und „als CSV“ oder „als JSON“ dahinter.',
    },
    unknown: (line) => `„${line}“ kann ich nicht exportieren`,
    cannot: 'Hilfe, Einstellungen und was etwas ändert haben keine Zeilen.',
    made: { title: (line) => `„${line}“ kommt schon als Datei`, text: 'Fragen Sie ohne „exportiere“ danach.' },
    excel: 'Excel öffnet die CSV-Datei.',
    noPdf: 'Von Listen mache ich kein PDF. Ein PDF gibt es als Nachweis zu einem Dienst und einem Monat.',
    buttons: {
      show: 'Liste zeigen',
      incidents: 'Vorfälle, 30 Tage',
      advisories: 'Hinweise, 30 Tage',
      messages: 'Nachrichten',
      status: 'Status jetzt',
      availability: 'Verfügbarkeit, 30 Tage',
      evidence: 'Nachweis (PDF)',
      export: 'Exportieren',
    },
  };
}
