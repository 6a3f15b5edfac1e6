import { strFromU8, unzipSync } from 'fflate';

/** What a Word document says, with its mark-up. */
export async function textOfDocument(response: Response): Promise<string> {
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}
