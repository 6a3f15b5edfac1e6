import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what a digest says of the Message Center. */
export function messageDigestWords({ count }: Speech): Words['messageDigest'] {
  return {
    counts: {
      new: (items) => count(items, { one: '# nouveau message', other: '# nouveaux messages' }),
      moved: (items) => count(items, { one: '# date déplacée', other: '# dates déplacées' }),
      changed: (items) => count(items, { one: '# message modifié', other: '# messages modifiés' }),
      due: (items) => count(items, { one: '# message à traiter', other: '# messages à traiter' }),
    },
    headings: {
      new: 'Centre de messages\u00A0: nouveaux',
      moved: 'Centre de messages\u00A0: dates déplacées',
      changed: 'Centre de messages\u00A0: modifiés',
    },
    due: (until) => `Centre de messages\u00A0: à traiter d’ici au ${until}`,
    alsoDue: (until) => `Centre de messages\u00A0: aussi à traiter d’ici au ${until}`,
    nothingDue: (until) => `Rien à traiter dans le Centre de messages d’ici au ${until}.`,
    done: (items) => count(items, { one: '# est fait', other: '# sont faits' }),
    moreDone: (items) => count(items, { one: '# autre est fait', other: '# autres sont faits' }),
  };
}
