// SPDX-License-Identifier: GPL-3.0-or-later
// Opens finished pages in the system's Chromium, without a network.
import { chromium } from 'playwright-core';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const views = [
  { name: 'light', width: 1280, colorScheme: 'light', media: 'screen' },
  { name: 'dark', width: 1280, colorScheme: 'dark', media: 'screen' },
  { name: 'narrow', width: 320, colorScheme: 'light', media: 'screen' },
  { name: 'narrow dark', width: 320, colorScheme: 'dark', media: 'screen' },
  { name: 'print', width: 794, colorScheme: 'dark', media: 'print' }, // A4 at 96 dpi, printed from a dark desktop
];

export function start() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
}

// Opens the file once and calls visit(page, requests, messages, view) for each way of looking at it.
export async function open(browser, file, looks, visit) {
  const context = await browser.newContext({ offline: true });
  try {
    const page = await context.newPage();
    const requests = [], messages = [];
    page.on('request', request => requests.push(request.url()));
    page.on('console', message => messages.push(message.text()));
    page.on('pageerror', error => messages.push(String(error)));
    const address = pathToFileURL(resolve(file)).href;
    await page.goto(address);
    for (const view of looks) {
      await page.setViewportSize({ width: view.width, height: 900 });
      await page.emulateMedia({ media: view.media, colorScheme: view.colorScheme });
      await visit(page, requests.filter(url => url !== address), messages, view);
    }
  } finally {
    await context.close();
  }
}
