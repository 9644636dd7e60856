/** One drawn heartbeat as path commands, for figures that teach with strips. Not a patient's tracing. */

const text = (value: number) => String(Math.round(value * 10) / 10);

/** A beat that starts at (x, y) and is `width` long: P, QRS, T on a flat line; `size` scales the height. */
export function beat(x: number, y: number, width: number, size = 1, withP = true): string {
  const at = (dx: number, dy: number) => `${text(x + dx)} ${text(y - dy * size)}`;
  const p = withP ? `L${at(6, 0)}Q${at(13, 16)} ${at(20, 0)}` : `L${at(20, 0)}`;
  return `${p}L${at(27, 0)}L${at(30, -7)}L${at(36, 58)}L${at(42, -16)}L${at(46, 0)}L${at(54, 0)}Q${at(65, 26)} ${at(76, 0)}L${at(width, 0)}`;
}
