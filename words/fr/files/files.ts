import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

const ERRORS = {
  'too-large': {
    title: 'Le fichier est trop volumineux',
    text: 'Je donne des fichiers de 20 Mo au plus. Demandez-en moins à la fois, par exemple une période plus courte.',
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

/** The page that a link of a file opens. */
const PAGE = {
  title: 'Votre fichier est prêt',
  text: 'Le bouton le donne une seule fois. Ensuite, ce lien ne sert plus.',
  get: 'Télécharger',
  gone: {
    title: 'Il n’y a pas de fichier ici',
    text: 'Un lien vers un fichier sert une fois, pendant un quart d’heure. Redemandez au bot.',
  },
  failed: {
    title: 'Je n’ai pas pu vérifier qui vous êtes',
    text: 'La connexion a échoué du côté du bot. Le lien est encore valable\u00A0: ouvrez-le de nouveau. Si cela ne suffit pas, prévenez votre administrateur.',
  },
};

/** What becomes of a file about which Teams asks. */
const OUTCOMES = {
  declined: { title: 'Refusé', text: 'Le fichier n’a pas été enregistré, et je ne le garde pas.' },
  expired: {
    title: 'Ce fichier n’est plus là',
    text: 'Je garde un fichier 15 minutes, pour la personne qui l’a demandé, et le donne une fois. Redemandez-le.',
  },
  failed: {
    title: 'Le fichier n’est pas arrivé dans votre OneDrive',
    text: 'OneDrive ne l’a pas accepté. Redemandez-le dans quelques minutes.',
  },
  notTrusted: {
    title: 'Le fichier n’a pas été envoyé',
    text: 'L’emplacement indiqué n’est ni dans SharePoint ni dans OneDrive. Redemandez-le\u00A0; si cela se répète, prévenez votre administrateur.',
  },
};

/** Words for files that the bot gives. */
export function filesWords({ count }: Speech): Words['files'] {
  return {
    get: (name) => `Obtenir ${name}`,
    kept: (files) =>
      `${count(files, { one: 'Le fichier est', other: 'Les fichiers sont' })} pour vous seul. Chaque lien sert une fois, pendant 15 minutes.`,
    noAddress:
      'Je ne peux pas donner de fichiers ici\u00A0: personne ne m’a dit ma propre adresse. Demandez à votre administrateur de définir PUBLIC_URL.',
    noSignIn:
      'Je ne peux pas donner de fichiers ici, car je ne peux pas vérifier qui ouvre un lien. Demandez-le-moi dans notre conversation privée.',
    consent: {
      below: (files) =>
        `Teams demande ci-dessous si ${count(files, { one: 'le fichier peut', other: 'les fichiers peuvent' })} aller dans votre OneDrive. Vous avez 15 minutes.`,
      description: 'Du bot d’état des services, pour vous seul. Le fichier va dans votre OneDrive.',
      summary: (name) => `Un fichier pour vous\u00A0: ${name}`,
      there: 'Le fichier est dans votre OneDrive',
      again: 'Redemander',
      ...OUTCOMES,
    },
    errors: ERRORS,
    page: PAGE,
  };
}
