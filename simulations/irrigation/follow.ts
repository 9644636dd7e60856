/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says and what the room shows. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { IrrigationContext } from './context.ts';
import type { ChartNote } from './events.ts';
import { amountTrue, washed } from './findings.ts';
import { orderedSide } from './perception.ts';
import type { Irrigation } from './simulation.ts';

type Run = Runner<Irrigation>;
const seen = (run: Run): IrrigationContext => run.snapshot.context;

/** Draws the ear the way its age wants, by a hand that knows how. */
export function straighten(run: Run): void {
  const { person } = seen(run).case;
  const down = person.age < seen(run).facts.downUnderYears;
  run.act({ type: 'ear.pulled', upMm: down ? -8 : 8, backMm: 8 });
}

/** Just inside, up and back: read off the drawing and corrected until the stream meets the upper back wall. */
export function aimUp(run: Run): void {
  run.act({ type: 'tip.set', depthMm: 4, upDeg: 18, backDeg: 10 });
}

export function chartWash(run: Run): void {
  const context = seen(run);
  const { case: patient, symptom, readTenthsC } = context;
  const did = washed(context);
  const notes: ChartNote[] = did ? ['solution-and-warmth', 'what-came-out', 'how-tolerated'] : ['not-done-and-why'];
  if (did && patient.phOrdered) notes.push('ph-number');
  if (did && symptom !== null) notes.push('stopped-and-why');
  run.act({
    type: 'wash.charted',
    side: orderedSide(context),
    amount: did ? amountTrue(context) : 0,
    celsius: did && readTenthsC !== null ? Math.round(readTenthsC / 10) : null,
    notes,
    confirmed: true,
  });
}

export const ways: readonly Way<Irrigation>[] = [
  [/go to the eyewash/, does({ type: 'solution.taken', solution: 'eyewash-station' })],
  [/^Hold the lids/, does({ type: 'lids.held', on: 'bone' })],
  [/^Lean the head|^Tilt the head/, does({ type: 'head.tilted', towardDeg: 15 })],
  [/^Push the handle|^Begin the stream/, (run) => void run.act({ type: 'stream.begun', side: orderedSide(seen(run)) })],
  [/^Call out/, does({ type: 'help.called' })],
  [/taken out/, does({ type: 'wear.removed' })],
  [/^Clean your hands/, does({ type: 'hands.cleaned' })],
  [/^Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/^Ask for full name/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/^Say in a sentence/, does({ type: 'procedure.explained' })],
  [/^Ask what happened|ask what splashed/, does({ type: 'question.asked', question: 'what-happened' })],
  [/^Ask what could stop/, does({ type: 'question.asked', question: 'stop-questions' })],
  [/^Ask about pain/, does({ type: 'question.asked', question: 'pain-now' })],
  [/^Ask what is worn/, does({ type: 'question.asked', question: 'lens-or-aid' })],
  [/^Ask about diabetes/, does({ type: 'question.asked', question: 'health' })],
  [/stands against it/, does({ type: 'report.made', to: 'provider', content: 'answers-before' })],
  [/easily mixed up/, does({ type: 'report.made', to: 'provider', content: 'what-letters-mean' })],
  [/^Say the ordered side/, (run) => void run.act({ type: 'side.said', side: orderedSide(seen(run)) })],
  [/^Take the ordered solution/, (run) => void run.act({ type: 'solution.taken', solution: seen(run).case.solution })],
  [/^Read the label/, does({ type: 'label.read' })],
  [/^Put gloves/, does({ type: 'gear.put', gear: 'gloves' })],
  [/^Put eye protection/, does({ type: 'gear.put', gear: 'eye-protection' })],
  [/^Lay the towel/, does({ type: 'gear.put', gear: 'towel-and-basin' })],
  [/^Aim the bottle/, (run) => void run.act({ type: 'eye.aimed', atMm: 3, heightMm: seen(run).eye.heightMm })],
  [/^Bring the bottle lower/, (run) => void run.act({ type: 'eye.aimed', atMm: seen(run).eye.atMm, heightMm: 25 })],
  [/^Straighten/, straighten],
  [/^Tip just inside/, aimUp],
  [/^Ease the hand/, (run) => void run.act({ type: 'flow.set', mlPerS: seen(run).case.organ === 'ear' ? 7 : 5 })],
  [
    /^Make it/,
    (run) => {
      run.act({ type: 'warmth.set', celsius: seen(run).facts.warmC });
      run.act({ type: 'thermometer.read' });
    },
  ],
  [/^Stop: it hurts|stop the stream/, does({ type: 'stream.stopped' })],
  [/dizziness or the pain/, does({ type: 'report.made', to: 'provider', content: 'dizzy-or-pain' })],
  [/^Ask while it runs/, does({ type: 'comfort.asked' })],
  [/^Keep flushing/, does({ type: 'time.skipped', ms: 60_000 })],
  [/^Let it run/, does({ type: 'time.skipped', ms: 500 })],
  [/^Look at what/, does({ type: 'return.looked' })],
  [/^Read the pH/, does({ type: 'ph.read' })],
  [/^Dry the outside/, does({ type: 'place.dried', how: 'outside' })],
  [/hears or sees now/, does({ type: 'result.asked' })],
  [/^Report to the provider/, does({ type: 'report.made', to: 'provider', content: 'done-please-look' })],
  [/^Chart/, chartWash],
  [/provider looks next/, does({ type: 'patient.told', line: 'provider-looks' })],
  [/^Everything is done/, does({ type: 'visit.finished' })],
];
