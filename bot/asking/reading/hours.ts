const HOUR = String.raw`(\d{1,2}) ?h(?: ?(\d\d))?`;
const FROM_TO = new RegExp(String.raw`(?<!\w)(?:de |entre )?${HOUR} ?(?:à|a|et|-|–) ?${HOUR}(?!\w)`, 'giu');
const AT = new RegExp(
  String.raw`(?<!\p{L})(à|a|au|dès|vers|jusqu['’]à|jusqu['’]a|midi|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|matin|soir) ${HOUR}(?!\w)`,
  'giu',
);
const WITH_MINUTES = /(?<!\w)(\d{1,2}) ?h ?(\d\d)(?!\w)/giu;

/**
 * A French text with its times of day as other languages write them: `18h30` as `18:30`, `de 18h à 8h` as
 * `18:00-08:00`. `4h` alone stays how long something lasts.
 */
export function withPlainHours(text: string): string {
  return text
    .replaceAll(
      FROM_TO,
      (_, from: string, fromMinute: string | undefined, to: string, toMinute: string | undefined) =>
        `${clock(from, fromMinute)}-${clock(to, toMinute)}`,
    )
    .replaceAll(AT, (_, before: string, hour: string, minute: string | undefined) => `${before} ${clock(hour, minute)}`)
    .replaceAll(WITH_MINUTES, (_, hour: string, minute: string) => clock(hour, minute));
}

function clock(hour: string, minute = '00'): string {
  return `${hour.padStart(2, '0')}:${minute}`;
}
