/** How the coach's hints are followed, for tests: by an obedient learner with the hand and the ear of the expert. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import type { Side } from './case.ts';
import { cuffFor } from './faults.ts';
import { decidingArm, decidingReadings, meanPressure } from './findings.ts';
import { act, estimate, expertHabits as habits, prepareArm, reading, skip, waitEmpty } from './personas.ts';
import type { BloodPressure } from './simulation.ts';

type Run = Runner<BloodPressure>;
type Follow = (driver: Run) => void;
const context = (driver: Run) => driver.snapshot.context;
const freeArm = (driver: Run): Side => (context(driver).case.arms.left.limit === null ? 'left' : 'right');
const top = (driver: Run) => (context(driver).estimates.at(-1)?.mmHg ?? 120) + 20;
const measure: Follow = (driver) => {
  reading(driver, habits, top(driver));
};

/** What an obedient learner does on reading a hint, by a piece of its text. */
export const ways: readonly Way<BloodPressure>[] = [
  ['Clean your hands', does({ type: 'hands.cleaned' })],
  ['Say who you are', does({ type: 'introduction.given', as: 'medical-assistant' })],
  ['Ask for full name', does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  ['Say in a sentence', does({ type: 'procedure.explained' })],
  ['reason not to use one of the arms', does({ type: 'question.asked', question: 'arm-limits' })],
  [
    'caffeine, smoking and exercise',
    does(
      { type: 'question.asked', question: 'caffeine' },
      { type: 'question.asked', question: 'smoking' },
      { type: 'question.asked', question: 'exercise' },
    ),
  ],
  ['Ask about a full bladder', does({ type: 'question.asked', question: 'bladder' })],
  ['Ask how the patient feels', does({ type: 'question.asked', question: 'feeling' })],
  ['offer the restroom', does({ type: 'restroom.offered' })],
  ['Wait until the patient is back', does({ type: 'time.skipped', ms: 60000 })],
  ['Seat the patient', does({ type: 'patient.seated', on: 'chair' })],
  [
    'Look at back, feet and legs',
    does({ type: 'back.set', supported: true }, { type: 'feet.set', flat: true }, { type: 'legs.set', crossed: false }),
  ],
  [
    'Choose the arm to measure on',
    (driver) => {
      act(driver, habits, { type: 'arm.chosen', side: freeArm(driver) });
    },
  ],
  ['Bare the arm', does({ type: 'sleeve.set', to: 'off' })],
  ['Rest the arm on the desk', does({ type: 'arm.rested', on: 'desk', heightCm: 0 })],
  ['Measure the arm before', does({ type: 'arm.measured' })],
  [
    'Choose the cuff',
    (driver) => {
      act(driver, habits, {
        type: 'cuff.chosen',
        size: cuffFor(context(driver).measuredCm ?? 0, context(driver).facts),
      });
    },
  ],
  ['Feel for the brachial artery', does({ type: 'fingers.placed', on: 'brachial' })],
  ['Place the cuff', does({ type: 'cuff.placed', edgeCm: 2.5, mark: 'over-artery', fit: 'snug' })],
  ['shut the door', does({ type: 'door.closed' })],
  ['kindly not to talk', does({ type: 'patient.hushed' })],
  ['Wait until {bp-no-caffeine-time}', does({ type: 'time.skipped', ms: 60000 })],
  ['Let the patient rest', does({ type: 'time.skipped', ms: 60000 })],
  ['Put your fingers on the radial', does({ type: 'fingers.placed', on: 'radial' })],
  [
    'Pump until the radial pulse',
    (driver) => {
      estimate(driver, habits);
      act(driver, habits, { type: 'hand.lifted' });
    },
  ],
  [
    'let all the air out',
    (driver) => {
      waitEmpty(driver, 0);
    },
  ],
  [
    'Wait {bp-wait-after-estimate}',
    (driver) => {
      skip(driver, 5000);
    },
  ],
  ['Lay the stethoscope', does({ type: 'stethoscope.placed', at: 'artery' })],
  ['Close the valve', does({ type: 'valve.set', openPercent: 0 })],
  // The hand and ear of the expert: the pump, the marks and the rest of the air are done in one go, then charted.
  ['then open the valve a little', measure],
  [
    'cannot wait',
    does({ type: 'help.called' }, { type: 'report.made', to: 'provider', content: 'numbers-and-symptoms' }),
  ],
  [
    'Measure {bp-both-arms}',
    (driver) => {
      prepareArm(driver, habits, context(driver).arm === 'left' ? 'right' : 'left');
      estimate(driver, habits);
      waitEmpty(driver, 22000);
      measure(driver);
    },
  ],
  [
    'Wait {bp-repeat-wait}',
    (driver) => {
      const arm = decidingArm(context(driver));
      if (arm !== null && arm !== context(driver).arm) prepareArm(driver, habits, arm);
      skip(driver, 75000);
      measure(driver);
    },
  ],
  [
    'Chart the average',
    (driver) => {
      const { systolic, diastolic } = meanPressure(decidingReadings(context(driver)).map((one) => one.reading));
      act(driver, habits, {
        type: 'average.recorded',
        systolic: Math.round(systolic),
        diastolic: Math.round(diastolic),
      });
    },
  ],
  ['have to be known before you leave', does({ type: 'report.made', to: 'provider', content: 'numbers-and-symptoms' })],
  ['Tell the patient the numbers', does({ type: 'patient.told', line: 'numbers-provider-explains' })],
  ['Take the cuff off', does({ type: 'cuff.removed' })],
  ['Leave the room', does({ type: 'visit.finished' })],
  // Met only by somebody who stops half-way through a fall: charting and marks are part of the expert's reading above.
  ['and mark it', does({ type: 'sound.marked', which: 'systolic' })],
  ['Keep the fall steady', does({ type: 'sound.marked', which: 'diastolic' })],
  [
    'further, then let the rest',
    (driver) => {
      waitEmpty(driver, 0);
    },
  ],
  [
    'Chart the reading: even',
    does({
      type: 'reading.recorded',
      systolic: 120,
      diastolic: 80,
      arm: 'left',
      position: 'sitting',
      cuff: 'adult',
      notes: [],
    }),
  ],
];
