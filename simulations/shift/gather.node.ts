/** The cases and facts of every task, as its own simulation has them, and who they are about. For the build and for tests. */
import type { Library } from '#library/library.ts';
import { trial as appointments } from '../appointments/trial.ts';
import { trial as bloodPressure } from '../blood-pressure/trial.ts';
import { trial as chartAudit } from '../chart-audit/trial.ts';
import { trial as checkIn } from '../check-in/trial.ts';
import { trial as claim } from '../claim/trial.ts';
import { trial as coding } from '../coding/trial.ts';
import type { SimulationTypes } from '../core/simulation.ts';
import type { Trial } from '../core/trial.ts';
import { trial as correspondence } from '../correspondence/trial.ts';
import { trial as denialDesk } from '../denial-desk/trial.ts';
import { trial as ecg } from '../ecg/trial.ts';
import { trial as emergencies } from '../emergencies/trial.ts';
import { trial as growth } from '../growth/trial.ts';
import { trial as handHygiene } from '../hand-hygiene-and-ppe/trial.ts';
import { trial as injection } from '../injection/trial.ts';
import { trial as instruments } from '../instruments/trial.ts';
import { trial as irrigation } from '../irrigation/trial.ts';
import { trial as minorSurgery } from '../minor-surgery/trial.ts';
import { trial as oximetry } from '../oximetry/trial.ts';
import { trial as payments } from '../payments/trial.ts';
import { trial as pointOfCare } from '../point-of-care/trial.ts';
import { trial as priorAuthorization } from '../prior-authorization/trial.ts';
import { trial as pulse } from '../pulse/trial.ts';
import { trial as records } from '../records/trial.ts';
import { trial as respiration } from '../respiration/trial.ts';
import { trial as roomingByHand } from '../rooming-by-hand/trial.ts';
import { trial as rooming } from '../rooming/trial.ts';
import { trial as screens } from '../screens/trial.ts';
import { trial as spirometry } from '../spirometry/trial.ts';
import { trial as supplies } from '../supplies/trial.ts';
import { trial as teachBack } from '../teach-back/trial.ts';
import { trial as telephone } from '../telephone/trial.ts';
import { trial as temperature } from '../temperature/trial.ts';
import { trial as transfers } from '../transfers/trial.ts';
import { trial as venipuncture } from '../venipuncture/trial.ts';
import { trial as visionAndHearing } from '../vision-and-hearing/trial.ts';
import { trial as woundCare } from '../wound-care/trial.ts';
import { born, bornInWords, ofAge, type BoardPerson } from './board-person.ts';
import { comesFor } from './comes-for.ts';
import type { TaskSimulation } from './kits/loaders.ts';

/** A case in a list: what an inbox or a line of the phone shows of it. */
export interface TaskCard {
  readonly title: string;
  readonly line: string;
}

/** What a shift needs of one simulation. */
export interface TaskMatter {
  readonly caseIds: readonly string[];
  readonly facts: unknown;
  /** These three throw when there is no such case. */
  readonly caseOf: (caseId: string) => SimulationTypes['case'];
  readonly cardOf: (caseId: string) => TaskCard;
  /** Null where the case is nobody's: a queue, a storeroom, a spill. */
  readonly personOf: (caseId: string) => BoardPerson | null;
  /** For personas and tests: the trial, its own types forgotten. It is only handed its own task. */
  readonly trial: Trial<SimulationTypes>;
}

type Titled = { readonly title: string } & (
  | { readonly reason: string; readonly line?: never; readonly scene?: never }
  | { readonly line: string; readonly reason?: never; readonly scene?: never }
  | { readonly scene: string; readonly line?: never; readonly reason?: never }
);

function matter<T extends SimulationTypes & { readonly case: Titled }>(
  trial: Trial<T>,
  personOf: (one: T['case']) => BoardPerson | null,
): TaskMatter {
  const begun = (caseId: string): { readonly case: T['case']; readonly facts: T['facts'] } =>
    trial.start(caseId, 0, 'coached');
  const [first = ''] = trial.caseIds;
  return {
    caseIds: trial.caseIds,
    facts: begun(first).facts,
    caseOf: (caseId) => begun(caseId).case,
    cardOf: (caseId) => {
      const { title, line, reason, scene } = begun(caseId).case;
      return { title, line: inThisClinic(line ?? reason ?? scene ?? '') };
    },
    personOf: (caseId) => {
      const person = personOf(begun(caseId).case);
      const reason = comesFor[`${trial.simulation.id}/${caseId}`] ?? asTheyCame(inThisClinic(person?.reason ?? ''));
      return person === null ? null : { ...person, reason };
    },
    trial: trial as unknown as Trial<SimulationTypes>,
  };
}

const nobody = (): null => null;

/** The day, the hour and the orderer that a line names are those of its own task; in a shift it is another day and another clinic. */
const inThisClinic = (line: string): string =>
  line
    .replace(/^\w+day, \d+:\d\d\. /, '')
    .replace(/ \w+day, \w+ \d+\.$/, '')
    .replace(/(^|\. )(?:Dr\. [A-Z][a-z]+|Ana Reyes,? NP)/g, '$1The provider')
    .replace(/Dr\. [A-Z][a-z]+|Ana Reyes,? NP/g, 'the provider');

/** A reason without the order that the shift has yet to bring. */
const asTheyCame = (reason: string): string =>
  reason.replace(/; (?:a Holter recorder is ordered|ordered by [^.;]+)(?=\.)/, '');

const matters: Readonly<Record<TaskSimulation, (library: Library) => TaskMatter>> = {
  appointments: (library) => matter(appointments(library), nobody),
  'blood-pressure': (library) => matter(bloodPressure(library), ofAge),
  'chart-audit': () =>
    matter(chartAudit(), ({ title, line, head }) =>
      bornInWords({ title, reason: line }, head.name, head.born, head.auditedOn),
    ),
  'check-in': () =>
    matter(checkIn(), ({ title, today, patient, appointment }) =>
      born(
        { title, reason: appointment.reason },
        `${patient.name.first} ${patient.name.last}`,
        patient.birthDate,
        today,
      ),
    ),
  claim: (library) =>
    matter(claim(library), ({ title, line, patient, today }) =>
      born({ title, reason: line }, `${patient.name.first} ${patient.name.last}`, patient.birthDate, today),
    ),
  coding: (library) =>
    matter(coding(library), ({ title, line, patient, today }) =>
      born({ title, reason: line }, patient.name, patient.birthDate, today),
    ),
  correspondence: (library) => matter(correspondence(library), nobody),
  'denial-desk': (library) => matter(denialDesk(library), nobody),
  ecg: (library) => matter(ecg(library), ofAge),
  emergencies: (library) =>
    matter(emergencies(library), ({ title, person, scene }) =>
      person === null ? null : ofAge({ title, person, reason: scene }),
    ),
  growth: (library) => matter(growth(library), (one) => born(one, one.person.name, one.person.born, one.today)),
  'hand-hygiene-and-ppe': (library) => matter(handHygiene(library), ofAge),
  injection: (library) => matter(injection(library), ofAge),
  instruments: (library) => matter(instruments(library), nobody),
  irrigation: (library) => matter(irrigation(library), ofAge),
  'minor-surgery': (library) => matter(minorSurgery(library), ofAge),
  oximetry: (library) => matter(oximetry(library), ofAge),
  payments: (library) => matter(payments(library), nobody),
  'point-of-care': (library) => matter(pointOfCare(library), ofAge),
  'prior-authorization': () =>
    matter(priorAuthorization(), ({ title, line, patient, today }) =>
      born({ title, reason: line }, patient.name, patient.birthDate, today),
    ),
  pulse: (library) => matter(pulse(library), ofAge),
  records: (library) =>
    matter(records(library), ({ title, line, patient, today }) =>
      born({ title, reason: line }, patient.name, patient.birthDate, today),
    ),
  respiration: (library) => matter(respiration(library), ofAge),
  'rooming-by-hand': (library) =>
    matter(roomingByHand(library), ({ title, reason, rooming: { person } }) => ofAge({ title, person, reason })),
  rooming: (library) => matter(rooming(library), ofAge),
  screens: (library) => matter(screens(library), ofAge),
  spirometry: (library) => matter(spirometry(library), ofAge),
  supplies: (library) => matter(supplies(library), nobody),
  'teach-back': (library) => matter(teachBack(library), ofAge),
  telephone: () =>
    matter(telephone(), ({ title, line, direction, caller, patient, today }) => {
      const isAboutThem = direction === 'out' || caller.isPatient;
      return isAboutThem
        ? born({ title, reason: line }, `${patient.first} ${patient.last}`, patient.born, today)
        : { name: caller.name, age: null, reason: line };
    }),
  temperature: (library) =>
    matter(temperature(library), ({ title, person: { name, ageMonths }, reason }) =>
      ofAge({ title, person: { name, age: Math.floor(ageMonths / 12) }, reason }),
    ),
  transfers: (library) => matter(transfers(library), ofAge),
  venipuncture: (library) => matter(venipuncture(library), ofAge),
  'vision-and-hearing': (library) => matter(visionAndHearing(library), ofAge),
  'wound-care': (library) => matter(woundCare(library), ofAge),
};

/** What every simulation gives, each read when it is first asked for. */
export class Gathered {
  readonly #library: Library;
  readonly #known = new Map<TaskSimulation, TaskMatter>();

  constructor(library: Library) {
    this.#library = library;
  }

  of(simulation: TaskSimulation): TaskMatter {
    const known = this.#known.get(simulation) ?? matters[simulation](this.#library);
    this.#known.set(simulation, known);
    return known;
  }

  peopleOf(simulation: TaskSimulation, caseId: string): BoardPerson | null {
    return this.of(simulation).personOf(caseId);
  }
}
