/** The storeroom: arithmetic of a shelf, a careful record, a display that remembers, and what stays hidden until one looks. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { begin } from './begin.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { storeCasesSchema } from './schema.ts';
import { startOf, supplies, type Supplies } from './simulation.ts';
import { isUsable, itemOf, reorderPoint, toOrder, usable } from './stock.ts';
import { hasTrouble } from './trouble.ts';

const cases = storeCasesSchema.parse(parse(casesYaml));
const facts = { fridgeF: { low: 36, high: 46 } };
const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

function dayOf(id: string) {
  const day = cases.find((one) => one.id === id);
  if (day === undefined) throw new Error(id);
  return day;
}
const contextOf = (id: string, seed: number) => begin({ case: dayOf(id), facts, seed, mode: 'coached', carried: null });
const runOf = (id: string, seed = 1) => new Driver<Supplies>(supplies, startOf(dayOf(id), facts, seed, 'check-off'));

describe('a shelf', () => {
  it('is used through the day on the label, and no day longer; never opened, torn or recalled', () => {
    expect(isUsable({ expires: '2026-11-16', condition: 'sealed' }, '2026-11-16')).toBe(true);
    expect(isUsable({ expires: '2026-11-15', condition: 'sealed' }, '2026-11-16')).toBe(false);
    for (const condition of ['opened', 'torn', 'recalled'] as const)
      expect(isUsable({ expires: null, condition }, '2026-11-16')).toBe(false);
  });

  it('orders as the module works it out: 31 strep tests, packs of 25, two boxes', () => {
    const item = itemOf(contextOf('monthly-count', 1), 'strep-tests');
    if (item === undefined) throw new Error('strep-tests');

    expect(reorderPoint(item)).toBe(34);
    expect(toOrder(item, 31)).toBe(50);
    expect(toOrder(item, 35)).toBe(0);
    expect(toOrder({ ...item, onOrder: 50 }, 31)).toBe(0);
  });

  it('lies above its reorder point in one run and below it in another', () => {
    const mixed = dayOf('monthly-count').items.filter((item) => {
      const wanted = seeds.map((seed) => {
        const context = contextOf('monthly-count', seed);
        const state = context.items.find(({ id }) => id === item.id);
        return state !== undefined && toOrder(item, usable(state, context.case.today)) > 0;
      });
      return new Set(wanted).size === 2;
    });
    expect(mixed.map(({ id }) => id)).toEqual([
      'strep-tests',
      'gauze',
      'gloves-m',
      'needles-25',
      'urine-strips',
      'glucose-control',
    ]);
  });
});

describe('the record', () => {
  it.each([-1, 2.5, 9000])('refuses a count of %s, also when it is confirmed', (count) => {
    const run = runOf('monthly-count');
    run.act({ type: 'count.entered', item: 'gauze', count, confirmed: true });

    expect(run.snapshot.context.question).toMatchObject({ about: 'count', canConfirm: false });
    expect(run.snapshot.context.items.every(({ counted }) => counted === null)).toBe(true);
  });

  it('refuses part of a pack and asks about far too much', () => {
    const run = runOf('monthly-count');
    run.act({ type: 'order.entered', item: 'strep-tests', quantity: 29, confirmed: true });
    expect(run.snapshot.context.question?.text).toContain('packs');
    run.act({ type: 'order.entered', item: 'strep-tests', quantity: 250, confirmed: false });
    expect(run.snapshot.context.question).toMatchObject({ canConfirm: true });
    expect(run.snapshot.context.items[0]?.ordered).toBeNull();
  });

  it.each([
    ['a decimal point left out', 395, 372, 410, 'LM'],
    ['a lowest above the current', 39, 40, 42, 'LM'],
    ['no initials', 39, 38, 42, ' '],
  ] as const)('refuses a reading with %s', (_what, current, lowest, highest, initials) => {
    const run = runOf('cold-night');
    run.act({ type: 'log.entered', current, lowest, highest, initials, confirmed: true });

    expect(run.snapshot.context.log).toEqual([]);
    expect(run.snapshot.context.question).toMatchObject({ about: 'log', canConfirm: false });
  });
});

describe('the refrigerator', () => {
  it('still shows the night in the afternoon when nobody reset it, and does not when somebody did', () => {
    const left = runOf('cold-night', 4);
    left.act({ type: 'hours.passed' });
    expect(left.snapshot.context.display?.lowest).toBeLessThan(36);

    const reset = runOf('cold-night', 4);
    reset.act({ type: 'display.reset' });
    reset.act({ type: 'hours.passed' });
    expect(reset.snapshot.context.display?.lowest).toBeGreaterThanOrEqual(36);
  });

  it('is in range by what it shows whenever nothing happened, and out of it whenever something did', () => {
    for (const day of cases.filter(({ fridge }) => fridge !== null))
      for (const seed of seeds) {
        const { display, excursion } = contextOf(day.id, seed);
        if (display === null) throw new Error(day.id);
        const { lowest, current, highest } = display;
        expect(lowest).toBeLessThanOrEqual(current);
        expect(highest).toBeGreaterThanOrEqual(current);
        expect(lowest >= 36 && highest <= 46).toBe(excursion.morning === 'none');
      }
  });

  it('fails whoever throws vaccine out, and whoever raises an alarm for nothing loses points only', () => {
    const out = runOf('cold-night', 2);
    out.act({ type: 'cold.acted', act: 'thrown-away' });
    out.act({ type: 'day.closed' });
    const result = score(supplies.rubric, out.snapshot.context, { finished: true, passShare: supplies.passShare });
    expect(result).toMatchObject({ passed: false });
    expect(result.status === 'scored' ? result.criticalFailures : []).toContain('SU-13');

    const quiet = runOf('ordinary-day', 2);
    quiet.act({ type: 'cold.acted', act: 'labeled' });
    expect(hasTrouble(quiet.snapshot.context)).toBe(false);
    expect(supplies.rubric.find(({ id }) => id === 'SU-15')?.test(quiet.snapshot.context)).toMatchObject({
      share: 0,
      because: 'false-alarm',
    });
  });
});

it('tells neither a label that was not turned nor a box that was not opened', () => {
  for (const day of cases) {
    const run = runOf(day.id, 3);
    const words = statusOf(run.snapshot).join(' ');
    expect(words).not.toContain('EXP');
    for (const { lots } of run.snapshot.context.items) for (const { lot } of lots) expect(words).not.toContain(lot);
    expect(words).not.toContain('indicator');
    expect(words).not.toContain('in the box');
  }
});
