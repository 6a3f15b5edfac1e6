import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensure, locate, MissingProgram, type Program } from '../../scripts/system.ts';

describe('finding the programs that npm does not bring', () => {
  let folder: string;
  let program: Program;

  const place = (name: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, '#!/bin/sh\n');
    chmodSync(file, 0o755);
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'programs-'));
    program = {
      title: 'Thing',
      names: ['thing', 'other-thing'],
      setting: 'THING_PATH',
      places: { linux: [path.join(folder, 'usual')], win32: [`%HOME_OF_THINGS%${path.sep}usual`] },
      package: 'things',
      advice: { linux: 'install it with: apt-get install things' },
    };
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('takes what the setting names before what is on the PATH', () => {
    const mine = place('mine');
    place('thing');
    assert.equal(locate(program, { platform: 'linux', env: { PATH: folder, THING_PATH: mine } }), mine);
  });

  it('refuses a setting that names nothing, without repeating its value', () => {
    const env = { PATH: folder, THING_PATH: path.join(folder, 'secret-name') };
    place('thing');
    assert.throws(
      () => locate(program, { platform: 'linux', env }),
      (error) => error instanceof MissingProgram && /THING_PATH/.test(error.message) && !/secret/.test(error.message),
    );
  });

  it('takes the most wanted name, whichever folder of the PATH it is in', () => {
    place('other-thing');
    const wanted = place('thing');
    assert.equal(locate(program, { platform: 'linux', env: { PATH: `/nowhere:${folder}` } }), wanted);
  });

  it('looks where installers put it', () => {
    const usual = place('usual');
    assert.equal(locate(program, { platform: 'linux', env: { PATH: '' } }), usual);
    assert.equal(locate(program, { platform: 'win32', env: { Path: '', HOME_OF_THINGS: folder } }), usual);
  });

  it('does not take a folder or a file that cannot be run', () => {
    writeFileSync(path.join(folder, 'thing'), 'text', { mode: 0o644 });
    assert.equal(locate(program, { platform: 'linux', env: { PATH: folder } }), undefined);
  });

  it('installs the package where it can, and finds the program then', async () => {
    const asked: string[] = [];
    const install = (name: string) => void asked.push(name, place('thing'));
    const found = await ensure(program, { platform: 'linux', env: { PATH: folder } }, install);
    assert.deepEqual([asked[0], found], ['things', path.join(folder, 'thing')]);
  });

  it('says in one line how to get it where it cannot install', async () => {
    await assert.rejects(ensure(program, { platform: 'linux', env: { PATH: folder } }), {
      message: 'Thing was not found: install it with: apt-get install things, or set THING_PATH to its path.',
    });
  });

  it('says so too when installing did not bring it', async () => {
    await assert.rejects(
      ensure(program, { platform: 'linux', env: { PATH: folder } }, () => undefined),
      MissingProgram,
    );
  });
});
