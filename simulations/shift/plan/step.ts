/** The same clinic, gone through in whole jobs of standard length: one learner, no slips. */
import type { ShiftCase } from '../case.ts';
import type { ClinicEvent } from '../events.ts';
import { actInWorld, endedIn, isWithinReach, turnedTo } from '../world/acts.ts';
import { passWorld } from '../world/pass.ts';
import type { World } from '../world/world.ts';
import { tasksIn, urgencyFor, type Job } from './jobs.ts';

export interface Moment {
  readonly world: World;
  readonly nowMs: number;
}

/** Reading a page and deciding, or a word with somebody. Assumptions of the model. */
export const decideMs = 20_000;
const wordMs = 5_000;

function pass(shift: ShiftCase, { world, nowMs }: Moment, ms: number): Moment {
  return { world: passWorld(shift, world, nowMs + ms), nowMs: nowMs + ms };
}

function act(shift: ShiftCase, moment: Moment, event: ClinicEvent): Moment {
  const world = actInWorld(shift, moment.world, event, moment.nowMs);
  return world === null ? moment : { ...moment, world };
}

function work(shift: ShiftCase, moment: Moment, task: string): Moment {
  if (!isWithinReach(shift, moment.world, task)) return moment;
  const begun = { ...moment, world: turnedTo(shift, moment.world, task, moment.nowMs) };
  const done = pass(shift, begun, shift.tasks[task]?.standardMs ?? 0);
  return { ...done, world: endedIn(shift, done.world, task, done.nowMs) };
}

/** The clinic after a job. */
export function doJob(shift: ShiftCase, moment: Moment, job: Job): Moment {
  const worked = (from: Moment): Moment =>
    tasksIn(shift, job).reduce<Moment>((here, task) => work(shift, here, task), from);
  const locked = (here: Moment): Moment => act(shift, here, { type: 'screen.locked' });
  switch (job.kind) {
    case 'tell-worse':
      return pass(
        shift,
        act(shift, moment, { type: 'provider.told', patient: job.patient, about: 'worse', urgency: 2 }),
        wordMs,
      );
    case 'tell-waiting':
      return pass(shift, act(shift, moment, { type: 'waiting.told' }), wordMs);
    case 'call':
      return worked(moment);
    case 'paper': {
      const scene = shift.papers.find(({ id }) => id === job.paper)?.scene;
      if (scene == null) return worked(moment);
      const [best] = [...scene.options].sort((a, b) => b.worth - a.worth);
      const read = pass(shift, moment, decideMs);
      return act(shift, read, { type: 'paper.settled', paper: job.paper, option: best?.id ?? '' });
    }
    case 'room': {
      const called = act(shift, moment, {
        type: 'patient.called',
        patient: job.patient,
        room: job.room,
        how: 'name',
      });
      const there = pass(shift, called, shift.policy.walkS * 1000);
      return act(shift, locked(worked(there)), {
        type: 'provider.told',
        patient: job.patient,
        about: 'ready',
        urgency: urgencyFor(shift, job.patient),
      });
    }
    case 'go-on':
      return act(shift, locked(worked(moment)), {
        type: 'provider.told',
        patient: job.patient,
        about: 'ready',
        urgency: urgencyFor(shift, job.patient),
      });
    case 'see-off':
      return pass(
        shift,
        act(shift, locked(worked(moment)), { type: 'patient.seen-off', patient: job.patient }),
        wordMs,
      );
    case 'clean':
      return pass(shift, act(shift, moment, { type: 'room.cleaned', room: job.room }), shift.policy.cleanRoomS * 1000);
  }
}

/** Nothing to do: on to the next thing that happens; null when nothing will. */
export function rest(shift: ShiftCase, { world, nowMs }: Moment): Moment | null {
  if (world.nextMs === null) return null;
  const toMs = Math.max(nowMs, world.nextMs);
  return { world: passWorld(shift, world, toMs), nowMs: toMs };
}
