// SPDX-License-Identifier: GPL-3.0-or-later
// The Nu HTML checker over local files; a warning counts as much as an error.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

// Nu guesses the language from the words; pages that test the frame of another language hold English words on purpose.
const guess = /^This document appears to be written in /;
// Nu does not know that img-src data: allows a picture inside the page. The browser does, and house.mjs sees it shown.
const ownPicture = /^Resource violates Content Security Policy \(meta tag\): image “data:image\/png;base64,/;

export function nuFindings(files) {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const run = spawnSync('java', ['-Xss1m', '-jar', jar, '--format', 'json', '--stdout', '--also-check-css', ...files],
    { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.error)
    throw run.error;
  const report = JSON.parse(run.stdout);
  return report.messages.filter(m => !guess.test(m.message) && !ownPicture.test(m.message)).map(m => `${m.url}:${m.lastLine ?? 0}: nu ${m.subType ?? m.type}: ${m.message} ${m.extract ?? ''}`);
}
