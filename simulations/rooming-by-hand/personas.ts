/** People who room a patient and measure with their own hands, as code: those of rooming, who hand each task to its own. */
import {
  expertHabits as bpExpert,
  ruleBreakerHabits as bpRuleBreaker,
  rusherHabits as bpRusher,
  slowSafeHabits as bpSlow,
  work as measurePressure,
} from '../blood-pressure/personas.ts';
import type { Runner } from '../core/driver.ts';
import { taskRunner } from '../core/task-runner.ts';
import { bloodPressure } from '../blood-pressure/simulation.ts';
import {
  expertHabits as growthExpert,
  ruleBreakerHabits as growthRuleBreaker,
  rusherHabits as growthRusher,
  slowSafeHabits as growthSlow,
  work as weigh,
} from '../growth/personas.ts';
import { growth } from '../growth/simulation.ts';
import {
  expertHabits as oximetryExpert,
  ruleBreakerHabits as oximetryRuleBreaker,
  rusherHabits as oximetryRusher,
  slowSafeHabits as oximetrySlow,
  work as clip,
} from '../oximetry/personas.ts';
import { oximetry } from '../oximetry/simulation.ts';
import {
  expertHabits as pulseExpert,
  ruleBreakerHabits as pulseRuleBreaker,
  rusherHabits as pulseRusher,
  slowSafeHabits as pulseSlow,
  work as feel,
} from '../pulse/personas.ts';
import { pulse } from '../pulse/simulation.ts';
import {
  expertHabits as breathExpert,
  ruleBreakerHabits as breathRuleBreaker,
  rusherHabits as breathRusher,
  slowSafeHabits as breathSlow,
  work as watch,
} from '../respiration/personas.ts';
import { respiration } from '../respiration/simulation.ts';
import { isTakenOver } from '../rooming/alarms.ts';
import type { Vital } from '../rooming/choices.ts';
import {
  expertHabits as roomingExpert,
  ruleBreakerHabits as roomingRuleBreaker,
  rusherHabits as roomingRusher,
  slowSafeHabits as roomingSlow,
  work as room,
} from '../rooming/personas.ts';
import { rooming } from '../rooming/simulation.ts';
import {
  expertHabits as temperatureExpert,
  ruleBreakerHabits as temperatureRuleBreaker,
  rusherHabits as temperatureRusher,
  slowSafeHabits as temperatureSlow,
  work as takeTemperature,
} from '../temperature/personas.ts';
import { temperature } from '../temperature/simulation.ts';
import { roomOf } from './derive/moment.ts';
import type { RoomingByHand } from './simulation.ts';
import { home, taskFor, type HandTask } from './tasks.ts';

type Run = Runner<RoomingByHand>;

export interface Habits {
  readonly rooming: typeof roomingExpert;
  readonly temperature: typeof temperatureExpert;
  readonly pulse: typeof pulseExpert;
  readonly respiration: typeof breathExpert;
  readonly oximetry: typeof oximetryExpert;
  readonly growth: typeof growthExpert;
  readonly 'blood-pressure': typeof bpExpert;
}

export const expertHabits: Habits = {
  rooming: roomingExpert,
  temperature: temperatureExpert,
  pulse: pulseExpert,
  respiration: breathExpert,
  oximetry: oximetryExpert,
  growth: growthExpert,
  'blood-pressure': bpExpert,
};

export const slowSafeHabits: Habits = {
  rooming: roomingSlow,
  temperature: temperatureSlow,
  pulse: pulseSlow,
  respiration: breathSlow,
  oximetry: oximetrySlow,
  growth: growthSlow,
  'blood-pressure': bpSlow,
};

export const rusherHabits: Habits = {
  rooming: roomingRusher,
  temperature: temperatureRusher,
  pulse: pulseRusher,
  respiration: breathRusher,
  oximetry: oximetryRusher,
  growth: growthRusher,
  'blood-pressure': bpRusher,
};

export const ruleBreakerHabits: Habits = {
  rooming: roomingRuleBreaker,
  temperature: temperatureRuleBreaker,
  pulse: pulseRuleBreaker,
  respiration: breathRuleBreaker,
  oximetry: oximetryRuleBreaker,
  growth: growthRuleBreaker,
  'blood-pressure': bpRuleBreaker,
};

const doTask: Readonly<Record<HandTask, (run: Run, habits: Habits) => void>> = {
  temperature: (run, habits) => {
    takeTemperature(taskRunner(run, temperature, 'temperature'), habits.temperature);
  },
  pulse: (run, habits) => {
    feel(taskRunner(run, pulse, 'pulse'), habits.pulse);
  },
  respiration: (run, habits) => {
    watch(taskRunner(run, respiration, 'respiration'), habits.respiration);
  },
  oximetry: (run, habits) => {
    clip(taskRunner(run, oximetry, 'oximetry'), habits.oximetry);
  },
  growth: (run, habits) => {
    weigh(taskRunner(run, growth, 'growth'), habits.growth);
  },
  'blood-pressure': (run, habits) => {
    const own = habits['blood-pressure'];
    // In an emergency nobody rests, and nobody takes it twice.
    const emergency = isTakenOver(roomOf(run.snapshot.context));
    measurePressure(
      taskRunner(run, bloodPressure, 'blood-pressure'),
      emergency ? { ...own, rests: false, repeats: false } : own,
    );
  },
};

/** The task of a vital sign, from its first act to its end. One that measures several is worked once. */
function byHand(run: Run, habits: Habits, what: Vital): void {
  const task = taskFor(what);
  if (task === null || run.snapshot.context.tasks[task] !== undefined) return;
  if (!run.act({ type: 'task.opened', task }).ok) return;
  doTask[task](run, habits);
  // Whoever could not end it goes back all the same.
  if (run.snapshot.context.open === task) run.act({ type: 'task.opened', task: home });
}

/** A whole visit with the given habits. The run is finished when it returns. */
export function work(run: Run, habits: Habits): void {
  room(taskRunner(run, rooming, home), habits.rooming, (what) => {
    byHand(run, habits, what);
  });
  run.act({ type: 'run.ended' });
}
