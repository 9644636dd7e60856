/** Geometry of the arrows in drawings. Pure. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Length of an arrow head along its shaft, in user units. */
const headLength = 13;
/** Half the width of an arrow head, in user units. */
const headHalf = 7;

/**
 * The path of an arrow along points: a shaft that ends short of the tip, and a closed head on it. With four points the shaft
 * is one cubic curve (start, two handles, tip); otherwise straight lines through all of them.
 */
export function arrowPath(points: readonly Point[]): { readonly shaft: string; readonly head: string } {
  const start = points[0];
  const tip = points.at(-1);
  const before = points.at(-2);
  if (start === undefined || tip === undefined || before === undefined || points.length < 2) {
    throw new Error('An arrow needs at least two points.');
  }
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  if (length === 0) throw new Error('The last two points of an arrow are the same: it has no direction.');
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  const neck = { x: tip.x - along.x * headLength, y: tip.y - along.y * headLength };
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  const middle = points.slice(1, -1);
  const shaft =
    points.length === 4
      ? `M${at(start)}C${[...middle, neck].map(at).join(' ')}`
      : `M${at(start)}${[...middle, neck].map((point) => `L${at(point)}`).join('')}`;
  const side = (sign: 1 | -1) => ({ x: neck.x - sign * along.y * headHalf, y: neck.y + sign * along.x * headHalf });
  return { shaft, head: `M${at(tip)}L${at(side(1))}L${at(side(-1))}Z` };
}
