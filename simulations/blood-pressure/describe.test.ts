/** The spoken visit as data: complete, calm, and silent about what the learner cannot know. */
import { describe, expect, it, vi } from 'vitest';
import { bpCase, bpFacts, bpFactTexts } from '../../tests/models/blood-pressure-content.ts';
import { fresh, worked } from '../../tests/models/blood-pressure-runs.ts';
import { drawInt } from '../core/draw.ts';
import { replay } from '../core/driver.ts';
import { fillFacts } from '../core/rubric.ts';
import { questionIds } from './case.ts';
import { announcements, happenedSentence, possibleActs, statusOf, type BpSnapshot } from './describe.ts';
import { hintOf } from './hint.ts';
import { clickAtRandom } from './personas.ts';
import { startOf } from './simulation.ts';
import { bloodPressure } from './simulation.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

/** Snapshots met on an expert's visit and on a random one. */
function met(caseId: string, seed: number): readonly BpSnapshot[] {
  const snapshots: BpSnapshot[] = [];
  const whole = worked(caseId, seed);
  replay(bloodPressure, startOf(bpCase(caseId), bpFacts, seed, 'check-off'), whole.run, {
    observer: { everyMs: 2000, see: (snapshot) => snapshots.push(snapshot) },
  });
  return snapshots;
}

/** The same visit with another truth behind it. */
function elsewhere(snapshot: BpSnapshot): BpSnapshot {
  const pressure = { systolic: 199, diastolic: 111 };
  const { context } = snapshot;
  const arterial = { systolic: context.arterial.systolic, diastolic: context.arterial.diastolic };
  return {
    ...snapshot,
    context: {
      ...context,
      truth: { left: pressure, right: pressure },
      arterial: { ...arterial, diastolic: 33 },
      drawn: { ...context.drawn, gap: null, heartRatePerMin: 50, armCm: 44 },
    },
  };
}

describe('statusOf', () => {
  it('says stage, patient, arm, cuff and hand, each as a whole sentence', () => {
    const driver = fresh('normal-adult', 1);
    expect(statusOf(driver.snapshot)).toEqual([
      'Preparing.',
      'Daniela Reyes is standing.',
      'No arm is chosen.',
      'No cuff is chosen.',
      'Your free hand is free.',
    ]);

    driver.act({ type: 'patient.seated', on: 'chair' });
    driver.act({ type: 'arm.chosen', side: 'left' });
    driver.act({ type: 'arm.rested', on: 'desk', heightCm: -6 });
    driver.act({ type: 'arm.measured' });
    driver.act({ type: 'cuff.chosen', size: 'adult' });
    driver.act({ type: 'cuff.placed', edgeCm: 2, mark: 'over-artery', fit: 'snug' });
    driver.act({ type: 'stethoscope.placed', at: 'artery' });

    expect(statusOf(driver.snapshot)).toEqual([
      'Measuring.',
      'Daniela Reyes sits on the chair, back supported, feet flat, legs crossed, quietly.',
      `The left arm is in its sleeve, on the desk 6 cm below heart level, ${String(driver.snapshot.context.drawn.armCm)} cm round.`,
      'The adult cuff is on and empty, valve closed.',
      'The stethoscope is on the brachial artery. Silence.',
    ]);
  });

  it('names the sounds as they are heard on the way down', () => {
    const heard = met('stage-two', 1)
      .map((snapshot) => statusOf(snapshot).at(-1) ?? '')
      .filter((sentence) => sentence.includes('You hear'));

    for (const sound of ['clear tap', 'soft swish', 'crisp beat', 'muffled beat'])
      expect(
        heard.some((sentence) => sentence.includes(sound)),
        sound,
      ).toBe(true);
  });

  it('ends with the visit', () => {
    expect(statusOf(worked('normal-adult', 1).snapshot)).toEqual(['The visit is over.']);
  });
});

describe('every description', () => {
  it('is the same whatever the true pressure, the gap, the heart rate and the unmeasured arm are', () => {
    for (const caseId of ['auscultatory-gap', 'new-irregular', 'child']) {
      const snapshots = met(caseId, 1);
      snapshots.forEach((snapshot, i) => {
        const other = elsewhere(snapshot);
        const before = snapshots[i - 1] ?? snapshot;
        expect(statusOf(other)).toEqual(statusOf(snapshot));
        expect(announcements(elsewhere(before), other)).toEqual(announcements(before, snapshot));
        expect(hintOf(other.context)).toEqual(hintOf(snapshot.context));
      });
    }
  });

  it('is plain text without a hole in it', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const driver = fresh('child', seed);
      clickAtRandom(driver, seed, drawInt(seed, 'length', 0, 5, 120));
      for (const sentence of [...statusOf(driver.snapshot), happenedSentence(driver.snapshot.context) ?? 'x.']) {
        expect(sentence).toMatch(/^[A-Z].*[.”]$/s);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
      }
    }
  });
});

describe('announcements', () => {
  it('tell what changed and nothing else', () => {
    const driver = fresh('fistula-arm', 1);
    const first = driver.snapshot;
    driver.act({ type: 'question.asked', question: 'arm-limits' });
    const second = driver.snapshot;

    expect(announcements(first, second)).toEqual([
      'Hoa Nguyen: “Yes. My fistula is in the left arm. Nobody may use that arm.”',
    ]);
    expect(announcements(second, second)).toEqual([]);
  });

  it('tell a patient’s protest when the wrong arm is pumped', () => {
    const driver = fresh('fistula-arm', 1);
    for (const event of [
      { type: 'arm.chosen', side: 'left' },
      { type: 'cuff.chosen', size: 'adult' },
      { type: 'cuff.placed', edgeCm: 2, mark: 'over-artery', fit: 'snug' },
    ] as const)
      driver.act(event);
    const before = driver.snapshot;
    driver.act({ type: 'bulb.squeezed' });

    expect(announcements(before, driver.snapshot)).toEqual([
      'Hoa Nguyen: “Not that arm, please!”',
      'Air goes into the cuff.',
    ]);
  });

  it('say when the pulse under the fingers goes and where a mark was set', () => {
    const snapshots: BpSnapshot[] = [];
    const whole = worked('normal-adult', 1);
    replay(bloodPressure, startOf(bpCase('normal-adult'), bpFacts, 1, 'check-off'), whole.run, {
      observer: { everyMs: 100, see: (snapshot) => snapshots.push(snapshot) },
    });
    const said = snapshots.flatMap((snapshot, i) => announcements(snapshots[i - 1] ?? snapshot, snapshot));

    expect(said).toContain('The pulse is gone.');
    expect(said.some((sentence) => /^Systolic marked at \d+[02468]\.$/.test(sentence))).toBe(true);
    expect(said.at(-1)).toBe('The visit is over. The debrief follows.');
    // Calm enough to listen to: far fewer announcements than acts and beats.
    expect(said.length).toBeLessThan(80);
  });

  it('never leave a question unanswered, in any case', () => {
    for (const question of questionIds) {
      const driver = fresh('hypotension', 1);
      driver.act({ type: 'question.asked', question });
      expect(happenedSentence(driver.snapshot.context)).toBe(
        `Karin Lindqvist: “${bpCase('hypotension').answers[question]}”`,
      );
    }
  });
});

describe('possibleActs', () => {
  it('leaves out only what hands cannot do', () => {
    const driver = fresh('normal-adult', 1);

    expect(possibleActs(driver.snapshot)).not.toContain('Squeeze the bulb');
    expect(possibleActs(driver.snapshot)).not.toContain('Ask for a hint');
    expect(possibleActs(driver.snapshot)).toEqual(
      expect.arrayContaining(['Chart a reading', 'Leave the room', 'Report the findings']),
    );
  });
});

describe('hintOf', () => {
  it('begins with the hands and ends with leaving', () => {
    expect(hintOf(fresh('normal-adult', 1).snapshot.context).text).toBe(
      'Clean your hands where the patient can see it.',
    );
    expect(hintOf(worked('normal-adult', 1).snapshot.context).text).toBe('Everything is done. Leave the room.');
  });

  it('gives sentences whose every value is a fact, and a section that exists in the module', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const driver = fresh(seed % 2 === 0 ? 'coffee-and-stairs' : 'anxious-talker', seed);
      clickAtRandom(driver, seed, drawInt(seed, 'length', 0, 1, 150));
      const hint = hintOf(driver.snapshot.context);

      expect(fillFacts(hint.text, bpFactTexts)).not.toMatch(/[{}]/);
      expect(hint.teaches).toMatch(/^clinical-procedures\/blood-pressure#[a-z-]+$/);
    }
  });

  it('is to be had in coached runs only', () => {
    expect(fresh('normal-adult', 1).act({ type: 'hint.asked' })).toEqual({ ok: false, code: 'impossible' });
  });
});
