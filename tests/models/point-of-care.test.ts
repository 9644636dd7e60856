/**
 * Point-of-care tests against their truth: colors of pads, lines, displays, prism and control charts are what the case and the
 * hands say; mistakes change them; impossible entries are refused; nothing described gives the answer away.
 */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import casesYaml from '#simulations/point-of-care/cases.yaml?raw';
import { padIds, patterns, type PocCase } from '#simulations/point-of-care/case.ts';
import { apart, mix, shadeWords, type Lab } from '#simulations/point-of-care/color.ts';
import { broken, daysBefore, zBefore, zToday } from '#simulations/point-of-care/controls.ts';
import { displayFor } from '#simulations/point-of-care/acts-device.ts';
import { glanceWords, lookWords, prismWords } from '#simulations/point-of-care/describe.ts';
import type { PocLearnerEvent } from '#simulations/point-of-care/events.ts';
import { chart, development, levelColor, padColor, type PadConditions } from '#simulations/point-of-care/pads.ts';
import { nearestBlock, trueLevel } from '#simulations/point-of-care/perception.ts';
import { standing } from '#simulations/point-of-care/findings.ts';
import { actCriteria } from '#simulations/point-of-care/rubric/act.ts';
import { beginCriteria } from '#simulations/point-of-care/rubric/begin.ts';
import { pocCasesSchema } from '#simulations/point-of-care/schema.ts';
import type { PointOfCare } from '#simulations/point-of-care/simulation.ts';
import { trial } from '#simulations/point-of-care/trial.ts';
import { Driver } from '#simulations/core/driver.ts';

const library = openLibrary(new URL('../..', import.meta.url).pathname);
const poc = trial(library);
const cases = pocCasesSchema.parse(parse(casesYaml));
const caseOf = (id: string): PocCase => {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const facts = poc.start('ua-clean-catch', 1, 'coached').facts;

function run(caseId: string, seed: number, ...events: readonly PocLearnerEvent[]): Driver<PointOfCare> {
  const driver = new Driver(poc.simulation, poc.start(caseId, seed, 'check-off'));
  for (const event of events) driver.act(event);
  return driver;
}
const skip = (ms: number): PocLearnerEvent => ({ type: 'time.skipped', ms });

const calm: Omit<PadConditions, 'level' | 'dueS' | 'wetS'> = {
  cold: false,
  runOver: false,
  spoiled: false,
  missed: false,
};
const dueOf = (pad: keyof typeof chart): number => facts.padDueS[chart[pad].due];

/** Oklab to linear sRGB (Ottosson 2020): only here, to know that every block can be shown on a screen. */
function linear([l, a, b]: Lab): readonly number[] {
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ];
  return [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
}

describe('the chart on the bottle', () => {
  it('holds only colors that a screen can show', () => {
    const outside = padIds.flatMap((pad) =>
      chart[pad].blocks
        .filter(({ color }) => linear(color).some((part) => part < -0.002 || part > 1.002))
        .map(({ label }) => `${pad} ${label}`),
    );

    expect(outside).toEqual([]);
  });

  it.each(padIds)('%s: neighbors differ by more than eyes need, and by the words for ears', (pad) => {
    const { blocks } = chart[pad];
    for (const [index, { color }] of blocks.entries()) {
      const next = blocks[index + 1];
      if (next === undefined) continue;
      expect(apart(color, next.color), blocks[index]?.label).toBeGreaterThan(0.04);
      expect(shadeWords(color)).not.toBe(shadeWords(next.color));
    }
  });
});

describe('a pad', () => {
  it.each(padIds)('%s: at its own time every level is nearest to its own block', (pad) => {
    for (const [level] of chart[pad].blocks.entries())
      for (const off of [-0.18, 0, 0.18]) {
        const seen = padColor(pad, {
          ...calm,
          level: Math.max(0, level + off),
          wetS: dueOf(pad) + 3,
          dueS: dueOf(pad),
        });
        expect(nearestBlock(pad, seen, true), `${String(level)} ${String(off)}`).toBe(level);
      }
  });

  it('comes on from dry to its block and never past it', () => {
    let before = 0;
    for (let s = 0; s <= 60; s += 5) {
      const share = development(s, 60, 1);
      expect(share).toBeGreaterThanOrEqual(before);
      before = share;
    }
    expect(before).toBe(1);
    expect(development(0, 60, 1)).toBe(0);
    expect(development(30, 60, 1)).toBeGreaterThan(0.6);
  });

  it.each(['blood', 'protein', 'leukocytes'] as const)(
    '%s: two minutes too late it reads at least a block too high',
    (pad) => {
      const late = padColor(pad, { ...calm, level: 1, wetS: dueOf(pad) + 120, dueS: dueOf(pad) });

      expect(nearestBlock(pad, late, true)).toBeGreaterThan(1);
    },
  );

  it('cold urine reads too low at the right time', () => {
    const cold = padColor('leukocytes', { ...calm, level: 4, wetS: 120, dueS: 120, cold: true });

    expect(nearestBlock('leukocytes', cold, true)).toBeLessThan(4);
  });

  it('protein reagent running over makes the pH too acid', () => {
    const wet = padColor('ph', { ...calm, level: 3, wetS: 60, dueS: 60, runOver: true });

    expect(nearestBlock('ph', wet, true)).toBeLessThan(3);
  });

  it('a strip from an open bottle finds nitrite that is not there and misses glucose that is', () => {
    const nitrite = padColor('nitrite', { ...calm, level: 0, wetS: 60, dueS: 60, spoiled: true });
    const glucose = padColor('glucose', { ...calm, level: 2, wetS: 30, dueS: 30, spoiled: true });

    expect(nearestBlock('nitrite', nitrite, true)).toBe(1);
    expect(nearestBlock('glucose', glucose, true)).toBeLessThan(2);
  });

  it('mixes halfway to halfway, as Oklab is made for', () => {
    const [one, two] = [levelColor('protein', 2), levelColor('protein', 3)];

    expect(levelColor('protein', 2.5)).toEqual(mix(one, two, 0.5));
    expect(apart(one, mix(one, two, 0.5))).toBeCloseTo(apart(one, two) / 2, 10);
  });
});

describe('a strip in a run', () => {
  const strip = [
    { type: 'lamp.on' },
    { type: 'device.opened' },
    { type: 'strip.dipped', how: 'quick' },
    { type: 'strip.edged' },
    { type: 'strip.blotted' },
    { type: 'strip.laid', how: 'level' },
  ] as const satisfies readonly PocLearnerEvent[];
  const looks = [
    skip(30_000),
    { type: 'pads.looked', at: 'at-30' },
    skip(10_000),
    { type: 'pads.looked', at: 'at-40' },
    skip(5000),
    { type: 'pads.looked', at: 'at-45' },
    skip(15_000),
    { type: 'pads.looked', at: 'at-60' },
    skip(60_000),
    { type: 'pads.looked', at: 'at-120' },
  ] as const satisfies readonly PocLearnerEvent[];

  it.each([1, 2, 3, 4])('the pads seen on time are the truth of the case, seed %i', (seed) => {
    const { context } = run(
      'ua-refractometer',
      seed,
      { type: 'specimen.set-out' },
      skip(1_300_000),
      ...strip,
      ...looks,
    ).snapshot;
    for (const pad of padIds) {
      const glance = context.glances[pad];
      expect(glance === undefined ? null : nearestBlock(pad, glance.color, true), pad).toBe(
        Math.round(trueLevel(context, pad)),
      );
    }
  });

  it('tells a pad in numbers of its color and never by the name of a block', () => {
    const { context } = run('ua-refractometer', 1, ...strip, ...looks).snapshot;
    for (const pad of padIds) {
      const words = glanceWords(context, pad) ?? '';
      expect(words).toMatch(/^lightness \d+, .*seen \d+ seconds after the dip$/);
      for (const { label } of chart[pad].blocks) if (!/^\d/.test(label)) expect(words).not.toContain(label);
    }
  });

  it('is told as late once its last moment is gone', () => {
    const driver = run('ua-refractometer', 1, ...strip, skip(200_000));

    expect(driver.snapshot.hasTag('late')).toBe(true);
  });
});

describe('a refractometer', () => {
  it.each([1, 5, 9])('reads water at its own error, and urine right once it is set, seed %i', (seed) => {
    const water = run('ua-refractometer', seed, { type: 'prism.filled', with: 'water' });
    const off = water.snapshot.context.prism.offThousandths;
    expect(Math.abs(off)).toBeGreaterThanOrEqual(2);
    water.act({ type: 'prism.turned', thousandths: -off });
    expect(prismWords(water.snapshot.context)).toContain('exactly on the long mark 1.000');
    water.act({ type: 'prism.wiped' });
    water.act({ type: 'prism.filled', with: 'urine' });

    expect(prismWords(water.snapshot.context)).toContain('4 small marks above the long mark 1.005');
  });

  it('reads thinned urine when the water is not wiped off', () => {
    const driver = run(
      'ua-refractometer',
      1,
      { type: 'prism.filled', with: 'water' },
      { type: 'prism.filled', with: 'urine' },
    );

    expect(driver.snapshot.context.prism.diluted).toBe(true);
  });
});

describe('controls', () => {
  const numeric = cases.filter(({ controls }) => controls.levels.some((level) => level.numeric !== null));
  const first = numeric[0] ?? caseOf('glucose-drift');

  it.each(patterns)('a %s chart breaks its own rule and no other, on many seeds', (pattern) => {
    const patient: PocCase = { ...first, controls: { ...first.controls, pattern } };
    for (let seed = 1; seed <= 60; seed += 1) {
      const rules = patient.controls.levels.flatMap(({ id }) =>
        broken(
          [
            ...Array.from({ length: daysBefore }, (_, day) => zBefore(seed, patient, id, day)),
            zToday(seed, patient, id, 0, 0),
          ],
          facts,
        ),
      );
      const wanted = { steady: [], outlier: 'one-three', trend: 'seven-climbing', shift: 'ten' }[pattern];
      if (pattern === 'steady') expect(rules, `seed ${String(seed)}`).toEqual([]);
      else expect(rules, `seed ${String(seed)}`).toContain(wanted);
      if (pattern !== 'outlier') expect(rules).not.toContain('one-three');
      if (pattern !== 'trend') expect(rules).not.toContain('seven-climbing');
      if (pattern !== 'shift') expect(rules.filter((rule) => rule === 'ten')).toEqual([]);
    }
  });

  it('are out on a bottle that stood open, and in on the new one', () => {
    const old = run('ua-pregnant', 1, { type: 'control.run', level: 'positive' });
    expect(standing(old.snapshot.context)).toBe('out');
    const fresh = run(
      'ua-pregnant',
      1,
      { type: 'lot.changed' },
      { type: 'control.run', level: 'negative' },
      { type: 'control.run', level: 'positive' },
    );
    expect(standing(fresh.snapshot.context)).toBe('in');
  });
});

describe('a meter', () => {
  const finger = (how: 'soap' | 'alcohol', wiped: boolean): readonly PocLearnerEvent[] => [
    { type: 'code.set' },
    { type: 'finger.cleaned', how },
    { type: 'finger.dried' },
    { type: 'device.opened' },
    { type: 'finger.lanced', site: 'side' },
    ...(wiped ? ([{ type: 'drop.wiped' }] as const) : []),
  ];

  it.each([1, 2, 3])('shows the truth from clean, dry fingers, seed %i', (seed) => {
    const { context } = run('glucose-orange', seed, ...finger('soap', true)).snapshot;

    expect(displayFor(context, 'full')).toBe(String(context.drawn.value));
  });

  it('reads the orange where fingers were not washed, and an alcohol pad does not help', () => {
    const { context } = run('glucose-orange', 1, ...finger('alcohol', true)).snapshot;

    expect(Number(displayFor(context, 'full'))).toBeGreaterThan(context.drawn.value + 100);
  });

  it('keeps a washed finger washed when an alcohol pad follows, and asks for it to dry again', () => {
    const { context } = run(
      'glucose-orange',
      1,
      { type: 'finger.cleaned', how: 'soap' },
      ...finger('alcohol', true),
    ).snapshot;

    expect(displayFor(context, 'full')).toBe(String(context.drawn.value));
    expect(context.finger).toMatchObject({ cleaned: 'soap', dry: true });
  });

  const lowRead: readonly PocLearnerEvent[] = [
    ...finger('soap', true),
    { type: 'sample.taken', how: 'full' },
    skip(10_000),
    { type: 'window.looked' },
  ];
  const tellNow: PocLearnerEvent = { type: 'report.made', to: 'provider', content: 'result-and-signs', readBack: true };
  function afterTelling(...events: readonly PocLearnerEvent[]) {
    const driver = run('glucose-low', 1, ...events);
    const { value } = driver.snapshot.context.drawn;
    driver.act({ type: 'result.charted', value, lines: [], unit: 'mg/dL', flag: 'critical', confirmed: true });
    return actCriteria.find(({ id }) => id === 'PT-33')?.test(driver.snapshot.context);
  }

  it('lets a critical number be told from the display and charted after, but not be guessed', () => {
    expect(afterTelling(...lowRead, tellNow)).toMatchObject({ share: 1, because: 'done' });
    expect(afterTelling(tellNow, ...lowRead)).toMatchObject({ share: 0, because: 'told-the-wrong-person' });
  });

  it('takes a wrong code that is put right and run again for enough, and a wrong code left alone for trouble', () => {
    const both: readonly PocLearnerEvent[] = [
      { type: 'control.run', level: 'low' },
      { type: 'control.run', level: 'high' },
    ];
    const finding = (...events: readonly PocLearnerEvent[]) =>
      beginCriteria.find(({ id }) => id === 'PT-11')?.test(run('glucose-orange', 1, ...events).snapshot.context);

    expect(finding(...both)).toMatchObject({ share: 0, because: 'supervisor-not-told' });
    expect(finding(...both, { type: 'code.set' }, ...both)).toMatchObject({ share: 1, because: 'done' });
  });

  it('reads lower from the first drop and from a squeezed finger, and shows an error when blood is added', () => {
    const { context } = run('hemoglobin-outlier', 1, ...finger('soap', false)).snapshot;

    expect(Number(displayFor(context, 'full'))).toBeLessThan(context.drawn.value);
    expect(displayFor(context, 'topped-up')).toBe('E-2 fill');
  });

  it('refuses a cold cartridge', () => {
    const { context } = run('a1c-shift', 1, ...finger('soap', true)).snapshot;

    expect(displayFor(context, 'full')).toBe('E-4 cold');
  });

  it('takes an impossible number into the record never, and an unusual one only when confirmed', () => {
    const entry = { type: 'result.charted', lines: [], unit: '%', flag: 'out-of-range' } as const;
    const driver = run('a1c-shift', 1, { ...entry, value: 78, confirmed: true });
    expect(driver.snapshot.context.entries).toEqual([]);
    expect(driver.snapshot.context.happened?.words).toContain('Did you mean 7.8?');
    const unusual = run('hemoglobin-outlier', 1, { ...entry, unit: 'g/dL', value: 6.4, confirmed: false });
    expect(unusual.snapshot.context.entries).toEqual([]);
    unusual.act({ ...entry, unit: 'g/dL', value: 6.4, confirmed: true });
    expect(unusual.snapshot.context.entries).toHaveLength(1);
  });
});

describe('a cassette', () => {
  const swabbed: readonly PocLearnerEvent[] = [
    { type: 'lot.set-out' },
    skip(700_000),
    { type: 'device.opened' },
    { type: 'fluid.added', fluid: 'buffer', drops: 6 },
    { type: 'swab.taken' },
    { type: 'swab.touched', zone: 'right-nostril' },
    { type: 'swab.turned', turns: 4 },
    { type: 'swab.touched', zone: 'left-nostril' },
    { type: 'swab.turned', turns: 4 },
    { type: 'swab.soaked' },
    skip(60_000),
    { type: 'swab.squeezed' },
    { type: 'well.filled', drops: 4 },
  ];
  const words = (driver: Driver<PointOfCare>): string => {
    driver.act({ type: 'window.looked' });
    const { context } = driver.snapshot;
    const look = context.looks.at(-1);
    return look === undefined ? '' : lookWords(context, look);
  };

  it('shows a faint line at fifteen minutes and none at four', () => {
    expect(words(run('covid-faint', 1, ...swabbed, skip(240_000)))).toContain('CoV: no line');
    expect(words(run('covid-faint', 1, ...swabbed, skip(900_000)))).toContain('CoV: a faint line');
  });

  it('shows a line that is not there once it has dried', () => {
    expect(words(run('covid-faint', 1, ...swabbed, skip(1_800_000)))).toContain('A: a faint line');
  });

  it('loses the line when one nostril was left out', () => {
    const half = swabbed.filter((event) => event.type !== 'swab.touched' || event.zone === 'right-nostril');

    expect(run('covid-faint', 1, ...half).snapshot.context.device?.reach).toBeLessThan(0.6);
  });

  it('fails without its control line on the first device and works on the second', () => {
    const urine: readonly PocLearnerEvent[] = [
      { type: 'patient.sent' },
      skip(130_000),
      { type: 'specimen.labeled', on: 'cup', withTime: true },
      { type: 'device.opened' },
      { type: 'well.filled', drops: 3 },
      skip(200_000),
    ];
    const driver = run('hcg-invalid', 1, ...urine);
    expect(words(driver)).toContain('C: no line');
    for (const event of urine.slice(3)) driver.act(event);
    expect(words(driver)).toContain('C: a clear line');
    expect(words(driver)).toContain('T: no line');
  });

  it('says lines and never a result', () => {
    expect(words(run('covid-faint', 1, ...swabbed, skip(900_000)))).not.toMatch(/positive|negative|invalid/);
  });
});
