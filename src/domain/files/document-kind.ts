/** What a document is, by its own bytes: the name and the type that came with it may be wrong. */
interface DocumentKind {
  /** Without a dot. */
  readonly extension: string;
  /** Absent: only who sent it knows. */
  readonly contentType?: string;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const BINARY: DocumentKind = { extension: 'bin' };

/** Each kind by how it begins, and by a name that stands somewhere in it. */
const KINDS: readonly (DocumentKind & { readonly begins: string; readonly holds?: string })[] = [
  { begins: '%PDF-', extension: 'pdf', contentType: 'application/pdf' },
  {
    ...{ begins: 'PK\u0003\u0004', holds: 'word/document.xml' },
    ...{ extension: 'docx', contentType: `${OFFICE}.wordprocessingml.document` },
  },
  { begins: 'PK\u0003\u0004', extension: 'zip', contentType: 'application/zip' },
  { begins: '\u00d0\u00cf\u0011\u00e0', extension: 'doc', contentType: 'application/msword' },
];

/** The kind of a document, by what it begins with. */
export function documentKind(bytes: Uint8Array): DocumentKind {
  const found = KINDS.find(({ begins, holds = '' }) => beginsWith(bytes, begins) && has(bytes, holds));
  if (found) return found;
  return isText(bytes) ? { extension: 'txt', contentType: 'text/plain; charset=utf-8' } : BINARY;
}

function beginsWith(bytes: Uint8Array, text: string): boolean {
  return codes(text).every((code, at) => bytes[at] === code);
}

function has(bytes: Uint8Array, text: string): boolean {
  const [first] = codes(text);
  if (first === undefined) return true;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (beginsWith(bytes.subarray(at, at + text.length), text)) return true;
  }
  return false;
}

function codes(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

/** Text has no byte that no text has. */
function isText(bytes: Uint8Array): boolean {
  return bytes.length > 0 && !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));
}

/** What stands near the end of a whole document, by kind. */
const ENDS: Readonly<Record<string, string>> = { pdf: '%%EOF', docx: 'PK\u0005\u0006', zip: 'PK\u0005\u0006' };
/** An archive's end may have a note after it, of so many bytes at most. */
const LONGEST_END = 65_557;
const PAGE = /^\s*<(?:!doctype\s+html|html)\b/i;

/**
 * Whether these bytes may be the document that their sender calls by this type: all of it as far as one can see, and no web
 * page, which a proxy or a sign-in sends instead.
 */
export function isWholeDocument(bytes: Uint8Array, calledType: string): boolean {
  const { extension } = documentKind(bytes);
  const end = ENDS[extension];
  if (end !== undefined) return has(bytes.subarray(-LONGEST_END), end);
  if (extension === 'txt') return !/pdf|word|zip|html/i.test(calledType) && !PAGE.test(beginningOf(bytes));
  return extension !== 'bin' || !/pdf|word|zip|html/i.test(calledType);
}

function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 200));
}
