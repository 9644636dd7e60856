/** The field itself: flaps, border, drops, pouring, what touches what, honesty, stitches, and what words give away. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import casesYaml from '#simulations/minor-surgery/cases.yaml?raw';
import { Driver } from '#simulations/core/driver.ts';
import { score } from '#simulations/core/rubric.ts';
import type { Cause, SurgeryContext } from '#simulations/minor-surgery/context.ts';
import { surgeryDebriefDetail } from '#simulations/minor-surgery/debrief.ts';
import { happenedSentence, statusOf } from '#simulations/minor-surgery/describe.ts';
import type { Flap, SurgeryLearnerEvent } from '#simulations/minor-surgery/events.ts';
import { readSurgeryFacts } from '#simulations/minor-surgery/facts.ts';
import { items } from '#simulations/minor-surgery/items.ts';
import { expertHabits, slowSafeHabits, work } from '#simulations/minor-surgery/personas.ts';
import { surgeryCasesSchema } from '#simulations/minor-surgery/schema.ts';
import { minorSurgery, startOf, type MinorSurgery } from '#simulations/minor-surgery/simulation.ts';
import { borderMm, dropped, fieldMm, kitSpot, places, poured, zoneAt } from '#simulations/minor-surgery/sterility.ts';
import { library } from './simulations/trials.ts';

const cases = surgeryCasesSchema.parse(parse(casesYaml));
const facts = readSurgeryFacts((id) => library.facts.get(id)?.value);

function fresh(caseId: string, mode: 'coached' | 'check-off' = 'coached', seed = 1): Driver<MinorSurgery> {
  const patient = cases.find(({ id }) => id === caseId);
  if (patient === undefined) throw new Error(caseId);
  return new Driver(minorSurgery, startOf(patient, facts, seed, mode));
}
const seen = (run: Driver<MinorSurgery>): SurgeryContext => run.snapshot.context;
const causes = (run: Driver<MinorSurgery>): readonly Cause[] => seen(run).breaks.map(({ cause }) => cause);
function acts(run: Driver<MinorSurgery>, ...events: readonly SurgeryLearnerEvent[]): void {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
}
function opened(caseId: string, order: readonly Flap[] = ['far', 'left', 'right', 'near']): Driver<MinorSurgery> {
  const run = fresh(caseId);
  acts(run, { type: 'stand.chosen', stand: 'waist-high' });
  for (const flap of order) acts(run, { type: 'flap.opened', flap, way: 'tip' });
  return run;
}
const glovesOn: readonly SurgeryLearnerEvent[] = [
  { type: 'hands.rubbed' },
  { type: 'gloves.opened', kind: 'latex-free' },
  { type: 'gloves.stepped', step: 'first', way: 'folded-cuff' },
  { type: 'gloves.stepped', step: 'second', way: 'under-cuff' },
  { type: 'gloves.stepped', step: 'cuffs', way: 'outside-to-outside' },
];
function verdict(run: Driver<MinorSurgery>, id: string) {
  const result = score(minorSurgery.rubric, seen(run), { finished: true, passShare: minorSurgery.passShare });
  if (result.status !== 'scored') throw new Error('not scored');
  const found = result.criteria.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found.finding;
}

describe('the field', () => {
  it.each<[readonly Flap[], number]>([
    [['far', 'left', 'right', 'near'], 0],
    [['far', 'right', 'left', 'near'], 0],
    [['near', 'left', 'right', 'far'], 3],
    [['left', 'far', 'right', 'near'], 1],
  ])('flaps %j make an arm cross what lies open %i times', (order, times) => {
    expect(causes(opened('laceration', order)).filter((cause) => cause === 'reached-over')).toHaveLength(times);
  });

  it('has a border of one inch, to the millimeter', () => {
    const edge = borderMm(facts);
    expect(edge).toBeCloseTo(25.4);
    expect(zoneAt(facts, { x: 25, y: 200 })).toBe('border');
    expect(zoneAt(facts, { x: 26, y: 200 })).toBe('sterile');
    expect(zoneAt(facts, { x: fieldMm.width - 25, y: 200 })).toBe('border');
    expect(zoneAt(facts, { x: 240, y: -1 })).toBe('off');
    for (const spot of [...places, ...Array.from({ length: 8 }, (_, index) => kitSpot(index))])
      expect(zoneAt(facts, spot)).toBe('sterile');
  });

  it('lets things lie that fall from six to eight inches, and splashes what is poured from too high', () => {
    expect([50, 152, 200, 260].map((height) => dropped(facts, height))).toEqual([
      'wrapper-touches',
      'lands',
      'lands',
      'bounces',
    ]);
    expect([20, 102, 152, 260].map((height) => poured(facts, height))).toEqual([
      'lip-touches',
      'clean',
      'clean',
      'splashes',
    ]);
  });

  it('keeps unsterile on the border, takes it along when it is moved in, and to what it touches', () => {
    const run = opened('laceration');
    acts(run, { type: 'item.added', item: 'suture-4-0', x: 10, y: 325, way: 'flip', heightMm: 152 });
    expect(causes(run)).toEqual(['on-the-border']);
    expect(seen(run).field.unsterile).toBe(false);
    acts(run, ...glovesOn, { type: 'item.moved', item: 'suture-4-0', x: 200, y: 225 });
    expect(causes(run)).toEqual(['on-the-border', 'touched-contaminated', 'touched-contaminated']);
    expect(seen(run)).toMatchObject({ field: { unsterile: true }, gloves: { unsterile: true } });
  });

  it('is thrown away piece by piece: a dropped one costs nothing else', () => {
    const run = opened('laceration');
    acts(
      run,
      { type: 'item.added', item: 'cup', x: 5, y: 325, way: 'flip', heightMm: 152 },
      { type: 'item.discarded', item: 'cup' },
      { type: 'item.added', item: 'cup', x: 75, y: 325, way: 'flip', heightMm: 152 },
    );
    expect(seen(run).breaks.every(({ settledAtMs }) => settledAtMs !== null)).toBe(true);
    expect(seen(run).field.items.filter(({ unsterile }) => unsterile)).toEqual([]);
  });

  it('is wet after a splash, and unsterile after ten seconds out of sight', () => {
    const run = opened('laceration');
    acts(
      run,
      { type: 'item.added', item: 'cup', x: 75, y: 325, way: 'flip', heightMm: 152 },
      { type: 'bottle.poured', heightMm: 280, palmed: true, lipped: true },
      { type: 'distraction.met', way: 'step-out' },
    );
    expect(causes(run)).toEqual(['splashed', 'out-of-sight']);
    expect(statusOf(run.snapshot).join(' ')).toContain('The drape is wet');
  });
});

describe('honesty', () => {
  it('passes whoever slips, says so and starts again; the score keeps the slip small', () => {
    for (const caseId of ['laceration', 'cyst', 'sutures-out']) {
      const run = fresh(caseId, 'check-off', 5);
      work(run, slowSafeHabits);
      expect(verdict(run, 'MS-18')).toMatchObject({ share: 1 });
      expect(surgeryDebriefDetail(seen(run)).breaks.length).toBeGreaterThan(0);
      expect(surgeryDebriefDetail(seen(run)).breaks.every(({ became }) => became.startsWith('put right'))).toBe(true);
    }
  });

  it('fails whoever lets it near the patient unsaid', () => {
    const run = opened('sutures-out');
    acts(run, ...glovesOn, { type: 'hands.went', to: 'own-face' }, { type: 'wound.cleaned', way: 'clean-to-dirty' });
    expect(verdict(run, 'MS-18')).toMatchObject({ share: 0, because: 'used-contaminated' });
  });

  it('says in a check-off what happened and not whether it was a break', () => {
    const coached = opened('laceration', ['near', 'far', 'left', 'right']);
    const run = fresh('laceration', 'check-off');
    for (const flap of ['near', 'far', 'left', 'right'] as const) acts(run, { type: 'flap.opened', flap, way: 'tip' });
    expect(happenedSentence(seen(coached))).toContain('not sterile any more');
    expect(statusOf(run.snapshot).join(' ')).not.toMatch(/contaminated|not sterile/i);
  });

  it('never tells of a doubtful pack before it was looked at', () => {
    const run = opened('punch-biopsy');
    expect(causes(run)).toEqual(['pack-not-sterile']);
    expect(`${statusOf(run.snapshot).join(' ')} ${happenedSentence(seen(run)) ?? ''}`).not.toMatch(/not sterile|pale/i);
    acts(run, { type: 'indicator.read' });
    expect(happenedSentence(seen(run))).toContain('as pale as from the box');
  });
});

describe('stitches', () => {
  it('hide under a scab until it is softened, and are counted in the debrief’s words', () => {
    const run = opened('sutures-out');
    expect(run.can({ type: 'stitch.removed', index: 4, way: 'cut-at-skin-pull-toward' })).toBe(false);
    acts(run, { type: 'scab.softened' }, { type: 'stitch.removed', index: 4, way: 'cut-at-skin-pull-toward' });
    expect(seen(run).stitches).toHaveLength(1);
  });

  it('gape where the case says, and going on fails', () => {
    const run = opened('sutures-gape');
    acts(run, ...glovesOn);
    for (const index of [1, 3, 5]) acts(run, { type: 'stitch.removed', index, way: 'cut-at-skin-pull-toward' });
    expect(happenedSentence(seen(run))).toContain('edges part');
    run.pass(1000);
    acts(run, { type: 'stitch.removed', index: 0, way: 'cut-at-skin-pull-toward' });
    expect(verdict(run, 'MS-32')).toMatchObject({ because: 'went-on-gaping' });
  });
});

describe('in time or not at all', () => {
  it('takes no time-out and hears no wrong mark once the provider has begun', () => {
    const run = opened('toenail');
    acts(run, { type: 'procedure.begun' });
    run.pass(1000);
    acts(run, { type: 'time-out.called', parts: ['patient', 'procedure', 'site'] });
    expect(verdict(run, 'MS-20')).toMatchObject({ share: 0, because: 'no-time-out' });
    const marked = opened('toenail');
    acts(marked, { type: 'time-out.called', parts: ['patient', 'procedure', 'site'] }, { type: 'procedure.begun' });
    marked.pass(1000);
    acts(marked, { type: 'provider.told', what: 'wrong-site' });
    expect(verdict(marked, 'MS-20')).toMatchObject({ share: 0, because: 'wrong-site-unsaid' });
  });

  it('keeps that an antiseptic met somebody who reacts to it, and that a reaction was told late', () => {
    const run = opened('cyst');
    acts(
      run,
      { type: 'skin.prepped', with: 'povidone-iodine', way: 'center-outward' },
      { type: 'provider.told', what: 'allergy' },
      { type: 'skin.prepped', with: 'chlorhexidine', way: 'back-and-forth' },
    );
    expect(verdict(run, 'MS-07')).toMatchObject({ because: 'reaction-to-antiseptic' });
    const late = opened('punch-biopsy');
    acts(late, { type: 'procedure.begun' });
    late.pass(1000);
    acts(late, { type: 'provider.told', what: 'allergy' });
    expect(verdict(late, 'MS-07')).toMatchObject({ because: 'reaction-told-late' });
  });

  it('takes either half of the staples for every second one', () => {
    for (const half of [
      [0, 2, 4, 6],
      [1, 3, 5, 7],
    ]) {
      const run = opened('staples-half');
      acts(run, { type: 'item.added', item: 'staple-remover', x: 75, y: 325, way: 'flip', heightMm: 152 });
      for (const index of half) acts(run, { type: 'stitch.removed', index, way: 'squeeze-fully-lift-straight' });
      expect(verdict(run, 'MS-31')).toMatchObject({ share: 1 });
      acts(run, { type: 'stitch.removed', index: half[0] === 0 ? 1 : 0, way: 'squeeze-fully-lift-straight' });
      expect(verdict(run, 'MS-31')).toMatchObject({ because: 'more-than-ordered' });
    }
  });
});

describe('content', () => {
  it('points at instruments of the shelf', () => {
    for (const { instrument } of Object.values(items))
      if (instrument !== null) expect(library.instruments.has(instrument), instrument).toBe(true);
  });

  it('sets trays for five procedures and never describes the truth of a lost gauze', () => {
    expect(cases.filter(({ task }) => task.kind === 'procedure')).toHaveLength(5);
    const run = fresh('cyst', 'check-off', 2);
    work(run, expertHabits);
    expect(statusOf(run.snapshot)).toEqual(['The visit is over.']);
  });
});
