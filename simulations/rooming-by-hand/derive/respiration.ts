/** The patient as the eye that counts breaths meets them. */
import type { BreathCase } from '../../respiration/case.ts';
import { exactly } from '../case.ts';
import { chartOf, companionOf, speakerOf, type Moment } from './moment.ts';

function groupOf(age: number): BreathCase['ageGroup'] {
  return age < 1 ? 'infant' : age < 3 ? 'toddler' : age < 13 ? 'child' : 'adult';
}

export function breathCase(moment: Moment): BreathCase {
  const { patient, room, says } = moment;
  const { person } = patient.rooming;
  return {
    id: patient.id,
    title: patient.title,
    person: {
      name: person.name,
      age: person.age,
      birthDate: person.birthDate,
      pronoun: person.pronoun,
      // A child comes with somebody, even where the child answers.
      parent: groupOf(person.age) === 'adult' ? speakerOf(moment) : companionOf(patient.rooming),
    },
    ageGroup: groupOf(person.age),
    reason: patient.reason,
    chart: chartOf(moment),
    ratePerMin: exactly(room.truth.respiration ?? 0),
    pattern: 'even',
    patternKnown: false,
    ...patient.person.breathing,
    arrives: 'rested',
    emergencySigns: patient.person.emergencySigns,
    answers: {
      feeling: says('feeling'),
      'just-active': says('active'),
      breath: says('breath'),
      medicines: says('medicines'),
    },
  };
}
