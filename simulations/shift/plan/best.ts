/**
 * The best plan that could be found for a shift: a beam search over whole jobs, on the same clinic with the same seed. It is a
 * yardstick, not a proof: "the best plan found". Deterministic and bounded; never worse than the plain order of `jobsAt`.
 */
import type { ShiftCase } from '../case.ts';
import { beginWorld } from '../world/begin.ts';
import { costMs, flowOf, type Flow } from '../world/flow.ts';
import { tasksOf } from '../case.ts';
import { jobsAt, type Job } from './jobs.ts';
import { doJob, rest, type Moment } from './step.ts';

export interface Plan {
  readonly flow: Flow;
  readonly costMs: number;
  readonly jobs: readonly Job[];
  readonly endMs: number;
}

interface Branch extends Moment {
  readonly jobs: readonly Job[];
  readonly guessMs: number;
}

/** Branches kept at each step, ways tried from each, and a bound on steps. */
const width = 24;
const ways = 6;
const mostSteps = 600;

/** What those who wait must still wait at least for each other: one pair of hands, the shortest first. */
function stillToWaitMs(shift: ShiftCase, { world }: Moment): number {
  const works = shift.patients
    .filter(({ id }) => world.patients[id]?.where === 'waiting')
    .map(({ id }) => tasksOf(shift, id, 'before').reduce((sum, task) => sum + (shift.tasks[task]?.standardMs ?? 0), 0))
    .sort((a, b) => a - b);
  return works.reduce((sum, ms, index) => sum + ms * (works.length - 1 - index), 0);
}

function guess(shift: ShiftCase, moment: Moment): number {
  return costMs(shift, flowOf(moment.world, moment.nowMs)) + stillToWaitMs(shift, moment);
}

/** Through the day by always taking the first job. */
export function plainPlan(shift: ShiftCase, seed: number): Plan {
  let here: Moment = { world: beginWorld(shift, seed), nowMs: 0 };
  const jobs: Job[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    const [job] = jobsAt(shift, here.world, here.nowMs);
    const next = job === undefined ? rest(shift, here) : doJob(shift, here, job);
    if (next === null) break;
    if (job !== undefined) jobs.push(job);
    here = next;
  }
  return finished(shift, here, jobs);
}

function finished(shift: ShiftCase, { world, nowMs }: Moment, jobs: readonly Job[]): Plan {
  const flow = flowOf(world, nowMs);
  return { flow, costMs: costMs(shift, flow), jobs, endMs: nowMs };
}

function search(shift: ShiftCase, seed: number): Plan {
  let best = plainPlan(shift, seed);
  let beam: readonly Branch[] = [{ world: beginWorld(shift, seed), nowMs: 0, jobs: [], guessMs: 0 }];
  for (let step = 0; step < mostSteps && beam.length > 0; step += 1) {
    const next: Branch[] = [];
    for (const branch of beam) {
      const jobs = jobsAt(shift, branch.world, branch.nowMs);
      if (jobs.length === 0) {
        const later = rest(shift, branch);
        if (later !== null) next.push({ ...later, jobs: branch.jobs, guessMs: guess(shift, later) });
        else {
          const plan = finished(shift, branch, branch.jobs);
          if (plan.costMs < best.costMs) best = plan;
        }
      }
      for (const job of jobs.slice(0, ways)) {
        const later = doJob(shift, branch, job);
        if (later.world !== branch.world)
          next.push({ ...later, jobs: [...branch.jobs, job], guessMs: guess(shift, later) });
      }
    }
    beam = next
      .filter(({ guessMs }) => guessMs < best.costMs)
      .sort((a, b) => a.guessMs - b.guessMs || a.nowMs - b.nowMs)
      .slice(0, width);
  }
  return best;
}

const known = new WeakMap<ShiftCase, Map<number, Plan>>();

/** The best plan found; looked for once for each case and seed. */
export function bestPlan(shift: ShiftCase, seed: number): Plan {
  const plans = known.get(shift) ?? new Map<number, Plan>();
  known.set(shift, plans);
  const plan = plans.get(seed) ?? search(shift, seed);
  plans.set(seed, plan);
  return plan;
}
