/**
 * Longest command line, in UTF-16 units: what is longer is cut, since the work on a text must stay small. Only a form with most
 * services chosen comes near it; a longer text is somebody's paste.
 */
export const MAX_LINE = 1_000;
