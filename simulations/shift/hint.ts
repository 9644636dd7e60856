/** The coach of a shift: what presses first, then the open task's own coach, then the next sensible job. */
import type { Hint } from '../core/hint.ts';
import { minuteMs } from './case.ts';
import { board, type ShiftContext } from './context.ts';
import type { TaskKits } from './kits/kit.ts';
import { jobsAt, tasksIn, urgencyFor, type Job } from './plan/jobs.ts';
import { openDangers } from './world/danger.ts';

const flow = 'front-office/scheduling#when-the-day-slips';
const waitingRoom = 'front-office/reception-and-check-in#a-safe-waiting-room';
const results = 'clinical-procedures/orders-referrals-and-results#results-come-in';
const handOff = 'clinical-procedures/rooming-a-patient#chart-and-hand-off';

export const lines = {
  worse: {
    text: 'Somebody in the waiting room looks unwell. Call the provider to them now, before anything else, and do not leave them alone.',
    teaches: waitingRoom,
  },
  urgent: {
    text: 'Something has come that cannot wait. Turn to it now; what you leave will still be there.',
    teaches: results,
  },
  ringing: {
    text: 'The telephone rings and your hands are free. Answer it.',
    teaches: 'front-office/telephone#answer-hold-transfer',
  },
  voicemail: {
    text: 'A caller was not reached. Call back now.',
    teaches: 'front-office/telephone#voicemail-and-calling-out',
  },
  tell: { text: 'People wait and have heard nothing. Tell them how long it will take.', teaches: flow },
  room: {
    text: 'A room is free and somebody waits. Call the next by name: what cannot wait comes first, then who has waited longest.',
    teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
  },
  begin: { text: 'You are with your patient. Open what is to be done before the provider comes.', teaches: handOff },
  back: { text: 'Go back to what you began and left.', teaches: handOff },
  lock: {
    text: 'Lock the screen before you leave the room.',
    teaches: 'law-and-ethics/hipaa#screens-paper-and-breaches',
  },
  ready: { text: 'Tell the provider that your patient is ready.', teaches: handOff },
  now: {
    text: 'Tell the provider that your patient is ready and cannot wait: “now”, not “in turn”.',
    teaches: handOff,
  },
  ordered: { text: 'The provider has been there and ordered something. Open it and do it.', teaches: handOff },
  seeOff: {
    text: 'The provider is done with your patient. See them off: to check-out, or to whoever takes them on.',
    teaches: 'front-office/reception-and-check-in#check-out',
  },
  clean: {
    text: 'A room is to be turned over. Clean it before the next one comes in.',
    teaches: 'infection-control-and-safety/cleaning-and-disinfection#room-turnover',
  },
  event: {
    text: 'Something has come up that concerns the whole office. Decide it now; it takes a moment.',
    teaches: waitingRoom,
  },
  paper: { text: 'Nothing presses. Take the next thing from the inbox.', teaches: results },
  walk: { text: 'Walk with your patient: let the time run.', teaches: flow },
  wait: { text: 'Nothing is to be done now. Let the time run until something happens.', teaches: flow },
  close: {
    text: 'Everybody has gone and nothing is left open. Close the shift.',
    teaches: 'front-office/reception-and-check-in#close-the-office',
  },
} as const satisfies Readonly<Record<string, Hint>>;

/** What the coach says of the clinic itself; each task adds its own. */
export const ownHints: readonly Hint[] = Object.values(lines);

function statusOf({ tasks }: ShiftContext, task: string | undefined): 'none' | 'new' | 'active' | 'done' {
  return task === undefined ? 'none' : (tasks[task]?.state.status ?? 'new');
}

/** The task a job asks for; undefined where it has none, or a colleague has taken it. */
export function coachedTask({ case: shift, world }: ShiftContext, job: Job): string | undefined {
  return tasksIn(shift, job).find((task) => !world.handovers.some((handover) => handover.task === task));
}

function forJob(context: ShiftContext, job: Job): Hint {
  const { case: shift, world } = context;
  const task = coachedTask(context, job);
  const status = statusOf(context, task);
  const isOpenScreen = world.rooms[world.place]?.screenOpen === true;
  switch (job.kind) {
    case 'tell-worse':
      return lines.worse;
    case 'paper': {
      const paper = shift.papers.find(({ id }) => id === job.paper);
      if (paper?.urgent === true) return lines.urgent;
      return paper?.kind === 'event' ? lines.event : lines.paper;
    }
    case 'call':
      return world.calls[job.call]?.is === 'ringing' ? lines.ringing : lines.voicemail;
    case 'tell-waiting':
      return lines.tell;
    case 'room':
      return lines.room;
    case 'go-on':
      if (status === 'new') return lines.begin;
      if (status === 'active') return lines.back;
      if (isOpenScreen) return lines.lock;
      return urgencyFor(shift, job.patient) > 0 ? lines.now : lines.ready;
    case 'see-off':
      if (status === 'new') return lines.ordered;
      if (status === 'active') return lines.back;
      return isOpenScreen ? lines.lock : lines.seeOff;
    case 'clean':
      return isOpenScreen ? lines.lock : lines.clean;
  }
}

/** Whether somebody who turns to this job leaves a chart open on a screen. */
function leavesOpenScreen({ world }: ShiftContext, job: Job): boolean {
  if (world.rooms[world.place]?.screenOpen !== true) return false;
  const patient = job.kind === 'go-on' || job.kind === 'see-off' ? world.patients[job.patient] : undefined;
  return patient?.room !== world.place;
}

/** A call or a paper that was begun and left. */
export function leftTask({ case: shift, tasks, world, open }: ShiftContext): string | null {
  const left = Object.entries(tasks).find(([task, { state }]) => {
    const of = shift.tasks[task]?.of;
    if (state.status !== 'active' || task === open || of === undefined || of.kind === 'patient') return false;
    return !world.handovers.some((handover) => handover.task === task);
  });
  return left?.[0] ?? null;
}

/** The job the coach has in mind; null while there is none, or a task is open. */
export function coachedJob({ case: shift, world, nowMs }: ShiftContext): Job | null {
  return jobsAt(shift, world, nowMs)[0] ?? null;
}

export function hintFor(kits: TaskKits): (context: ShiftContext) => Hint {
  return (context) => {
    const { case: shift, world, open, tasks, nowMs } = context;
    const [danger] = openDangers(shift, world);
    if (world.busy?.what === 'walking') return lines.walk;
    if (danger !== undefined) return danger.kind === 'patient' ? lines.worse : lines.urgent;
    if (open !== board && tasks[open]?.state.status === 'active') {
      const kit = kits[shift.tasks[open]?.simulation ?? ''];
      return kit?.voice(open).hint(tasks) ?? lines.back;
    }
    if (leftTask(context) !== null) return lines.back;
    if (world.busy !== null) return lines.wait;
    const job = coachedJob(context);
    if (job !== null && leavesOpenScreen(context, job)) return lines.lock;
    if (job !== null) return forJob(context, job);
    return world.nextMs === null && nowMs >= shift.minutes * minuteMs ? lines.close : lines.wait;
  };
}
