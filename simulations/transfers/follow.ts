/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says and what the room shows. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { stretches } from './case.ts';
import type { TransfersContext } from './context.ts';
import { strongSide } from './findings.ts';
import type { Transfers } from './simulation.ts';

type Run = Runner<Transfers>;
const seen = (run: Run): TransfersContext => run.snapshot.context;

/** A good place for the chair: beside, close, at an angle of 30 degrees to the edge. */
export function placeWell(run: Run): void {
  const strong = strongSide(seen(run)) ?? 'right';
  const fromTable = seen(run).case.kind === 'table-to-chair';
  const toRight = fromTable ? strong === 'left' : strong === 'left';
  const place = fromTable
    ? { x: toRight ? 60 : -60, y: 40, facing: toRight ? -60 : 60 }
    : { x: 0, y: 40, facing: toRight ? 60 : -60 };
  run.act({ type: 'chair.placed', ...place });
}

export function lockBoth(run: Run): void {
  run.act({ type: 'brake.set', wheel: 'left', on: true });
  run.act({ type: 'brake.set', wheel: 'right', on: true });
}

export function takeStance(run: Run): void {
  const { weakSide } = seen(run).case;
  run.act({ type: 'stance.taken', feetCm: 45, bent: true, block: weakSide === null ? 'none' : `${weakSide}-knee` });
}

export function takeGrip(run: Run): void {
  run.act({ type: 'grip.taken', grip: seen(run).belt === null ? 'hips-and-forearm' : 'belt-palms-up' });
}

export function chartAll(run: Run): void {
  const fell = seen(run).fall !== null;
  run.act({
    type: 'move.charted',
    notes: ['how-moved', 'aids-and-helpers', 'how-tolerated', ...(fell ? (['fall-facts'] as const) : [])],
  });
}

export const ways: readonly Way<Transfers>[] = [
  [/are falling/, does({ type: 'fall.met', way: 'ease-to-floor' })],
  [/^Stay with them/, does({ type: 'floor.acted', act: 'stays-and-calls' })],
  [/where it hurts/, does({ type: 'floor.acted', act: 'asks-where-hurt' })],
  [/head was hit/, does({ type: 'floor.acted', act: 'asks-head-and-thinner' })],
  [/^Report the fall/, does({ type: 'report.made', to: 'provider', content: 'fall' })],
  [/incident report/, does({ type: 'incident.written', inChart: false })],
  [/Clean your hands/, does({ type: 'hands.cleaned' })],
  [/Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/in a sentence what/, does({ type: 'procedure.explained' })],
  [/usually get up/, does({ type: 'question.asked', question: 'own-way' })],
  [/side is weaker/, does({ type: 'question.asked', question: 'weak-side' })],
  [/how much weight/, does({ type: 'question.asked', question: 'weight' })],
  [/dizziness on getting up/, does({ type: 'question.asked', question: 'dizzy' })],
  [/about surgery/, does({ type: 'question.asked', question: 'surgery' })],
  [/pain and falls/, does({ type: 'question.asked', question: 'pain-falls' })],
  [/does not fit the order/, does({ type: 'report.made', to: 'provider', content: 'answers-before' })],
  [/call one|call a second/, does({ type: 'helper.called', helper: 'second-person' })],
  [/call the lift team/, does({ type: 'helper.called', helper: 'lift-team' })],
  [/^Wait until the help/, does({ type: 'time.skipped', ms: 30_000 })],
  [/^Clear the way/, does({ type: 'path.cleared' })],
  [/shoes that do not slip/, does({ type: 'shoes.put' })],
  [/table low/, does({ type: 'table.readied' })],
  [/^Place the chair/, placeWell],
  [/^Lock both/, lockBoth],
  [/footrests away/, does({ type: 'footrests.set', up: true })],
  [/gait belt around/, does({ type: 'belt.put', place: 'waist-over-clothes', fingers: 2 })],
  [/sit up on the edge/, does({ type: 'patient.satup' })],
  [/front of the seat/, does({ type: 'patient.edged' })],
  [/^Let them sit on the edge/, does({ type: 'time.skipped', ms: 30_000 })],
  [/dizziness now/, does({ type: 'dizzy.asked' })],
  [/^Take your stance/, takeStance],
  [/^Take hold/, takeGrip],
  [/^Count: one/, does({ type: 'count.said' })],
  [/^Let them push up/, does({ type: 'rise.made' })],
  [/are pale/, does({ type: 'seat.regained' })],
  [/stand a moment/, does({ type: 'dizzy.asked' })],
  [/^Turn with/, does({ type: 'turn.made' })],
  [/lower them slowly/, does({ type: 'seat.lowered', slowly: true })],
  [/move themself/, does({ type: 'moved.otherwise', by: 'themself' })],
  [/with the lift/, does({ type: 'moved.otherwise', by: 'lift' })],
  [/footrests down/, does({ type: 'footrests.set', up: false })],
  [/^Ride on/, does(...stretches.map((stretch) => ({ type: 'ride.made', stretch, way: 'backward' }) as const))],
  [/ride is over/, lockBoth],
  [/Take the belt off/, does({ type: 'belt.removed' })],
  [/^Chart how/, chartAll],
  [/^Say what comes next/, does({ type: 'patient.told', line: 'what-comes-next' })],
  [/Leave the room/, does({ type: 'visit.finished' })],
];
