/** The patient as the thermometer meets them. */
import { ageMonths } from '../../growth/case.ts';
import type { TemperatureCase } from '../../temperature/case.ts';
import { exactly } from '../case.ts';
import { fromWords } from '../../core/calendar.ts';
import { agoNow, chartOf, speakerOf, today, type Moment } from './moment.ts';

/** Where somebody left the glass column; shaken down it does not matter. */
const columnLeftAtTenthsF = 982;

export function temperatureCase(moment: Moment): TemperatureCase {
  const { patient, room, says } = moment;
  const { person } = patient.rooming;
  const { conditions, mouth, tray, oldCoverOn } = patient.person.temperature;
  return {
    id: patient.id,
    title: patient.title,
    person: {
      name: person.name,
      ageMonths: Math.floor(ageMonths(fromWords(person.birthDate), today)),
      birthDate: person.birthDate,
      pronoun: person.pronoun,
    },
    companion: speakerOf(moment),
    reason: patient.reason,
    chart: chartOf(moment),
    ordered: null,
    oralTenthsF: exactly(Math.round((room.truth.temperature ?? 0) * 10)),
    conditions,
    mouth: mouth === null ? null : { what: mouth.what, minutesAgo: agoNow(mouth.minutesAgo, moment) ?? 0 },
    newConfusion: false,
    chemotherapy: false,
    tray,
    unit: 'F',
    oldCoverOn,
    columnLeftAtTenthsF,
    answers: {
      mouth: says('mouth'),
      nose: says('nose'),
      seizures: says('seizures'),
      ears: says('ears'),
      bowels: says('bowels'),
      feeling: says('feeling'),
    },
  };
}
