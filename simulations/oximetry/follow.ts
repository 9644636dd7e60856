/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { questionIds } from './case.ts';
import { goodPlaces, polishToRemove, type Place } from './choice.ts';
import type { OximetryContext } from './context.ts';
import { feltBeats, screenOf } from './perception.ts';
import type { Oximetry } from './simulation.ts';

const seen = (run: Runner<Oximetry>): OximetryContext => run.snapshot.context;

function place(run: Runner<Oximetry>, which: (places: readonly Place[]) => Place | undefined): void {
  const chosen = which(goodPlaces(seen(run)));
  if (chosen !== undefined) run.act({ type: 'clip.placed', ...chosen });
}

function chart(run: Runner<Oximetry>): void {
  const screen = screenOf(seen(run));
  const { oxygenTenthsL } = seen(run).case;
  if (screen.kind === 'off') return;
  run.act({
    type: 'saturation.charted',
    percent: screen.percent,
    air: oxygenTenthsL === null ? 'room-air' : 'oxygen',
    oxygenTenthsL,
    confirmed: true,
  });
}

export const ways: readonly Way<Oximetry>[] = [
  [
    'Ask how they feel',
    (run) => {
      for (const question of questionIds) run.act({ type: 'question.asked', question });
    },
  ],
  [
    'Note your count',
    (run) => {
      const { nowMs } = seen(run);
      run.act({ type: 'pulse.counted', beatsPerMin: feltBeats(seen(run), nowMs - 30_000, nowMs).length * 2 });
    },
  ],
  ['chart the percentage', chart],
  ['Clean your hands', does({ type: 'hands.cleaned' })],
  ['Say who you are', does({ type: 'introduction.given', as: 'medical-assistant' })],
  ['full name and birth date', does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  ['Say in a sentence', does({ type: 'procedure.explained' })],
  ['Look at the person', does({ type: 'person.looked-at' })],
  ['call for help', does({ type: 'help.called' })],
  ['Look at the nails', does({ type: 'hands.examined' })],
  [
    'polish off',
    (run) => {
      run.act({ type: 'polish.removed', finger: polishToRemove(seen(run)) ?? 'right-index' });
    },
  ],
  ['warm the hand', does({ type: 'help.given', what: 'hand-warmed' })],
  ['blanket', does({ type: 'help.given', what: 'blanket-given' })],
  ['pillow', does({ type: 'help.given', what: 'hand-rested' })],
  ['shade it', does({ type: 'help.given', what: 'light-shaded' })],
  ['Take the finger sensor', does({ type: 'sensor.taken', sensor: 'finger' })],
  ['Wipe the sensor', does({ type: 'sensor.cleaned' })],
  [
    'Put the sensor on',
    (run) => {
      place(run, ([first]) => first);
    },
  ],
  ['let time pass', does({ type: 'time.skipped', ms: 60_000 })],
  ['Lay your fingers', does({ type: 'wrist.felt' })],
  ['Count at the wrist', does({ type: 'time.skipped', ms: 15_000 })],
  ['Wait until trace', does({ type: 'time.skipped', ms: 5000 })],
  // Who did all that was asked finds the trace steady; somebody else would look for what disturbs it and take the sensor off.
  ['Mend it first', does({ type: 'clip.removed' })],
  [
    'recheck it',
    (run) => {
      place(run, ([first, second]) => second ?? first);
    },
  ],
  ['Tell the provider', does({ type: 'report.made', to: 'provider', content: 'number-air-and-look' })],
  ['Say the number', does({ type: 'patient.told', line: 'number-provider-explains' })],
  ['Take the sensor off', does({ type: 'clip.removed' })],
  ['Leave the room', does({ type: 'visit.finished' })],
];
