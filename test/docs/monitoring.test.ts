import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import { aptInstall, canInstall, locate, PROMTOOL } from '../../scripts/system.ts';
import { labelsIn, recordMetrics, seriesIn } from '../fixtures/recorded-metrics.ts';

const FOLDER = path.join(import.meta.dirname, '..', '..', 'docs', 'monitoring');
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

const RULE = z.object({
  alert: z.string(),
  expr: z.string(),
  labels: z.object({ severity: z.enum(['critical', 'warning', 'info']) }),
  annotations: z.object({ summary: z.string(), runbook: z.string().regex(/^[^\n]{20,}\.$/) }).strict(),
});
const RULES = z
  .object({ groups: z.array(z.object({ name: z.string(), rules: z.array(RULE) })) })
  .parse(parse(read('alerts.yml')))
  .groups.flatMap(({ rules }) => rules);
const SCENARIOS = z
  .object({
    tests: z.array(
      z.object({
        input_series: z.array(z.object({ series: z.string() })),
        promql_expr_test: z.array(z.object({ expr: z.string() })).min(1),
      }),
    ),
  })
  .parse(parse(read('alerts.test.yml'))).tests;
const PANEL = z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).optional() });
const QUERIES = z
  .object({ panels: z.array(PANEL) })
  .parse(JSON.parse(read('dashboard.json')))
  .panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ title, expr: asPrometheus(expr) })));

/** What Grafana puts in by itself. */
function asPrometheus(expr: string): string {
  return expr.replaceAll('$__rate_interval', '5m').replaceAll('$tenant', '.*');
}

/** The metrics that a query names, each with the labels by which it is chosen. */
function selectorsIn(expr: string): { readonly name: string; readonly labels: readonly string[] }[] {
  return [...expr.matchAll(/\b((?:m365|service_health|process|nodejs)_\w+)(?:\{([^}]*)\})?/g)].map((found) => ({
    name: found[1]!,
    labels: [...(found[2] ?? '').matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map((each) => each[1]!),
  }));
}

/** What Prometheus adds when it scrapes. */
const ADDED = ['job', 'instance'];

describe('docs/monitoring', () => {
  let page: string;
  before(async () => {
    page = await recordMetrics();
  });

  const assertExported = (where: string, expr: string) => {
    const selectors = selectorsIn(expr);
    for (const { name, labels } of selectors) {
      const known = labelsIn(page, name);
      assert.ok(known, `${where}: ${name} is not exported`);
      const strange = labels.filter((label) => ![...known, ...ADDED].includes(label));
      assert.deepEqual(strange, [], `${where}: labels of ${name}`);
    }
    const known = new Set(selectors.flatMap(({ name }) => labelsIn(page, name) ?? []));
    const grouped = [...expr.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].flatMap((found) => found[1]!.split(/, */));
    assert.deepEqual(
      grouped.filter((label) => !known.has(label) && !ADDED.includes(label)),
      [],
      `${where}: grouped by`,
    );
  };

  it('names only metrics and labels that the bot exports', () => {
    for (const { alert, expr } of RULES) assertExported(alert, expr);
    for (const { title, expr } of QUERIES) assertExported(title, expr);
    for (const { input_series: series } of SCENARIOS) {
      for (const each of series) assertExported('alerts.test.yml', each.series);
    }
  });

  it('names in each alert only labels that its rule leaves', () => {
    for (const { alert, expr, annotations } of RULES) {
      const used = Object.values(annotations).flatMap((text) =>
        [...text.matchAll(/\$labels\.(\w+)/g)].map((of) => of[1]!),
      );
      const kept = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap((found) => found[1]!.split(/, */));
      const whole = /\b(by|sum|max|min)\b/.test(expr) ? kept : [...kept, ...ADDED];
      assert.deepEqual(
        used.filter((label) => !whole.includes(label)),
        [],
        alert,
      );
    }
  });

  it('describes every metric of the bot, and no other', () => {
    const own = [...page.matchAll(/^# HELP ((?:m365|service_health)_\w+)/gm)].map((found) => found[1]!);
    const described = [...read('README.md').matchAll(/^\| `((?:m365|service_health)_\w+)/gm)].map((found) => found[1]!);
    assert.deepEqual(described.toSorted(), own.toSorted());
  });

  it('shows in a scenario that each rule fires', () => {
    const shown = SCENARIOS.flatMap(({ promql_expr_test: tests }) =>
      tests.map(({ expr }) => /alertname="(\w+)"/.exec(expr)?.[1]),
    );
    assert.deepEqual(shown.toSorted(), RULES.map(({ alert }) => alert).toSorted());
  });

  const promtool = findPromtool();
  if (!promtool) process.stdout.write('The alert rules are not tried here: promtool cannot be installed.\n');
  else describe('by promtool', () => byPromtool(promtool, () => page));
});

function findPromtool(): string | undefined {
  const machine = { platform: process.platform, env: process.env };
  const found = locate(PROMTOOL, machine);
  if (found || !canInstall()) return found;
  aptInstall(PROMTOOL.package);
  return locate(PROMTOOL, machine);
}

function byPromtool(promtool: string, page: () => string): void {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'promtool-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], input = '') =>
    execFileSync(promtool, args, { input, encoding: 'utf8', stdio: 'pipe' });
  const written = (name: string, content: unknown) => {
    const file = path.join(folder, name);
    writeFileSync(file, stringify(content));
    return file;
  };

  it('are valid rules', () => {
    assert.match(run(['check', 'rules', path.join(FOLDER, 'alerts.yml')]), new RegExp(`${RULES.length} rules found`));
  });

  it('fire for what they are about', () => {
    run(['test', 'rules', path.join(FOLDER, 'alerts.test.yml')]);
  });

  it('are silent on what a healthy bot exported', () => {
    // promtool cannot be given NaN.
    const numbers = seriesIn(page()).filter(({ value }) => Number.isFinite(Number(value)));
    const series = [...numbers, { series: 'up', value: '1' }].map(({ series: each, value }) => ({
      series: scraped(each),
      values: `${value}x60`,
    }));
    const tests = [
      {
        interval: '1m',
        input_series: series,
        promql_expr_test: [{ expr: 'count(ALERTS{alertstate="firing"})', eval_time: '50m', exp_samples: [] }],
      },
    ];
    const file = written('healthy.yml', {
      rule_files: [path.join(FOLDER, 'alerts.yml')],
      evaluation_interval: '1m',
      tests,
    });
    run(['test', 'rules', file]);
  });

  it('can read every query of the dashboard', () => {
    const rules = QUERIES.map(({ expr }, at) => ({ record: `panel:${at}`, expr }));
    const file = written('queries.yml', { groups: [{ name: 'dashboard', rules }] });
    assert.match(run(['check', 'rules', file]), new RegExp(`${rules.length} rules found`));
  });

  it('finds the recorded page to be well-formed', () => {
    const complaints = lintOf(promtool, page());
    // Their names come from the library that measures the process.
    assert.deepEqual(
      complaints.filter((each) => !/^(nodejs|process)_/.test(each)),
      [],
    );
  });
}

/** What `promtool check metrics` says; it fails where it has something to say. */
function lintOf(promtool: string, page: string): string[] {
  try {
    execFileSync(promtool, ['check', 'metrics'], { input: page, encoding: 'utf8', stdio: 'pipe' });
    return [];
  } catch (error) {
    const { stdout, stderr } = z.object({ stdout: z.string(), stderr: z.string() }).parse(error);
    return `${stdout}${stderr}`.split('\n').filter(Boolean);
  }
}

/** The series as Prometheus stores it. */
function scraped(series: string): string {
  const added = 'job="service-health",instance="bot:3978"';
  return series.includes('{') ? series.replace('{', `{${added},`) : `${series}{${added}}`;
}
