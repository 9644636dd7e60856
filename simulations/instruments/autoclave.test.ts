/** The sterilizer model: the chamber against its program, steam against its table, lags, what kills, what the paper and the vials show. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { library } from '../../tests/models/simulations/trials.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { paperOf } from './acts.ts';
import {
  chamberAt,
  heatingS,
  killingMin,
  lagOf,
  lengthS,
  printoutOf,
  psiAt,
  tapeTurned,
  timesOf,
  turnsAt,
  worthAt,
  type Cycle,
  type Lying,
} from './autoclave.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import { labelParts, type InstrumentLearnerEvent, type Program, type Slot } from './events.ts';
import { readInstrumentFacts } from './facts.ts';
import { leastWay, verdictOf } from './items.ts';
import { vialsShow } from './load.ts';
import { expertHabits, work } from './personas.ts';
import { instrumentCasesSchema } from './schema.ts';
import { instruments, startOf, type Instruments } from './simulation.ts';
import { soilOf } from './washing.ts';

const cases = instrumentCasesSchema.parse(parse(casesYaml));
const facts = readInstrumentFacts((id) => library.facts.get(id)?.value);
const cycle = (program: Program, more: Partial<Cycle> = {}): Cycle => ({
  program,
  dryMin: 20,
  fault: 'none',
  stoppedAtS: null,
  ...more,
});
const lying = (wrap: Lying['wrap'], more: Partial<Lying> = {}): Lying => ({
  wrap,
  flat: false,
  stacked: false,
  overloaded: false,
  ...more,
});
function fresh(caseId: string): Driver<Instruments> {
  const scenario = cases.find(({ id }) => id === caseId);
  if (scenario === undefined) throw new Error(caseId);
  return new Driver(instruments, startOf(scenario, facts, 1, 'coached'));
}
const seen = (run: Driver<Instruments>) => run.snapshot.context;
function does(run: Driver<Instruments>, ...events: readonly InstrumentLearnerEvent[]): void {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
}
function line(run: Driver<Instruments>, id: string) {
  const result = score(instruments.rubric, seen(run), { finished: run.ended, passShare: instruments.passShare });
  if (result.status !== 'scored') throw new Error('the run is not finished');
  const found = result.criteria.find((one) => one.id === id);
  return { share: found?.finding.share, because: found?.finding.because };
}
const wrap = (pack: string): InstrumentLearnerEvent => ({
  type: 'pack.wrapped',
  pack,
  wrap: pack.endsWith('pouch') ? 'pouch' : 'double-wrap',
  hinges: 'open',
  tips: 'guarded',
  inside: 'integrator',
  outside: true,
  label: labelParts,
  written: 'tape-or-film',
});
const put = (pack: string, slot: Slot, how: 'on-edge' | 'flat' = 'on-edge'): InstrumentLearnerEvent => ({
  type: 'pack.placed',
  pack,
  slot,
  how,
});

describe('the chamber', () => {
  it.each(['wrapped-121', 'wrapped-132', 'cloth-132', 'vacuum-132', 'immediate-132'] as const)(
    '%s holds its set temperature for its time and counts from reaching it',
    (program) => {
      const { setC, exposureS, vacuum } = timesOf(program, facts);
      const heat = vacuum ? heatingS.vacuum : heatingS.gravity;

      expect(chamberAt(cycle(program), heat - 1, facts).phase).toBe('heating');
      expect(chamberAt(cycle(program), heat, facts)).toMatchObject({ phase: 'exposure', celsius: setC });
      expect(chamberAt(cycle(program), heat + exposureS - 1, facts)).toMatchObject({
        phase: 'exposure',
        celsius: setC,
      });
      expect(chamberAt(cycle(program), heat + exposureS, facts).phase).toBe('exhaust');
      expect(chamberAt(cycle(program), lengthS(cycle(program), facts), facts).phase).toBe('over');
      expect(printoutOf(cycle(program), facts)).toMatchObject({ setC, lowestC: setC, exposureMin: exposureS / 60 });
    },
  );

  it('takes its times from the table of minimum cycles', () => {
    const fact = (id: string) => {
      const value = library.facts.get(id)?.value;
      return value?.kind === 'number' ? value.value * 60 : null;
    };

    expect(timesOf('wrapped-121', facts).exposureS).toBe(fact('ic-gravity-wrapped-121'));
    expect(timesOf('wrapped-132', facts).exposureS).toBe(fact('ic-gravity-wrapped-132'));
    expect(timesOf('cloth-132', facts).exposureS).toBe(fact('ic-gravity-textile-132'));
    expect(timesOf('vacuum-132', facts).exposureS).toBe(fact('ic-vacuum-132'));
  });

  it('has the pressure of saturated steam, rising with temperature, none below boiling', () => {
    const pressure = library.facts.get('ic-autoclave-pressure')?.value;

    expect(psiAt(121)).toBe(pressure?.kind === 'number' ? pressure.value : 0);
    expect(psiAt(132)).toBe(27);
    expect(psiAt(95)).toBe(0);
    for (let celsius = 101; celsius <= 135; celsius += 1) expect(psiAt(celsius)).toBeGreaterThan(psiAt(celsius - 1));
  });

  it('with a weak heater falls short on paper, and tape turns all the same', () => {
    const weak = cycle('wrapped-121', { fault: 'weak-heater' });

    expect(printoutOf(weak, facts).lowestC).toBeLessThan(facts.lowC);
    expect(tapeTurned(weak, facts)).toBe(true);
    expect(killingMin(weak, lying('double-wrap'), facts)).toBeLessThan(turnsAt.integrator);
  });

  it('stopped by hand never counts the time that was not held', () => {
    const stopped = cycle('wrapped-121', { stoppedAtS: heatingS.gravity + 300 });

    expect(printoutOf(stopped, facts).exposureMin).toBe(5);
    expect(killingMin(stopped, lying('pouch'), facts)).toBeLessThan(turnsAt.sporesDie);
  });
});

describe('what kills', () => {
  it('is worth one minute a minute at the reference temperature and rises tenfold in ten degrees', () => {
    expect(worthAt(121)).toBe(1);
    expect(worthAt(131)).toBe(10);
    expect(worthAt(111)).toBeCloseTo(0.1);
    expect(worthAt(90)).toBe(0);
  });

  it.each([
    ['wrapped-121', 'double-wrap'],
    ['wrapped-132', 'double-wrap'],
    ['wrapped-121', 'cloth'],
    ['cloth-132', 'cloth'],
    ['vacuum-132', 'double-wrap'],
    ['vacuum-132', 'cloth'],
    ['wrapped-121', 'spores'],
    ['vacuum-132', 'spores'],
  ] as const)('%s reaches the inside of a %s that stands on edge', (program, what) => {
    expect(killingMin(cycle(program), lying(what), facts)).toBeGreaterThanOrEqual(turnsAt.integrator);
  });

  it.each([
    ['the unwrapped cycle for a wrapped set', cycle('immediate-132'), lying('double-wrap')],
    ['the instrument cycle for cloth', cycle('wrapped-132'), lying('cloth')],
    ['a stacked set', cycle('wrapped-121'), lying('double-wrap', { stacked: true })],
    ['air left in, by gravity', cycle('wrapped-121', { fault: 'air-leak' }), lying('double-wrap')],
    ['air left in, by vacuum', cycle('vacuum-132', { fault: 'air-leak' }), lying('spores')],
    ['spores with air left in', cycle('wrapped-121', { fault: 'air-leak' }), lying('spores')],
  ] as const)('%s does not', (_what, run, how) => {
    expect(killingMin(run, how, facts)).toBeLessThan(turnsAt.sporesDie);
  });

  it('never gets better by a worse place', () => {
    for (const wrapped of ['pouch', 'double-wrap', 'cloth', 'spores'] as const) {
      const good = lagOf(lying(wrapped), false, 'none');

      expect(lagOf(lying(wrapped, { flat: true }), false, 'none')).toBeGreaterThan(good);
      expect(lagOf(lying(wrapped, { stacked: true }), false, 'none')).toBeGreaterThan(good);
      expect(lagOf(lying(wrapped), true, 'none')).toBeLessThan(good);
    }
  });
});

describe('a load', () => {
  it('stays locked under pressure and comes out wet when it was not dried', () => {
    const run = fresh('suture-tray');
    does(run, wrap('suture-set'), put('suture-set', 'top-left'), { type: 'water.filled', with: 'distilled' });
    does(run, { type: 'cycle.started', program: 'wrapped-121', dryMin: 0 }, { type: 'time.skipped', ms: 1_200_000 });
    expect(run.act({ type: 'load.unloaded', hands: 'clean-and-dry' })).toEqual({ ok: false, code: 'impossible' });
    does(run, { type: 'time.skipped', ms: 3_000_000 }, { type: 'load.unloaded', hands: 'clean-and-dry' });

    expect(seen(run).out[0]).toMatchObject({ wet: true, sterile: false, tape: 'turned', inside: null });
    does(run, { type: 'pack.judged', pack: 'suture-set', as: 'release' }, { type: 'day.finished' });
    expect(line(run, 'IN-18')).toEqual({ share: 0, because: 'released-in-doubt' });
  });

  it('with air left in looks right today and grows tomorrow', () => {
    const run = fresh('growth-in-the-vial');
    work(run, expertHabits);
    const paper = paperOf(seen(run));

    expect(paper?.lowestC).toBe(paper?.setC);
    expect(seen(run).out.every(({ sterile }) => !sterile)).toBe(true);
    expect(vialsShow(seen(run))).toEqual({ test: 'growth', control: 'growth' });
    expect(line(run, 'IN-21')).toEqual({ share: 1, because: 'done' });
  });

  it('with a dead control never passes for a negative test', () => {
    const run = fresh('dead-control');
    work(run, expertHabits);

    expect(vialsShow(seen(run))).toEqual({ test: 'no-growth', control: 'no-growth' });
    expect(seen(run).decided).toBe('wait-for-a-new-test');
  });

  it('asks about a reading that cannot be and keeps nothing', () => {
    const run = fresh('suture-tray');
    does(run, wrap('suture-set'), put('suture-set', 'top-left'));
    does(run, { type: 'cycle.started', program: 'wrapped-121', dryMin: 20 }, { type: 'time.skipped', ms: 3_600_000 });
    does(run, { type: 'time.skipped', ms: 900_000 });
    does(run, { type: 'printout.recorded', lowestC: 250, minutes: 30, meets: true, confirmed: true });
    expect(seen(run).recorded).toBeNull();
    does(run, { type: 'printout.recorded', lowestC: 110, minutes: 30, meets: false, confirmed: false });
    expect(seen(run).recorded).toBeNull();
    does(run, { type: 'printout.recorded', lowestC: 110, minutes: 30, meets: false, confirmed: true });
    expect(seen(run).recorded?.lowestC).toBe(110);
  });

  it('never tells in words what only the model knows', () => {
    const run = fresh('growth-in-the-vial');
    does(run, wrap('laceration-set'), put('laceration-set', 'top-left'));
    does(run, { type: 'cycle.started', program: 'wrapped-121', dryMin: 20 }, { type: 'time.skipped', ms: 3_600_000 });
    does(run, { type: 'time.skipped', ms: 900_000 }, { type: 'load.unloaded', hands: 'clean-and-dry' });

    expect(statusOf(run.snapshot).join(' ')).not.toMatch(/sterile|leak|heater/);
  });
});

describe('the sink', () => {
  it('leaves blood in a box lock that was never open, however long it is brushed', () => {
    const run = fresh('suture-tray');
    does(
      run,
      { type: 'soil.kept-moist' },
      { type: 'batch.rinsed', water: 'cool' },
      { type: 'batch.soaked', minutes: 10, open: false },
    );
    does(run, { type: 'batch.brushed', where: 'under-water' }, { type: 'batch.rinsed-clear' });
    const of = (id: string) => {
      const item = seen(run).case.items.find((one) => one.id === id);
      if (item === undefined) throw new Error(id);
      return soilOf(item, seen(run).washing);
    };

    expect(of('hemostat')).toBe(25);
    expect(of('forceps')).toBe(0);
  });

  it('does less after hot water', () => {
    const after = (water: 'cool' | 'hot') => {
      const run = fresh('suture-tray');
      does(
        run,
        { type: 'soil.kept-moist' },
        { type: 'batch.rinsed', water },
        { type: 'batch.soaked', minutes: 10, open: true },
      );
      does(run, { type: 'batch.brushed', where: 'under-water' });
      const item = seen(run).case.items[0];
      return item === undefined ? -1 : soilOf(item, seen(run).washing);
    };

    expect(after('hot')).toBeGreaterThan(after('cool') + 30);
  });
});

describe('Spaulding', () => {
  it('gives each kind its floor, and says what a lower or another way does', () => {
    expect(leastWay('hemostat')).toBe('steam');
    expect(leastWay('flexible-scope')).toBe('soak');
    expect(leastWay('bp-cuff')).toBe('wipe');
    expect(leastWay('blade')).toBe('sharps');
    expect(verdictOf('hemostat', 'soak')).toBe('too-little');
    expect(verdictOf('speculum', 'soak')).toBe('right');
    expect(verdictOf('flexible-scope', 'steam')).toBe('ruined');
    expect(verdictOf('plastic-curette', 'steam')).toBe('used-again');
    expect(verdictOf('plastic-curette', 'sharps')).toBe('right');
    expect(verdictOf('bandage-scissors', 'steam')).toBe('right');
    expect(verdictOf('bandage-scissors', 'soak')).toBe('more-than-needed');
  });
});
