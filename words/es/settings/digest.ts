import type { Words } from '../../en/index.ts';
import type { Speech } from '../../speech.ts';
import { articled, at } from '../dates.ts';

/** Words for the digest: what changed during a quiet time, or since the digest before. */
export function digestWords({ count, list }: Speech): Words['digest'] {
  return {
    title: (counts: readonly string[]) => list(counts),
    nothingNew: (since: string) => `Nada nuevo desde ${articled(since)}`,
    counts: {
      opened: (issues: number) => count(issues, { one: '# problema nuevo', other: '# problemas nuevos' }),
      changed: (issues: number) =>
        count(issues, { one: '# problema con novedades', other: '# problemas con novedades' }),
      resolved: (issues: number) => count(issues, { one: '# problema resuelto', other: '# problemas resueltos' }),
    },
    quiet: (since: string) => `Retenido aquí desde ${articled(since)}`,
    scheduled: (since: string) => `Resumen de lo que ha cambiado desde ${articled(since)}`,
    nothingOpen: 'No hay problemas abiertos en los servicios suscritos.',
    headings: {
      opened: 'Nuevos',
      changed: 'Siguen abiertos, con novedades',
      resolved: 'Resueltos',
      open: 'Siguen abiertos',
    },
    row: (service: string, title: string) => `${service}: ${title}`,
    since: (time: string) => `desde ${articled(time)}`,
    ended: (time: string) => `terminó ${at(time)}`,
    more: (rows: number) => count(rows, { one: 'y # más', other: 'y # más' }),
    buttons: { status: 'Estado', settings: 'Configuración' },
  };
}
