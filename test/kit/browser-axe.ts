import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: { run(context: unknown, options: unknown): Promise<AxeResults> };

const WCAG = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
};
const CONTRAST = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe finds on the screen by all rules of WCAG 2 A and AA, one line each. */
export const findByAxe = (page: Page): Promise<string[]> => run(page, WCAG);
/** Of these only whether all words stand out: nothing else changes with the colours. */
export const contrastByAxe = (page: Page): Promise<string[]> => run(page, CONTRAST);

async function run(page: Page, rules: object): Promise<string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(
    (options) => axe.run(document, { ...options, resultTypes: ['violations'] }),
    rules,
  );
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

export { findByAxe as axe };
