/** What an eye has read and what of it is not on the chart yet. */
import { eyes, type Eye } from '../case.ts';
import type { Reading, ShContext } from '../context.ts';
import type { ShLearnerEvent } from '../events.ts';
import { acuityOf, scoredLine } from '../findings.ts';
import { lineIsRead } from '../sight.ts';

export const isRead = ({ right, of }: Reading, context: ShContext) => lineIsRead(right, of, context.facts.linePercent);

/** An acuity read and not on the chart as it was read. */
export function acuityOwed(context: ShContext, at: 'distance' | 'near'): Eye | null {
  return (
    eyes.find((eye) => {
      const line = scoredLine(context, at, eye);
      const entry = acuityOf(context, at, eye);
      return line !== null && (entry?.bottom !== line.bottom || entry.missed !== line.missed);
    }) ?? null
  );
}
export function chartOf(context: ShContext, at: 'distance' | 'near'): ShLearnerEvent | number {
  const eye = acuityOwed(context, at);
  const line = eye === null ? null : scoredLine(context, at, eye);
  if (eye === null || line === null) return 100;
  // The near card prints distance equivalents; only at the wall is the upper number where the person stood.
  const top = at === 'near' ? context.facts.chartFeet : (line.top ?? context.facts.chartFeet);
  const correction = line.worn ? 'with' : 'without';
  return {
    type: 'acuity.charted',
    at,
    eye,
    top,
    bottom: line.bottom,
    missed: line.missed,
    correction,
    confirmed: true,
  };
}
