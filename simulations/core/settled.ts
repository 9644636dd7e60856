/** When each point was lost: the moment from which a criterion found what it found at the end. Pure. */
import type { Film } from './film.ts';
import type { Finding } from './rubric.ts';
import type { SimulationTypes } from './simulation.ts';

export interface Settled {
  /** Simulated milliseconds; null when it stood so from the beginning: something that was never done. */
  readonly atMs: number | null;
  /** Index of the frame that first showed it. */
  readonly frame: number;
}

const same = (a: Finding, b: Finding): boolean => a.share === b.share && a.because === b.because;

/**
 * For each criterion of `ids`, since when its last finding stands. Walks back from the end and stops at the first moment that
 * found something else.
 */
export function settled<T extends SimulationTypes>(
  { simulation, frames }: Film<T>,
  ids: readonly string[],
): ReadonlyMap<string, Settled> {
  const open = simulation.rubric.filter(({ id }) => ids.includes(id));
  const last = frames.at(-1) ?? frames[0];
  const evidenceAtEnd = simulation.evidence(last.mark.snapshot);
  const findings = new Map(open.map((criterion) => [criterion.id, criterion.test(evidenceAtEnd)]));
  const found = new Map<string, Settled>();
  let unsettled = open;
  for (let index = frames.length - 2; index >= 0 && unsettled.length > 0; index -= 1) {
    const frame = frames[index];
    const after = frames[index + 1];
    if (frame === undefined || after === undefined) break;
    const evidence = simulation.evidence(frame.mark.snapshot);
    unsettled = unsettled.filter((criterion) => {
      const final = findings.get(criterion.id);
      if (final === undefined || same(criterion.test(evidence), final)) return true;
      found.set(criterion.id, { atMs: after.mark.nowMs, frame: index + 1 });
      return false;
    });
  }
  for (const { id } of unsettled) found.set(id, { atMs: null, frame: frames.length - 1 });
  return found;
}
