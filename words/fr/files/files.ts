import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'Le fichier est trop volumineux',
    text: 'Je donne des fichiers de 10 Mo au plus. Demandez-en moins à la fois, par exemple une période plus courte.',
  },
  'too-many': {
    title: 'Trop de fichiers attendent',
    text: 'Récupérez d’abord ceux que j’ai déjà proposés, ou redemandez dans un quart d’heure.',
  },
  'store-away': {
    title: 'Je ne peux pas garder de fichier pour l’instant',
    text: 'Le stockage du bot ne répond pas. Réessayez dans quelques minutes.',
  },
};

/** La page qu’ouvre le lien d’un fichier. */
const PAGE = {
  title: 'Votre fichier est prêt',
  text: 'Le bouton le donne une seule fois. Ensuite, ce lien ne sert plus.',
  get: 'Télécharger',
  gone: {
    title: 'Il n’y a pas de fichier ici',
    text: 'Un lien vers un fichier sert une fois, pendant un quart d’heure. Redemandez au bot.',
  },
};

/** Les mots pour les fichiers que donne le bot. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name: string) => `Obtenir ${name}`,
    kept: (files: number) =>
      `${count(files, { one: 'Le fichier est', other: 'Les fichiers sont' })} pour vous seul. Chaque lien sert une fois, pendant 15 minutes.`,
    noAddress:
      'Je ne peux pas donner de fichiers ici\u00A0: personne ne m’a dit ma propre adresse. Demandez à votre administrateur de définir PUBLIC_URL.',
    errors: ERRORS,
    page: PAGE,
  };
}
