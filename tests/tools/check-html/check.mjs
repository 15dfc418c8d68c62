#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// check.mjs FILE.html…   Prints one line a finding. Exit: 0 none, 1 findings, 2 the checkers could not run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { open, start, views } from './browser.mjs';
import { houseFindings } from './house.mjs';
import { nuFindings } from './nu.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// axe cannot judge a colour where grounds overlap, as in a picture; the palette's own test computes those.
const undecidable = new Set(['color-contrast']);

async function axeFindings(page) {
  if (!await page.evaluate(() => 'axe' in window))
    await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations', 'incomplete'] }));
  const unsure = result.incomplete.filter(rule => !undecidable.has(rule.id));
  return [...result.violations, ...unsure].flatMap(rule =>
    rule.nodes.map(node => `axe ${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}`));
}

async function findingsOf(browser, file) {
  const findings = [];
  const judges = [houseFindings, axeFindings]; // the house first: it listens to what the page alone does
  const visits = judges.flatMap(judge => views.map(view => ({ ...view, judge })));
  await open(browser, file, visits, async (page, requests, messages, visit) => {
    for (const finding of await visit.judge(page, requests, messages))
      findings.push(`${file}: ${visit.name}: ${finding}`);
  });
  return findings;
}

async function main(files) {
  if (!files.length)
    throw new Error('usage: check.mjs FILE.html…');
  const browser = await start();
  try {
    const findings = nuFindings(files);
    for (const file of files)
      findings.push(...await findingsOf(browser, file));
    for (const finding of findings)
      console.log(finding);
    console.log(`${files.length} pages, ${views.length} views each, ${findings.length} findings`);
    return findings.length ? 1 : 0;
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).then(status => process.exit(status), error => {
  console.error(String(error));
  process.exit(2);
});
