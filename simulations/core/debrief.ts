/**
 * What a rubric says of a finished run, with every lost point explained and tied to the paragraph that teaches it. Data
 * only; drawing it is the view's work. A simulation adds its own measurements beside it.
 */
import type { AnyMachineSnapshot } from 'xstate';
import { fillFacts, score, type FactTexts, type Scored } from './rubric.ts';
import type { Simulation, SimulationTypes, SnapshotOf } from './simulation.ts';

export interface DebriefLine {
  readonly criterion: string;
  readonly sentence: string;
  readonly earned: number;
  /** 0 when the criterion did not apply to this run. */
  readonly possible: number;
  readonly critical: boolean;
  readonly met: boolean;
  /** What happened, and what to do instead where points were lost. */
  readonly explanation: string;
  readonly competencies: readonly string[];
  readonly sources: readonly string[];
  readonly facts: readonly string[];
  readonly teaches: string;
}

export interface Debrief {
  readonly score: Scored;
  /** Every criterion in rubric order. */
  readonly lines: readonly DebriefLine[];
  /** The lines with lost points: critical first, then by points lost. */
  readonly lost: readonly DebriefLine[];
}

/** The debrief of a finished run, its sentences filled with the facts' shown values; null while it is not finished. */
export function debrief<T extends SimulationTypes>(
  simulation: Simulation<T>,
  snapshot: SnapshotOf<T>,
  texts: FactTexts = {},
): Debrief | null {
  // A snapshot of any machine has a status; the generic type does not show it.
  const { status } = snapshot as AnyMachineSnapshot;
  const scored = score(simulation.rubric, simulation.evidence(snapshot), {
    finished: status === 'done',
    passShare: simulation.passShare,
  });
  if (scored.status !== 'scored') return null;
  const lines = scored.criteria.map((result, index): DebriefLine => {
    const criterion = simulation.rubric[index];
    if (criterion === undefined) throw new RangeError('debrief: more results than criteria');
    const { competencies, sources, facts, teaches, critical } = criterion;
    const sentence = fillFacts(criterion.sentence, texts);
    const explanation = fillFacts(simulation.explain(result.id, result.finding), texts);
    const { earned, possible, met } = result;
    return {
      criterion: result.id,
      sentence,
      earned,
      possible,
      critical,
      met,
      explanation,
      competencies,
      sources,
      facts,
      teaches,
    };
  });
  const lost = lines
    .filter(({ earned, possible }) => earned < possible)
    .sort(
      (a, b) =>
        Number(b.critical && b.earned === 0) - Number(a.critical && a.earned === 0) ||
        b.possible - b.earned - (a.possible - a.earned),
    );
  return { score: scored, lines, lost };
}
