/** A drawn signature between the screen and the record: strokes of x, y, x, y … in thousandths of a field three times as wide as high. Pure. */

/** What the record keeps at most; a stroke that goes on longer begins another. */
export const mostStrokes = 60;
const mostNumbers = 2000;

export type Stroke = readonly number[];

/** Place in the field in thousandths, 0…1000 with the ends. */
export function thousandths(at: number, start: number, size: number): number {
  if (size <= 0) return 0;
  return Math.min(1000, Math.max(0, Math.round(((at - start) / size) * 1000)));
}

/** The strokes with one more point at the end of the last. Nothing changes when the hand has not moved, or the field is full. */
export function withPoint(strokes: readonly Stroke[], x: number, y: number): readonly Stroke[] {
  const last = strokes.at(-1);
  if (last === undefined) return [[x, y]];
  if (last.at(-2) === x && last.at(-1) === y) return strokes;
  if (last.length + 2 <= mostNumbers) return [...strokes.slice(0, -1), [...last, x, y]];
  return strokes.length < mostStrokes ? [...strokes, [x, y]] : strokes;
}

/** For an SVG path in a box of 1000 by 1000; a stroke of one point is a dot. */
export function pathOf(strokes: readonly Stroke[]): string {
  return strokes
    .map((stroke) => {
      const points = Array.from({ length: stroke.length / 2 }, (_, i) => `${stroke[2 * i]} ${stroke[2 * i + 1]}`);
      return `M${points.join('L')}${points.length === 1 ? `L${points[0]}` : ''}`;
    })
    .join('');
}
