/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { bestChoice, type Choice } from './choice.ts';
import type { TemperatureContext } from './context.ts';
import { displayOf, nearestMark } from './perception.ts';
import { rightPlacing } from './personas.ts';
import { coverFor } from './sensing.ts';
import type { Temperature } from './simulation.ts';

const seen = (run: Runner<Temperature>): TemperatureContext => run.snapshot.context;
const choiceOf = (run: Runner<Temperature>): Choice => bestChoice(seen(run).case, seen(run).facts);

function chart(run: Runner<Temperature>): void {
  const display = displayOf(seen(run));
  if (display.kind !== 'column' && display.kind !== 'number') return;
  const entry =
    display.kind === 'column'
      ? ({ value: nearestMark(display.degreesF, seen(run).facts.columnMarkF), unit: 'F' } as const)
      : ({ value: Number(display.text), unit: display.unit } as const);
  run.act({ type: 'temperature.charted', ...entry, route: choiceOf(run).route, confirmed: true });
}

export const ways: readonly Way<Temperature>[] = [
  ['Clean your hands', does({ type: 'hands.cleaned' })],
  ['Say who you are', does({ type: 'introduction.given', as: 'medical-assistant' })],
  ['full name and birth date', does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  ['Say in a sentence', does({ type: 'procedure.explained' })],
  ['how the patient feels', does({ type: 'question.asked', question: 'feeling' })],
  ['hot or cold drinks', does({ type: 'question.asked', question: 'mouth' })],
  ['pain and drainage', does({ type: 'question.asked', question: 'ears' })],
  ['the bowels', does({ type: 'question.asked', question: 'bowels' })],
  [
    'nose is free',
    does({ type: 'question.asked', question: 'nose' }, { type: 'question.asked', question: 'seizures' }),
  ],
  ['Put on gloves', does({ type: 'gloves.put-on' })],
  ['Lay the baby', does({ type: 'made.ready', what: 'laid-and-covered' })],
  ['let time pass', does({ type: 'time.skipped', ms: 120_000 })],
  ['hat off', does({ type: 'made.ready', what: 'hat-off' })],
  ['forehead dry', does({ type: 'made.ready', what: 'forehead-dried' })],
  ['Open the clothing', does({ type: 'made.ready', what: 'clothes-opened' })],
  ['armpit dry', does({ type: 'made.ready', what: 'armpit-dried' })],
  [
    ': take the',
    (run) => {
      run.act({ type: 'thermometer.taken', device: choiceOf(run).device });
    },
  ],
  [/in the trash|Eject|another instrument/, does({ type: 'cover.discarded', to: 'trash' })],
  [
    'Put on a new cover',
    (run) => {
      run.act({ type: 'cover.put-on', cover: coverFor[choiceOf(run).device] });
    },
  ],
  ['Shake the column', does({ type: 'made.ready', what: 'column-shaken' })],
  ['Lubricate', does({ type: 'made.ready', what: 'lubricated' })],
  [
    /^(Place|Draw|Slide|Guide)/,
    (run) => {
      run.act(rightPlacing(seen(run), choiceOf(run).route));
    },
  ],
  ['Wait:', does({ type: 'time.skipped', ms: 60_000 })],
  ['Chart the number', chart],
  ['Take it out', does({ type: 'probe.removed' })],
  [/[tT]ell the provider/, does({ type: 'report.made', to: 'provider', content: 'number-route-and-look' })],
  ['gloves off', does({ type: 'gloves.taken-off' })],
  ['who will explain it', does({ type: 'patient.told', line: 'number-provider-explains' })],
  ['Leave the room', does({ type: 'visit.finished' })],
];
