/**
 * Every pair of text and ground in use has the contrast of its job, in both themes: 7:1 for what is read, 4.5:1 for labels and
 * links, 3:1 for the edges of controls and for lines that carry meaning.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { colourTokens, contrast, styledFiles, type Theme } from './stylesheet.ts';

const tokens = colourTokens(readFileSync('src/styles/tokens/colour.css', 'utf8'));
const themes: readonly Theme[] = ['light', 'dark'];
const grounds = ['--desk', '--sheet', '--tint', '--folder'] as const;
const washes = ['--scrub-wash', '--now-wash', '--watch-wash'] as const;

const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  // What is read
  ...[...grounds, ...washes].map((ground) => ['--ink', ground, 7] as const),
  ...['--sheet', '--tint'].map((ground) => ['--ink-soft', ground, 7] as const),
  ['--pen', '--sheet', 7],
  // Labels, links, chips
  ...[...grounds, ...washes].map((ground) => ['--ink-soft', ground, 4.5] as const),
  ...['--desk', '--sheet', '--tint', '--scrub-wash', '--folder'].map((ground) => ['--scrub', ground, 4.5] as const),
  ...['--desk', '--sheet', '--tint', '--scrub-wash', '--folder'].map(
    (ground) => ['--scrub-deep', ground, 4.5] as const,
  ),
  ...['--sheet', '--tint', '--now-wash'].map((ground) => ['--now', ground, 4.5] as const),
  ...['--sheet', '--tint', '--watch-wash'].map((ground) => ['--watch', ground, 4.5] as const),
  ['--on-scrub', '--scrub', 4.5],
  ['--on-scrub', '--scrub-deep', 4.5],
  ['--sheet', '--now', 4.5],
  ['--sheet', '--scrub', 4.5],
  ['--sheet', '--ink', 7],
  ['--fig-rich', '--sheet', 4.5],
  ['--fig-poor', '--sheet', 4.5],
  // What a reader marked, with the links and numbers of sources that stand in it
  ...['amber', 'teal', 'violet'].flatMap((color) => [
    ['--ink', `--mark-${color}`, 7] as const,
    ['--scrub', `--mark-${color}`, 4.5] as const,
    [`--mark-${color}-line`, '--sheet', 3] as const,
    [`--mark-${color}-line`, `--mark-${color}`, 3] as const,
  ]),
  // Edges of controls, focus rings, meaningful lines
  ...['--desk', '--sheet', '--tint', ...washes].map((ground) => ['--edge', ground, 3] as const),
  ...[...grounds, ...washes].map((ground) => ['--scrub', ground, 3] as const),
  // Letters and outlines over the washes of drawings
  ...['skin', 'fat', 'muscle', 'bone', 'glass', 'rich-wash', 'poor-wash'].map(
    (part) => ['--ink', `--fig-${part}`, 4.5] as const,
  ),
];

describe.each(themes)('%s theme', (theme) => {
  test.each(pairs)('%s on %s has at least %d:1', (text, ground, least) => {
    const [one, other] = [tokens.get(text), tokens.get(ground)];

    expect(one, `${text} is a colour token`).toBeDefined();
    expect(other, `${ground} is a colour token`).toBeDefined();
    expect(contrast(one![theme], other![theme])).toBeGreaterThanOrEqual(least);
  });
});

test('the ratio is the one WCAG gives for black on white and for #767676 on white', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test('every custom property that is used is defined somewhere', () => {
  const files = styledFiles(process.cwd());
  const defined = new Set(
    files.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)\s*[:=]/g)].map((match) => match[1])),
  );
  const unknown = files.flatMap(({ file, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\s*\)/g)].flatMap(([, name]) =>
      defined.has(name) ? [] : [`${file}: ${name ?? ''}`],
    ),
  );

  expect(unknown).toEqual([]);
});

test('no style outside the tokens names a colour of its own', () => {
  const literal = /(?<![\w-])(?:#[0-9a-f]{3,8}\b(?=[\s;,)])|(?:rgb|hsl|oklch)a?\()/i;
  const offenders = styledFiles(process.cwd())
    .filter(({ file }) => !file.startsWith('src/styles/'))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].flatMap(([, css]) =>
        (css ?? '').split('\n').flatMap((line) => (literal.test(line) ? [`${file}: ${line.trim()}`] : [])),
      ),
    );

  expect(offenders).toEqual([]);
});
