import type { ApiReply, ApiRequest } from '../api/api.ts';
import type { Answer } from './answers.ts';

/** The answer as this request wants it: nothing if the client has it already, compressed if the client can read that. */
export async function replyWith(
  answer: Answer,
  request: Pick<ApiRequest, 'header'>,
  headers: Readonly<Record<string, string>>,
): Promise<ApiReply> {
  const { etag, bytes, gzipped } = answer;
  if (isKnown(request.header('if-none-match'), etag)) {
    const { 'Content-Type': _, ...others } = headers;
    return { status: 304, headers: { ...others, ETag: etag }, body: '' };
  }
  if (!gzipped || !takesGzip(request.header('accept-encoding'))) {
    return { status: 200, headers: { ...headers, ETag: etag }, body: bytes };
  }
  return { status: 200, headers: { ...headers, ETag: etag, 'Content-Encoding': 'gzip' }, body: await gzipped() };
}

/** Whether `If-None-Match` names the tag; weak or not makes no difference (RFC 9110 §13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const known = header.split(',').map(plainTag);
  return known.includes('*') || known.includes(plainTag(etag));
}

function plainTag(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

function takesGzip(header: string | undefined): boolean {
  const codings = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.replaceAll(/\s/g, '').split(';'));
  const gzip = codings.find(([name]) => name === 'gzip' || name === 'x-gzip') ?? codings.find(([name]) => name === '*');
  return gzip !== undefined && !gzip.some((each) => /^q=0(\.0*)?$/.test(each));
}
