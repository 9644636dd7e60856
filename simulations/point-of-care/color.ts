/**
 * Color as numbers. All mixing happens in Oklab (Ottosson 2020), in which equal steps look about equally large, so that halfway
 * between two blocks of a chart looks halfway. Only + − × ÷ and a square root: every engine gives the same number.
 */

/** L 0 (black) to 1 (white); a below zero toward green, above toward red; b below zero toward blue, above toward yellow. */
export type Lab = readonly [l: number, a: number, b: number];

/** A color on the straight line between two: `share` 0 is the first, 1 the second; beyond is allowed and goes on. */
export function mix(from: Lab, to: Lab, share: number): Lab {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/** How different two colors look: straight distance in Oklab. About 0.02 is just seen side by side. */
export function apart(one: Lab, other: Lab): number {
  const [dl, da, db] = [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
  return Math.sqrt(dl * dl + da * da + db * db);
}

/** The color as CSS has it. */
export function css([l, a, b]: Lab): string {
  const round = (value: number): string => String(Math.round(value * 1000) / 1000);
  return `oklab(${round(l)} ${round(a)} ${round(b)})`;
}

/** The three numbers of a color as a person may hear them, whole hundredths: the same for pads and for blocks of a chart. */
export interface Shade {
  readonly light: number;
  /** Above zero toward red, below toward green. */
  readonly red: number;
  /** Above zero toward yellow, below toward blue. */
  readonly yellow: number;
}

export function shadeOf([l, a, b]: Lab): Shade {
  return { light: Math.round(l * 100), red: Math.round(a * 200), yellow: Math.round(b * 200) };
}

/** "lightness 62, green 18, yellow 12": to be compared with the words of the chart's blocks, as eyes compare colors. */
export function shadeWords(color: Lab): string {
  const { light, red, yellow } = shadeOf(color);
  const side = (value: number, above: string, below: string): string =>
    value === 0 ? `no ${above}, no ${below}` : `${value > 0 ? above : below} ${String(Math.abs(value))}`;
  return `lightness ${String(light)}, ${side(red, 'red', 'green')}, ${side(yellow, 'yellow', 'blue')}`;
}
