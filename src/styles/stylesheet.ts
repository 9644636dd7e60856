/** Reads the style sheets as data, for their tests: tokens with both their themes, and the tokens each file uses. Node only. */
import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';

export type Theme = 'light' | 'dark';
export type Rgb = readonly [number, number, number];

/** Every `--name: light-dark(#…, #…)` of a sheet. Colours with an alpha part are left out. */
export function colourTokens(css: string): ReadonlyMap<string, Readonly<Record<Theme, Rgb>>> {
  const tokens = new Map<string, Readonly<Record<Theme, Rgb>>>();
  for (const [, name, light, dark] of css.matchAll(/(--[\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)) {
    if (name !== undefined && light !== undefined && dark !== undefined)
      tokens.set(name, { light: rgb(light), dark: rgb(dark) });
  }
  return tokens;
}

function rgb(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** All sources that can hold styles, with their text. */
export function styledFiles(root: string): readonly { readonly file: string; readonly text: string }[] {
  return globSync(['src/**/*.{css,astro,svelte}', 'simulations/**/*.{css,astro,svelte}'], { cwd: root })
    .sort()
    .map((file) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') }));
}
