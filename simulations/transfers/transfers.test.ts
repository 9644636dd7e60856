/** The room's geometry, what an open brake and a wrong side do, the fall's clock, and words that do not leak. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { placeWords, statusOf } from './describe.ts';
import type { TransfersLearnerEvent } from './events.ts';
import { goalSide } from './findings.ts';
import {
  angleToTable,
  clearOfTable,
  corners,
  cosine,
  gapCm,
  nearestCm,
  sine,
  tableSide,
  turnDegrees,
} from './geometry.ts';
import { transfers } from './simulation.ts';
import { trial } from './trial.ts';

const here = trial(openLibrary(join(import.meta.dirname, '../..')));
const fresh = (caseId: string) => new Driver(transfers, here.start(caseId, 1, 'check-off'));
const acts = (run: ReturnType<typeof fresh>, ...events: readonly TransfersLearnerEvent[]) => {
  for (const event of events) run.act(event);
};
const up: readonly TransfersLearnerEvent[] = [
  { type: 'footrests.set', up: true },
  { type: 'patient.edged' },
  { type: 'rise.made' },
];
const lock: readonly TransfersLearnerEvent[] = [
  { type: 'brake.set', wheel: 'left', on: true },
  { type: 'brake.set', wheel: 'right', on: true },
];

describe('the room from above', () => {
  it('knows cosines and sines of every step of fifteen degrees', () => {
    for (let degrees = -360; degrees <= 360; degrees += 15) {
      expect(cosine(degrees)).toBeCloseTo(Math.cos((degrees * Math.PI) / 180), 5);
      expect(sine(degrees)).toBeCloseTo(Math.sin((degrees * Math.PI) / 180), 5);
    }
  });

  it('has the table on the left of who looks right along it, and keeps every corner out of the table', () => {
    expect(tableSide({ x: 0, y: 50, facing: 60 })).toBe('left');
    expect(tableSide({ x: 0, y: 50, facing: -60 })).toBe('right');
    expect(tableSide({ x: 0, y: 50, facing: 0 })).toBeNull();
    for (let facing = -180; facing <= 180; facing += 15) {
      const place = clearOfTable({ x: 0, y: 0, facing });
      expect(Math.min(...corners(place).map(([, y]) => y))).toBeGreaterThanOrEqual(0);
      expect(nearestCm(place)).toBeLessThanOrEqual(1);
    }
  });

  it('measures angle, turn and gap', () => {
    expect(angleToTable({ x: 0, y: 40, facing: 60 })).toBe(30);
    expect(angleToTable({ x: 0, y: 40, facing: 0 })).toBe(90);
    expect(angleToTable({ x: 0, y: 40, facing: -105 })).toBe(15);
    expect(turnDegrees({ x: 0, y: 40, facing: 0 })).toBe(180);
    expect(turnDegrees({ x: 0, y: 40, facing: -60 })).toBe(120);
    expect(gapCm({ x: 0, y: 60, facing: 0 })).toBe(39);
  });

  it('turns the sides around for who sits on the table and looks into the room', () => {
    const run = fresh('new-knee');
    acts(run, { type: 'chair.placed', x: 60, y: 40, facing: -60 });
    expect(goalSide(run.snapshot.context)).toBe('left');
    expect(placeWords(run.snapshot.context)).toContain('the chair lies on the left of Chinyere Obi');
  });
});

describe('what the setup does', () => {
  it('an open brake rolls the chair away, two locked ones do not', () => {
    const open = fresh('stroke-left');
    acts(open, { type: 'brake.set', wheel: 'left', on: true }, ...up);
    expect(open.snapshot.context.fall?.cause).toBe('chair-rolled');
    const held = fresh('stroke-left');
    acts(held, { type: 'chair.placed', x: 0, y: 40, facing: -60 }, ...lock, ...up);
    expect(held.snapshot.hasTag('standing')).toBe(true);
    held.act({ type: 'turn.made' });
    expect(held.snapshot.hasTag('turned')).toBe(true);
  });

  it('a turn toward the weak side folds the knee, unless a knee blocks it', () => {
    for (const block of ['none', 'left-knee'] as const) {
      const run = fresh('stroke-left');
      acts(run, { type: 'chair.placed', x: 0, y: 40, facing: 60 }, ...lock, { type: 'footrests.set', up: true });
      acts(run, { type: 'patient.edged' }, { type: 'stance.taken', feetCm: 45, bent: true, block });
      acts(run, { type: 'rise.made' }, { type: 'turn.made' });
      expect(run.snapshot.context.fall?.cause ?? null).toBe(block === 'none' ? 'weak-knee' : null);
    }
  });

  it('a footrest left down and a chair too far away end in a fall', () => {
    const foot = fresh('stroke-left');
    acts(foot, { type: 'chair.placed', x: 0, y: 40, facing: -60 }, ...lock, { type: 'patient.edged' });
    acts(foot, { type: 'rise.made' }, { type: 'turn.made' });
    expect(foot.snapshot.context.fall?.cause).toBe('footrest');
    const far = fresh('stroke-left');
    acts(far, { type: 'chair.placed', x: 0, y: 120, facing: -60 }, ...lock, ...up, { type: 'turn.made' });
    expect(far.snapshot.context.fall?.cause).toBe('too-far');
  });

  it('a load above the limit does not leave the seat, and two people halve it', () => {
    const run = fresh('no-legs-today');
    acts(run, ...lock, ...up);
    expect(run.snapshot.hasTag('edge')).toBe(true);
    expect(run.snapshot.context.did).toMatchObject({ strained: true, strainedLb: 150 });
    const two = fresh('belly-wound');
    acts(two, { type: 'helper.called', helper: 'second-person' }, { type: 'time.skipped', ms: 60_000 }, ...lock, ...up);
    expect(two.snapshot.context.setup?.loadLb).toBe(15);
  });

  it('dizziness passes with sitting for some, and not for others', () => {
    const rested = (caseId: string, ms: number) => {
      const run = fresh(caseId);
      acts(run, { type: 'patient.satup' }, { type: 'time.skipped', ms }, { type: 'rise.made' });
      return run.snapshot.context.pale;
    };
    expect(rested('new-knee', 5000)).toBe(true);
    expect(rested('new-knee', 125_000)).toBe(false);
    expect(rested('black-before-eyes', 300_000)).toBe(true);
  });

  it('a fall nobody meets reaches the floor by itself', () => {
    const run = fresh('stroke-left');
    acts(run, ...up);
    run.pass(3900);
    expect(run.snapshot.hasTag('falling')).toBe(true);
    run.pass(200);
    expect(run.snapshot.hasTag('down')).toBe(true);
    expect(run.snapshot.context.fall?.met).toBe('let-go');
  });

  it('never says beforehand who will fall or what would be right', () => {
    const run = fresh('knees-give-way');
    expect(statusOf(run.snapshot).join(' ')).not.toMatch(/give way|fold|second person is needed|right side would/i);
  });
});
