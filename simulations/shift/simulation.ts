/** A shift, put together as a simulation of the core for the kits at hand. Id, version and rubric are the same with any kits. */
import { contentHash } from '../core/content-hash.ts';
import type { Mode, RunStart, Simulation } from '../core/simulation.ts';
import type { ShiftCase, ShiftFacts } from './case.ts';
import { evidenceOf, type ShiftEvidence } from './evidence.ts';
import { explainShift } from './explain.ts';
import type { TaskKits } from './kits/kit.ts';
import { shiftMachine } from './machine.ts';
import { shiftRubric } from './rubric.ts';
import { flowOf, type Flow } from './world/flow.ts';

export interface ShiftResult {
  readonly flow: Flow;
  /** Tasks that came to their end. */
  readonly done: readonly string[];
}

export interface Shift {
  readonly machine: ReturnType<typeof shiftMachine>;
  readonly case: ShiftCase;
  readonly facts: ShiftFacts;
  readonly carried: null;
  readonly result: ShiftResult;
  readonly evidence: ShiftEvidence;
}

/** The finest tick of any task: the sounds of a blood pressure. */
const tickMs = 20;

export function makeShift(kits: TaskKits): Simulation<Shift> {
  return {
    id: 'shift',
    version: 1,
    tickMs,
    machine: shiftMachine(kits),
    rubric: shiftRubric,
    passShare: 0.8,
    evidence: ({ context, status }) => evidenceOf(kits, context, status === 'done'),
    result: ({ status, context }) =>
      status === 'done'
        ? {
            flow: flowOf(context.world, context.nowMs),
            done: Object.entries(context.tasks).flatMap(([task, { state }]) => (state.status === 'done' ? [task] : [])),
          }
        : null,
    explain: explainShift,
  };
}

/** All a run starts from. The same case, facts and rubric always give the same hash. */
export function startOf(shift: ShiftCase, facts: ShiftFacts, seed: number, mode: Mode): RunStart<Shift> {
  return {
    case: shift,
    facts,
    seed,
    mode,
    carried: null,
    contentHash: contentHash({ case: shift, rubric: shiftRubric, facts }),
  };
}
