import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

type Paper = Words['evidence']['paper'];

const HEADINGS: Paper['headings'] = {
  summary: 'Résumé',
  incidents: 'Incidents',
  advisories: 'Avis',
  watched: 'Ce qui a été surveillé',
  statuses: 'Évolution de l’état',
};

const NAMES: Paper['names'] = {
  service: 'Service',
  tenant: 'Client',
  period: 'Période',
  inUtc: 'En UTC',
  until: 'Connu jusqu’au',
  availability: 'Disponibilité',
  downtime: 'Interruption',
  known: 'Connu',
  unknown: 'Inconnu',
  maintenance: 'Maintenance annoncée',
  incidents: 'Incidents',
  advisories: 'Avis',
  claim: 'Réclamation',
  classification: 'Catégorie',
  feature: 'Fonctionnalité',
  impact: 'Impact',
  status: 'État',
  start: 'Début',
  end: 'Fin',
  firstStart: 'Début annoncé d’abord',
  firstEnd: 'Fin annoncée d’abord',
  firstSeen: 'Vu par nous dès',
  resolvedSeen: 'Vu résolu par nous',
  duration: 'Durée',
  inPeriod: 'Dans cette période',
  affected: 'Personnes touchées',
};

const COLUMNS: Paper['columns'] = {
  id: 'ID',
  title: 'Titre',
  start: 'Début',
  end: 'Fin',
  inPeriod: 'Dans la période',
  seen: 'Vu',
  from: 'Du',
  to: 'Au',
  because: 'Raison',
};

const KINDS: Paper['kinds'] = { incident: 'Incident', advisory: 'Avis' };

const TEXTS: Paper['texts'] = {
  rule: 'L’interruption est le temps pendant lequel il y avait au moins un incident, du début à la fin publiés par Microsoft. Des incidents simultanés comptent une fois. Les avis et la maintenance annoncée ne comptent pas. Un temps dont on ne sait rien n’est ni disponible ni interrompu, et le pourcentage le laisse de côté.',
  terms:
    'Microsoft demande en général la réclamation avant la fin du mois qui suit celui de l’incident. Le contrat de niveau de service de votre contrat fait foi.',
  noAdvisories: 'Aucun avis de ce service n’est connu sur la période.',
  noGaps: 'Aucune lacune : le service a été surveillé pendant tout le temps enregistré.',
  gaps: 'Pendant ces périodes, rien n’a été surveillé. Ce qui s’y est passé peut manquer, sauf si Microsoft l’affichait encore ensuite :',
  recordEmpty: 'Ce bot n’a pas encore d’enregistrement à lui. Toutes les heures sont celles de Microsoft.',
  older: 'avant le début de notre enregistrement',
  notPublished: 'non publié',
  noLongerListed: 'Microsoft l’a retiré de sa liste avant de le dire résolu.',
  nobodyAsked: 'personne n’a répondu',
  postCut: 'coupé ici, entier dans le fichier JSON',
  edited: 'modifié par Microsoft',
  open: 'encore ouvert',
  noPosts: 'Microsoft n’a publié aucun texte.',
  unknown: 'inconnu',
  check:
    'Le fichier JSON créé avec ce document contient les mêmes faits. Son empreinte est le SHA-256 de la partie « facts », écrite sous forme canonique (RFC 8785). Si les deux sont identiques, personne n’a modifié les faits depuis. L’empreinte montre que les trois fichiers vont ensemble ; ce n’est pas une signature.',
};

const REASONS: Paper['reasons'] = {
  off: 'Le bot était arrêté',
  source: 'L’interface de Microsoft ne répondait pas',
};

/** What is printed in evidence. */
export function paperWords({ count, number }: Speech): Paper {
  return {
    ...{ headings: HEADINGS, names: NAMES, columns: COLUMNS, kinds: KINDS, texts: TEXTS, reasons: REASONS },
    madeBy: (at, version) => `Créé le ${at} par Service Health ${version}`,
    author: 'Service Health',
    pageOf: (page, pages) => `Page ${page} sur ${pages}`,
    posts: (total) => count(total, { one: 'Un message de Microsoft', other: '# messages de Microsoft' }),
    nothing: (service) => `Aucun incident de ${service} n’est connu sur cette période.`,
    claimFor: (month, by) => `${month} : avant la fin du ${by}`,
    source: (name) =>
      `Les incidents, avis et messages viennent de ${name}, lu environ une fois par minute. Les heures sont celles que Microsoft a publiées, sauf mention « vu par nous ».`,
    recordSince: (at) => `Le bot tient son propre enregistrement depuis le ${at}.`,
    changedTo: (kind, at) => `${kind} depuis le ${at}`,
    hash: (sha256) => `SHA-256 des faits : ${sha256}`,
    cut: (fit) =>
      `Imprimés en entier, les messages de Microsoft rempliraient beaucoup trop de pages. Ici, ${number(fit.cut)} messages sur ${number(fit.posts)} sont coupés après ${number(fit.letters)} caractères et marqués comme tels. Rien d’autre ne manque. Les fichiers JSON et CSV créés avec ce document contiennent chaque message en entier.`,
    seenAt: (at) => `vu par nous le ${at}`,
    affected: (yes, no, unsure) =>
      `${number(yes)} oui, ${number(no)} non, ${number(unsure)} ne sait pas (réponses dans Teams, chaque personne une fois par conversation)`,
  };
}
