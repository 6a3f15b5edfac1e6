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
      text: 'Ich kann Listen und Verläufe als Dateien geben: Schreiben Sie „exportiere“ vor die Frage und „als CSV“ oder „als JSON“ dahinter.',
    },
    unknown: (line) => `„${line}“ kann ich nicht exportieren`,
    buttons: {
      show: 'Liste zeigen',
      incidents: 'Vorfälle, 30 Tage',
      advisories: 'Hinweise, 30 Tage',
      messages: 'Nachrichten',
      status: 'Status jetzt',
      services: 'Dienste',
    },
  };
}
