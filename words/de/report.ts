import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { reportListWords } from './past/reports.ts';

const STATES: Words['report']['states'] = {
  published: 'Vorfallnachsorgebericht veröffentlicht',
  expected: 'Vorfallnachsorgebericht erwartet',
  none: 'Kein Vorfallnachsorgebericht',
  overdue: 'Vorfallnachsorgebericht angekündigt, aber nicht zu finden',
};

const IN_ADMIN_CENTER =
  'Öffnen Sie das Problem im Admin Center und wählen Sie dort den Vorfallnachsorgebericht. Dafür ist eine Rolle nötig, die den Dienststatus lesen darf. ';

/** Why the document itself does not come with the card. */
const DOCUMENT: Words['report']['document'] = {
  notYet: 'Microsoft meldet den Bericht, gibt mir das Dokument aber noch nicht. Fragen Sie später noch einmal.',
  notPermitted:
    'Microsoft lässt mich das Dokument nicht abrufen: Ich darf den Dienststatus lesen, diesen Bericht aber nicht.',
  sourceOut: (why) =>
    `Ich konnte das Dokument gerade nicht abrufen.${why === '' ? '' : ` ${why}`} Fragen Sie in ein paar Minuten noch einmal.`,
};

const EXPLANATIONS: Words['report']['explanations'] = {
  published: ({ publishedOn, isHere }) =>
    `Microsoft hat veröffentlicht, was geschehen ist und was sich ändern wird${publishedOn ? ` (${publishedOn})` : ''}.\n${isHere ? '' : IN_ADMIN_CENTER}Auf einen vorläufigen Bericht kann ein endgültiger folgen.`,
  expected: ({ endedAt }) =>
    `Microsoft hat einen Bericht angekündigt; er erscheint meist innerhalb von fünf Werktagen nach dem Ende.${ended(endedAt)} Noch ist er nicht veröffentlicht.`,
  none: () =>
    'Microsoft hat keinen Bericht veröffentlicht und auch keinen angekündigt. Es gibt ihn nur zu manchen Vorfällen; was über die Ursache bekannt ist, steht im Nachrichtenverlauf.',
  overdue: ({ endedAt }) =>
    `Microsoft hat einen Bericht angekündigt, aber nichts deutet darauf hin, dass er veröffentlicht ist.${ended(endedAt)} Sehen Sie im Admin Center nach, oder fragen Sie den Microsoft-Support.`,
};

function ended(endedAt: string | undefined): string {
  return endedAt ? ` Ende des Vorfalls: ${endedAt}.` : '';
}

/** Words for `report`. */
export function reportWords(speech: Speech): Words['report'] {
  return {
    states: STATES,
    document: DOCUMENT,
    list: reportListWords(speech),
    explanations: EXPLANATIONS,
    summary: (id, state) => `${id}: ${state}`,
    buttons: { issue: (id) => `Vorfall ${id}`, history: 'Nachrichtenverlauf' },
  };
}
