/** Tags of a quote or a mention, also of one whose mark-up was escaped. */
const TAG = /(?:<|&lt;)(\/?)(blockquote|quoted|span)\b([^<>]{0,500}?)(\/?)(?:>|&gt;)/gi;
/** Teams writes mentions so in HTML, and as `<at>` in text. Both say who is addressed, not what is asked. */
const MENTION = /schema\.skype\.com\/Mention/i;

interface Split {
  readonly own: string;
  readonly quoted: string;
  readonly hasQuote: boolean;
}

/** Splits HTML, or text with some HTML in it, into what stands outside and inside quotes. Drops the mentions of HTML. */
export function splitQuotes(html: string): Split {
  const parts = { own: [''], quoted: [''], mention: [''] };
  let [from, quotes, mentions, hasQuote] = [0, 0, 0, false];
  const place = () => (quotes > 0 ? parts.quoted : mentions > 0 ? parts.mention : parts.own);
  for (const { 0: tag, 1: slash = '', 2: name = '', 3: attributes = '', 4: ends = '', index } of html.matchAll(TAG)) {
    place().push(html.slice(from, index));
    from = index + tag.length;
    const step = slash !== '' ? -1 : ends !== '' ? 0 : 1;
    if (name.toLowerCase() !== 'span') {
      hasQuote = true;
      quotes = Math.max(0, quotes + step);
      place().push('\n');
    } else if (mentions > 0 || MENTION.test(attributes)) {
      mentions = Math.max(0, mentions + step);
      place().push(' ');
    } else place().push(tag);
  }
  place().push(html.slice(from));
  return { own: parts.own.join(''), quoted: parts.quoted.join(''), hasQuote };
}

const LINE_END = /\r\n|[\r\n\u2028\u2029]|<br\s{0,3}\/?>|<\/(?:p|div|li)>/i;
/** A line that mail and chat programs quote. */
const QUOTED = /^\s*(?:>|&gt;)/;
/** `On Tuesday, Ada wrote:` stands above lines that are quoted. */
const WROTE = /^\s*\S.{4,300}\b(?:wrote|schrieb|écrit|escribió|scritto|schreef|skrev)\b.{0,40}:\s*$/iu;
/** What mail programs write above the mail that is answered. All below it is that mail. */
const RULE = /^\s*(?:-{2,}[^-]{3,60}-{2,}|_{10,})\s*$/;
const FROM = /^\W{0,4}(?:From|Von|De|Da|Van|Från|Fra|Od)\W{0,4}:/iu;
const SENT = /^\W{0,4}(?:Sent|Date|To|Gesendet|Datum|An|Envoyé|Enviado|Inviato|Verzonden|Skickat|Sendt)\W{0,4}:/iu;

/** The lines of a text that are not quoted, and not the mail below an answer. */
export function ownLines(text: string): string {
  const lines = text.split(LINE_END);
  const bare = lines.map((line) => line.replaceAll(/<(?!https?:)[^<>]*>/g, ' ').slice(0, 400));
  const end = bare.findIndex(
    (line, at) => RULE.test(line) || (FROM.test(line.trim()) && SENT.test((bare[at + 1] ?? '').trim())),
  );
  const own = lines.filter((_, at) => {
    const line = bare[at] ?? '';
    return (end < 0 || at < end) && !QUOTED.test(line) && !(WROTE.test(line) && isQuoted(bare, at + 1));
  });
  return own.join('\n').trim();
}

/** Whether the next line with words is quoted. */
function isQuoted(lines: readonly string[], at: number): boolean {
  return QUOTED.test(lines[at] ?? '') || ((lines[at] ?? '').trim() === '' && QUOTED.test(lines[at + 1] ?? ''));
}
