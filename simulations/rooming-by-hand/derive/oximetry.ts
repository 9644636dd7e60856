/** The patient as the oximeter meets them. */
import type { OximetryCase } from '../../oximetry/case.ts';
import { exactly } from '../case.ts';
import { chartOf, speakerOf, type Moment } from './moment.ts';

export function oximetryCase(moment: Moment): OximetryCase {
  const { patient, room, says } = moment;
  const { person, figure, walk } = patient.rooming;
  return {
    id: patient.id,
    title: patient.title,
    person: { name: person.name, age: person.age, birthDate: person.birthDate, pronoun: person.pronoun },
    companion: speakerOf(moment),
    reason: patient.reason,
    chart: chartOf(moment),
    shownPercent: exactly(room.truth.oxygen ?? 0),
    heartRatePerMin: exactly(room.truth.pulse ?? 0),
    ...patient.person.oximetry,
    oxygenTenthsL: null,
    targetLowPercent: null,
    darkSkin: figure.skin === 'deep',
    carbonMonoxide: false,
    blueLips: false,
    answers: {
      feeling: says('feeling'),
      oxygen: says('oxygen'),
      exposure: says('exposure'),
      usual: says('usual-oxygen'),
    },
    look: `${walk.seen.color.text} ${walk.seen.breathing.text}`,
  };
}
