import type { Words } from '../../en/index.ts';

/** Words for what people ask for but the bot does not offer. */
export function notOfferedWords(): Words['notOffered'] {
  return {
    texts: {
      remind:
        'No pongo recordatorios. Puedo enviar un resumen a una hora fija y mostrar qué requiere acción y para cuándo.',
      ticket:
        'No puedo abrir tickets ni guardar notas. Escriba “seguir” y el identificador de un incidente, y avisaré de cómo avanza.',
      elsewhere: 'Solo escribo en Teams: en este chat, en canales y en chats de grupo.',
      outside: 'Solo sé cómo está Microsoft 365, así que de eso no puedo decir nada.',
      leave:
        'No puedo quitarme a mí mismo. Se hace en Teams, donde se administran las aplicaciones de un equipo o de un chat. Puedo detener aquí todas las alertas.',
      alone:
        'Aquí, las alertas y la configuración son para todos. Si lo quiere solo para usted, escríbame lo mismo en su chat personal conmigo.',
    },
    buttons: {
      forAll: 'Aplicar a todos',
      showHere: 'Mostrar aquí',
      digest: 'Configurar un resumen',
      needsAction: 'Qué requiere acción',
    },
  };
}
