import type { Viewer } from '../../src/domain/subscription/reader.ts';
import type { ImpactVerdict } from '../../src/domain/impact/verdict.ts';
import type { Impact } from '../../src/usecases/impact/get-impact.ts';
import { wordsFor } from '../../words/index.ts';
import { joinSentences } from '../../words/speech.ts';
import type { Button, Card } from '../kit/card.ts';
import { commandLine } from '../kit/command-line.ts';
import { label, markdownLabel } from '../kit/escape.ts';
import { bareFrame } from '../kit/frame.ts';
import { SEVERITY_STYLES, type SeverityStyle } from '../kit/severity.ts';
import { microsoftPart, microsoftsSentence } from './microsoft.ts';
import { peoplePart, peopleSentence } from './people.ts';
import { telemetryPart, telemetrySentence } from './telemetry.ts';

const { critical, warning, info, ok, unknown } = SEVERITY_STYLES;

/** Our own observations never look like an incident of Microsoft. */
const LOOKS: Readonly<Record<ImpactVerdict, SeverityStyle>> = {
  microsoft: critical,
  'perhaps-microsoft': warning,
  'advisory-alone': info,
  'unread-and-felt': warning,
  unread: unknown,
  'wide-here': warning,
  'part-of-us': warning,
  'many-here': warning,
  'fell-and-some': warning,
  'just-some': info,
  'some-here': info,
  'fell-alone': info,
  uncounted: unknown,
  'all-quiet': ok,
};

/** `impact <service>`: the verdict, and below it what each source says, how old that is, and what it does not show. */
export function impactCard(impact: Impact, reader: Viewer): Card {
  const words = wordsFor(reader.locale);
  const name = impact.service.name;
  const verdict = words.impact.verdicts[impact.verdict](name);
  const { symbol, color, style } = LOOKS[impact.verdict];
  const said = [microsoftsSentence(impact, words), peopleSentence(impact, words), telemetrySentence(impact, words)];
  return {
    template: 'impact',
    summary: label(joinSentences([...said, verdict]), 600),
    data: {
      ...bareFrame(buttons(impact, reader)),
      ...{ symbol, color, style },
      title: markdownLabel(words.impact.title(name), 120),
      verdict: markdownLabel(verdict, 400),
      sources: [microsoftPart, peoplePart, telemetryPart]
        .map((partOf) => partOf(impact, reader))
        .map((part) => ({ ...part, hasLimits: part.limits !== '' })),
    },
  };
}

function buttons({ service, microsoft }: Impact, { locale }: Viewer): Button[] {
  const words = wordsFor(locale);
  const { fails, works } = words.impact.buttons;
  const [issue] = microsoft.status?.value.openIssues ?? [];
  return [
    { title: fails, ask: commandLine.serviceFails(service, 'yes'), tells: true },
    { title: works, ask: commandLine.serviceFails(service, 'no'), tells: true },
    ...(issue && microsoft.word !== 'older'
      ? [{ title: words.buttons.open(issue.id), ask: commandLine.issue(issue.id) }]
      : []),
    { title: words.buttons.status, ask: commandLine.status(service) },
    { title: words.buttons.refresh, ask: commandLine.impact(service), replaces: true },
  ];
}
