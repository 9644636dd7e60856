/** The patient as fingers and stethoscope meet them. */
import type { PulseCase } from '../../pulse/case.ts';
import { exactly } from '../case.ts';
import { chartOf, speakerOf, type Moment } from './moment.ts';

export function pulseCase(moment: Moment): PulseCase {
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
      parent: speakerOf(moment),
    },
    ageGroup: person.age < 1 ? 'infant' : person.age < 3 ? 'toddler' : 'adult',
    reason: patient.reason,
    chart: chartOf(moment),
    ratePerMin: exactly(room.truth.pulse ?? 0),
    ...patient.person.pulse,
    // Whoever hurried has sat and talked since.
    arrives: 'rested',
    order: { kind: 'none' },
    emergencySigns: patient.person.emergencySigns,
    answers: {
      feeling: says('feeling'),
      'just-active': says('active'),
      'usual-pulse': says('usual-pulse'),
      medicines: says('medicines'),
    },
  };
}
