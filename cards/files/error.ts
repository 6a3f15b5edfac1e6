import type { FileError } from '../../src/domain/files/file-error.ts';
import type { Viewer } from '../../src/domain/subscription/reader.ts';
import { wordsFor } from '../../words/index.ts';
import { commandLine } from '../kit/command-line.ts';
import type { Card } from '../kit/card.ts';
import { refusalCard } from '../notice.ts';

/** Says why a file cannot be given. */
export function fileErrorCard({ code }: FileError, { locale }: Pick<Viewer, 'locale'>): Card {
  const { files, errors } = wordsFor(locale);
  const buttons = [{ title: errors.buttons.help, ask: commandLine.help() }];
  return refusalCard({ tone: code === 'store-away' ? 'error' : 'warning', ...files.errors[code], buttons });
}
