/**
 * The rubric of the whole visit: rooming's criteria, those of every task that was begun, and one of its own. What the visit
 * scores once is left out of the tasks: clean hands, the name with its title, the two identifiers.
 */
import { taskCriteria } from '../core/compose.ts';
import type { Criterion } from '../core/rubric.ts';
import { vitalNames } from '../rooming/record.ts';
import type { ByHandContext } from './compose.ts';
import { roomOf } from './derive/moment.ts';
import { owed } from './due.ts';
import { handTasks, home, tasks, type HandTask } from './tasks.ts';

/** Scored by the visit, not again by each task. */
const scoredOnce: Readonly<Record<HandTask, readonly string[]>> = {
  temperature: ['TP-01', 'TP-02', 'TP-03'],
  pulse: ['PU-01', 'PU-02', 'PU-03'],
  respiration: ['RS-01', 'RS-02', 'RS-03'],
  oximetry: ['OX-01', 'OX-02', 'OX-03'],
  growth: ['GR-01', 'GR-02', 'GR-03'],
  'blood-pressure': ['BP-01', 'BP-02'],
};

/**
 * What does not count once the provider has taken over: nobody rests, waits or repeats in an emergency, no pressure is a resting one, and the provider who
 * was called stands in the room when the number is read. A number that has to be told still has to be: rooming asks for it.
 */
const notInEmergency: readonly string[] = [
  'BP-10',
  'BP-20',
  'BP-22',
  'BP-23',
  'BP-24',
  'TP-21',
  'PU-23',
  'RS-20',
  'OX-20',
  'BP-25',
];

/** Whether the provider had taken over when the task began. */
function begunInEmergency(context: ByHandContext, task: HandTask): boolean {
  const beganAtMs = context.tasks[task]?.beganAtMs;
  const room = roomOf(context);
  return (
    beganAtMs !== undefined &&
    room.alarms.some(
      ({ id, raised }) =>
        raised !== null &&
        raised.atMs <= beganAtMs &&
        (raised.to === 'provider' || raised.to === 'nurse') &&
        room.case.alarms.some((alarm) => alarm.id === id && alarm.takesOver),
    )
  );
}

function criteriaOf(task: HandTask): readonly Criterion<ByHandContext>[] {
  return taskCriteria<ByHandContext>(tasks[task], task, scoredOnce[task]).map((criterion) =>
    notInEmergency.includes(criterion.id)
      ? {
          ...criterion,
          test: (context) =>
            begunInEmergency(context, task) ? { share: null, because: 'taken-over' } : criterion.test(context),
        }
      : criterion,
  );
}

const ownCriteria: readonly Criterion<ByHandContext>[] = [
  {
    id: 'RH-01',
    sentence:
      'Takes every measurement that is due with their own hands and brings it to the record before the hand-off.',
    points: 12,
    critical: false,
    competencies: ['I.P.1.a', 'I.P.1.b', 'I.P.1.c', 'I.P.1.d', 'I.P.1.e', 'I.P.1.f', 'I.P.1.i', 'X.P.3'],
    sources: ['open-rn-nursing-skills-2e', 'vital-sign-measurement-2e'],
    facts: [],
    teaches: 'clinical-procedures/rooming-a-patient#chart-and-hand-off',
    test: (context) => {
      const { wanted, missing } = owed(roomOf(context));
      if (wanted.length === 0) return { share: null, because: 'nothing-due-by-hand' };
      return {
        share: (wanted.length - missing.length) / wanted.length,
        because: missing.length === 0 ? 'done' : missing.length === wanted.length ? 'none-by-hand' : 'some-not-by-hand',
        values: {
          missing: missing.map((what) => vitalNames[what].toLowerCase()).join(', '),
          done: wanted.length - missing.length,
          of: wanted.length,
        },
      };
    },
  },
];

/** Rooming's own second reading (RM-23) is the pressure task's. */
export const byHandRubric: readonly Criterion<ByHandContext>[] = [
  ...taskCriteria<ByHandContext>(tasks[home], home, ['RM-23']),
  ...ownCriteria,
  ...handTasks.flatMap(criteriaOf),
];
