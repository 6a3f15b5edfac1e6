import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what a digest says of the Message Center. */
export function messageDigestWords({ count }: Speech): Words['messageDigest'] {
  return {
    counts: {
      new: (items) => count(items, { one: '# neue Nachricht', other: '# neue Nachrichten' }),
      moved: (items) => count(items, { one: '# verschobener Termin', other: '# verschobene Termine' }),
      changed: (items) => count(items, { one: '# geänderte Nachricht', other: '# geänderte Nachrichten' }),
      due: (items) => count(items, { one: '# Nachricht mit Frist', other: '# Nachrichten mit Frist' }),
    },
    headings: {
      new: 'Nachrichtencenter: neu',
      moved: 'Nachrichtencenter: Termine verschoben',
      changed: 'Nachrichtencenter: geändert',
    },
    due: (until) => `Nachrichtencenter: fällig bis ${until}`,
    alsoDue: (until) => `Nachrichtencenter: außerdem fällig bis ${until}`,
    nothingDue: (until) => `Im Nachrichtencenter ist bis zum ${until} nichts fällig.`,
    done: (items) => count(items, { one: '# ist erledigt', other: '# sind erledigt' }),
    moreDone: (items) => count(items, { one: '# weitere ist erledigt', other: '# weitere sind erledigt' }),
  };
}
