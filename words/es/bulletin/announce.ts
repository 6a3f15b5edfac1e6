import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** What became of a notice. */
const DONE = {
  posted: (id: string, place: string) =>
    `El comunicado sobre ${id} se publica aquí: ${place}. A partir de ahora sigue al problema.`,
  stands: (id: string, place: string) => `Ya hay un comunicado sobre ${id}: ${place}. Cambie ese.`,
  edited: (id: string, place: string) => `El comunicado sobre ${id} está cambiado: ${place}.`,
  told: (id: string, place: string) => `El comunicado sobre ${id} está cambiado y un mensaje lo dice: ${place}.`,
  same: (id: string, place: string) => `El comunicado sobre ${id} ya dice eso: ${place}.`,
  withdrawn: (id: string, place: string) => `El comunicado sobre ${id} está retirado: ${place}. Allí lo dice ahora.`,
  none: (id: string, place: string) => `No hay ningún comunicado sobre ${id} que cambiar: ${place}.`,
};

/** Words for the form in which a notice for users is written. */
function form({ number }: Speech): Words['announce']['form'] {
  return {
    title: (id) => `Informar a los usuarios de ${id}`,
    editTitle: (id, place) => `Cambiar el comunicado sobre ${id}: ${place}`,
    intro:
      'Revise el texto y elija dónde publicarlo. Yo añado desde cuándo y la próxima actualización, y lo marco como resuelto cuando Microsoft lo diga.',
    editIntro:
      '«Guardar» cambia el comunicado en silencio. «Guardar y avisar» publica también un mensaje breve debajo.',
    labels: {
      title: 'Título',
      what: 'Qué pasa y a quién',
      help: 'Qué se puede hacer',
      language: 'Idioma',
      place: 'Dónde publicarlo',
    },
    missing: {
      title: 'Escriba un título',
      what: 'Escriba qué pasa',
      help: 'Escriba qué se puede hacer',
      place: 'Elija dónde publicarlo',
    },
    tooLong: (label, letters, most) =>
      `«${label}» es demasiado largo: ${number(letters)} de un máximo de ${number(most)} caracteres. Acórtelo.`,
    noPlaces:
      'No conozco ningún canal ni chat de grupo en el que usted pueda publicar. Añádame a uno y escríbame primero allí.',
    morePlaces: (id) => `¿Falta un lugar? Escriba «announce ${id} in» y su nombre.`,
    buttons: {
      post: 'Publicar',
      redraw: 'Nuevo en este idioma',
      save: 'Guardar',
      tell: 'Guardar y avisar',
    },
  };
}

/** Words for telling ordinary users of a problem. */
export function announceWords(speech: Speech): Words['announce'] {
  return {
    which: {
      title: '¿De qué problema hay que informar a los usuarios?',
      text: 'Elija uno o escriba su identificador: «comunicar EX20119».',
    },
    nothingOpen: {
      title: 'No hay ningún incidente abierto que anunciar',
      text: 'Para un aviso, o para algo que ya terminó, escriba su identificador: «comunicar EX20119».',
    },
    notForMessages: {
      title: (id) => `${id} es un mensaje del Centro de mensajes`,
      text: 'Los comunicados a los usuarios son sobre problemas: incidentes y avisos. Abra el mensaje para ver qué cambia y cuándo.',
    },
    buttons: {
      announce: 'Informar a los usuarios',
      edit: (place) => `Cambiar: ${place}`,
      withdraw: (place) => `Retirar: ${place}`,
      takeBack: 'Retirar',
      change: 'Cambiar',
      another: 'Publicar en otro lugar',
    },
    posted: {
      title: (id) => `Los usuarios están informados de ${id}`,
      row: (place, person, time) => `${place}: por ${person}, ${time}`,
    },
    unknownPlace: {
      title: 'Ahí no puedo publicar',
      text: 'No conozco ese canal o chat de grupo, o usted no puede publicar allí: solo pueden los miembros que pueden cambiar sus alertas. Elija uno de la lista o pídaselo a alguien que esté en él.',
    },
    notWatched: {
      title: (id) => `${id} no se vigila en este momento`,
      text: 'Un comunicado no podría seguirlo, así que no se publicó nada. Inténtelo de nuevo en unos minutos.',
    },
    places: {
      here: 'esta conversación',
      channel: 'un canal',
      group: 'un chat de grupo',
      inTeam: (channel, team) => `${channel} (${team})`,
    },
    done: DONE,
    form: form(speech),
  };
}
