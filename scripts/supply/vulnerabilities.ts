import { z } from 'zod';
import { npm } from './npm.ts';

/** From the least to the worst. */
export const SEVERITIES = ['info', 'low', 'moderate', 'high', 'critical'] as const;

interface Vulnerability {
  readonly name: string;
  readonly severity: (typeof SEVERITIES)[number];
  /** What to read about it; empty where it comes by another package. */
  readonly titles: readonly string[];
}

type Audit =
  | { readonly isOffered: true; readonly found: readonly Vulnerability[] }
  | { readonly isOffered: false; readonly reason: string };

const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      name: z.string(),
      severity: z.enum(SEVERITIES),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string().default('') })])),
    }),
  ),
});

const refusalSchema = z.object({ message: z.string() });

/** Asks the registry for known vulnerabilities in the packages that the product runs. */
export function audit(root: string): Audit {
  const { out, err } = npm(['audit', '--omit=dev', '--json'], root);
  const answer = jsonIn(out);
  const report = reportSchema.safeParse(answer);
  if (!report.success) {
    const refusal = refusalSchema.safeParse(answer);
    return { isOffered: false, reason: refusal.data?.message ?? err.trim().split('\n')[0] ?? '' };
  }
  const found = Object.values(report.data.vulnerabilities).map(({ name, severity, via }) => {
    return {
      name,
      severity,
      titles: via.flatMap((each) => (typeof each === 'string' ? [] : `${each.title} ${each.url}`)),
    };
  });
  return { isOffered: true, found };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The audit in a line or more for people. */
export function auditLines(answer: Audit): string[] {
  if (!answer.isOffered) return [`! The registry offers no audit, so nothing is known: ${answer.reason}`];
  if (answer.found.length === 0) return ['✓ No known vulnerability in the packages of the product.'];
  return answer.found.flatMap(({ name, severity, titles }) => [
    `✗ ${name}: ${severity}`,
    ...titles.map((each) => `    ${each}`),
  ]);
}
