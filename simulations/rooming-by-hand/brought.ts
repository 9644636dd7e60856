/** What an ended task brings to the visit's record: the charted number in the record's unit, never a true one. */
import { bloodPressure } from '../blood-pressure/simulation.ts';
import { taskSnapshot, type ComposedContext } from '../core/compose.ts';
import type { Simulation, SimulationTypes, SnapshotOf } from '../core/simulation.ts';
import { growth } from '../growth/simulation.ts';
import { oximetry } from '../oximetry/simulation.ts';
import { pulse } from '../pulse/simulation.ts';
import { respiration } from '../respiration/simulation.ts';
import type { Vital } from '../rooming/choices.ts';
import type { ReadingBrought } from '../rooming/events.ts';
import { unitOf } from '../rooming/readings.ts';
import { temperature } from '../temperature/simulation.ts';
import { asTenthsF } from '../temperature/sensing.ts';
import type { Route } from '../temperature/case.ts';
import type { ByHandCase } from './case.ts';
import { roomOf } from './derive/moment.ts';
import { handVitals } from './due.ts';
import type { ByHandFacts } from './facts.ts';
import type { HandTask } from './tasks.ts';

type Context = ComposedContext<ByHandCase, ByHandFacts>;
type Number = Pick<ReadingBrought, 'what' | 'value' | 'second' | 'how'>;

/** A temperature without its route, or a pulse without its site, says half. */
const routeWords: Readonly<Record<Route, string>> = {
  oral: 'by mouth',
  axillary: 'in the armpit',
  tympanic: 'in the ear',
  temporal: 'at the forehead',
  rectal: 'rectal',
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** The numbers, and whether somebody was told of them there. */
interface Charted {
  readonly numbers: readonly Number[];
  readonly told: boolean;
}

function ended<T extends SimulationTypes>(context: Context, simulation: Simulation<T>, task: HandTask): SnapshotOf<T> {
  const snapshot = taskSnapshot(simulation, context.tasks, task);
  if (snapshot === null) throw new Error(`the task ${task} has not begun`);
  return snapshot;
}

function grown(context: Context): Charted {
  const { case: patient, facts } = roomOf(context);
  const { kg, statureCm, headCm, told } = growth.result(ended(context, growth, 'growth')) ?? {
    kg: null,
    statureCm: null,
    headCm: null,
    told: false,
  };
  const metric = patient.vitals.unit === 'kg-cm';
  const length = (cm: number): number => tenth(metric ? cm : cm / facts.centimetersPerInch);
  const due = handVitals(patient);
  const number = (what: Vital, value: number | null): readonly Number[] =>
    value !== null && due.includes(what) ? [{ what, value, second: null, how: null }] : [];
  return {
    numbers: [
      ...number('weight', kg === null ? null : metric ? hundredth(kg) : tenth(kg * facts.poundsPerKilogram)),
      ...number('height', statureCm === null ? null : length(statureCm)),
      ...number('length', statureCm === null ? null : length(statureCm)),
      ...number('head', headCm === null ? null : tenth(headCm)),
    ],
    told,
  };
}

const chartedIn: Readonly<Record<HandTask, (context: Context) => Charted>> = {
  temperature: (context) => {
    const result = temperature.result(ended(context, temperature, 'temperature'));
    const charted = result?.charted ?? null;
    const how = charted?.route == null ? null : routeWords[charted.route];
    return {
      numbers:
        charted === null
          ? []
          : [{ what: 'temperature', value: tenth(asTenthsF(charted.value, charted.unit) / 10), second: null, how }],
      told: result?.reported === true || result?.helpCalled === true,
    };
  },
  pulse: (context) => {
    const result = pulse.result(ended(context, pulse, 'pulse'));
    const charted = result?.charted ?? null;
    return {
      numbers: charted === null ? [] : [{ what: 'pulse', value: charted.ratePerMin, second: null, how: charted.site }],
      told: result?.reported === true || result?.helpCalled === true,
    };
  },
  respiration: (context) => {
    const result = respiration.result(ended(context, respiration, 'respiration'));
    const value = result?.chartedPerMin ?? null;
    return {
      numbers: value === null ? [] : [{ what: 'respiration', value, second: null, how: null }],
      told: result?.reported === true || result?.helpCalled === true,
    };
  },
  oximetry: (context) => {
    const result = oximetry.result(ended(context, oximetry, 'oximetry'));
    const charted = result?.charted ?? null;
    const how = charted?.air === 'room-air' ? 'on room air' : charted?.air === 'oxygen' ? 'on oxygen' : null;
    return {
      numbers: charted === null ? [] : [{ what: 'oxygen', value: charted.percent, second: null, how }],
      told: result?.reported === true || result?.helpCalled === true,
    };
  },
  growth: grown,
  'blood-pressure': (context) => {
    const snapshot = ended(context, bloodPressure, 'blood-pressure');
    const result = bloodPressure.result(snapshot);
    const charted = result?.charted ?? null;
    const arm = snapshot.context.readings.at(-1)?.arm ?? null;
    const times = result?.readings ?? 0;
    const mean = times > 1 ? `average of ${String(times)}` : null;
    const how = [arm === null ? null : `${arm} arm, sitting`, mean].filter((part) => part !== null).join(', ');
    return {
      numbers:
        charted === null
          ? []
          : [
              {
                what: 'blood-pressure',
                value: charted.systolic,
                second: charted.diastolic,
                how: how === '' ? null : how,
              },
            ],
      told: result?.reported === true || result?.helpCalled === true,
    };
  },
};

/** What an ended task brings to the record. Nothing charted brings nothing. */
export function broughtBy(context: Context, task: HandTask): readonly ReadingBrought[] {
  const { numbers, told } = chartedIn[task](context);
  const room = roomOf(context);
  return numbers.map((number) => ({ type: 'reading.brought', ...number, unit: unitOf(room, number.what), told }));
}
