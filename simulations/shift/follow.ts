/** How the coach's hints are followed, for tests: the clinic's here, a task's as whoever follows that task's coach does. */
import type { Runner } from '../core/driver.ts';
import { exactly, type Way } from '../core/follow.ts';
import { waysOfParts, type Part } from '../core/follow-parts.ts';
import { minuteMs } from './case.ts';
import type { ShiftContext } from './context.ts';
import type { ShiftEvent } from './events.ts';
import { coachedJob, coachedTask, leftTask, lines } from './hint.ts';
import { urgencyFor } from './plan/jobs.ts';
import { skipToNext, skipWithin } from './skip.ts';
import type { Shift } from './simulation.ts';

const toClose = ({ case: { minutes } }: ShiftContext, nowMs: number): number => Math.max(1, minutes * minuteMs - nowMs);

/** The event a hint of the clinic asks for; null where none fits. */
function asked(context: ShiftContext, text: string, nowMs: number): ShiftEvent | null {
  const { case: shift } = context;
  const job = coachedJob(context);
  if (text === lines.walk.text || text === lines.wait.text)
    return {
      type: 'time.skipped',
      ms: skipToNext(context, nowMs) ?? skipWithin(context, nowMs, toClose(context, nowMs)),
    };
  if (text === lines.close.text) return { type: 'run.ended' };
  if (text === lines.lock.text) return { type: 'screen.locked' };
  const left = leftTask(context);
  if (text === lines.back.text && left !== null) return { type: 'task.opened', task: left };
  if (job === null) return null;
  const task = coachedTask(context, job);
  switch (job.kind) {
    case 'tell-worse':
      return { type: 'provider.told', patient: job.patient, about: 'worse', urgency: 2 };
    case 'tell-waiting':
      return { type: 'waiting.told' };
    case 'room':
      return { type: 'patient.called', patient: job.patient, room: job.room, how: 'name' };
    case 'clean':
      return { type: 'room.cleaned', room: job.room };
    case 'go-on':
      return text === lines.ready.text || text === lines.now.text || task === undefined
        ? { type: 'provider.told', patient: job.patient, about: 'ready', urgency: urgencyFor(shift, job.patient) }
        : { type: 'task.opened', task };
    case 'see-off':
      return text === lines.seeOff.text || task === undefined
        ? { type: 'patient.seen-off', patient: job.patient }
        : { type: 'task.opened', task };
    case 'call':
      return task === undefined ? null : { type: 'task.opened', task };
    case 'paper': {
      if (task !== undefined) return { type: 'task.opened', task };
      const options = shift.papers.find(({ id }) => id === job.paper)?.scene?.options ?? [];
      const best = options.find(({ worth }) => worth === 1);
      return best === undefined ? null : { type: 'paper.settled', paper: job.paper, option: best.id };
    }
  }
}

/** Somebody whose waits in a task end where they would look up, as they do on the screen. */
function lookingUp(run: Runner<Shift>): Runner<Shift> {
  return {
    get nowMs() {
      return run.nowMs;
    },
    get ended() {
      return run.ended;
    },
    get snapshot() {
      return run.snapshot;
    },
    can: (event) => run.can(event),
    pass: (ms) => {
      run.pass(ms);
    },
    act: (event) =>
      run.act(
        event.type === 'time.skipped'
          ? { type: 'time.skipped', ms: skipWithin(run.snapshot.context, run.nowMs, event.ms) }
          : event,
      ),
  };
}

/** `parts`: the trial of every task there may be, by the task's name. */
export function waysOf(parts: Readonly<Record<string, Part>>): readonly Way<Shift>[] {
  const own = Object.values(lines).map(({ text }): Way<Shift> => [
    exactly(text),
    (run: Runner<Shift>) => {
      const event = asked(run.snapshot.context, text, run.nowMs);
      if (event !== null) run.act(event);
    },
  ]);
  const inTasks = waysOfParts(parts).map(([words, follow]): Way<Shift> => [
    words,
    (run) => {
      follow(lookingUp(run));
    },
  ]);
  return [...own, ...inTasks];
}
