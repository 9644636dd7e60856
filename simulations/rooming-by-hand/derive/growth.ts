/** The patient as scale, wall, board and tape meet them. */
import type { GrowthCase, Measure } from '../../growth/case.ts';
import { handVitals } from '../due.ts';
import { exactly } from '../case.ts';
import { fromWords } from '../../core/calendar.ts';
import { chartOf, today, type Moment } from './moment.ts';

const measures: readonly Measure[] = ['weight', 'length', 'height', 'head'];

export function growthCase(moment: Moment): GrowthCase {
  const { patient, room, says } = moment;
  const { person, companion, vitals } = patient.rooming;
  const { poundsPerKilogram, centimetersPerInch } = room.facts;
  const metric = vitals.unit === 'kg-cm';
  const due = handVitals(patient.rooming);
  const grams = (weight: number): number => Math.round((metric ? weight : weight / poundsPerKilogram) * 1000);
  const millimeters = (length: number): number => Math.round((metric ? length : length * centimetersPerInch) * 10);
  const { weight, height, head } = room.truth;
  const isChild = person.age < room.facts.adultAge;
  const whose = person.pronoun === 'she' ? 'her' : person.pronoun === 'he' ? 'his' : 'their';
  return {
    id: patient.id,
    title: patient.title,
    person: { name: person.name, pronoun: person.pronoun, born: fromWords(person.birthDate) },
    today,
    helper: companion === null ? null : `${whose} ${companion.relation.replace(/ and .*|, .*/, '')}`,
    reason: patient.reason,
    chart: chartOf(moment),
    chartSex: isChild ? (person.sex === 'female' ? 'girls' : 'boys') : null,
    due: measures.filter((measure) => due.some((what) => what === measure)),
    // Somebody of whom only a height is due is not weighed; the scale still needs a weight to stand on it.
    weightG: exactly(grams(weight ?? (metric ? 10 : 120))),
    statureMm: height === undefined ? null : exactly(millimeters(height)),
    headMm: head === undefined ? null : exactly(Math.round(head * 10)),
    chairG: null,
    ...patient.person.growth,
    answers: {
      standing: says('standing'),
      feeling: says('feeling'),
      'since-last-visit': says('since-last-visit'),
    },
  };
}
