/** Medication and injection: arithmetic, scales, what a plunger does, where a needle lands, and what the cases plant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Driver } from '#simulations/core/driver.ts';
import { judge } from '#simulations/core/rubric.ts';
import { entryTrouble } from '#simulations/injection/acts.ts';
import { maps, onBody, rightSpot, zoneAt } from '#simulations/injection/body.ts';
import { regions, routes } from '#simulations/injection/case.ts';
import casesYaml from '#simulations/injection/cases.yaml?raw';
import { doseMcg, gramsOf, rightUl, roundedUl } from '#simulations/injection/dose.ts';
import { announcements, statusOf } from '#simulations/injection/describe.ts';
import { syringeKinds, syringes } from '#simulations/injection/supplies.ts';
import { readInjectionFacts } from '#simulations/injection/facts.ts';
import { itemFault, stockOf } from '#simulations/injection/labels.ts';
import { depthTenthsMm, layerAt, layersOf, sinePermille, whealTenthsMm } from '#simulations/injection/landing.ts';
import { firmnessAt, hardEdges, lineWords, scaleOf } from '#simulations/injection/perception.ts';
import { expertHabits, work } from '#simulations/injection/personas.ts';
import { injectionRubric } from '#simulations/injection/rubric.ts';
import { rightRegions } from '#simulations/injection/rules.ts';
import { scheduleFindings } from '#simulations/injection/schedule.ts';
import { injectionCasesSchema } from '#simulations/injection/schema.ts';
import { injection, startOf } from '#simulations/injection/simulation.ts';
import { liquidUl, plungerUl, takenOut } from '#simulations/injection/syringe.ts';
import { library } from './simulations/trials.ts';

const cases = injectionCasesSchema.parse(parse(casesYaml));
const facts = readInjectionFacts((id) => library.facts.get(id)?.value);
const caseOf = (id: string) => {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
};
const begun = (id: string, seed = 1) => new Driver(injection, startOf(caseOf(id), facts, seed, 'coached'));

describe('the arithmetic of a dose', () => {
  it.each([
    ['flu-adult', 500],
    ['insulin-mix', 260],
    ['ceftriaxone-hip', 1400],
    ['b12-ampule', 1000],
    ['depo-no-route', 1000],
    ['tb-placed', 100],
    ['anaphylaxis', 300],
  ])('%s comes to %i microliters', (id, ul) => {
    expect(rightUl(caseOf(id), facts)).toBe(ul);
  });

  it('holds a dose by weight to its limit, and never above what the weight gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 6000 }),
        fc.integer({ min: 1, max: 60_000 }),
        fc.integer({ min: 1, max: 2_000_000 }),
        (lb, mcgPerKg, capMcg) => {
          const grams = gramsOf(lb, facts.lbPerKgTenths);
          const mcg = doseMcg({ kind: 'weight', mcgPerKg, capMcg, mcgPerMl: 1000 }, grams) ?? 0;
          expect(mcg).toBeLessThanOrEqual(capMcg);
          expect(mcg).toBeLessThanOrEqual(Math.ceil((mcgPerKg * grams) / 1000));
          expect(Number.isInteger(mcg)).toBe(true);
        },
      ),
    );
  });

  it('rounds once, to a line of the scale, never by more than half a line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (ul) => {
        const rounded = roundedUl(ul, facts.roundBelow1Ul, facts.roundFrom1Ul);
        const step = ul < 1000 ? facts.roundBelow1Ul : facts.roundFrom1Ul;
        expect(rounded % step).toBe(0);
        expect(Math.abs(rounded - ul) * 2).toBeLessThanOrEqual(step);
      }),
    );
  });
});

describe('a scale', () => {
  it.each(syringeKinds)('%s has a line for every mark, a number at each long one, and ends at its capacity', (kind) => {
    const marks = scaleOf(kind, facts);
    expect(marks.at(-1)?.ul).toBe(syringes[kind].capacityUl);
    expect(marks[0]?.number).toBe('0');
    expect(marks.filter(({ number }) => number !== null).length).toBeGreaterThan(4);
    expect(marks.every(({ ul }, index) => ul === index * facts.mark[kind])).toBe(true);
  });

  it('says where the ring stands as one would count it', () => {
    expect(lineWords('tb-1', 430, facts)).toBe('on short line 3 after 0.4');
    expect(lineWords('ml-3', 1400, facts)).toBe('on short line 4 after 1');
    expect(lineWords('insulin-05', 260, facts)).toBe('on short line 1 after 25 units');
    expect(lineWords('insulin-1', 270, facts)).toBe('about half a line past short line 3 after 20 units');
    expect(lineWords('ml-5', 2000, facts)).toBe('on the line with the number 2');
  });

  it('tells any two lines of a barrel apart', () => {
    for (const kind of syringeKinds) {
      const words = scaleOf(kind, facts).map(({ ul }) => lineWords(kind, ul, facts));
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

describe('a plunger', () => {
  const plungerMoves = fc.array(
    fc.oneof(
      fc.record({ type: fc.constant('plunger.set' as const), ul: fc.integer({ min: 0, max: 3000 }) }),
      fc.constant({ type: 'container.turned' as const }),
      fc.constant({ type: 'barrel.tapped' as const }),
    ),
    { maxLength: 25 },
  );

  it('loses and makes no drop between vial and barrel, and never goes below nothing', () => {
    fc.assert(
      fc.property(plungerMoves, fc.integer({ min: 1, max: 50 }), (moves, seed) => {
        const run = begun('flu-adult', seed);
        run.act({ type: 'item.taken', item: 'flu' });
        run.act({ type: 'syringe.taken', syringe: 'ml-3' });
        run.act({ type: 'needle.attached', needle: 'g25-10' });
        run.act({ type: 'needle.inserted', item: 'flu' });
        for (const move of moves) run.act(move);
        const { syringe, items } = run.snapshot.context;
        if (syringe === null) throw new Error('no syringe');
        expect(liquidUl(syringe) + (items['flu']?.ul ?? 0)).toBe(600);
        expect(syringe.airUl).toBeGreaterThanOrEqual(0);
        expect(plungerUl(syringe)).toBeLessThanOrEqual(3000);
      }),
      { numRuns: 60 },
    );
  });

  it('springs back from a vial that got no air', () => {
    const run = begun('flu-adult');
    run.act({ type: 'item.taken', item: 'flu' });
    run.act({ type: 'syringe.taken', syringe: 'tb-1' });
    run.act({ type: 'needle.attached', needle: 'g25-10' });
    run.act({ type: 'needle.inserted', item: 'flu' });
    run.act({ type: 'container.turned' });
    run.act({ type: 'plunger.set', ul: 500 });
    const { syringe, happened } = run.snapshot.context;
    expect(happened?.what).toBe('plunger-springs-back');
    expect(syringe === null ? 0 : plungerUl(syringe)).toBeLessThan(300);
  });

  it('takes liquid out in whole microliters that add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 3000 }),
        (amounts, ul) => {
          const contents = amounts.map((amount, index) => ({ item: `item-${String(index)}`, ul: amount }));
          const total = amounts.reduce((sum, one) => sum + one, 0);
          const { left, out } = takenOut(contents, ul);
          const sum = (list: readonly { readonly ul: number }[]) => list.reduce((all, one) => all + one.ul, 0);
          expect(sum(out)).toBe(Math.min(ul, total));
          expect(sum(left) + sum(out)).toBe(total);
        },
      ),
    );
  });
});

describe('where a needle lands', () => {
  it('has the sine of every degree to a thousandth', () => {
    for (let deg = 0; deg <= 90; deg += 1)
      expect(sinePermille(deg)).toBe(Math.round(1000 * Math.sin((deg * Math.PI) / 180)));
  });

  it('goes skin, fat, muscle, bone as it goes deeper, never back', () => {
    const order = ['too-shallow', 'skin', 'fat', 'muscle', 'bone'];
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.constantFrom(...regions),
        fc.integer({ min: 5, max: 90 }),
        (patient, region, angle) => {
          const layers = layersOf(patient, region, null);
          const ranks = Array.from({ length: 39 }, (_, index) =>
            order.indexOf(layerAt(depthTenthsMm(index * 10, angle), index * 10, layers)),
          );
          expect(ranks.every((rank, index) => index === 0 || rank >= (ranks[index - 1] ?? 0))).toBe(true);
        },
      ),
    );
  });

  it('an inch reaches the flat deltoid of a woman of 168 lb; a pinched one at 45 degrees stays in fat', () => {
    const patient = caseOf('flu-adult');
    expect(layerAt(depthTenthsMm(234, 90), 234, layersOf(patient, 'deltoid', 'flat'))).toBe('muscle');
    expect(layerAt(depthTenthsMm(149, 45), 149, layersOf(patient, 'deltoid', 'pinch-fat'))).toBe('fat');
  });

  it('a right placement of 0.1 mL raises a wheal within the cited range, whatever the seed; a deep one none', () => {
    for (let drift = -10; drift <= 10; drift += 1) {
      const wheal = whealTenthsMm(facts.idUl, 'skin', true, drift);
      expect(wheal / 10).toBeGreaterThanOrEqual(facts.whealMm.low);
      expect(wheal / 10).toBeLessThanOrEqual(facts.whealMm.high);
      expect(whealTenthsMm(facts.idUl, 'fat', true, drift)).toBe(0);
      expect(whealTenthsMm(facts.idUl, 'too-shallow', true, drift) / 10).toBeLessThan(facts.whealMm.low);
    }
  });

  it('the middle of every place is a right spot on every body, and no landmark called wrong is', () => {
    for (const patient of cases)
      for (const region of regions)
        for (const route of routes) {
          const spot = rightSpot(region, route, patient.ageGroup);
          if (spot !== null)
            expect(['right', 'scarred']).toContain(
              zoneAt(patient, { region, side: 'right', ...spot }, route, facts.navelMm),
            );
        }
    const patient = caseOf('flu-adult');
    const zone = (region: 'deltoid' | 'hip', id: string) => {
      const mark = maps[region].landmarks.find((one) => one.id === id);
      return zoneAt(
        patient,
        { region, side: 'left', xMm: onBody(mark?.x ?? 0, 'adult'), yMm: onBody(mark?.y ?? 0, 'adult') },
        'IM',
        facts.navelMm,
      );
    };
    expect(zone('deltoid', 'below-acromion')).toBe('joint');
    expect(zone('deltoid', 'back')).toBe('nerve');
    expect(zone('hip', 'behind')).toBe('nerve');
    expect(zone('hip', 'in-the-v')).toBe('right');
  });
});

describe('what the cases plant', () => {
  it('every container that is needed is good, and every other of the same drug is not, or is another strength', () => {
    for (const patient of cases) {
      const needed = patient.needs.map(({ item }) => item);
      for (const id of needed) {
        const stock = stockOf(patient, id);
        expect(
          stock === undefined ? 'missing' : itemFault(stock, patient.today, facts),
          `${patient.id} ${id}`,
        ).toBeNull();
        const twins = patient.shelf.filter(
          (other) => other.id !== id && other.drug === stock?.drug && other.strength === stock.strength,
        );
        expect(twins.filter((twin) => itemFault(twin, patient.today, facts) === null).map((twin) => twin.id)).toEqual(
          [],
        );
      }
    }
  });

  it('the schedule finds the interval that is too short, and nothing in the others', () => {
    const found = cases.filter((patient) => scheduleFindings(patient, facts).length > 0).map(({ id }) => id);
    expect(found).toEqual(cases.filter(({ faults }) => faults.includes('interval')).map(({ id }) => id));
  });

  it('an order with faults is answered for each, and one that is corrected may be given', () => {
    for (const { faults, answers, corrected, outcome, id } of cases) {
      expect(
        faults.filter((fault) => answers[fault] === undefined),
        id,
      ).toEqual([]);
      expect(corrected !== null, id).toBe(faults.length > 0 && outcome === 'give');
    }
  });
});

describe('what never passes', () => {
  const visit = (id: string) => {
    const run = begun(id);
    work(run, expertHabits);
    return run.snapshot.context;
  };
  const finding = (id: string, context: ReturnType<typeof visit>) => {
    const criterion = injectionRubric.find((one) => one.id === id);
    if (criterion === undefined) throw new Error(`no criterion ${id}`);
    const { met, earned, critical, finding: found } = judge(criterion, context);
    return { met, earned, critical, because: found.because };
  };

  it('two right doses for one order, though each was drawn to the line', () => {
    const context = visit('flu-adult');
    expect(finding('IJ-23', context).met).toBe(true);
    expect(finding('IJ-23', { ...context, shots: [...context.shots, ...context.shots] })).toEqual({
      met: false,
      earned: 0,
      critical: true,
      because: 'given-twice',
    });
  });

  it('a skin test placed again is no second dose', () => {
    const context = visit('tb-placed');
    expect(finding('IJ-23', { ...context, shots: [...context.shots, ...context.shots] }).met).toBe(true);
  });

  it.each([
    ['insulin-mix', 'glucose'],
    ['mmr-subcut', 'pregnancy-immune'],
    ['ceftriaxone-hip', 'allergies'],
  ] as const)('%s given without asking about %s', (id, left) => {
    const context = visit(id);
    const did = { ...context.did, asked: context.did.asked.filter((question) => question !== left) };
    expect(finding('IJ-09', context).met).toBe(true);
    expect(finding('IJ-09', { ...context, did })).toEqual({
      met: false,
      earned: 0,
      critical: true,
      because: 'decisive-not-asked',
    });
  });

  it('a dose by an order not yet put right, though a right one follows', () => {
    const context = visit('b12-ampule');
    const [shot] = context.shots;
    if (shot === undefined) throw new Error('nothing was given');
    const early = { ...shot, atMs: 1, pushedAtMs: 2 };
    expect(finding('IJ-08', context).met).toBe(true);
    expect(finding('IJ-08', { ...context, shots: [early, shot] }).because).toBe('given-by-a-bad-order');
  });

  it('a vaccine under the skin of the abdomen, where insulin may go', () => {
    expect(rightRegions(caseOf('mmr-subcut'), facts, 500)).toEqual(['arm-back', 'thigh']);
    expect(rightRegions(caseOf('insulin-mix'), facts, 260)).toContain('abdomen');
  });
});

describe('the record', () => {
  it('refuses what cannot be and keeps what can', () => {
    const { context } = begun('flu-adult').snapshot;
    expect(entryTrouble(context, 'dose', '.5 mL')).not.toBeNull();
    expect(entryTrouble(context, 'dose', '5.0 mL')).not.toBeNull();
    expect(entryTrouble(context, 'dose', '0.5 mL')).toBeNull();
    expect(entryTrouble(context, 'lot', 'fv?')).not.toBeNull();
    expect(entryTrouble(context, 'expires', '2026-06-30')).not.toBeNull();
    expect(entryTrouble(context, 'vis', '2027-01-01')).not.toBeNull();
    expect(entryTrouble(context, 'time', '23:59')).not.toBeNull();
    expect(entryTrouble(context, 'time', '25:10')).not.toBeNull();
  });

  it('takes a dose in the thousands as the order writes it, with its comma or without', () => {
    const { context } = begun('b12-ampule').snapshot;
    expect(entryTrouble(context, 'dose', '1,000 mcg')).toBeNull();
    expect(entryTrouble(context, 'dose', '1000 mcg')).toBeNull();
    expect(entryTrouble(context, 'dose', '0,000 mcg')).not.toBeNull();
  });

  it('asks about an unusual volume and keeps none that cannot be', () => {
    const run = begun('ceftriaxone-hip');
    run.act({ type: 'dose.worked', ul: 14_000, confirmed: true });
    expect(run.snapshot.context.worked).toBeNull();
    run.act({ type: 'dose.worked', ul: 4000, confirmed: false });
    expect(run.snapshot.context.worked).toBeNull();
    run.act({ type: 'dose.worked', ul: 4000, confirmed: true });
    expect(run.snapshot.context.worked?.ul).toBe(4000);
  });
});

describe('the words', () => {
  it('a finger feels the edges just where they are, and the status never tells the millimeters of hardness', () => {
    for (const seed of [1, 2, 3, 4]) {
      const run = begun('tb-read', seed);
      const [from, to] = hardEdges(run.snapshot.context, 'across');
      const felt = Array.from({ length: 101 }, (_, mm) => firmnessAt(run.snapshot.context, 'across', mm));
      expect(felt.indexOf('edge')).toBe(from);
      expect(felt.lastIndexOf('edge')).toBe(to);
      const before = run.snapshot;
      run.act({ type: 'finger.moved', way: 'across', atMm: 5 });
      expect([...statusOf(run.snapshot), ...announcements(before, run.snapshot)].join(' ')).not.toContain(
        `${String(to - from)} mm`,
      );
    }
  });
});
