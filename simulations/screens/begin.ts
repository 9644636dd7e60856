/** How a visit begins: what the seed draws from the case's ranges, and everything in its place. */
import { drawInt } from '../core/draw.ts';
import { newEncounter } from '../core/encounter.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { ScCase, Span, Standing } from './case.ts';
import type { ScContext, Vitals } from './context.ts';
import type { ScFacts } from './facts.ts';

export function begin(input: SimulationInput<ScCase, ScFacts, null>): ScContext {
  const { case: patient, facts, seed, mode } = input;
  const draw = (label: string, { low, high }: Span, index = 0) => drawInt(seed, label, index, low, high);
  const all = (label: string, spans: readonly Span[]) => spans.map((span, index) => draw(label, span, index));
  const vitals = (label: string, { systolic, diastolic, pulse }: Standing): Vitals => ({
    systolic: draw(`${label}:systolic`, systolic),
    diastolic: draw(`${label}:diastolic`, diastolic),
    pulse: draw(`${label}:pulse`, pulse),
  });
  const lying = vitals('lying', patient.lying);
  const after = (label: 'first' | 'third'): Vitals => {
    const change = vitals(label, patient.falling[label]);
    return {
      systolic: lying.systolic - change.systolic,
      diastolic: lying.diastolic - change.diastolic,
      pulse: lying.pulse + change.pulse,
    };
  };
  return {
    mode,
    seed,
    case: patient,
    facts,
    nowMs: 0,
    truth: {
      phq: all('phq', patient.phq),
      gad: all('gad', patient.gad),
      pain: draw('pain', patient.pain),
      flacc: {
        face: draw('flacc:face', patient.flacc.face),
        legs: draw('flacc:legs', patient.flacc.legs),
        activity: draw('flacc:activity', patient.flacc.activity),
        cry: draw('flacc:cry', patient.flacc.cry),
        consolability: draw('flacc:consolability', patient.flacc.consolability),
      },
      falls: all('falls', patient.falls),
      tugMs: draw('tug', patient.tugTenths) * 100,
      perDay: draw('per-day', patient.tobacco.perDay),
      years: draw('years', patient.tobacco.years),
      needs: all('needs', patient.needs),
      vitals: { lying, 'standing-1': after('first'), 'standing-3': after('third') },
      faintsAfterMs: patient.faintsAfterS === null ? null : draw('faints', patient.faintsAfterS) * 1000,
    },
    encounter: newEncounter,
    happened: null,
    question: null,
    doorClosed: false,
    companionHere: patient.companion !== null,
    interpreter: 'none',
    screen: null,
    chosen: [],
    answers: [],
    asking: null,
    declined: [],
    flacc: { face: null, legs: null, activity: null, cry: null, consolability: null },
    posture: 'seated',
    postureAtMs: 0,
    spotted: false,
    chairPlaced: false,
    cuffOn: false,
    cuff: null,
    readings: [],
    swaysAtMs: null,
    lineFeet: null,
    walk: null,
    stopwatchMs: null,
    charted: { scores: [], positions: [] },
    did: {
      replies: [],
      changedAnswer: false,
      redAtMs: null,
      calls: [],
      faintWarnedAtMs: null,
      laidAfterWarningMs: null,
      fell: 'no',
      stoodUnspotted: false,
      walks: [],
      tobacco: [],
      resources: [],
      reports: [],
      told: [],
      hints: 0,
      leftAlone: false,
    },
  };
}
