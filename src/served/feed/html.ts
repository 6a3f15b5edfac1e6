/** Not allowed in XML 1.0, even escaped. */
// eslint-disable-next-line no-control-regex -- These are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** In text that is escaped already: nothing in it can end the attribute. */
const ADDRESS = /https:\/\/[^\s()<>]+[^\s()<>.,;:!?]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text with what XML can hold. */
export function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(FORBIDDEN, '');
}

/** Plain text as HTML that shows it, and does nothing else. */
export function escaped(text: string): string {
  return xmlText(text).replaceAll(/[&<>"']/g, (character) => REFERENCES[character] ?? '');
}

/** Plain text as paragraphs, with links where it has addresses. */
export function paragraphs(text: string): string {
  const linked = escaped(text).replaceAll(ADDRESS, (url) => `<a href="${url}">${url}</a>`);
  return linked
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');
}
