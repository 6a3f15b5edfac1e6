/**
 * The longest command line, in UTF-16 units. Longer text is cut, to limit the work. Only a form with most services
 * chosen comes near this; anything longer was probably pasted.
 */
export const MAX_LINE = 1_000;

/** Ends the line of a mute that would have to begin at another time than now, which is not offered. */
export const LATER = 'later';

/** The longest text of one input of a form: beyond what any may hold, so that who writes more is told so. */
export const MAX_TEXT = 1_500;
/** Parts the lines of such a text, which stands on one line below the command line. */
export const LINE_BREAK = '\u2028';
