import assert from 'node:assert/strict';
import { idInLink, idInOwnPath, pageOf } from '../../../src/domain/naming/admin-link.ts';

describe('links of the admin center', () => {
  it('name an issue or a message, in each cloud’s way', () => {
    for (const id of ['EX20119', 'MC1234567', 'TM1413901']) assert.equal(idInLink(pageOf(id)), id);
    assert.equal(idInLink('https://admin.cloud.microsoft/?ref=MessageCenter/:/messages/MC123456'), 'MC123456');
    assert.equal(idInLink('https://portal.office.com/adminportal/home#/servicehealth/%3A/alerts/ex20119'), 'EX20119');
  });

  it('are those of its hosts alone, over https', () => {
    for (const link of [
      'http://admin.microsoft.com/#/servicehealth/:/alerts/EX20119',
      'https://admin.microsoft.com.evil.example/#/servicehealth/:/alerts/EX20119',
      'https://evil.example/admin.microsoft.com/EX20119',
      'admin.microsoft.com/EX20119',
      'EX20119',
      '',
    ]) {
      assert.equal(idInLink(link), undefined, link);
    }
  });
});

describe('links of the bot itself', () => {
  it('hold an id in any case, and nothing else', () => {
    for (const path of ['/i/EX20119', '/i/ex20119', '/i/EX20119/']) assert.equal(idInOwnPath(path), 'EX20119');
    for (const path of [
      '/i/',
      '/i/EX',
      '/i/EX20119x',
      '/i/EX20119/more',
      '/i/%45X20119',
      '/x/EX20119',
      '/i/../EX20119',
    ]) {
      assert.equal(idInOwnPath(path), undefined, path);
    }
    assert.equal(idInLink('https://bot.example.com/i/EX20119?from=mail#top'), 'EX20119');
  });
});
