import ts from 'typescript';

/** What a file of the editor says: JSON in which comments may stand. Throws what is wrong in it. */
export function jsonWithComments(text: string): unknown {
  const read: { config?: unknown; error?: ts.Diagnostic } = ts.parseConfigFileTextToJson('settings.json', text);
  if (read.error) throw new Error(ts.flattenDiagnosticMessageText(read.error.messageText, '\n'));
  return read.config;
}
