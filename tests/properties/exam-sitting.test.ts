/** What must hold in every sitting, whatever a person does and however the clock is read. */
import { test, fc } from '@fast-check/vitest';
import { describe, expect, test as plainTest } from 'vitest';
import { segmentsFor } from '#exam/form.ts';
import { beginSitting, happen, replaySitting, type Sitting } from '#exam/sitting.ts';
import { parseSittingEvent, type SittingAct, type SittingIntent } from '#exam/sitting-event.ts';
import type { SittingPlan, TimeFactor } from '#exam/sitting-machine.ts';
import { syntheticBlueprint } from '#exam/fixtures/synthetic.ts';

const minute = 60_000;
const fourSegments = syntheticBlueprint([106, 38, 36], {
  presented: 200,
  scored: 180,
  segments: Array.from({ length: 4 }, () => ({ minutes: 40, items: 50 })),
  breakPoolMinutes: 20,
});

function planOf(mode: SittingPlan['mode'], timeFactor: TimeFactor, questions = 48): SittingPlan {
  return { questions, segments: segmentsFor(fourSegments, questions, mode), breakPoolMs: 5 * minute, mode, timeFactor };
}

const options = fc.constantFrom('a', 'b', 'c', 'd');
/** Few questions, so that an act often names the one on screen. */
const index = fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(60) });
const intents: fc.Arbitrary<SittingIntent> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('question.opened'), index }) },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('option.chosen'), index, option: options }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('option.struck'), index, option: options }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('flag.turned'), index }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('certainty.said'),
      index,
      certainty: fc.constantFrom('certain', 'unsure'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('answer.checked'), index }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('review.opened') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('segment.ended') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('segment.started') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('sitting.paused') }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('sitting.resumed') }) },
);

/** Acts with rising readings up to some minutes apart, so that deadlines fall between and on top of them. */
const walks: fc.Arbitrary<SittingAct[]> = fc
  .array(fc.tuple(intents, fc.oneof(fc.nat(20_000), fc.nat(6 * minute))), { maxLength: 80 })
  .map((steps) => {
    let atMs = 0;
    return steps.map(([intent, gapMs]): SittingAct => {
      atMs += gapMs;
      return { ...intent, atMs };
    });
  });

const factors = fc.constantFrom<TimeFactor>(1, 1.25, 1.5, 2, null);
const modes = fc.constantFrom('exam', 'practice');

/** A sitting without its clock reading, which idle ticks may move. */
function shape({ phase, answers, current, segment, endedAtMs }: Sitting) {
  return { phase, answers, current, segment, endedAtMs };
}

describe('a sitting', () => {
  plainTest('is the same with and without a tick at the very end of a break (found by seed -755908717)', () => {
    const plan = planOf('exam', 1);
    const acts: SittingAct[] = [
      { type: 'segment.ended', atMs: 0 },
      { type: 'option.chosen', atMs: 300_000, index: 12, option: 'a' },
    ];
    const ticked = [acts[0]!, { type: 'time.passed', atMs: 300_000 } as const, acts[1]!].reduce<Sitting>(
      happen,
      beginSitting(plan),
    );

    expect(shape(ticked)).toEqual(shape(replaySitting(plan, acts)));
  });

  test.prop([walks, modes, factors, fc.array(fc.nat(80 * minute), { maxLength: 30 })])(
    'is the same however often the clock is read in between',
    (acts, mode, factor, ticks) => {
      const plan = planOf(mode, factor);
      const lastAtMs = acts.at(-1)?.atMs ?? 0;
      const mixed = [
        ...acts,
        ...ticks.filter((atMs) => atMs <= lastAtMs).map((atMs) => ({ type: 'time.passed', atMs }) as const),
      ].sort((a, b) => a.atMs - b.atMs || Number(b.type === 'time.passed') - Number(a.type === 'time.passed'));

      const ticked = mixed.reduce<Sitting>(happen, beginSitting(plan));

      expect(shape(ticked)).toEqual(shape(replaySitting(plan, acts)));
    },
  );

  test.prop([walks, modes, factors])('comes back the same from what the record keeps', (acts, mode, factor) => {
    const plan = planOf(mode, factor);
    const kept = acts.map((act) => parseSittingEvent(JSON.parse(JSON.stringify(act)) as Record<string, unknown>));

    expect(kept).toEqual(acts);
    expect(
      shape(
        replaySitting(
          plan,
          kept.filter((act) => act !== null),
        ),
      ),
    ).toEqual(shape(replaySitting(plan, acts)));
  });

  test.prop([walks, factors])(
    'never changes an answer of a closed segment and never goes back to one',
    (acts, factor) => {
      const plan = planOf('exam', factor);
      let sitting = beginSitting(plan);
      for (const act of acts) {
        const before = sitting;
        sitting = happen(sitting, act);
        expect(sitting.segment).toBeGreaterThanOrEqual(before.segment);
        const closedUpTo = plan.segments[before.segment]?.first ?? 0;
        expect(sitting.answers.slice(0, closedUpTo)).toEqual(before.answers.slice(0, closedUpTo));
        const open = plan.segments[sitting.segment];
        expect(sitting.current).toBeGreaterThanOrEqual(open?.first ?? 0);
        expect(sitting.current).toBeLessThan((open?.first ?? 0) + (open?.count ?? 0));
      }
    },
  );

  test.prop([walks, modes, factors])('never discards an answer, whatever ends it', (acts, mode, factor) => {
    let sitting = beginSitting(planOf(mode, factor));
    for (const act of [...acts, { type: 'time.passed', atMs: 10_000 * minute } as const]) {
      const given = sitting.answers.map(({ option }) => option);
      sitting = happen(sitting, act);
      sitting.answers.forEach(({ option }, index) => {
        if (given[index] !== null) expect(option).not.toBeNull();
      });
    }
    if (factor !== null && sitting.phase !== 'paused') expect(sitting.phase).toBe('finished');
  });

  test.prop([walks, fc.constantFrom<TimeFactor>(1, 1.25, 1.5, 2)])(
    'books no more time to the questions of a segment than the segment has, with its extra time',
    (acts, factor) => {
      const plan = planOf('exam', factor);
      const sitting = happen(replaySitting(plan, acts), { type: 'time.passed', atMs: 10_000 * minute });

      for (const { first, count, allowanceMs } of plan.segments) {
        const spent = sitting.answers.slice(first, first + count).reduce((sum, { ms }) => sum + ms, 0);
        expect(spent).toBeLessThanOrEqual(allowanceMs * (factor ?? 1));
      }
      expect(sitting.phase).toBe('finished');
      const allowed =
        plan.segments.reduce((sum, { allowanceMs }) => sum + allowanceMs, 0) * (factor ?? 1) + plan.breakPoolMs;
      expect(sitting.endedAtMs).toBeLessThanOrEqual(allowed);
    },
  );

  test.prop([walks])('cannot be paused, checked or marked for certainty in exam mode', (acts) => {
    let sitting = beginSitting(planOf('exam', 1));
    for (const act of acts) {
      sitting = happen(sitting, act);
      expect(sitting.phase).not.toBe('paused');
    }
    expect(sitting.answers.some(({ checked, certainty }) => checked || certainty !== null)).toBe(false);
  });
});
