import assert from 'node:assert/strict';
import { documentKind, isWholeDocument } from '../../src/domain/files/document-kind.ts';
import { safeFileName } from '../../src/domain/files/file.ts';

describe('a file', () => {
  it('has a name that no header, disk or card takes for anything else', () => {
    const names: Readonly<Record<string, string>> = {
      'EX1-post-incident-report.docx': 'EX1-post-incident-report.docx',
      '../../etc/passwd': 'etc-passwd',
      'a"; filename="b.exe': 'a-filename-b.exe',
      '.htaccess': 'htaccess',
      'Störung März.pdf': 'Sto-rung-Ma-rz.pdf',
      'a\r\nSet-Cookie: x.csv': 'a-Set-Cookie-x.csv',
      '報告.pdf': 'pdf',
      '': 'file',
    };
    for (const [given, safe] of Object.entries(names)) assert.equal(safeFileName(given), safe, given);
    assert.equal(safeFileName(`${'a'.repeat(300)}.pdf`).length, 100);
  });

  it('is of the kind that its bytes say', () => {
    const kinds: readonly (readonly [string | readonly number[], string])[] = [
      ['%PDF-1.7 …', 'pdf'],
      ['PK\u0003\u0004 …\u0000word/document.xml', 'docx'],
      ['PK\u0003\u0004 …\u0000evil.exe', 'zip'],
      [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'doc'],
      ['<!doctype html><script>', 'txt'],
      ['MZ\u0000\u0001', 'bin'],
      ['', 'bin'],
    ];
    for (const [given, extension] of kinds) {
      const bytes = typeof given === 'string' ? Buffer.from(given, 'utf8') : Uint8Array.from(given);
      assert.equal(documentKind(bytes).extension, extension, String(given));
    }
  });

  it('is a whole document, unless it breaks off, is a page, or is not what its sender calls it', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const cases: readonly (readonly [string, string, boolean])[] = [
      ['%PDF-1.7 … %%EOF\n', 'application/pdf', true],
      ['%PDF-1.7 …', 'application/pdf', false],
      ['PK\u0003\u0004 …word/document.xml … PK\u0005\u0006…', word, true],
      ['PK\u0003\u0004 …word/document.xml …', word, false],
      ['PK\u0003\u0004 …word/document.xml … PK\u0005\u0006…', 'text/html', true],
      ['What happened', 'text/plain', true],
      ['What happened', word, false],
      [' <!DOCTYPE html><title>Sign in</title>', 'application/octet-stream', false],
      ['\u0001\u0002', 'application/octet-stream', true],
      ['\u0001\u0002', word, false],
    ];
    for (const [given, type, expected] of cases)
      assert.equal(isWholeDocument(Buffer.from(given, 'utf8'), type), expected, `${given} as ${type}`);
  });
});
