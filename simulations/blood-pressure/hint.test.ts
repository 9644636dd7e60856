/** The coach: whoever does what each hint says, and nothing else, passes every case. */
import { describe, expect, it, vi } from 'vitest';
import { bpCases } from '../../tests/models/blood-pressure-content.ts';
import { fresh, scored, type BpDriver } from '../../tests/models/blood-pressure-runs.ts';
import type { BpLearnerEvent } from './events.ts';
import { hintLines, hintOf } from './hint.ts';
import { act, estimate, expertHabits as habits, prepareArm, reading, skip, waitEmpty } from './personas.ts';
import type { Side } from './case.ts';
import { cuffFor } from './faults.ts';
import { decidingArm, decidingReadings, meanPressure } from './findings.ts';

vi.setConfig({ testTimeout: 120000 });

type Follow = (driver: BpDriver) => void;
const context = (driver: BpDriver) => driver.snapshot.context;
const does =
  (...events: readonly BpLearnerEvent[]): Follow =>
  (driver) => {
    for (const event of events) act(driver, habits, event);
  };
const freeArm = (driver: BpDriver): Side => (context(driver).case.arms.left.limit === null ? 'left' : 'right');
const top = (driver: BpDriver) => (context(driver).estimates.at(-1)?.mmHg ?? 120) + 20;
const measure: Follow = (driver) => {
  reading(driver, habits, top(driver));
};

/** What an obedient learner does on reading a hint, by a piece of its text. */
const follow: readonly (readonly [piece: string, does: Follow])[] = [
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

const met = new Set<string>();

function obey(driver: BpDriver): void {
  for (let step = 0; step < 200 && !driver.ended; step += 1) {
    const { text } = hintOf(context(driver));
    met.add(text);
    const way = follow.find(([piece]) => text.includes(piece));
    if (way === undefined) throw new Error(`nobody knows how to follow: ${text}`);
    way[1](driver);
  }
}

describe('following every hint', () => {
  it.each(bpCases.map(({ id }) => id))('passes without a lost criterion that a hint could have saved: %s', (id) => {
    const driver = fresh(id, 6);

    obey(driver);

    const result = scored(driver);
    expect(result.criticalFailures).toEqual([]);
    expect(result.passed).toBe(true);
    expect(result.earned / result.possible).toBeGreaterThan(0.95);
  });

  it('can be done for every line the coach has', () => {
    for (const { text } of hintLines)
      expect(
        follow.some(([piece]) => text.includes(piece)),
        text,
      ).toBe(true);
    const halfway = [
      'and mark it',
      'Keep the fall steady',
      'further, then let the rest',
      'Chart the reading: even',
      'Close the valve',
      'let all the air out',
    ];
    expect(
      hintLines
        .map(({ text }) => text)
        .filter((text) => !met.has(text) && !halfway.some((piece) => text.includes(piece))),
    ).toEqual([]);
  });
});

describe('in the middle of a fall', () => {
  it('the coach asks for the marks, for listening on, and for the chart', () => {
    const driver = fresh('normal-adult', 6);
    for (let step = 0; step < 200 && !hintOf(context(driver)).text.includes('then open the valve'); step += 1) {
      const { text } = hintOf(context(driver));
      follow.find(([piece]) => text.includes(piece))?.[1](driver);
    }
    const next = () => hintOf(context(driver)).text;
    for (let i = 0; i < 20; i += 1) act(driver, habits, { type: 'bulb.squeezed' });
    act(driver, habits, { type: 'valve.set', openPercent: 18 });
    driver.pass(2000);
    const hints = [next()];
    act(driver, habits, { type: 'sound.marked', which: 'systolic' });
    hints.push(next());
    act(driver, habits, { type: 'sound.marked', which: 'diastolic' });
    hints.push(next());
    waitEmpty(driver, 0);
    hints.push(next());

    expect(hints).toEqual([
      'Listen for {bp-systolic-sound} and mark it.',
      'Keep the fall steady and mark {bp-diastolic-sound}.',
      'Listen {bp-listen-on} further, then let the rest of the air out.',
      'Chart the reading: even numbers, arm, position, cuff size.',
    ]);
  });
});
