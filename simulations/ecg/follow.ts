/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { wiresOf } from './chest.ts';
import type { EcgContext } from './context.ts';
import { goodHolterLines, labelParts, lineIds, preparations, recorderParts, zones } from './events.ts';
import { trueLook } from './findings.ts';
import { pictureSpots } from './perception.ts';
import { chestOrder, layChest, layLimb } from './personas.ts';
import { peaksOf } from './signal/read.ts';
import type { Ecg } from './simulation.ts';
import { limbWires, wires } from './wires.ts';

type Run = Runner<Ecg>;
const seen = (run: Run): EcgContext => run.snapshot.context;
const steady = { paceMs: 0, offMm: 0 };

function chart(run: Run, method: 'squares' | 'six-seconds'): void {
  const last = seen(run).tracings.at(-1);
  if (last === undefined) return;
  const peaks = peaksOf(seen(run), last);
  const gaps = peaks.slice(1).map((peak, index) => peak - (peaks[index] ?? 0));
  const even = Math.max(...gaps) <= Math.min(...gaps) * 1.15;
  const mean = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
  const ratePerMin =
    method === 'squares'
      ? Math.round(seen(run).facts.largePerMin / mean)
      : peaks.filter((peak) => peak < 30).length * 10;
  run.act({ type: 'rate.charted', method, ratePerMin, rhythm: even ? 'regular' : 'irregular', confirmed: true });
}

export const ways: readonly Way<Ecg>[] = [
  [/^Clean your hands/, does({ type: 'hands.cleaned' })],
  [/^Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/right now/, does({ type: 'question.asked', question: 'symptoms' })],
  [/before the first sticker/, does({ type: 'report.made', to: 'provider', content: 'symptoms' })],
  [/^Call the emergency/, does({ type: 'help.called' }, { type: 'cart.fetched' })],
  [/^Have the cart/, does({ type: 'cart.fetched' })],
  [
    /pacemaker and heart/,
    does({ type: 'question.asked', question: 'heart-history' }, { type: 'question.asked', question: 'allergy' }),
  ],
  [/in a sentence what/, does({ type: 'procedure.explained' })],
  [/^Close the door/, does({ type: 'privacy.arranged', how: 'door' }, { type: 'privacy.arranged', how: 'drape' })],
  [/chaperone/, does({ type: 'privacy.arranged', how: 'chaperone' })],
  [
    /lie down/,
    (run) => {
      run.act({ type: 'patient.laid', as: seen(run).case.breathless ? 'raised' : 'flat' });
    },
  ],
  [/^Arms at the sides/, does({ type: 'limbs.settled' })],
  [/looks wild/, does({ type: 'patient.looked-at' })],
  [/clip the hair/, does({ type: 'question.asked', question: 'hair-permission' })],
  [
    /^Prepare the skin/,
    (run) => {
      for (const zone of zones)
        for (const how of preparations.filter((one) => one !== 'shave' && one !== 'clip'))
          run.act({ type: 'skin.prepared', zone, how });
      if (seen(run).case.chest.hair) run.act({ type: 'skin.prepared', zone: 'chest', how: 'clip' });
    },
  ],
  [/^Look at the stickers/, does({ type: 'pouch.checked' })],
  [/open a new pouch/, does({ type: 'pouch.opened' })],
  [
    /five stickers/,
    (run) => {
      const spots = pictureSpots(seen(run));
      for (const wire of wiresOf(seen(run).case)) {
        const spot = spots[wire];
        if (spot !== undefined) run.act({ type: 'electrode.placed', wire, on: 'chest', x: spot.x, y: spot.y });
      }
    },
  ],
  [
    /^Prepare the recorder/,
    (run) => {
      for (const part of recorderParts) run.act({ type: 'recorder.prepared', part });
    },
  ],
  [
    /every instruction/,
    (run) => {
      for (const line of goodHolterLines) run.act({ type: 'holter.taught', line });
    },
  ],
  [/first line of the diary/, does({ type: 'diary.practiced' })],
  [/^Count the ribs/, does({ type: 'ribs.counted', from: 'ridge' })],
  [
    /three lines/,
    (run) => {
      for (const line of lineIds) run.act({ type: 'line.found', line });
    },
  ],
  [/lift the breast/, does({ type: 'breast.lifted', by: 'patient' })],
  [
    /limb electrodes on|letters on the arms/,
    (run) => {
      for (const wire of limbWires) layLimb(run, steady, wire, false);
    },
  ],
  [
    /^Put the chest electrodes/,
    (run) => {
      for (const wire of chestOrder) layChest(run, steady, wire);
    },
  ],
  [/give a blanket/, does({ type: 'cure.tried', cure: 'blanket' }, { type: 'time.skipped', ms: 60_000 })],
  [/until the patient is warm/, does({ type: 'time.skipped', ms: 10_000 })],
  [
    /hands shake/,
    (run) => {
      run.act({ type: 'cure.tried', cure: 'hands-under-hips' });
      for (const wire of limbWires) layLimb(run, steady, wire, true);
    },
  ],
  [/lie still/, does({ type: 'cure.tried', cure: 'lie-still' })],
  [/lamp off/, does({ type: 'cure.tried', cure: 'lamp-off' }, { type: 'cure.tried', cure: 'phone-away' })],
  [
    /clip is off/,
    (run) => {
      for (const wire of wires) run.act({ type: 'wire.clipped', wire });
    },
  ],
  [
    /^Enter name/,
    (run) => {
      for (const part of labelParts) run.act({ type: 'label.entered', part });
    },
  ],
  [/^Set/, does({ type: 'machine.set', speed: 25, gain: 10 })],
  [/half height/, does({ type: 'machine.set', speed: 25, gain: 5 })],
  [/^Hands off/, does({ type: 'time.skipped', ms: 10_000 })],
  [/^Record/, does({ type: 'record.started' })],
  [
    /say what it looks like/,
    (run) => {
      const last = seen(run).tracings.at(-1);
      if (last !== undefined) run.act({ type: 'tracing.judged', looks: trueLook(seen(run), last)[0] ?? 'clean' });
    },
  ],
  [
    /^Write on the tracing/,
    (run) => {
      for (const note of seen(run).case.notes) run.act({ type: 'note.written', note });
    },
  ],
  [/to the provider/, does({ type: 'report.made', to: 'provider', content: 'tracing-and-symptoms' })],
  [
    /^Count the peaks/,
    (run) => {
      chart(run, 'six-seconds');
    },
  ],
  [
    /^Count once more/,
    (run) => {
      chart(run, 'squares');
    },
  ],
  [/^Say who reads/, does({ type: 'patient.told', line: 'provider-reads-it' })],
  [/^Take the stickers/, does({ type: 'stickers.removed' })],
  [/^Clean wires/, does({ type: 'machine.cleaned' })],
  [/^Everything is done/, does({ type: 'visit.finished' })],
];
