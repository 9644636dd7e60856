/** Where the marks of the small gauge on Today stand. A drawing, not an instrument. */

/** The dial runs over 270 degrees from 0 at the lower left to 300 mmHg at the lower right, around (60, 52). */
export function gaugePoint(pressureMmHg: number, radius: number): string {
  const angle = ((pressureMmHg / 300) * 270 + 135) * (Math.PI / 180);
  return `${(60 + radius * Math.cos(angle)).toFixed(1)} ${(52 + radius * Math.sin(angle)).toFixed(1)}`;
}

/** A mark every 20 mmHg, a long one every 60. */
export const gaugeMarks = Array.from({ length: 16 }, (_, index) => {
  const isLong = index % 3 === 0;
  return { from: gaugePoint(index * 20, 37), to: gaugePoint(index * 20, isLong ? 29 : 32.5), isLong };
});
