/** The patient as cuff and stethoscope meet them. */
import type { BpCase } from '../../blood-pressure/case.ts';
import { exactly } from '../case.ts';
import { agoNow, chartOf, type Moment } from './moment.ts';

export function pressureCase(moment: Moment): BpCase {
  const { patient, room, says } = moment;
  const { person } = patient.rooming;
  const { limits, ...arm } = patient.person.pressure;
  const { rhythm, rhythmKnown } = patient.person.pulse;
  return {
    id: patient.id,
    title: patient.title,
    person: { name: person.name, age: person.age, birthDate: person.birthDate, pronoun: person.pronoun },
    reason: patient.reason,
    chart: chartOf(moment),
    systolicMmHg: exactly(room.truth.systolic ?? 0),
    diastolicMmHg: exactly(room.truth.diastolic ?? 0),
    heartRatePerMin: exactly(room.truth.pulse ?? 0),
    rhythm,
    rhythmKnown,
    arms: { left: { limit: limits.left }, right: { limit: limits.right } },
    ...arm,
    caffeineMinutesAgo: agoNow(arm.caffeineMinutesAgo, moment),
    smokedMinutesAgo: agoNow(arm.smokedMinutesAgo, moment),
    exercisedMinutesAgo: agoNow(arm.exercisedMinutesAgo, moment),
    pregnant: person.pregnant,
    emergencySigns: patient.person.emergencySigns,
    answers: {
      'arm-limits': says('arms'),
      caffeine: says('caffeine'),
      smoking: says('smoking'),
      exercise: says('exercise'),
      bladder: says('bladder'),
      feeling: says('feeling'),
      'usual-pressure': says('usual-pressure'),
    },
  };
}
