import { inFile } from './mutation.ts';

const ESCAPE = ['test/cards/kit/escape.test.ts'];
const INJECTION = ['test/cards/injection.test.ts', 'test/cards/hostile-names.test.ts'];
const UPDATE = ['test/cards/update.test.ts'];

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
    ['a promise is not escaped', 'value: markdownLabel(value, 160)', 'value'],
  ]),
  ...inFile('cards/issue.ts', INJECTION, [
    [
      'a service’s name is not escaped',
      'markdownLabel(joinDetails([words.issue.names[issue.classification](issue.id), whatOf(issue, words)]), 200)',
      'joinDetails([words.issue.names[issue.classification](issue.id), whatOf(issue, words)])',
    ],
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
    ['the kind of an alert is not escaped', 'kind: markdownLabel(kindOf(drawing), 160)', 'kind: kindOf(drawing)'],
    ['the verdict of an alert is not escaped', 'verdict: markdownLabel(verdict, 300)', 'verdict'],
    ['a promise on an alert is not escaped', 'text: markdownLabel(text, 300)', 'text'],
  ]),
  ...inFile('cards/alerts/texts.ts', INJECTION, [
    ['the text of an alert is not escaped', 'text: markdown(text) }', 'text }'],
  ]),
  ...inFile('cards/alerts/update.ts', UPDATE, [
    ['a name in an update is not escaped', '**${markdownLabel(heading, 160)}**', '**${heading}**'],
    [
      'the first line of an update is not escaped',
      'updates.headline(bold, markdown(first))',
      'updates.headline(bold, first)',
    ],
    ['a line of an update is not escaped', '...rest.map(markdown)', '...rest'],
    ['a list’s number counts as a sentence', ".replace(/\\s?\\d{1,2}\\.$/, '')", ''],
  ]),
  ...inFile('cards/alerts/news.ts', UPDATE, [
    [
      'only the post before counts as shown',
      '[...onCard, ...posts.flatMap(sectionsOfPost)',
      '[...onCard, ...posts.slice(-1).flatMap(sectionsOfPost)',
    ],
    ['what the first card kept counts as new', 'return [...onCard, ...posts', 'return [...posts'],
    [
      'a report is told as often as it is announced',
      'between(last.createdAt, newest.createdAt) > REPORT_AGAIN',
      'true',
    ],
    ['a promise made anew is no news', '!wasPromised(next, before) && { next }', 'false && { next }'],
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
