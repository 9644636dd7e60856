/** The wound and the bandage themselves: the ruler, the record's questions, pressure, overlap, time under pressure, words. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import casesYaml from '#simulations/wound-care/cases.yaml?raw';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import { overlapOf, pressureUnder, signsAfterMs, widthMm } from '#simulations/wound-care/bandage.ts';
import type { WoundContext } from '#simulations/wound-care/context.ts';
import { woundDebriefDetail } from '#simulations/wound-care/debrief.ts';
import { happenedSentence, sightWords, statusOf } from '#simulations/wound-care/describe.ts';
import type { WoundLearnerEvent } from '#simulations/wound-care/events.ts';
import { readWoundFacts } from '#simulations/wound-care/facts.ts';
import { crossedMm, marksRead } from '#simulations/wound-care/measure.ts';
import { expertHabits, work } from '#simulations/wound-care/personas.ts';
import { woundCasesSchema } from '#simulations/wound-care/schema.ts';
import { startOf, woundCare, type WoundCare } from '#simulations/wound-care/simulation.ts';
import { library } from './simulations/trials.ts';

const cases = woundCasesSchema.parse(parse(casesYaml));
const facts = readWoundFacts((id) => library.facts.get(id)?.value);

function fresh(caseId: string, seed = 1): Driver<WoundCare> {
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  return new Driver(woundCare, startOf(patient, facts, seed, 'coached'));
}
const seen = (run: Driver<WoundCare>): WoundContext => run.snapshot.context;
function acts(run: Driver<WoundCare>, ...events: readonly WoundLearnerEvent[]): void {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
}
function verdict(run: Driver<WoundCare>, id: string) {
  const result = score(woundCare.rubric, seen(run), { finished: true, passShare: woundCare.passShare });
  if (result.status !== 'scored') throw new Error('not scored');
  const found = result.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found.finding;
}
const begin: WoundLearnerEvent = { type: 'bandage.begun', widthIn: 3, start: 'far-end', tipsOut: true };

describe('the ruler', () => {
  it('gives two marks whose difference is the wound, in every case and for every seed', () => {
    for (const { id, wound } of cases) {
      if (wound === null) continue;
      for (const seed of [1, 2, 3, 50, -7]) {
        const run = fresh(id, seed);
        const { drawn } = seen(run);
        expect(drawn.lengthMm).toBeGreaterThanOrEqual(wound.lengthMm.low);
        expect(drawn.lengthMm).toBeLessThanOrEqual(wound.lengthMm.high);
        acts(run, { type: 'old.removed' }, { type: 'ruler.laid', way: 'long', offsetMm: 13 });
        const marks = marksRead(seen(run));
        expect((marks?.to ?? 0) - (marks?.from ?? 0)).toBe(drawn.lengthMm);
        expect(happenedSentence(seen(run))).toContain(`at ${String(marks?.to)} mill`);
      }
    }
  });

  it('slantwise lies between length and width', () => {
    const size = { lengthMm: 24, widthMm: 14, depthMm: 3 };
    expect(crossedMm(size, 'slant')).toBeGreaterThan(14);
    expect(crossedMm(size, 'slant')).toBeLessThan(24);
  });
});

describe('the record', () => {
  it.each<[number, number, string]>([
    [3000, 20, 'cannot be'],
    [210, 150, 'unusual'],
    [15, 22, 'shorter than the width'],
  ])('does not silently keep %i by %i mm', (lengthMm, width, words) => {
    const run = fresh('heel');
    acts(run, { type: 'size.charted', lengthMm, widthMm: width, depthMm: 3, confirmed: false });
    expect(seen(run).size).toBeNull();
    expect(happenedSentence(seen(run))).toContain(words);
  });

  it('keeps the unusual once it is confirmed, never the impossible', () => {
    const run = fresh('heel');
    acts(run, { type: 'size.charted', lengthMm: 210, widthMm: 150, depthMm: 3, confirmed: true });
    expect(seen(run).size?.lengthMm).toBe(210);
    acts(run, { type: 'size.charted', lengthMm: 3000, widthMm: 150, depthMm: 3, confirmed: true });
    expect(seen(run).size?.lengthMm).toBe(210);
  });
});

describe('the bandage', () => {
  it('presses by the Laplace equation: more with pull and layers, less around a thicker limb or with a wider roller', () => {
    // 4620 · 0.5 kgf · 2 / (20 cm · 10 cm)
    expect(pressureUnder(50, 2, 20, 100)).toBe(23);
    expect(pressureUnder(100, 2, 20, 100)).toBe(46);
    expect(pressureUnder(50, 2, 40, 100)).toBe(12);
    expect(pressureUnder(50, 2, 20, 50)).toBe(46);
  });

  it('covers what it should by its advance, and skin shows where it advances more than its width', () => {
    const run = fresh('road-rash');
    acts(run, begin, { type: 'turn.laid', kind: 'circular', advanceMm: 0, pull: 30 });
    acts(
      run,
      { type: 'turn.laid', kind: 'reverse', advanceMm: 38, pull: 30 },
      { type: 'turn.laid', kind: 'reverse', advanceMm: 90, pull: 30 },
    );
    const { bandage } = seen(run);
    const [, half, gap] = bandage?.turns ?? [];
    if (bandage === null || half === undefined || gap === undefined) throw new Error('no turns');
    expect(overlapOf(half, widthMm(bandage))).toBe(50);
    expect(overlapOf(gap, widthMm(bandage))).toBeLessThan(0);
    expect(statusOf(run.snapshot).join(' ')).toContain('skin shows below it');
  });

  it('shows in the fingers after a while, only when it squeezes, and no more once it is off', () => {
    const loose = fresh('road-rash');
    const tight = fresh('road-rash');
    acts(loose, begin, { type: 'turn.laid', kind: 'circular', advanceMm: 0, pull: 30 });
    acts(tight, begin, { type: 'turn.laid', kind: 'circular', advanceMm: 0, pull: 200 });
    expect(happenedSentence(seen(tight))).toBe('No finger goes under it.');
    for (const run of [loose, tight]) run.pass(signsAfterMs);
    expect([loose.snapshot.hasTag('squeezed'), tight.snapshot.hasTag('squeezed')]).toEqual([false, true]);
    acts(tight, { type: 'cms.checked' });
    expect(happenedSentence(seen(tight))).toContain('tingles');
    expect(verdict(tight, 'WC-20')).toMatchObject({ share: 0, because: 'left-tight' });
    acts(tight, { type: 'bandage.loosened' });
    expect(tight.snapshot.hasTag('squeezed')).toBe(false);
    acts(tight, { type: 'report.made', what: 'circulation', to: 'provider', when: 'now' });
    expect(verdict(tight, 'WC-20')).toMatchObject({ share: 1 });
  });

  it('is measured for the debrief turn by turn', () => {
    const run = fresh('ankle');
    work(run, expertHabits);
    const detail = woundDebriefDetail(seen(run));
    expect(detail.turns.slice(2).every(({ overlap, feel }) => overlap === 50 && feel === 'snug')).toBe(true);
    expect(detail.checks).toHaveLength(3);
  });
});

describe('what is told and what is left', () => {
  it('neither probes an opened wound nor asks for its size', () => {
    const run = fresh('opened');
    acts(run, { type: 'old.removed' }, { type: 'wound.looked' });
    acts(run, { type: 'dressing.laid', kind: 'moist-gauze', way: 'straight-down' });
    expect(verdict(run, 'WC-09')).toMatchObject({ share: null });
    expect(verdict(run, 'WC-23')).toMatchObject({ share: 1 });
    acts(run, { type: 'depth.dipped' });
    expect(verdict(run, 'WC-23')).toMatchObject({ share: 0, because: 'went-on' });
  });

  it('wants an old or unknown tetanus vaccine told, at any time of the visit', () => {
    expect(verdict(fresh('heel'), 'WC-27')).toMatchObject({ share: null });
    const run = fresh('fingertip');
    expect(verdict(run, 'WC-27')).toMatchObject({ share: 0, because: 'tetanus-untold' });
    acts(run, { type: 'report.made', what: 'tetanus', to: 'provider', when: 'end-of-visit' });
    expect(verdict(run, 'WC-27')).toMatchObject({ share: 1 });
  });

  it('wants circulation checked again once a squeezing bandage is loose', () => {
    const run = fresh('splint');
    acts(run, { type: 'cms.checked' }, { type: 'bandage.loosened' });
    expect(verdict(run, 'WC-15')).toMatchObject({ because: 'cms-not-after-loosening' });
    acts(run, { type: 'cms.checked' });
    expect(verdict(run, 'WC-15')).toMatchObject({ share: 1 });
  });
});

describe('words', () => {
  it('say what an eye sees and never the term to be chosen', () => {
    for (const { id, wound } of cases) {
      if (wound === null) continue;
      const run = fresh(id);
      expect(sightWords(seen(run))).not.toContain('You see');
      acts(run, { type: 'old.removed' }, { type: 'wound.looked' });
      expect(sightWords(seen(run))).toMatch(/You see/);
      expect(sightWords(seen(run))).not.toMatch(/serous|purulent|sanguineous|yellow|infected|gaping|soggy|foul/i);
    }
  });

  it('a missing dressing is not there, and only asking gets another', () => {
    const run = fresh('heel');
    acts(run, { type: 'old.removed' }, { type: 'dressing.laid', kind: 'foam', way: 'straight-down' });
    expect(seen(run).dressing).toBeNull();
    acts(run, { type: 'dressing.laid', kind: 'nonstick-pad', way: 'straight-down' });
    expect(verdict(run, 'WC-13')).toMatchObject({ because: 'chose-by-oneself' });
  });
});
