/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says and what the room shows. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { Phase, SpirometryContext } from './context.ts';
import { speeds } from './events.ts';
import { acceptableOf, bestOf, checkReads, correctionFor, faultsOf, repeats, rightVerdict } from './findings.ts';
import type { Spirometry } from './simulation.ts';

type Run = Runner<Spirometry>;
const seen = (run: Run): SpirometryContext => run.snapshot.context;

export function chartSet(run: Run, phase: Phase): void {
  const context = seen(run);
  const best = bestOf(context, phase);
  if (best === null) return;
  run.act({
    type: 'set.charted',
    phase,
    fvcL: Math.round(best.fvcL * 100) / 100,
    fev1L: Math.round(best.fev1L * 100) / 100,
    repeatable: repeats(acceptableOf(context, phase), context.facts),
    notes: ['inhaler-and-time', 'position', 'cooperation', ...(context.dizzyAtMs === null ? [] : (['dizzy'] as const))],
    confirmed: true,
  });
}

export function correctLast(run: Run): void {
  const made = seen(run).made.at(-1);
  if (made === undefined) return;
  for (const fault of faultsOf(made, seen(run).facts))
    run.act({ type: 'correction.made', correction: correctionFor[fault] });
}

export const ways: readonly Way<Spirometry>[] = [
  [/Clean your hands/, does({ type: 'hands.cleaned' })],
  [/Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/in a sentence what/, does({ type: 'procedure.explained' })],
  [/how the patient is today/, does({ type: 'question.asked', question: 'feeling' })],
  [/heart attack/, does({ type: 'question.asked', question: 'heart' })],
  [/about surgery/, does({ type: 'question.asked', question: 'surgery' })],
  [/collapsed lung/, does({ type: 'question.asked', question: 'lungs' })],
  [/last inhaler/, does({ type: 'question.asked', question: 'inhalers' })],
  [/smoking and hard exercise/, does({ type: 'question.asked', question: 'smoking-meal' })],
  [/stands against/, does({ type: 'report.made', to: 'provider', content: 'answers-before' })],
  [/new date/, does({ type: 'patient.told', line: 'new-date' })],
  [/Measure the height/, does({ type: 'height.measured', shoes: false })],
  [/empty the/, does(...speeds.map((speed) => ({ type: 'syringe.emptied', speed }) as const))],
  [
    /^Log the check/,
    (run) => {
      run.act({ type: 'check.logged', passed: checkReads(seen(run), seen(run).device) === true });
    },
  ],
  [/take the spare/, does({ type: 'device.swapped' })],
  [
    /^Enter the measured/,
    (run) => {
      const { height, case: patient } = seen(run);
      run.act({
        type: 'device.entered',
        heightCm: height?.cm ?? 0,
        ageYears: patient.person.age,
        sex: patient.person.sex,
        confirmed: false,
      });
    },
  ],
  [/new filter/, does({ type: 'filter.fitted' })],
  [/Seat the patient/, does({ type: 'posture.set', posture: 'upright-feet-flat' })],
  [/nose clip/, does({ type: 'clip.put' })],
  [/Show the whole/, does({ type: 'maneuver.shown' })],
  [/in, in, in/, does({ type: 'cue.called', cue: 'deep' })],
  [/^Wait until the chest/, does({ type: 'time.skipped', ms: 100 })],
  [/blast it out/, does({ type: 'cue.called', cue: 'blast' })],
  [/keep going/, does({ type: 'cue.called', cue: 'keep' })],
  [/and relax/, does({ type: 'effort.ended' })],
  [
    /^Judge the effort/,
    (run) => {
      const made = seen(run).made.at(-1);
      if (made !== undefined) run.act({ type: 'effort.judged', verdict: rightVerdict(made, seen(run).facts) });
    },
  ],
  [/sees stars/, does({ type: 'test.stopped' })],
  [/about the dizziness/, does({ type: 'report.made', to: 'provider', content: 'dizzy-now' })],
  [/do differently/, correctLast],
  [/go by before the second/, does({ type: 'time.skipped', ms: 5 * 60_000 })],
  [/^Begin the next effort/, does({ type: 'effort.begun' })],
  [/give the reliever/, does({ type: 'reliever.given' })],
  [
    /^Chart the first set/,
    (run) => {
      chartSet(run, 'before');
    },
  ],
  [
    /^Chart the set after/,
    (run) => {
      chartSet(run, 'after');
    },
  ],
  [/^Hand the results/, does({ type: 'report.made', to: 'provider', content: 'results-and-quality' })],
  [/provider will explain/, does({ type: 'patient.told', line: 'provider-explains' })],
  [/Leave the room/, does({ type: 'visit.finished' })],
];
