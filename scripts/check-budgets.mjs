// Weighs every built page against the bars of the design: script that loads before the first input (the page's own scripts and
// its islands with everything they import statically), and the whole first visit without fonts. Sizes are gzip -9.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesUnder } from './build/finish.mjs';

const dist = 'dist';
const kB = 1000;

/** Budgets by page, first match wins. Bytes of script before the first input, and of everything but fonts. */
const budgets = [
  { pages: /^practice\/[^/]+\/index\.html$/, script: 60 * kB, all: 160 * kB },
  { pages: /^exams\//, script: 60 * kB, all: 160 * kB },
  { pages: /^learn\/[^/]+\/[^/]+\/index\.html$/, script: 5 * kB, all: 60 * kB },
  { pages: /^(today|review|record|class|externship|from-school|sign|progress)\//, script: 60 * kB, all: 160 * kB },
  // A shelf is one page, whole without script: two thousand terms with their sources are most of its bytes.
  { pages: /^reference\//, script: 5 * kB, all: 200 * kB },
  { pages: /./, script: 5 * kB, all: 120 * kB },
];
const searchIndexBudget = 250 * kB;

const sizes = new Map();
/** Compressed size of a built file. */
function weigh(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(dist, file)), { level: 9 }).length);
  return sizes.get(file);
}

/** Files a script imports statically, itself included. `import("…")` comes later and does not count. */
function closure(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(join(dist, file))) return seen;
  seen.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const match of text.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"();]*?from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g,
  )) {
    closure(posix.normalize(posix.join(dirname(file), match[1])), seen);
  }
  return seen;
}

const rows = [];
for (const page of filesUnder(dist).filter((name) => name.endsWith('.html'))) {
  const html = readFileSync(join(dist, page), 'utf8');
  const scripts = new Set();
  for (const match of html.matchAll(
    /(?:<script[^>]*\ssrc|component-url|renderer-url|before-hydration-url)="\/([^"]+\.js)"/g,
  ))
    closure(match[1], scripts);
  const inline = [
    ...html.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g),
  ].map((match) => match[1]);
  for (const text of inline) {
    for (const match of text.matchAll(/import\s*["']\/?([^"']+\.js)["']/g))
      closure(match[1].replace(/^\//, ''), scripts);
  }
  const styles = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="\/([^"]+)"/g)].map((match) => match[1]);
  const inlineBytes = inline.length === 0 ? 0 : gzipSync(inline.join('\n'), { level: 9 }).length;
  const script = [...scripts].reduce((sum, file) => sum + weigh(file), 0) + inlineBytes;
  const all = weigh(page) + [...scripts, ...styles].reduce((sum, file) => sum + weigh(file), 0);
  const budget = budgets.find(({ pages }) => pages.test(page));
  rows.push({ page, script, all, budget, over: script > budget.script || all > budget.all });
}

const shown = (bytes) => `${(bytes / kB).toFixed(1)} kB`;
const over = rows.filter((row) => row.over);
const heaviest = [...rows].sort((a, b) => b.script / b.budget.script - a.script / a.budget.script).slice(0, 12);
console.log('nearest to their budget (script before first input · all but fonts):');
for (const { page, script, all, budget } of heaviest) {
  console.log(`  ${page}: ${shown(script)} of ${shown(budget.script)} · ${shown(all)} of ${shown(budget.all)}`);
}
for (const { page, script, all, budget } of over) {
  console.error(
    `OVER: ${page}: script ${shown(script)} of ${shown(budget.script)}, all ${shown(all)} of ${shown(budget.all)}`,
  );
}
const index = filesUnder(dist).find((name) => /search-index.*\.json$/.test(name));
const indexOver = index !== undefined && weigh(index) > searchIndexBudget;
if (index !== undefined) console.log(`  search index: ${shown(weigh(index))} of ${shown(searchIndexBudget)}`);
console.log(`${rows.length} pages, ${over.length} over budget`);
process.exit(over.length === 0 && !indexOver && rows.length > 0 ? 0 : 1);
