#!/usr/bin/env node
// SPDX-License-Identifier: GPL-3.0-or-later
// picture.mjs FILE.html OUT.png|OUT.pdf [light|dark|print] [width]   For looking at a page.
import { open, start } from './browser.mjs';

const [file, out, look = 'light', width = '1280'] = process.argv.slice(2);
const browser = await start();
const view = { width: Number(width), colorScheme: look === 'dark' ? 'dark' : 'light', media: out.endsWith('.pdf') || look === 'print' ? 'print' : 'screen' };
await open(browser, file, [view], page => out.endsWith('.pdf')
  ? page.pdf({ path: out, preferCSSPageSize: true, printBackground: false })
  : page.screenshot({ path: out, fullPage: true }));
await browser.close();
