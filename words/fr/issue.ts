import type { Words } from '../en/index.ts';
import type { Speech } from '../speech.ts';
import { at as atTime, before } from './grammar/small-words.ts';

const NAMES: Words['issue']['names'] = {
  incident: (id) => `Incident ${id}`,
  advisory: (id) => `Avis ${id}`,
  message: (id) => `Message ${id}`,
};

const FACTS: Words['issue']['facts'] = {
  began: 'Début',
  ended: 'Fin',
  changed: 'Modifié',
  nextUpdate: 'À suivre',
};

/** On a line of a list. */
const ROW: Words['issue']['row'] = {
  going: (length) => `depuis ${length}`,
  lasted: (length) => `a duré ${length}`,
  ended: (date) => `terminé ${atTime(date)}`,
};

/** Words for `incident`, and what issues are called. */
export function issueWords(speech: Speech): Words['issue'] {
  return {
    names: NAMES,
    facts: FACTS,
    going: (since, length) => `${since} (il y a ${length})`,
    over: (end, length) => `${end} (a duré ${length})`,
    dateAndDistance: (date, distance) => `${date} (${distance})`,
    nextByWithDistance: (date, distance) => `${before(date)} (${distance})`,
    nextOverdue: (date, distance) => `${before(date)} (${distance}, en retard)`,
    serviceAndFeature: (service, feature) => `${service} – ${feature}`,
    summary: (id, status, title, service) => `${id} ${status} : ${title} (${service})`,
    row: ROW,
    noPosts: 'Microsoft n’a publié aucun texte pour ce problème.',
    nothingNew: 'Rien de nouveau depuis la mise à jour précédente.',
    ...postWords(speech),
    buttons: buttonWords(speech),
  };
}

function postWords({ count, number }: Speech): Pick<Words['issue'], 'postNumber' | 'historyPage'> {
  return {
    postNumber: (at, of, date, status) =>
      [`${number(at)} sur ${number(of)}`, date, ...(status === undefined ? [] : [status])].join(' · '),
    historyPage: (posts, page, of) =>
      `Historique, du plus récent au plus ancien : ${count(posts, { one: '# message', other: '# messages' })}, page ${number(page)} sur ${number(of)}`,
  };
}

function buttonWords({ number }: Speech): Words['issue']['buttons'] {
  return {
    history: (posts) => `Historique (${number(posts)})`,
    latestOnly: 'Dernier message',
    refresh: 'Actualiser',
    serviceStatus: (service) => `État : ${service}`,
    report: 'Rapport d’incident',
  };
}
