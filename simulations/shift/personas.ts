/**
 * People who work a whole shift. In a task each is who they are in that task alone; between tasks they take the jobs of
 * `plan/jobs.ts` in that order, with habits of their own. Danger makes a good one leave the task and come back.
 */
import type { EventObject } from 'xstate';
import { asWhole } from '../core/compose.ts';
import type { ActResult, Runner } from '../core/driver.ts';
import type { SimulationTypes } from '../core/simulation.ts';
import { taskRunner } from '../core/task-runner.ts';
import type { Persona, Personas, Trial } from '../core/trial.ts';
import { minuteMs } from './case.ts';
import { board } from './context.ts';
import type { ShiftEvent } from './events.ts';
import type { TaskKits } from './kits/kit.ts';
import { isBeyondReach } from './machine.ts';
import { jobsAt, tasksIn, urgencyFor, type Job } from './plan/jobs.ts';
import { decideMs } from './plan/step.ts';
import type { Shift } from './simulation.ts';
import { openDangers } from './world/danger.ts';

type Run = Runner<Shift>;
export type TaskTrials = Readonly<Record<string, Trial<SimulationTypes>>>;

export interface Habits {
  /** Who they are in a task. */
  readonly hands: keyof Personas<SimulationTypes>;
  /** Leaves what they do when somebody is in danger. */
  readonly heeds: boolean;
  readonly locks: boolean;
  readonly tells: boolean;
  readonly discreet: boolean;
  readonly answers: boolean;
  readonly reads: boolean;
  /** Decides as the options say: the best, the worst, the first that is not right. */
  readonly decides: 'best' | 'worst';
  /** A breath between two jobs, ms. */
  readonly dawdlesMs: number;
  readonly cleans: boolean;
}

export const expertHabits: Habits = {
  hands: 'expert',
  heeds: true,
  locks: true,
  tells: true,
  discreet: true,
  answers: true,
  reads: true,
  decides: 'best',
  dawdlesMs: 0,
  cleans: true,
};
export const slowSafeHabits: Habits = { ...expertHabits, hands: 'slowButSafe', locks: false, dawdlesMs: 15_000 };
export const rusherHabits: Habits = {
  ...expertHabits,
  hands: 'rusher',
  locks: false,
  tells: false,
  discreet: false,
  answers: false,
  reads: false,
  cleans: false,
};
export const ruleBreakerHabits: Habits = {
  ...expertHabits,
  hands: 'ruleBreaker',
  locks: false,
  discreet: false,
  decides: 'worst',
};

const gridMs = 20;
const longestSkipMs = 3_600_000;

/** Somebody at work in one run. */
class Worker {
  readonly #run: Run;
  readonly #habits: Habits;
  readonly #kits: TaskKits;
  readonly #trials: TaskTrials;
  /** Jobs that came to nothing: not tried again until something else has changed. */
  #given: readonly string[] = [];

  constructor(run: Run, habits: Habits, kits: TaskKits, trials: TaskTrials) {
    this.#run = run;
    this.#habits = habits;
    this.#kits = kits;
    this.#trials = trials;
  }

  get #context() {
    return this.#run.snapshot.context;
  }

  #act(event: ShiftEvent): boolean {
    return this.#run.act(event).ok;
  }

  /** Whole milliseconds to the next thing that happens by itself, on the grid of the clock, at most so many. */
  #toNext(mostMs: number): number {
    const { nextMs } = this.#context.world;
    const now = this.#run.nowMs;
    if (nextMs === null || nextMs >= now + mostMs) return mostMs;
    return Math.min(mostMs, Math.max(gridMs, Math.ceil((nextMs - now) / gridMs) * gridMs + gridMs));
  }

  /** Lets time go by, piece by piece, so that danger is seen when it comes. */
  #lets(ms: number, how: (ms: number) => ActResult | undefined): ActResult {
    for (let left = ms; left > 0 && !this.#run.ended;) {
      const piece = this.#toNext(left);
      const result = how(piece);
      if (result !== undefined && !result.ok) return result;
      left -= piece;
      this.#heed();
    }
    return { ok: true };
  }

  #waits(ms: number): void {
    this.#lets(ms, (piece) => {
      this.#run.pass(piece);
      return undefined;
    });
  }

  /** Leaves the task for whoever is in danger, and comes back. */
  #heed(): void {
    if (!this.#habits.heeds) return;
    const { case: shift, world, open } = this.#context;
    if (world.busy?.what === 'walking' || openDangers(shift, world).length === 0) return;
    this.#lock();
    for (let turn = 0; turn < 4 && openDangers(shift, this.#context.world).length > 0; turn += 1) {
      const [job] = jobsAt(shift, this.#context.world, this.#run.nowMs);
      if (job === undefined) break;
      this.#does(job);
    }
    if (open !== board) this.#act({ type: 'task.opened', task: open });
  }

  #lock(): void {
    if (this.#habits.locks) this.#act({ type: 'screen.locked' });
  }

  /** One task as somebody who knows only that task has it in hand. */
  #runnerOf(task: string): Runner<SimulationTypes> | null {
    const { case: shift } = this.#context;
    const simulation = this.#kits[shift.tasks[task]?.simulation ?? '']?.simulation;
    if (simulation === undefined) return null;
    const inner = taskRunner(this.#run, simulation, task);
    const isGone = (): boolean => this.#context.open !== task || isBeyondReach(this.#context, task);
    const skip = (ms: number): ActResult =>
      this.#lets(ms, (piece) => this.#run.act({ type: 'time.skipped', ms: piece }));
    const act = (event: EventObject): ActResult => {
      if (isGone()) return { ok: false, code: 'ended' };
      const whole = asWhole<SimulationTypes>(task, event);
      return whole.type === 'time.skipped' ? skip(whole.ms) : this.#run.act(whole);
    };
    return {
      get nowMs() {
        return inner.nowMs;
      },
      get ended() {
        return inner.ended || isGone();
      },
      get snapshot() {
        return inner.snapshot;
      },
      can: inner.can,
      pass: (ms) => {
        this.#waits(ms);
      },
      act,
    };
  }

  #works(task: string): void {
    const { case: shift } = this.#context;
    const trial = this.#trials[shift.tasks[task]?.simulation ?? ''];
    if (this.#context.tasks[task]?.state.status === 'done') return;
    if (trial === undefined || !this.#act({ type: 'task.opened', task })) return;
    const runner = this.#runnerOf(task);
    if (runner === null) return;
    trial.personas[this.#habits.hands](runner);
  }

  #does(job: Job): void {
    const { case: shift } = this.#context;
    const { habits, run } = { habits: this.#habits, run: this.#run };
    if (job.kind === 'room') {
      this.#act({
        type: 'patient.called',
        patient: job.patient,
        room: job.room,
        how: habits.discreet ? 'name' : 'name-and-reason',
      });
      this.#waits(shift.policy.walkS * 1000 + gridMs);
    }
    for (const task of tasksIn(shift, job)) this.#works(task);
    switch (job.kind) {
      case 'room':
      case 'go-on':
        this.#lock();
        this.#act({
          type: 'provider.told',
          patient: job.patient,
          about: 'ready',
          urgency: urgencyFor(shift, job.patient),
        });
        break;
      case 'see-off':
        this.#lock();
        this.#act({ type: 'patient.seen-off', patient: job.patient });
        break;
      case 'tell-worse':
        this.#lock();
        this.#act({ type: 'provider.told', patient: job.patient, about: 'worse', urgency: 2 });
        break;
      case 'tell-waiting':
        this.#lock();
        this.#act({ type: 'waiting.told' });
        break;
      case 'clean':
        this.#act({ type: 'room.cleaned', room: job.room });
        this.#waits(shift.policy.cleanRoomS * 1000 + gridMs);
        break;
      case 'paper': {
        const options = shift.papers.find(({ id }) => id === job.paper)?.scene?.options ?? [];
        if (options.length === 0) break;
        run.pass(decideMs);
        const badness = ({ worth, unsafe }: (typeof options)[number]): number => worth - (unsafe ? 1 : 0);
        const sorted = [...options].sort((a, b) => badness(b) - badness(a));
        const option = habits.decides === 'best' ? sorted[0] : sorted.at(-1);
        if (option !== undefined) this.#act({ type: 'paper.settled', paper: job.paper, option: option.id });
        break;
      }
      case 'call':
        break;
    }
  }

  #wants(job: Job): boolean {
    const { answers, reads, tells, cleans, heeds } = this.#habits;
    const { case: shift, world } = this.#context;
    switch (job.kind) {
      case 'call':
        return answers;
      case 'paper':
        return reads || (heeds && shift.papers.some(({ id, urgent }) => id === job.paper && urgent));
      case 'tell-waiting':
        return tells;
      case 'clean':
        return cleans || Object.values(world.rooms).every(({ is }) => is !== 'free');
      default:
        return true;
    }
  }

  /** Until everything is done and the shift is meant to close. */
  day(): void {
    const run = this.#run;
    const { case: shift } = this.#context;
    const closesMs = shift.minutes * minuteMs;
    for (let turn = 0; turn < 2000 && !run.ended; turn += 1) {
      const { world } = this.#context;
      const job = jobsAt(shift, world, run.nowMs).find(
        (one) => !this.#given.includes(JSON.stringify(one)) && this.#wants(one),
      );
      if (job !== undefined) {
        this.#does(job);
        const isSame = this.#context.world === world;
        this.#given = isSame ? [...this.#given, JSON.stringify(job)] : [];
        this.#waits(this.#habits.dawdlesMs);
        continue;
      }
      if (world.nextMs === null && run.nowMs >= closesMs) break;
      const ms = this.#toNext(world.nextMs === null ? Math.max(gridMs, closesMs - run.nowMs) : longestSkipMs);
      if (!this.#act({ type: 'time.skipped', ms: Math.min(ms, longestSkipMs) })) break;
      this.#heed();
    }
    run.act({ type: 'run.ended' });
  }
}

/** Somebody who works a whole shift with these habits. The run is finished when they return. */
export function worksShift(habits: Habits, kits: TaskKits, trials: TaskTrials): Persona<Shift> {
  return (run) => {
    new Worker(run, habits, kits, trials).day();
  };
}

export function shiftPersonas(kits: TaskKits, trials: TaskTrials): Personas<Shift> {
  return {
    expert: worksShift(expertHabits, kits, trials),
    slowButSafe: worksShift(slowSafeHabits, kits, trials),
    rusher: worksShift(rusherHabits, kits, trials),
    ruleBreaker: worksShift(ruleBreakerHabits, kits, trials),
  };
}
