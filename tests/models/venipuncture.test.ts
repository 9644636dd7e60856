/** The model of the blood draw itself: the needle's geometry, the finger, carry-over, fill, the record, what leaks. */
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import casesYaml from '#simulations/venipuncture/cases.yaml?raw';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import { headingOf, toPath, veinsOf, type Vein } from '#simulations/venipuncture/anatomy.ts';
import { noTrace } from '#simulations/venipuncture/begin.ts';
import { harmfulIn, residueAfter } from '#simulations/venipuncture/blood.ts';
import type { BloodContext } from '#simulations/venipuncture/context.ts';
import { bloodDebriefDetail } from '#simulations/venipuncture/debrief.ts';
import { statusOf } from '#simulations/venipuncture/describe.ts';
import type { BloodLearnerEvent } from '#simulations/venipuncture/events.ts';
import { readBloodFacts } from '#simulations/venipuncture/facts.ts';
import { find, sine, tipAt, type Aim } from '#simulations/venipuncture/geometry.ts';
import { feltAt } from '#simulations/venipuncture/palpation.ts';
import { expertHabits, work } from '#simulations/venipuncture/personas.ts';
import { bloodCasesSchema } from '#simulations/venipuncture/schema.ts';
import { startOf, venipuncture, type Venipuncture } from '#simulations/venipuncture/simulation.ts';
import { siteFault } from '#simulations/venipuncture/skin.ts';
import { tubeColors, tubesFor, venousPlace, type TubeColor } from '#simulations/venipuncture/tubes.ts';
import { library } from './simulations/trials.ts';

const cases = bloodCasesSchema.parse(parse(casesYaml));
const facts = readBloodFacts((id) => library.facts.get(id)?.value);
const caseOf = (id: string) => {
  const patient = cases.find((one) => one.id === id);
  if (patient === undefined) throw new Error(id);
  return patient;
};
const fresh = (id: string, seed = 1): Driver<Venipuncture> =>
  new Driver(venipuncture, startOf(caseOf(id), facts, seed, 'coached'));
const seen = (run: Driver<Venipuncture>): BloodContext => run.snapshot.context;
const acts = (run: Driver<Venipuncture>, ...events: readonly BloodLearnerEvent[]): void => {
  for (const event of events) run.act(event);
};

function finding(run: Driver<Venipuncture>, id: string) {
  run.act({ type: 'visit.finished' });
  const result = score(venipuncture.rubric, seen(run), { finished: run.ended, passShare: venipuncture.passShare });
  if (result.status !== 'scored') throw new Error('the run is not finished');
  const found = result.criteria.find((one) => one.id === id)?.finding;
  return { share: found?.share, because: found?.because };
}

const routine = caseOf('three-tubes');
const vein = (id: Vein['id'], seed: number): Vein => {
  const found = veinsOf(routine, seed, 'right').find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
/** An aim over the middle of a vein, along it. */
function along(one: Vein, angleDeg: number, aside = 0): Aim {
  const [a, b] = [one.path[0], one.path[1]];
  const at = { x: (a.x + b.x) / 2 + aside, y: (a.y + b.y) / 2 };
  return { arm: 'right', at: one.at, ...at, headingDeg: headingOf(toPath(one.path, at).along), angleDeg, bevel: 'up' };
}
const lie = (aim: Aim, mm: number, seed: number, slides = 0) =>
  find({ patient: routine, seed, aim, mm, band: 'on', slides });

describe('the needle', () => {
  it('knows its sine to a fifth of a hundredth', () => {
    for (let degrees = -90; degrees <= 90; degrees += 1)
      expect(Math.abs(sine(degrees) - Math.sin((degrees * Math.PI) / 180))).toBeLessThan(0.002);
  });

  it('along the middle of any vein comes from tissue through a part to the inside, and only then through', () => {
    const order = ['tissue', 'partly', 'inside', 'through'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 15, max: 30 }), (seed, angle) => {
        const aim = along(vein('cephalic', seed), angle);
        let furthest = 0;
        const met = new Set<string>();
        for (let mm = 0; mm <= 25; mm += 0.5) {
          const now = lie(aim, mm, seed).lie;
          const place = order.indexOf(now);
          expect(place, `${now} at ${String(mm)}`).toBeGreaterThanOrEqual(furthest);
          furthest = place;
          met.add(now);
        }
        expect(met.has('inside')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('further aside than vein and slide allow never gets blood', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 10, max: 35 }),
        fc.integer({ min: 2, max: 44 }),
        (seed, angle, halves) => {
          const one = vein('cephalic', seed);
          const aim = along(one, angle, -(one.widthMm + 2));
          expect(lie(aim, halves / 2, seed).flow).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('misses a rolling vein that nothing holds and meets it when it is held', () => {
    const patient = caseOf('hard-to-find');
    for (const seed of [1, 2, 3, 40]) {
      const hand = veinsOf(patient, seed, 'left').find(({ id }) => id === 'hand-outer');
      if (hand === undefined) throw new Error('no vein');
      const aim: Aim = { ...along(hand, 15), arm: 'left' };
      const best = (slides: number) =>
        Math.max(
          ...Array.from(
            { length: 50 },
            (_one, index) => find({ patient, seed, aim, mm: index / 2, band: 'on', slides }).flow,
          ),
        );
      expect(best(0)).toBe(1);
      expect(best(1)).toBeLessThan(1);
    }
  });

  it('goes through sooner the steeper it lies, and gives less with its opening down', () => {
    const one = vein('median-cubital', 3);
    const through = (angle: number) => {
      for (let mm = 0; mm <= 25; mm += 0.5) if (lie(along(one, angle), mm, 3).lie === 'through') return mm;
      return 26;
    };
    expect(through(60)).toBeLessThan(through(30));
    const inside =
      Array.from({ length: 50 }, (_x, index) => index / 2).find((mm) => lie(along(one, 25), mm, 3).lie === 'inside') ??
      0;
    const down = find({
      patient: routine,
      seed: 3,
      aim: { ...along(one, 25), bevel: 'down' },
      mm: inside,
      band: 'on',
      slides: 0,
    });
    expect(down.lie).toBe('on-the-wall');
    expect(down.flow).toBeLessThan(1);
  });

  it('is deeper by the sine of its angle', () => {
    const aim: Aim = { arm: 'right', at: 'elbow', x: 50, y: 60, headingDeg: 0, angleDeg: 30, bevel: 'up' };
    expect(tipAt(aim, 10).z).toBeCloseTo(5, 1);
    expect(tipAt(aim, 10).y).toBeCloseTo(60 - 8.66, 1);
  });
});

describe('the finger', () => {
  it('feels every usable vein over its middle, less without a tourniquet, and nothing far away', () => {
    for (const seed of [1, 9, 77]) {
      const one = vein('cephalic', seed);
      const at = {
        arm: 'right' as const,
        at: 'elbow' as const,
        x: Math.round(one.path[1].x),
        y: Math.round(one.path[1].y),
      };
      const full = feltAt(routine, seed, at, { filled: true, warm: false });
      const flat = feltAt(routine, seed, at, { filled: false, warm: false });
      expect(full.kind).toBe('spring');
      expect(flat.strength).toBeLessThan(full.strength);
      expect(feltAt(routine, seed, { ...at, x: 0, y: 0 }, { filled: true, warm: false }).kind).toBe('nothing');
    }
  });

  it('finds the artery beating beside the body side, deep', () => {
    const felt = feltAt(routine, 1, { arm: 'right', at: 'elbow', x: 66, y: 20 }, { filled: true, warm: false });
    expect(felt).toMatchObject({ kind: 'beat', depth: 'deep' });
  });
});

/** Fills these one after the other on one needle and says which are harmed. */
function harmedIn(order: readonly TubeColor[]): readonly TubeColor[] {
  let residue = noTrace;
  return order.filter((color) => {
    const harmed = harmfulIn({ color, carry: residue }) !== null;
    residue = residueAfter(residue, color);
    return harmed;
  });
}

describe('carry-over', () => {
  it('harms no tube in the order of draw, and some tube in every order that steps back', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...tubeColors], { minLength: 2 }), (order) => {
        const stepsBack = order.some(
          (color, index) => index > 0 && venousPlace[color] < venousPlace[order[index - 1] ?? color],
        );
        expect(harmedIn(order).length > 0).toBe(stepsBack);
      }),
    );
  });

  it('ends with the lavender and the gray tube, whatever is ordered', () => {
    expect(tubesFor(['glucose', 'cbc', 'cmp', 'pt-inr', 'ammonia'], 'vein')).toEqual([
      'light-blue',
      'gold',
      'green',
      'lavender',
      'gray',
    ]);
    expect(tubesFor(['bilirubin', 'cbc'], 'skin')).toEqual(['lavender', 'gold']);
    expect(harmedIn(['lavender', 'gold'])).toEqual(['gold']);
  });
});

describe('a draw', () => {
  it('by an expert fills, mixes and labels what the laboratory takes, from the vein that was felt', () => {
    for (const { id, method, refuses, fastingKept } of cases) {
      if (refuses || !fastingKept) continue;
      const run = fresh(id, 5);
      work(run, expertHabits);
      const detail = bloodDebriefDetail(seen(run));
      expect(detail.tubes.length, id).toBeGreaterThan(0);
      expect(
        detail.tubes.flatMap(({ troubles, percent }) => (percent < 75 ? [] : troubles)),
        id,
      ).toEqual([]);
      expect(detail.sticks.length > 0, id).toBe(method === 'vein');
    }
  });

  it('leaves the light blue tube short when a winged set begins with it', () => {
    const run = fresh('hard-to-find', 4);
    work(run, expertHabits);
    const [discard, blue] = bloodDebriefDetail(seen(run)).tubes;
    expect(discard?.discard).toBe(true);
    expect(discard?.percent ?? 100).toBeLessThan(facts.citrateFillPercent);
    expect(blue?.percent ?? 0).toBeGreaterThanOrEqual(facts.citrateFillPercent);
  });

  it('never says the depth of a vein or its name before the debrief', () => {
    const run = fresh('three-tubes', 2);
    acts(run, { type: 'patient.placed', posture: 'sitting' }, { type: 'band.tied', arm: 'right', inches: 3.5 });
    for (let x = 0; x <= 100; x += 2) {
      run.act({ type: 'finger.placed', arm: 'right', at: 'elbow', x, y: 60 });
      expect(statusOf(run.snapshot).slice(3, 6).join(' ')).not.toMatch(/cubital|cephalic|basilic|\d mm/);
    }
  });

  it('keeps no impossible number of tries and asks about an unusual one', () => {
    const run = fresh('three-tubes');
    const entry = { type: 'draw.charted', site: 'cephalic', arm: 'right', reaction: 'none' } as const;
    acts(run, { ...entry, tries: 40, confirmed: true });
    expect(seen(run).charted).toBeNull();
    acts(run, { ...entry, tries: 4, confirmed: false });
    expect(seen(run).charted).toBeNull();
    expect(seen(run).happened?.words).toMatch(/unusual/);
    acts(run, { ...entry, tries: 4, confirmed: true });
    expect(seen(run).charted?.tries).toBe(4);
  });

  it('makes somebody faint who sits, and nobody who lies', () => {
    for (const posture of ['sitting', 'lying'] as const) {
      const run = fresh('first-draw', 3);
      acts(
        run,
        { type: 'patient.placed', posture },
        { type: 'needle.picked', needle: 'straight-21' },
        {
          type: 'needle.entered',
          arm: 'right',
          at: 'elbow',
          x: 5,
          y: 5,
          headingDeg: 0,
          angleDeg: 20,
          bevel: 'up',
          mm: 2,
        },
      );
      run.pass(60_000);
      expect(seen(run).faint.stage).toBe(posture === 'sitting' ? 'out' : 'none');
    }
  });

  it('fails whoever punctures somebody who said no, and whoever touches a fistula arm with a needle', () => {
    const no = fresh('says-no');
    acts(
      no,
      { type: 'patient.placed', posture: 'sitting' },
      { type: 'needle.picked', needle: 'straight-21' },
      {
        type: 'needle.entered',
        arm: 'left',
        at: 'elbow',
        x: 50,
        y: 60,
        headingDeg: 50,
        angleDeg: 25,
        bevel: 'up',
        mm: 5,
      },
    );
    expect(finding(no, 'VE-07')).toEqual({ share: 0, because: 'drawn-against-a-no' });
    const fistula = fresh('fistula-and-bruise');
    acts(
      fistula,
      { type: 'patient.placed', posture: 'sitting' },
      { type: 'needle.picked', needle: 'straight-21' },
      {
        type: 'needle.entered',
        arm: 'left',
        at: 'elbow',
        x: 50,
        y: 60,
        headingDeg: 50,
        angleDeg: 25,
        bevel: 'up',
        mm: 5,
      },
    );
    expect(finding(fistula, 'VE-11')).toEqual({ share: 0, because: 'limited-arm-drawn' });
  });
});

describe('a puncture of the skin', () => {
  it('is right on the sides of two fingers and on the two edges of a baby’s heel only', () => {
    expect(siteFault({ digit: 'ring', x: 5, y: 12 }, 'finger')).toBeNull();
    expect(siteFault({ digit: 'ring', x: 0, y: 12 }, 'finger')).toBe('middle-of-the-pad');
    expect(siteFault({ digit: 'thumb', x: 5, y: 12 }, 'finger')).toBe('wrong-finger');
    expect(siteFault({ digit: 'ring', x: 5, y: 12 }, 'heel')).toBe('finger-of-a-baby');
    for (const x of [3, 27]) expect(siteFault({ digit: 'heel', x, y: 12 }, 'heel')).toBeNull();
    expect(siteFault({ digit: 'heel', x: 15, y: 12 }, 'heel')).toBe('middle-of-the-heel');
    expect(siteFault({ digit: 'heel', x: 5, y: 1 }, 'heel')).toBe('back-curve');
    expect(siteFault({ digit: 'heel', x: 5, y: 40 }, 'heel')).toBe('arch');
  });

  it('fails a lancet deeper than the fact allows', () => {
    for (const [tenths, share] of [
      [20, 1],
      [22, 0],
    ] as const) {
      const run = fresh('infant-heel');
      acts(
        run,
        { type: 'patient.placed', posture: 'sitting' },
        { type: 'lancet.picked', tenths },
        { type: 'lancet.fired', digit: 'heel', x: 5, y: 12, lines: 'across' },
      );
      expect(finding(run, 'VE-26').share).toBe(share);
    }
  });
});
