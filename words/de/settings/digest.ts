import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { at, since as sinceTime } from '../grammar.ts';

/** Words for the digest: what changed during a quiet time, or since the digest before. */
export function digestWords({ count, list }: Speech): Words['digest'] {
  return {
    title: (counts) => list(counts),
    nothingNew: (since) => `Nichts Neues ${sinceTime(since)}`,
    counts: {
      opened: (issues) => count(issues, { one: '# neues Problem', other: '# neue Probleme' }),
      changed: (issues) => count(issues, { one: '# Problem mit Neuigkeiten', other: '# Probleme mit Neuigkeiten' }),
      resolved: (issues) => count(issues, { one: '# behobenes Problem', other: '# behobene Probleme' }),
    },
    quiet: (since) => `Hier zurückgehalten ${sinceTime(since)}`,
    scheduled: (since) => `Zusammenfassung der Änderungen ${sinceTime(since)}`,
    nothingOpen: 'Bei den abonnierten Diensten sind keine Probleme offen.',
    headings: {
      opened: 'Neu',
      changed: 'Noch offen, mit Neuigkeiten',
      resolved: 'Behoben',
      open: 'Noch offen',
    },
    row: (service, title) => `${service}: ${title}`,
    since: (time) => sinceTime(time),
    ended: (time) => `beendet ${at(time)}`,
    more: (rows) => count(rows, { one: 'und # weiteres', other: 'und # weitere' }),
    buttons: { status: 'Status', settings: 'Einstellungen' },
  };
}
