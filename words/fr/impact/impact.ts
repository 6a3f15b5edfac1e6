import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const VERDICTS: Words['impact']['verdicts'] = {
  microsoft: (service) =>
    `Microsoft confirme un problème avec ${service}. Lisez ce qui en est dit pour voir si c’est ce que vous constatez.`,
  'perhaps-microsoft': (service) =>
    `Cela vient peut-être de Microsoft : il y a un nouvel avis sur ${service}, et quelque chose se voit aussi ici. Comparez les deux.`,
  'advisory-alone': (service) => `Microsoft a un nouvel avis sur ${service}. Rien ici ne montre qu’il vous touche.`,
  'unread-and-felt': (service) =>
    `Quelque chose ici fait penser à un problème avec ${service}. Ce que Microsoft en dit est illisible pour l’instant : on ne peut pas dire d’où cela vient.`,
  unread: (service) => `Trop peu est lisible pour l’instant pour dire quoi que ce soit de ${service}.`,
  'wide-here': (service) =>
    `Beaucoup de personnes ici le constatent, et vous utilisez ${service} bien moins que d’habitude. Cela vient peut-être de votre réseau, ou Microsoft ne l’a pas encore remarqué.`,
  'part-of-us': (service) =>
    `Beaucoup de personnes ici le constatent, mais ${service} est utilisé comme d’habitude. Cela ne touche peut-être qu’une partie de vous : un site, un réseau, une application.`,
  'many-here': () => 'Cela vient peut-être de votre réseau, ou Microsoft ne l’a pas encore remarqué.',
  'fell-and-some': (service) =>
    `Quelques personnes ici le constatent, et vous utilisez ${service} bien moins que d’habitude. Cela vient peut-être de votre réseau, ou Microsoft ne l’a pas encore remarqué.`,
  'just-some': (service) =>
    `${service} est utilisé comme d’habitude. Cela ne vient peut-être que de ces personnes : leur appareil, leur réseau, leur compte.`,
  'some-here': () => 'Cela ne vient peut-être que de ces personnes, ou c’est le début de quelque chose de plus grand.',
  'fell-alone': (service) =>
    `Vous utilisez ${service} bien moins que d’habitude, mais personne ne dit que cela ne marche pas. C’est peut-être une panne, ou juste un jour calme.`,
  uncounted: () => 'Microsoft ne signale rien de nouveau. Ce que disent les gens ici est illisible pour l’instant.',
  'all-quiet': (service) =>
    `Rien n’indique un problème avec ${service}. Cela ne prouve pas que tout va bien : si cela ne marche pas chez vous, dites-le.`,
};

const MICROSOFT: Words['impact']['microsoft'] = {
  title: 'Ce que dit Microsoft',
  incident: (ids) => `Un incident est ouvert : ${ids}.`,
  advisory: (ids) => `Pas d’incident, mais un nouvel avis : ${ids}.`,
  older: (ids) => `Pas d’incident. Les avis ont plus d’un jour : ${ids}.`,
  nothing: 'Microsoft ne signale rien.',
  unknown: 'Ce que dit Microsoft est illisible pour l’instant.',
  limits:
    'C’est ce que Microsoft a publié pour votre locataire. Cela vient souvent un moment après que les gens le constatent.',
};

const NO_TELEMETRY: Words['impact']['telemetry']['none'] = {
  off: () => 'Votre télémétrie n’est pas lue. L’exploitant de ce bot peut l’activer.',
  'no-metrics': () => 'Microsoft ne compte rien de ce service pour les locataires.',
  'not-in-cloud': () =>
    'Votre télémétrie n’est pas lue : elle n’existe pas dans votre cloud, ou pas par la voie qui lit vos données.',
  'not-permitted': (permission) =>
    `Votre télémétrie est illisible : un administrateur doit accorder l’autorisation ${permission}.`,
  'not-licensed': () =>
    'Microsoft ne donne pas de télémétrie à votre locataire. Il en faut 5 000 licences de certains plans, et Entra ID P1 ou P2 pour les connexions.',
  'not-found': () => 'Microsoft n’offre pas cette télémétrie à votre locataire, ou l’a déplacée : c’est un aperçu.',
  throttled: () =>
    'Votre télémétrie n’est pas lue pendant quelques minutes : Microsoft a demandé d’attendre, ou les requêtes de l’heure sont épuisées.',
  failed: () => 'Votre télémétrie est illisible pour l’instant.',
};

const METRICS: Words['impact']['telemetry']['metrics'] = {
  'mail-delivered': 'E-mails remis',
  'exchange-connections': 'Connexions à Exchange réussies',
  'teams-chat': 'Messages de chat dans Teams',
  'teams-meetings': 'Réunions Teams rejointes',
  'word-web': 'Personnes dans Word pour le web',
  'excel-web': 'Personnes dans Excel pour le web',
  'mfa-sign-ins': 'Connexions avec MFA',
  'saml-sign-ins': 'Connexions avec SAML',
};

/** Words for `impact <service>`, and for people who say that a service fails for them. */
export function impactWords(speech: Speech): Words['impact'] {
  return {
    title: (service) => `${service} : est-ce nous ou eux ?`,
    verdicts: VERDICTS,
    microsoft: MICROSOFT,
    people: peopleWords(speech),
    telemetry: telemetryWords(speech),
    buttons: { fails: 'Ne marche pas chez moi', works: 'Ça remarche', impact: 'Nous ou eux ?' },
    reported: reportedWords(speech),
    whichService: { title: 'Est-ce nous ou eux ?', text: 'De quel service s’agit-il ?' },
  };
}

function peopleWords({ count, number }: Speech): Words['impact']['people'] {
  const lately = (minutes: number) =>
    count(minutes, { one: 'dans la dernière minute', other: 'dans les # dernières minutes' });
  return {
    title: 'Ce que disent les gens ici',
    nobody: (service, minutes) => `Personne ici n’a dit ${lately(minutes)} que ${service} ne marche pas.`,
    few: (service, minutes) => `Une ou deux personnes ici ont dit ${lately(minutes)} que ${service} ne marche pas.`,
    many: (people, service, minutes) =>
      `${number(people)} personnes ici ont dit ${lately(minutes)} que ${service} ne marche pas.`,
    inAll: (people) => `Dans les 3 dernières heures : ${number(people)} personnes.`,
    unknown: 'Ce que disent les gens ici est illisible pour l’instant.',
    limits:
      'Ce ne sont que les personnes qui l’ont dit à ce bot. Chacune compte une fois, aucune n’est nommée. La plupart ne le disent à personne.',
    chart: 'Personnes, par demi-heure',
    picture: (bars) => `Personnes chez qui cela ne marche pas, par demi-heure. ${bars}`,
    bar: (time, people) => `${time} : ${number(people)}`,
  };
}

function telemetryWords({ number }: Speech): Words['impact']['telemetry'] {
  return {
    title: 'Votre télémétrie',
    none: NO_TELEMETRY,
    metrics: METRICS,
    counts: (metric, now, before) => `${metric} : ${number(now)} en une heure, ${number(before)} une semaine plus tôt`,
    shares: (metric, now, before) => `${metric} : ${now}, ${before} une semaine plus tôt`,
    empty: 'Microsoft n’a pas envoyé de chiffres pour cette période.',
    trends: {
      fell: 'L’utilisation est tombée à moins de la moitié, ou des connexions échouent.',
      usual: 'L’utilisation est à peu près celle d’il y a une semaine.',
      unclear: 'Les chiffres ne montrent ni une chute, ni que tout est comme d’habitude.',
    },
    limits: (time) =>
      `Compté par Microsoft jusqu’à ${time}, en aperçu. Une chute peut venir de votre réseau ou d’un jour férié.`,
  };
}

function reportedWords({ number, count }: Speech): Words['impact']['reported'] {
  return {
    counted: (service) => `Compté : ${service} ne marche pas chez vous. Personne n’est nommé.`,
    others: (people, minutes) =>
      `${number(people)} personnes ici l’ont dit ${count(minutes, { one: 'dans la dernière minute', other: 'dans les # dernières minutes' })}.`,
    issue: (id) => `Microsoft a ${id} ouvert. Si c’est cela, vous pouvez aussi compter là.`,
    silent: 'Microsoft ne signale rien de tel.',
    takenBack: (service) => `Retiré : vous ne comptez plus parmi ceux chez qui ${service} ne marche pas.`,
    nothingToTakeBack: (service) => `Vous ne comptiez pas parmi ceux chez qui ${service} ne marche pas.`,
    affectedBy: (id) => `Touché par ${id}`,
  };
}
