/** Where the marks of the gauge on Today stand. A drawing, not an instrument: the simulation has its own. Pure. */

const center = { x: 280, y: 150 };

/** The dial runs over 270 degrees, from 0 at the lower left to 300 mmHg at the lower right. */
export function gaugePoint(pressureMmHg: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = ((pressureMmHg / 300) * 270 + 135) * (Math.PI / 180);
  return { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) };
}

const at = ({ x, y }: { readonly x: number; readonly y: number }) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** A line along the radius at a pressure, as the data of a path. */
export function gaugeLine(pressureMmHg: number, from: number, to: number): string {
  return `M${at(gaugePoint(pressureMmHg, from))}L${at(gaugePoint(pressureMmHg, to))}`;
}

/** A mark every 10 mmHg, a long one every 20, a number every 60. */
export const gaugeMarks = Array.from({ length: 31 }, (_, index) => {
  const pressureMmHg = index * 10;
  return {
    pressureMmHg,
    isLong: index % 2 === 0,
    path: gaugeLine(pressureMmHg, 128, index % 2 === 0 ? 112 : 120),
    number: index % 6 === 0 ? gaugePoint(pressureMmHg, 90) : null,
  };
});
