// Every link of the built site must lead to a page that exists, and every #anchor to an id on that page. Also counts requests
// to other hosts made by pages themselves (scripts, styles, images, fonts): there must be none.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './build/finish.mjs';

const dist = 'dist';
const pages = filesUnder(dist).filter((name) => name.endsWith('.html'));
const decode = (text) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');

const idsOf = new Map();
/** The ids on a built page. */
function ids(file) {
  if (!idsOf.has(file)) {
    const text = readFileSync(join(dist, file), 'utf8');
    idsOf.set(file, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map((match) => decode(match[1]))));
  }
  return idsOf.get(file);
}

/** The file a path of the site is served from; undefined when there is none. */
function fileFor(path) {
  const bare = decodeURIComponent(path).replace(/^\//, '');
  return [bare, join(bare, 'index.html'), `${bare}.html`].find(
    (name) => name !== '' && existsSync(join(dist, name)) && !name.endsWith('/'),
  );
}

const problems = [];
let links = 0;
for (const page of pages) {
  const text = readFileSync(join(dist, page), 'utf8');
  const address = new URL(`http://site/${page.replace(/index\.html$/, '')}`);
  for (const match of text.matchAll(
    /<(a|link|script|img|source|use|iframe|form)\b[^>]*?\s(href|src|action)="([^"]*)"/g,
  )) {
    const [, element, , raw] = match;
    const target = new URL(decode(raw), address);
    links += 1;
    if (target.protocol === 'mailto:' || target.protocol === 'data:') continue;
    if (target.host !== 'site') {
      if (element !== 'a') problems.push(`${page}: <${element}> asks another host: ${raw}`);
      continue;
    }
    const file = target.pathname === '/' ? 'index.html' : fileFor(target.pathname);
    if (file === undefined) problems.push(`${page}: ${raw} leads to no page`);
    else if (element === 'a' && !target.pathname.endsWith('/') && file.endsWith('index.html')) {
      problems.push(`${page}: ${raw} needs a slash at the end`);
    } else if (
      target.hash !== '' &&
      file.endsWith('.html') &&
      !ids(file).has(decodeURIComponent(target.hash.slice(1)))
    ) {
      problems.push(`${page}: ${raw} leads to no place on that page`);
    }
  }
}
if (problems.length > 0) console.error([...new Set(problems)].slice(0, 60).join('\n'));
console.log(`${pages.length} pages, ${links} links, ${problems.length} broken`);
process.exit(problems.length === 0 && links > 0 ? 0 : 1);
