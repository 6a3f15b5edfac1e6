import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';

/** Words for what a digest says of the Message Center. */
export function messageDigestWords({ count }: Speech): Words['messageDigest'] {
  return {
    counts: {
      new: (items) => count(items, { one: '# mensaje nuevo', other: '# mensajes nuevos' }),
      moved: (items) => count(items, { one: '# fecha cambiada', other: '# fechas cambiadas' }),
      changed: (items) => count(items, { one: '# mensaje modificado', other: '# mensajes modificados' }),
      due: (items) => count(items, { one: '# mensaje con plazo', other: '# mensajes con plazo' }),
    },
    headings: {
      new: 'Centro de mensajes: nuevos',
      moved: 'Centro de mensajes: fechas cambiadas',
      changed: 'Centro de mensajes: modificados',
    },
    due: (until) => `Centro de mensajes: plazos hasta el ${until}`,
    alsoDue: (until) => `Centro de mensajes: otros plazos hasta el ${until}`,
    nothingDue: (until) => `En el Centro de mensajes no vence nada hasta el ${until}.`,
    done: (items) => count(items, { one: '# está hecho', other: '# están hechos' }),
    moreDone: (items) => count(items, { one: '# más está hecho', other: '# más están hechos' }),
  };
}
