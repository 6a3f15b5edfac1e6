import type { Words } from '../../en/index.ts';

/** What help says of the commands that make documents. */
export const DOCUMENT_COMMANDS: Pick<Words['commands'], 'evidence' | 'export' | 'report'> = {
  report: {
    usage: 'bericht <ID>',
    summary: 'Sagt, ob es zu einem Vorfall einen Bericht gibt und wo er zu finden ist',
    examples: ['Bericht EX20119'],
  },
  evidence: {
    usage: 'nachweis [Dienst] [Monat|Zeitraum]',
    summary:
      'Erstellt PDF, CSV und JSON zu den Vorfällen eines Dienstes in einem Monat, für eine Gutschrift oder eine Prüfung',
    examples: ['Nachweis Exchange', 'Nachweis Exchange Oktober', 'Nachweis Teams letztes Quartal'],
  },
  export: {
    usage: 'export <Liste|Verlauf> [als CSV|als JSON]',
    summary: 'Gibt eine Liste oder einen Verlauf als Dateien, für eine Tabelle oder ein Programm',
    examples: ['Vorfälle Exchange letzten Monat exportieren', 'Nachrichten exportieren', 'export history teams 90d'],
  },
};
