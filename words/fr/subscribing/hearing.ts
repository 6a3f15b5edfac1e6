import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { familyName } from '../grammar/families.ts';
import { of } from '../grammar/small-words.ts';

type Sentences = Words['hearing'];

/** Words that say what a conversation is alerted about, as parts of a sentence that another sentence takes in. */
export function hearingWords({ list, count }: Speech): Sentences {
  return {
    allServices: 'tous les services',
    family: (id) => `tous les services ${familyName(id)}`,
    except: (whole, services) => `${whole} sauf ${list(services)}`,
    moreServices: (more) => count(more, { one: '# autre service', other: '# autres services' }),
    moreLines: (more) => count(more, { one: '# autre abonnement', other: '# autres abonnements' }),
    kindsOf: (kinds, targets) => `${list(kinds)} ${list(targets.map(of))}`,
    onlyAt: (what, moments) => `${what} – seulement ${list(moments)}`,
    ...changedWords(list),
    ...openWords(count),
    buttons: {
      only: (kinds) => `Seulement ${list(kinds)}`,
      open: (issues) => count(issues, { one: '# en cours', other: '# en cours' }),
      edit: 'Modifier',
      choose: 'Choisir les alertes',
    },
  };
}

type Changed = Pick<Sentences, 'titles' | 'now' | 'nowAll' | 'before' | 'stays' | 'staysHere'>;

function changedWords(list: Speech['list']): Changed {
  return {
    titles: {
      added: (names) => `Abonnement enregistré : ${list(names)}`,
      saved: 'Enregistré',
      same: 'Rien n’a changé',
    },
    now: {
      channel: (what) => `Tout le monde dans ce canal reçoit désormais ces alertes : ${what}.`,
      group: (what) => `Tout le monde dans cette conversation reçoit désormais ces alertes : ${what}.`,
      personal: (what) => `Vous recevez désormais ces alertes : ${what}.`,
    },
    nowAll: {
      channel: 'Tout le monde dans ce canal reçoit désormais ces alertes :',
      group: 'Tout le monde dans cette conversation reçoit désormais ces alertes :',
      personal: 'Vous recevez désormais ces alertes :',
    },
    before: (phrases) => `Avant : ${phrases.join(' ; ')}.`,
    stays: (more) => `Comme avant, vous recevez aussi : ${list(more)}.`,
    staysHere: (more) => `Comme avant, tout le monde ici reçoit aussi : ${list(more)}.`,
  };
}

function openWords(count: Speech['count']): Pick<Sentences, 'openNow' | 'openNowWithUpdates'> {
  return {
    openNow: (issues) => count(issues, { one: '# problème est en cours.', other: '# problèmes sont en cours.' }),
    openNowWithUpdates: (issues) =>
      count(issues, {
        one: '# problème est en cours. Une alerte suit s’il évolue.',
        other: '# problèmes sont en cours. Une alerte suit si l’un d’eux évolue.',
      }),
  };
}
