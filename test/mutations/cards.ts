import { inFile } from './mutation.ts';

const ESCAPE = ['test/cards/kit/escape.test.ts'];
const INJECTION = ['test/cards/injection.test.ts', 'test/cards/hostile-names.test.ts'];

export const cards = [
  ...inFile('cards/kit/escape.ts', ESCAPE, [
    ['Markdown is interpreted', 'const ANYWHERE = /[\\\\`*_[\\]~|{<]/g', 'const ANYWHERE = /[\\\\`*_[\\]~|<]/g'],
    ['emphasis is interpreted', 'const ANYWHERE = /[\\\\`*_[', 'const ANYWHERE = /[\\\\`_['],
    ['a line becomes a heading', "line.replace(AT_START, '\\\\$&')", 'line'],
    ['a line becomes a numbered list', ".replace(NUMBERED, '$1\\\\$2')", ''],
    ['entities are interpreted', ".replaceAll(/&(?=#?\\w{1,31};)/g, '\\\\&')", ''],
    ['other schemes become links', "url?.protocol !== 'https:' ||", ''],
    ['a password hides the host', "url.username !== '' || url.password !== ''", 'false'],
    [
      'a name is a link',
      'withoutBlock(words(cut(line, longest).toWellFormed()))',
      'withoutBlock(withLinks(cut(line, longest).toWellFormed()))',
    ],
    ['a person’s words are a link', 'return paragraphs(plain, words);', 'return paragraphs(plain, withLinks);'],
    ['a client makes a link of an address', ".replaceAll('://', '\\\\://')", ''],
    ['a parenthesis of the sentence is part of the address', 'if (unopened <= 0) break;', 'break;'],
    ['a template runs', "replaceAll('${', '$ {')", "replaceAll('$ {', '$ {')"],
    ['a client function runs', ".replaceAll(/\\{(?=\\{)/g, '{ ')", ''],
    ['a character is cut in half', 'return cut(line, longest).toWellFormed();', 'return cut(line, longest);'],
    ['a link ends early', '/[()<>\\\\{}[\\]*`|~"\'!$]/g, percent', '/[<>]/g, percent'],
    ['list items are joined', "return bullet === true && next ? '\\n' : '\\n\\n';", "return '\\n\\n';"],
  ]),
  ...inFile('cards/kit/issue-facts.ts', INJECTION, [
    [
      'a service’s name in the facts is not escaped',
      'value: markdownLabel(value, 160) };\n}\n\nfunction beganFact',
      'value };\n}\n\nfunction beganFact',
    ],
    ['names of services are not escaped', "markdownLabel(names.join(', '), 160)", "names.join(', ')"],
    ['a promise is not escaped', 'value: markdownLabel(next.text, 160)', 'value: next.text'],
  ]),
  ...inFile('cards/subscriptions/list.ts', INJECTION, [
    [
      'who set a line is not escaped',
      'detail: markdownLabel(joinDetails([wantName(want, words), setByName(want, reader)]), 300)',
      'detail: joinDetails([wantName(want, words), setByName(want, reader)])',
    ],
    [
      'who set a mute is not escaped',
      'detail: markdownLabel(joinDetails([until, setByName(mute, reader)]), 300)',
      'detail: joinDetails([until, setByName(mute, reader)])',
    ],
    ['a followed id is not escaped', 'title: markdownLabel(follow.issueId, 40)', 'title: follow.issueId'],
  ]),
  ...inFile('cards/subscriptions/muted.ts', INJECTION, [
    [
      'who muted is not escaped',
      'value: markdownLabel(mute.setBy.name || somebody, 100)',
      'value: mute.setBy.name || somebody',
    ],
  ]),
  ...inFile('cards/alert.ts', INJECTION, [
    ['the kind of an alert is not escaped', 'kind: markdownLabel(kind, 160)', 'kind'],
    ['the title of an alert is not escaped', 'title: markdownLabel(titleOf(issue), 300)', 'title: titleOf(issue)'],
    ['the impact in an alert is not escaped', 'text: markdown(cut(impact, IMPACT_LETTERS[size]))', 'text: impact'],
    [
      'a status in an alert is a link',
      'markdownWithoutLinks(explanation(kinds, issue, words))',
      'markdown(explanation(kinds, issue, words))',
    ],
    [
      'the status of an alert is not escaped',
      'status: markdownLabel(`${look.symbol} ${status}`)',
      'status: `${look.symbol} ${status}`',
    ],
  ]),
  ...inFile('cards/notice.ts', INJECTION, [
    ['echoed words are not escaped', 'text: markdownWithoutLinks(cut(text, 4000))', 'text'],
    [
      'an echoed title is not escaped',
      'title: markdownLabel(`${look.symbol} ${title}`, 240)',
      'title: `${look.symbol} ${title}`',
    ],
  ]),
  ...inFile('cards/choices.ts', INJECTION, [
    ['echoed words are not escaped', 'text: markdownWithoutLinks(cut(text, 1500))', 'text'],
    ['a choice is not escaped', 'title: markdownLabel(title, 100)', 'title'],
  ]),
];
