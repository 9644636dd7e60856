/** The model itself: what rubbing reaches, how a touch carries germs on, what each way of taking gear off leaves behind. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { library } from '../../tests/models/simulations/trials.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import casesYaml from './cases.yaml?raw';
import { neededInAll } from './care.ts';
import { needMs } from './cleaning.ts';
import type { HygieneContext } from './context.ts';
import { glowSentences, statusOf } from './describe.ts';
import { strokes, type HygieneLearnerEvent, type Stroke } from './events.ts';
import { readHygieneFacts } from './facts.ts';
import { hygieneCasesSchema } from './schema.ts';
import { hygiene, startOf, type Hygiene } from './simulation.ts';
import { cleanLoads, loadOf, soiled, touch, type Germs } from './surfaces.ts';
import { meanPercent, nothingCovered, percentOf, rubbed, zones } from './zones.ts';

const cases = hygieneCasesSchema.parse(parse(casesYaml));
const facts = readHygieneFacts((id) => library.facts.get(id)?.value);

function fresh(caseId: string, seed = 1): Driver<Hygiene> {
  const scenario = cases.find(({ id }) => id === caseId);
  if (scenario === undefined) throw new Error(caseId);
  return new Driver(hygiene, startOf(scenario, facts, seed, 'coached'));
}
const seen = (run: Driver<Hygiene>): HygieneContext => run.snapshot.context;
function does(run: Driver<Hygiene>, ...events: readonly HygieneLearnerEvent[]): void {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
}
function rub(run: Driver<Hygiene>, of: readonly Stroke[] = strokes, amount: 'little' | 'enough' = 'enough'): void {
  does(run, { type: 'product.taken', product: 'rub', amount });
  for (const stroke of of) {
    does(run, { type: 'stroke.begun', stroke });
    run.pass(needMs(seen(run)));
  }
  does(run, { type: 'hands.stopped' });
}
function line(run: Driver<Hygiene>, id: string): { readonly share: number | null; readonly because: string } {
  const result = score(hygiene.rubric, seen(run), { finished: run.ended, passShare: hygiene.passShare });
  if (result.status !== 'scored') throw new Error('the run is not finished');
  const found = result.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return { share: found.finding.share, because: found.finding.because };
}

describe('rubbing', () => {
  it('covers both hands with ten movements in the time of a whole rub, and no sooner', () => {
    const need = (facts.rubS * 1000) / strokes.length;
    const all = strokes.reduce((covered, stroke) => rubbed(covered, stroke, need), nothingCovered);
    const palms = rubbed(nothingCovered, 'palms', facts.rubS * 1000);

    expect(meanPercent(all, need)).toBe(100);
    expect(percentOf(palms, 'thumb-left', need)).toBe(0);
    expect(meanPercent(palms, need)).toBeLessThan(40);
  });

  it('stops working when the rub is dry, however the time is cut', () => {
    const ends = [100, 700, 30_000].map((stepMs) => {
      const run = fresh('contact-draining-wound');
      does(run, { type: 'product.taken', product: 'rub', amount: 'little' }, { type: 'stroke.begun', stroke: 'palms' });
      for (let ms = 0; ms < 30_000; ms += stepMs) run.pass(stepMs);
      return seen(run).cleaning?.rubbedMs;
    });

    expect(ends).toEqual([facts.littleDriesS * 1000, facts.littleDriesS * 1000, facts.littleDriesS * 1000]);
  });

  it('leaves what it did not reach, and nothing where it did', () => {
    const run = fresh('contact-draining-wound');
    rub(run, ['palms']);
    const { hands } = seen(run).germs;

    expect(hands['palm-left']).toBe(0);
    expect(hands['thumb-left']).toBeGreaterThan(15);
    rub(run);
    expect(zones.filter((zone) => seen(run).germs.hands[zone] > 0)).toEqual([]);
  });

  it('with alcohol does nothing to spores; soap and water take them off', () => {
    const run = fresh('contact-loose-stool');
    rub(run);
    does(run, { type: 'room.entered' }, { type: 'care.done', care: 'temperature' });
    const before = loadOf(seen(run).germs, 'hands');
    rub(run);
    expect(loadOf(seen(run).germs, 'hands')).toBe(before);

    does(run, { type: 'hands.wetted' }, { type: 'product.taken', product: 'soap', amount: 'enough' });
    for (const stroke of strokes) {
      does(run, { type: 'stroke.begun', stroke });
      run.pass(2000);
    }
    does(
      run,
      { type: 'hands.rinsed', held: 'down' },
      { type: 'hands.dried', with: 'paper-towel' },
      { type: 'tap.closed', with: 'hand' },
      { type: 'hands.stopped' },
    );
    // The clean hand took back from the tap what it had left there.
    expect(before).toBeGreaterThan(0);
    expect(seen(run).sporesSinceWash).toBe(false);
  });

  it('of gloves cleans no hand', () => {
    const run = fresh('contact-draining-wound');
    does(run, { type: 'ppe.on', piece: 'gloves', well: true });
    const before = loadOf(seen(run).germs, 'hands');
    rub(run);

    expect(loadOf(seen(run).germs, 'hands')).toBe(before);
  });
});

describe('a touch', () => {
  const hands = Object.fromEntries(zones.map((zone) => [zone, 0])) as Germs['hands'];
  const start: Germs = { loads: { ...cleanLoads, source: 100 }, hands, trail: [] };

  it('passes on two fifths, fades out along a chain, and keeps its trail', () => {
    const chain = ['gloves', 'phone', 'own-face', 'pen', 'keyboard'] as const;
    let germs = touch(start, 1, 'source', 'gloves');
    for (const [index, thing] of chain.slice(1).entries())
      germs = touch(germs, index + 2, chain[index] ?? 'gloves', thing);

    expect(chain.map((thing) => germs.loads[thing])).toEqual([40, 16, 6, 0, 0]);
    expect(germs.trail.map(({ to }) => to)).toEqual(['gloves', 'phone', 'own-face']);
    expect(germs.loads.source).toBe(100);
  });

  it('never makes anything cleaner, and never dirtier than what it touched', () => {
    const dirty = soiled(start, 1, 'splash', 'uniform', 30);
    const after = touch(dirty, 2, 'uniform', 'source');

    expect(after.loads.uniform).toBe(40);
    expect(after.loads.source).toBe(100);
  });
});

describe('taking gear off', () => {
  /** A whole visit to the wound, ready to undress. */
  function readyToUndress(): Driver<Hygiene> {
    const run = fresh('contact-draining-wound');
    rub(run);
    does(
      run,
      { type: 'ppe.on', piece: 'gown', well: true },
      { type: 'ppe.on', piece: 'gloves', well: true },
      { type: 'room.entered' },
      { type: 'care.done', care: 'old-dressing-off' },
    );
    return run;
  }

  it.each([
    ['gloves first, gown by the inside', ['gloves glove-in-glove', 'gown from-inside'], [0, 0]],
    ['gown and gloves together', ['gown with-gloves'], [0, 0]],
    ['gown by its front first', ['gown over-the-front', 'gloves glove-in-glove'], [12, 0]],
    ['gown from inside with soiled gloves', ['gown from-inside', 'gloves glove-in-glove'], [0, 16]],
  ] as const)('%s leaves this on uniform and neck', (_what, steps, [uniform, neck]) => {
    const run = readyToUndress();
    for (const step of steps) {
      const [piece, how] = step.split(' ') as ['gown', 'from-inside'];
      does(run, { type: 'ppe.off', piece, how });
    }
    const { loads } = seen(run).germs;

    expect([loads.uniform, loads.neck]).toEqual([uniform, neck]);
  });

  it('soils bare wrists where the glove did not lie over a cuff', () => {
    const run = fresh('contact-draining-wound');
    rub(run);
    does(
      run,
      { type: 'ppe.on', piece: 'gloves', well: true },
      { type: 'ppe.on', piece: 'gown', well: true },
      { type: 'room.entered' },
      { type: 'care.done', care: 'old-dressing-off' },
    );

    expect(seen(run).germs.hands['wrist-left']).toBe(20);
  });

  it('brings a splash to the eyes of whoever wore no shield', () => {
    const run = fresh('droplet-swab');
    rub(run);
    does(run, { type: 'ppe.on', piece: 'mask', well: true }, { type: 'ppe.on', piece: 'gloves', well: true });
    does(run, { type: 'room.entered' }, { type: 'care.done', care: 'nose-swab' }, { type: 'visit.finished' });

    expect(seen(run).germs.loads['own-face']).toBe(60);
    expect(line(run, 'HP-08').because).toBe('task-not-covered');
  });

  it('counts the air breathed without a sealed respirator, and fails on it', () => {
    const run = fresh('airborne-cough');
    rub(run);
    does(run, { type: 'ppe.on', piece: 'mask', well: true }, { type: 'room.entered' });
    run.pass(7000);
    does(run, { type: 'visit.finished' });

    expect(seen(run).did.breathedMs).toBe(7000);
    expect(line(run, 'HP-12')).toEqual({ share: 0, because: 'no-respirator' });
  });
});

describe('from dirty to clean', () => {
  it('shows what the same gloves bring to the new dressing', () => {
    const run = fresh('contact-draining-wound');
    rub(run);
    does(
      run,
      { type: 'ppe.on', piece: 'gown', well: true },
      { type: 'ppe.on', piece: 'gloves', well: true },
      { type: 'room.entered' },
      { type: 'care.done', care: 'old-dressing-off' },
      { type: 'care.done', care: 'new-dressing-on' },
      { type: 'visit.finished' },
    );

    expect(seen(run).germs.loads['clean-dressing']).toBe(16);
    expect(line(run, 'HP-23')).toEqual({ share: 0, because: 'clean-dressing-soiled' });
  });
});

describe('the cases', () => {
  it('need different gear, and one needs somebody else', () => {
    expect(new Set(cases.map((scenario) => neededInAll(scenario).join(' '))).size).toBeGreaterThanOrEqual(6);
    expect(cases.filter(({ fitTest }) => !fitTest.holds)).toHaveLength(1);
  });

  it('never tell in their words what only the lamp shows', () => {
    for (const { id } of cases) {
      const run = fresh(id);
      does(run, { type: 'room.entered' }, { type: 'care.done', care: 'temperature' });

      expect(statusOf(run.snapshot).join(' ')).not.toMatch(/%|glow/);
      expect(glowSentences(seen(run)).join(' ')).toMatch(/%/);
    }
  });
});
