import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { familyServices } from './families.ts';

type Changed =
  'titles' | 'now' | 'nowAll' | 'before' | 'stays' | 'staysHere' | 'openNow' | 'openNowWithUpdates' | 'buttons';

/** Words that say what a conversation is alerted about, as parts of a sentence that another sentence takes in. */
export function hearingWords({ list, count }: Speech): Words['hearing'] {
  return {
    allServices: 'alle Dienste',
    family: (id) => `alle ${familyServices(id)}`,
    except: (whole, services) => `${whole} außer ${list(services)}`,
    moreServices: (more) => count(more, { one: '# weiterer Dienst', other: '# weitere Dienste' }),
    moreLines: (more) => count(more, { one: '# weiteres Abonnement', other: '# weitere Abonnements' }),
    kindsOf: (kinds, targets) => `${list(kinds)} (${list(targets)})`,
    onlyAt: (what, moments) => `${what} – nur ${list(moments)}`,
    ...changedWords({ list, count }),
  };
}

function changedWords({ list, count }: Pick<Speech, 'list' | 'count'>): Pick<Words['hearing'], Changed> {
  return {
    titles: {
      added: (names) => `Abonniert: ${list(names)}`,
      saved: 'Gespeichert',
      same: 'Es hat sich nichts geändert',
    },
    now: {
      channel: (what) => `Alle in diesem Kanal erhalten jetzt: ${what}.`,
      group: (what) => `Alle in diesem Chat erhalten jetzt: ${what}.`,
      personal: (what) => `Sie erhalten jetzt: ${what}.`,
    },
    nowAll: {
      channel: 'Alle in diesem Kanal erhalten jetzt:',
      group: 'Alle in diesem Chat erhalten jetzt:',
      personal: 'Sie erhalten jetzt:',
    },
    before: (phrases) => `Vorher: ${phrases.join('; ')}.`,
    stays: (more) => `Wie bisher erhalten Sie auch: ${list(more)}.`,
    staysHere: (more) => `Wie bisher erhalten alle hier auch: ${list(more)}.`,
    openNow: (issues) => count(issues, { one: '# Problem ist gerade offen.', other: '# Probleme sind gerade offen.' }),
    openNowWithUpdates: (issues) =>
      count(issues, {
        one: '# Problem ist gerade offen. Wenn es sich ändert, folgt eine Benachrichtigung.',
        other: '# Probleme sind gerade offen. Wenn sich eines ändert, folgt eine Benachrichtigung.',
      }),
    buttons: {
      only: (kinds) => `Nur ${list(kinds)}`,
      open: (issues) => count(issues, { one: '# offen', other: '# offen' }),
      edit: 'Bearbeiten',
      choose: 'Auswählen',
    },
  };
}
