/** What the vision and hearing screening promises of its eyes, ears, hands and entries, on its real cases. */
import { describe, expect, it } from 'vitest';
import { drawInt } from '#simulations/core/draw.ts';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import { lineNumbers } from '#simulations/vision-and-hearing/chart.ts';
import { statusOf } from '#simulations/vision-and-hearing/describe.ts';
import type { ShLearnerEvent } from '#simulations/vision-and-hearing/events.ts';
import { hintOf } from '#simulations/vision-and-hearing/hint.ts';
import { handIsUp } from '#simulations/vision-and-hearing/perception.ts';
import { nextStep } from '#simulations/vision-and-hearing/plan.ts';
import { visionAndHearing, type VisionAndHearing } from '#simulations/vision-and-hearing/simulation.ts';
import { trial as makeTrial } from '#simulations/vision-and-hearing/trial.ts';
import { library } from './simulations/trials.ts';

const trial = makeTrial(library);
type Run = Driver<VisionAndHearing>;
const begin = (caseId: string, seed = 5): Run => new Driver(visionAndHearing, trial.start(caseId, seed, 'coached'));

function acts(run: Run, ...events: readonly ShLearnerEvent[]): Run {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
  return run;
}
/** The smallest line of which more than half is read, with the right eye. */
function bestLine(run: Run): number {
  let best = 0;
  for (const [line, number] of lineNumbers.entries()) {
    acts(run, { type: 'line.asked', line, order: 'backward' });
    const last = run.snapshot.context.readings.at(-1);
    if (last !== undefined && last.right * 2 > last.of) best = number;
  }
  return best;
}
const before = (run: Run, feet: number | null): Run =>
  acts(
    run,
    { type: 'light.turned', on: true },
    { type: 'chart.hung', kind: 'letters', face: 'b' },
    { type: 'patient.placed', feet },
    { type: 'eye.covered', eye: 'left', with: 'occluder', bothOpen: true },
  );

describe('an eye', () => {
  it.each([1, 2, 3, 4, 5])(
    'reads its true line at the chart’s distance, and smaller ones from nearer (seed %i)',
    (seed) => {
      const run = before(begin('knows-the-chart', seed), 20);
      const truth = run.snapshot.context.truth.distance.right.without;

      expect(bestLine(run)).toBe(truth);
      acts(run, { type: 'patient.placed', feet: 10 });
      expect(bestLine(run)).toBeLessThanOrEqual(truth / 2 + 5);
      acts(run, { type: 'patient.placed', feet: null });
      expect(bestLine(run)).toBeLessThanOrEqual(truth);
    },
  );

  it('reads too well by squinting until somebody says a word', () => {
    const run = before(begin('glasses-at-home'), 20);
    const squinting = bestLine(run);
    acts(run, { type: 'patient.reminded', of: 'squints' });

    expect(bestLine(run)).toBeGreaterThan(squinting);
    expect(run.snapshot.context.readings.at(0)?.squinted).toBe(true);
  });

  it('is blurred for a while by a palm', () => {
    const run = before(begin('one-weak-eye'), 20);
    acts(
      run,
      { type: 'patient.reminded', of: 'peeks' },
      { type: 'eye.covered', eye: 'right', with: 'palm', bothOpen: false },
      { type: 'eye.covered', eye: 'left', with: 'occluder', bothOpen: true },
    );
    const truth = run.snapshot.context.truth.distance.right.without;

    expect(bestLine(run)).toBeGreaterThan(truth);
    run.pass(100_000);
    expect(bestLine(run)).toBe(truth);
  });

  it('answers the second time from memory on the same face, and not backward', () => {
    const run = before(begin('one-weak-eye', 3), 20);
    acts(run, { type: 'patient.reminded', of: 'peeks' }, { type: 'line.asked', line: 7, order: 'forward' });
    acts(run, { type: 'eye.covered', eye: 'right', with: 'occluder', bothOpen: true });
    acts(run, { type: 'line.asked', line: 7, order: 'forward' });
    const recited = run.snapshot.context.readings.at(-1);
    acts(run, { type: 'line.asked', line: 7, order: 'backward' });
    const seen = run.snapshot.context.readings.at(-1);

    expect(recited).toMatchObject({ eye: 'left', fromMemory: true });
    expect(recited?.right).toBeGreaterThan(2);
    expect(seen).toMatchObject({ eye: 'left', fromMemory: false, right: 0 });
  });
});

describe('an ear', () => {
  const listen = (caseId: string, away = true): Run =>
    acts(
      begin(caseId),
      { type: 'door.closed' },
      { type: 'task.told' },
      { type: 'patient.turned', away },
      { type: 'headphones.put', red: 'right', cleared: true },
      { type: 'audiometer.set', ear: 'right', pitch: 1000, level: 40 },
      { type: 'tone.given' },
    );

  it('answers at its threshold and not below', () => {
    const run = listen('high-tones');
    const truth = run.snapshot.context.truth.ears.right['4000'];
    for (const [level, raised] of [
      [truth, true],
      [truth - 5, false],
    ] as const) {
      run.pass(4000 + level * 10);
      acts(run, { type: 'audiometer.set', ear: 'right', pitch: 4000, level }, { type: 'tone.given' });
      run.pass(1000);
      expect(handIsUp(run.snapshot.context), String(level)).toBe(raised);
    }
  });

  it('gives the other ear’s results when the headphones are swapped', () => {
    const run = listen('high-tones');
    acts(run, { type: 'headphones.off' }, { type: 'headphones.put', red: 'left', cleared: true });
    const { right, left } = run.snapshot.context.truth.ears;
    run.pass(5000);
    acts(run, { type: 'audiometer.set', ear: 'right', pitch: 2000, level: left['2000'] }, { type: 'tone.given' });

    expect(left['2000']).toBeLessThan(right['2000']);
    expect(run.snapshot.context.tones.at(-1)).toMatchObject({ raised: true, swapped: true });
  });

  it('is guessed for by an even rhythm, at last without any tone', () => {
    const run = listen('high-tones');
    acts(run, { type: 'audiometer.set', ear: 'right', pitch: 4000, level: 0 });
    for (let tone = 0; tone < 5; tone += 1) {
      run.pass(3000);
      acts(run, { type: 'tone.given' });
    }

    expect(run.snapshot.context.tones.at(-1)).toMatchObject({ even: true, raised: true });
    run.pass(3400);
    expect(handIsUp(run.snapshot.context)).toBe(true);
    expect(run.snapshot.context.guesses).toBe(1);
  });

  it.each([1, 2, 3, 7, 9, 12])('that hears less still learns the task from the practice tone (seed %i)', (seed) => {
    const run = acts(
      begin('cold-and-fluid', seed),
      { type: 'door.closed' },
      { type: 'task.told' },
      { type: 'patient.turned', away: true },
      { type: 'headphones.put', red: 'right', cleared: true },
      { type: 'audiometer.set', ear: 'right', pitch: 1000, level: 40 },
      { type: 'tone.given' },
    );
    expect(run.snapshot.context.tones.at(-1)?.raised).toBe(true);
    run.pass(4000);
    const level = run.snapshot.context.truth.ears.left['4000'];
    acts(run, { type: 'audiometer.set', ear: 'left', pitch: 4000, level }, { type: 'tone.given' });

    expect(run.snapshot.context.tones.at(-1)?.raised).toBe(true);
  });

  it('answers to a hand it can see', () => {
    const run = listen('high-tones', false);
    run.pass(7300);
    acts(run, { type: 'audiometer.set', ear: 'right', pitch: 4000, level: 0 }, { type: 'tone.given' });

    expect(run.snapshot.context.tones.at(-1)).toMatchObject({ even: false, raised: true, seen: true });
  });
});

describe('judging', () => {
  const found = (run: Run, id: string) => {
    const result = score(visionAndHearing.rubric, visionAndHearing.evidence(run.snapshot), {
      finished: true,
      passShare: 0.8,
    });
    if (result.status !== 'scored') throw new Error('not scored');
    return result.criteria.find((one) => one.id === id)?.finding;
  };

  it('takes near vision as the card prints it, not with the inches above the line', () => {
    const share = (top: number) => {
      const run = begin('squinter');
      acts(run, { type: 'light.turned', on: true }, { type: 'card.held', inches: 14 });
      for (let line = 3; line < lineNumbers.length; line += 1) acts(run, { type: 'near.asked', line });
      const reading = run.snapshot.context.readings.findLast((one) => one.right * 2 > one.of);
      acts(run, {
        type: 'acuity.charted',
        at: 'near',
        eye: 'both',
        top,
        bottom: lineNumbers[reading?.line ?? 0] ?? 0,
        missed: (reading?.of ?? 0) - (reading?.right ?? 0),
        correction: 'without',
        confirmed: true,
      });
      acts(run, { type: 'visit.finished' });
      return found(run, 'SH-17')?.share;
    };

    expect(share(20)).toBe(1);
    expect(share(14)).toBe(0.6);
  });

  it('takes half for a cover that was mended, all for one that was not', () => {
    const share = (mends: boolean) => {
      const run = before(begin('glasses-at-home'), 20);
      acts(run, { type: 'eye.covered', eye: 'left', with: 'fingers', bothOpen: true });
      acts(run, { type: 'line.asked', line: 2, order: 'forward' });
      if (mends) {
        acts(run, { type: 'eye.covered', eye: 'left', with: 'occluder', bothOpen: true });
        acts(run, { type: 'line.asked', line: 2, order: 'forward' });
      }
      acts(run, { type: 'visit.finished' });
      return found(run, 'SH-11')?.share;
    };

    expect(share(true)).toBe(0.5);
    expect(share(false)).toBe(0);
  });
});

describe('an entry', () => {
  const entry = { type: 'acuity.charted', at: 'distance', eye: 'right', top: 20, missed: 0, correction: null } as const;

  it.each([
    [{ ...entry, bottom: 3000, confirmed: true }, false, /cannot be/],
    [{ ...entry, bottom: 300, confirmed: false }, true, /unusual/],
    [{ ...entry, bottom: 35, confirmed: false }, true, /no line 35/],
    [{ ...entry, bottom: 200, missed: 1, confirmed: true }, false, /no line read/],
    [{ ...entry, top: 200, bottom: 20, confirmed: true }, false, /cannot be/],
  ])('%o is not kept silently', (event, canConfirm, text) => {
    const run = acts(begin('driver-form'), event);
    const { charted, question } = run.snapshot.context;

    expect(charted.acuity).toEqual([]);
    expect(question).toMatchObject({ canConfirm, text: expect.stringMatching(text) as string });
  });

  it('is kept when it is usual, or when an unusual one is confirmed', () => {
    const run = acts(begin('driver-form'), { ...entry, bottom: 30, confirmed: false });
    acts(run, { ...entry, eye: 'left', bottom: 300, confirmed: true });

    expect(run.snapshot.context.charted.acuity.map(({ bottom }) => bottom)).toEqual([30, 300]);
  });
});

describe('words', () => {
  it('never tell what has to be found out', () => {
    for (const caseId of trial.caseIds) {
      const run = begin(caseId, 9);
      const { truth } = run.snapshot.context;
      const text = statusOf(run.snapshot).join(' ');
      expect(text).not.toContain(String(truth.oldMarkFeet));
      expect(text).not.toMatch(/threshold|red-green|memory/);
    }
  });
});

describe('whoever does what the coach says', () => {
  it.each(trial.caseIds)('passes %s', (caseId) => {
    const run = begin(caseId, drawInt(1, caseId, 0, 1, 99));
    for (let steps = 0; steps < 400; steps += 1) {
      const { context } = run.snapshot;
      const step = nextStep(context);
      expect(hintOf(context).text).toBe(step?.text ?? 'Everything is done. Leave the room.');
      if (step === null) break;
      const act = step.act(context);
      if (typeof act === 'number') run.pass(act);
      else acts(run, act);
      run.pass(700);
    }
    acts(run, { type: 'visit.finished' });

    const result = score(visionAndHearing.rubric, visionAndHearing.evidence(run.snapshot), {
      finished: true,
      passShare: visionAndHearing.passShare,
    });
    expect(result).toMatchObject({ status: 'scored', passed: true });
  });
});
