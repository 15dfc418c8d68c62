// SPDX-License-Identifier: GPL-3.0-or-later
// What the house asks of a page beyond axe and Nu; runs under the page's own content policy.
export async function houseFindings(page, requests, messages) {
  const findings = [
    ...requests.map(url => `requests ${url}`),
    ...messages.map(message => `the browser says: ${message}`),
  ];
  const seen = await page.evaluate(() => {
    const out = [];
    const all = selector => [...document.querySelectorAll(selector)];
    const say = (why, element) => out.push(element ? `${why}: ${element.outerHTML.slice(0, 120)}` : why);
    const must = (holds, why) => { if (!holds) say(why); };

    const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    must(sideways <= 0, `scrolls sideways by ${sideways} px`);
    must(document.doctype?.name === 'html' && document.compatMode === 'CSS1Compat', 'is not in standards mode');
    must(document.documentElement.lang, 'has no language');
    must(document.title, 'has no title');
    must(all('h1').length === 1, `has ${all('h1').length} first headings`);
    must(all('main').length === 1, 'has no single main landmark');
    must(all('style').length === 1 && all('style')[0].sheet?.cssRules.length > 20, 'does not apply its style sheet');
    must(document.querySelector('body > :first-child')?.matches('a[href^="#"]'), 'does not begin with a skip link');
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? '';
    must(/default-src 'none'/.test(policy) && !/unsafe/.test(policy), 'has no strict content policy');

    for (const e of all('script, iframe, object, embed, form, base, link[rel~=stylesheet], img:not([src^="data:"])'))
      say('holds what it may not', e);
    for (const e of all('img'))
      if (e.naturalWidth === 0 || !e.hasAttribute('alt'))
        say('a picture that is not shown, or not described', e);
    for (const e of all('*'))
      for (const attribute of e.attributes)
        if (/^on/i.test(attribute.name) || attribute.name === 'style')
          say(`carries ${attribute.name}`, e);
    for (const a of all('a[href], link[href]'))
      if (/^[a-z][a-z0-9+.-]*:/i.test(a.getAttribute('href')) && !/^(https?|mailto):/.test(a.getAttribute('href')))
        say('leads to a forbidden address', a);
    for (const a of all('a[href^="#"]'))
      if (a.hash.length > 1 && !document.getElementById(decodeURIComponent(a.hash.slice(1))))
        say('leads nowhere', a);
    for (const table of all('table')) {
      if (!table.caption?.textContent.trim())
        say('table without caption', table);
      const region = table.closest('[role=region][tabindex="0"][aria-labelledby], [role=group][tabindex="0"][aria-labelledby]');
      if (!region)
        say('table outside a scrolling region', table);
    }
    for (const th of all('th'))
      if (!['row', 'col'].includes(th.scope))
        say('header cell without scope', th);
    for (const svg of all('svg'))
      if (svg.getAttribute('role') !== 'img' || !svg.querySelector('title') || !svg.querySelector('desc'))
        say('picture without title and description', svg);
    for (const mark of all('mark.withheld'))
      if (!mark.textContent.startsWith('[') || !mark.textContent.endsWith(']'))
        say('label that is not text', mark);

    // Contrast inside pictures, which axe does not compute: every text against the square it stands on.
    const channels = colour => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    const light = colour => {
      const [r, g, b] = channels(colour).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const svg of all('svg'))
      for (const text of svg.querySelectorAll('text')) {
        const box = text.getBBox(), x = box.x + box.width / 2, y = box.y + box.height / 2;
        const under = [...svg.querySelectorAll('rect')].find(rect => {
          const b = rect.getBBox();
          return x >= b.x && x <= b.x + b.width && y >= b.y && y <= b.y + b.height;
        });
        const ground = under ? getComputedStyle(under).fill : getComputedStyle(svg.closest('figure')).backgroundColor;
        const pair = [light(getComputedStyle(text).fill), light(ground)].sort((a, b) => b - a);
        const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
        if (ratio < 4.5)
          say(`text at contrast ${ratio.toFixed(2)}`, text);
        const room = under?.getBBox() ?? svg.viewBox.baseVal;
        if (box.x < room.x - 0.5 || box.x + box.width > room.x + room.width + 0.5)
          say('text wider than its place', text);
      }
    return out;
  });
  return [...findings, ...seen];
}
