/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { HygieneContext } from './context.ts';
import { strokes } from './events.ts';
import { strokeNames } from './names.ts';
import type { Hygiene } from './simulation.ts';

const seen = (run: Runner<Hygiene>): HygieneContext => run.snapshot.context;

export const ways: readonly Way<Hygiene>[] = [
  [/do not go in/, does({ type: 'task.handed-over', to: 'nurse' })],
  [/end the visit/i, does({ type: 'visit.finished' })],
  [/wet your hands/, does({ type: 'hands.wetted' })],
  [/enough soap/, does({ type: 'product.taken', product: 'soap', amount: 'enough' })],
  [/enough hand rub/, does({ type: 'product.taken', product: 'rub', amount: 'enough' })],
  ...strokes.map((stroke): Way<Hygiene> => [
    `Rub on: ${strokeNames[stroke]}`,
    (run) => {
      run.act({ type: 'stroke.begun', stroke });
      run.act({ type: 'time.skipped', ms: 1000 });
    },
  ]),
  [/^Rinse/, does({ type: 'hands.rinsed', held: 'down' })],
  [/^Pat dry/, does({ type: 'hands.dried', with: 'paper-towel' })],
  [/^Close the tap/, does({ type: 'tap.closed', with: 'towel' })],
  [/until your hands are dry/, does({ type: 'time.skipped', ms: 2000 })],
  [/let that be/, does({ type: 'hands.stopped' })],
  [/Put on the gown/, does({ type: 'ppe.on', piece: 'gown', well: true })],
  [/Put on a surgical mask/, does({ type: 'ppe.on', piece: 'mask', well: true })],
  [/Put on the respirator/, does({ type: 'ppe.on', piece: 'respirator', well: true })],
  [/^Check the seal/, does({ type: 'seal.checked' })],
  [
    /^It leaks/,
    (run) => {
      run.act({ type: 'respirator.adjusted' });
      run.act({ type: 'seal.checked' });
    },
  ],
  [/Put on the face shield/, does({ type: 'ppe.on', piece: 'eyes', well: true })],
  [/Put on (new )?gloves/, does({ type: 'ppe.on', piece: 'gloves', well: true })],
  [/Go into/, does({ type: 'room.entered' })],
  [/^Shut the door/, does({ type: 'door.shut' })],
  [/Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/in a sentence what/, does({ type: 'procedure.explained' })],
  [/a mask to wear/, does({ type: 'patient.masked' })],
  [/take off the gloves first|^Gloves off/, does({ type: 'ppe.off', piece: 'gloves', how: 'glove-in-glove' })],
  [
    /next thing that is ordered/,
    (run) => {
      const { case: scenario, did } = seen(run);
      const care = scenario.cares.find((one) => !did.cares.some((other) => other.care === one));
      if (care !== undefined) run.act({ type: 'care.done', care });
    },
  ],
  [/Answer the patient/, does({ type: 'patient.told', line: 'sign-provider-explains' })],
  [/hh-spore-kill/, does({ type: 'surfaces.wiped', with: 'sporicidal' })],
  [/disinfectant wipe/, does({ type: 'surfaces.wiped', with: 'disinfectant' })],
  [/off the face shield/, does({ type: 'ppe.off', piece: 'eyes', how: 'by-band' })],
  [/off the gown/, does({ type: 'ppe.off', piece: 'gown', how: 'from-inside' })],
  [/off the mask/, does({ type: 'ppe.off', piece: 'mask', how: 'by-straps' })],
  [/off the respirator/, does({ type: 'ppe.off', piece: 'respirator', how: 'by-straps' })],
  [/Leave the room/, does({ type: 'room.left' })],
  [/stays shut/, does({ type: 'room.handed-on', how: 'kept-shut' })],
  [/wiped and free/, does({ type: 'room.handed-on', how: 'next-patient' })],
];
