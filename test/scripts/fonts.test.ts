import assert from 'node:assert/strict';
import { provideFonts } from '../../scripts/fonts.ts';

describe('the fonts that pictures of cards need', () => {
  const ALL = ['Liberation Sans', 'DejaVu Sans', ':lang=ko', ':lang=ja'];

  it('are left alone where they are', () => {
    const asked: string[] = [];
    assert.equal(
      provideFonts(
        (pattern) => ALL.includes(pattern),
        (...packages) => void asked.push(...packages),
      ),
      undefined,
    );
    assert.deepEqual(asked, []);
  });

  it('are installed where they are missing, each package once, all at once', () => {
    const there = new Set(['Liberation Sans', 'DejaVu Sans']);
    const asked: string[][] = [];
    const install = (...packages: string[]) => {
      asked.push(packages);
      for (const each of ALL) there.add(each);
    };
    assert.equal(
      provideFonts((pattern) => there.has(pattern), install),
      undefined,
    );
    assert.deepEqual(asked, [['fonts-noto-cjk']]);
  });

  it('are named in one sentence where this machine cannot install them, or has no way to tell', () => {
    assert.equal(
      provideFonts((pattern) => !pattern.startsWith(':')),
      'No font was found for Korean letters, Japanese letters, so pictures of cards may look different: install fonts-noto-cjk (or your system’s own packages).',
    );
    assert.match(provideFonts(() => undefined) ?? '', /install fonts-liberation fonts-dejavu-core fonts-noto-cjk/);
  });

  it('are named too where installing did not bring them', () => {
    assert.match(
      provideFonts(
        (pattern) => pattern !== ':lang=ja',
        () => undefined,
      ) ?? '',
      /for Japanese letters, so/,
    );
  });
});
