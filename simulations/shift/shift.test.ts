import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { canonicalState } from '../core/canonical-state.ts';
import { drawInt } from '../core/draw.ts';
import { Driver, replay } from '../core/driver.ts';
import { driverAt, film } from '../core/film.ts';
import { score, type Scored } from '../core/rubric.ts';
import type { Persona } from '../core/trial.ts';
import { lengths, workplaces, type ShiftCase, type ShiftFacts } from './case.ts';
import { comesFor } from './comes-for.ts';
import { apart, embedTasks } from './embed-tasks.ts';
import { generateShift } from './generator.ts';
import { madeShift } from './made-shift.ts';
import { workplaceFile } from './shift-file.node.ts';
import { readShifts, tasksNamed } from './shifts.node.ts';
import { startOf, type Shift } from './simulation.ts';
import { trial as trialOf } from './trial.ts';
import { caseInPools, factsIn, fitIn, libraryOf, simulationsOf } from './task-pool.ts';
import { generatedId, wishOf } from './wish.ts';
import type { TaskName, WrittenShift } from './written.ts';

const library = openLibrary(join(import.meta.dirname, '../..'));
const matter = readShifts(library);
const { shifts, workplaces: profiles, tasks, scenes } = matter;
const trial = trialOf(library);
const { simulation, personas } = trial;

function worked(shift: ShiftCase, who: Persona<Shift>, seed = 2): Driver<Shift> {
  const driver = new Driver(simulation, trial.start(shift.id, seed, 'check-off'));
  who(driver);
  return driver;
}

function scored(driver: Driver<Shift>): Scored {
  const result = score(simulation.rubric, simulation.evidence(driver.snapshot), {
    finished: driver.ended,
    passShare: simulation.passShare,
  });
  if (result.status !== 'scored') throw new Error('the shift is not closed');
  return result;
}

const share = ({ earned, possible }: Scored): number => earned / possible;

function atRandom(shift: ShiftCase): Driver<Shift> {
  const driver = new Driver(simulation, trial.start(shift.id, 2, 'check-off'));
  for (let click = 0; click < 300; click += 1) {
    const events = trial.randomEvents(7, click).filter(({ type }) => type !== 'run.ended');
    const event = events[drawInt(7, 'pick', click, 0, events.length - 1)];
    if (event !== undefined) driver.act(event);
    driver.pass(drawInt(7, 'pause', click, 0, 20_000));
  }
  driver.act({ type: 'run.ended' });
  return driver;
}

/** Whom a shift meets; nobody of them is named in a decision or in the title of a paper about somebody else. */
function expectOneNameOnePerson(shift: ShiftCase): void {
  const people = Object.values(shift.tasks).flatMap(({ simulation: id, case: one }) => {
    const person = tasks.personOf(id, one.id);
    return person === null ? [] : [person.name];
  });
  const elsewhere = shift.papers.flatMap(({ title, scene, task }) => {
    const slot = task === null ? undefined : shift.tasks[task];
    const isAbout = slot === undefined ? null : tasks.personOf(slot.simulation, slot.case.id);
    return isAbout === null ? [`${title} ${scene?.text ?? ''}`] : [];
  });
  for (const name of people)
    expect(
      elsewhere.filter((text) => text.includes(name)),
      shift.id,
    ).toEqual([]);
}

describe('the authored shifts', () => {
  it('say of everybody what they come for, and name no other clinic’s provider', () => {
    for (const key of Object.keys(comesFor)) expect(() => tasks.caseOf(...apart(key as TaskName)), key).not.toThrow();
    for (const { id, patients } of shifts)
      for (const { reason } of patients) {
        expect(reason, id).toMatch(/^[A-Z]/);
        expect(reason, id).not.toMatch(/\bDr\. |\bNP\b/);
      }
  });

  it('have no two people of one name', () => {
    for (const shift of shifts) expectOneNameOnePerson(shift);
  });

  it('are two or more for each workplace, of all three lengths, one of them with two dozen patients', () => {
    expect(shifts.length).toBeGreaterThanOrEqual(12);
    for (const place of workplaces)
      expect(shifts.filter(({ workplace }) => workplace === place).length, place).toBeGreaterThanOrEqual(2);
    expect(new Set(shifts.map(({ length }) => length))).toEqual(new Set(lengths));
    expect(shifts.some(({ length, patients }) => length === 'full-day' && patients.length >= 24)).toBe(true);
  });

  it('decide by scenes with one right way, whose section and sources exist', () => {
    const sections = new Set(
      [...library.modules.values()].flatMap(({ id, value }) => value.sections.map((section) => `${id}#${section.id}`)),
    );
    for (const { id, options, teaches, sources } of scenes) {
      expect(options.filter(({ worth }) => worth === 1).length, id).toBe(1);
      expect(
        options.filter(({ worth, unsafe }) => worth === 1 && unsafe),
        id,
      ).toEqual([]);
      expect([...sections], id).toContain(teaches);
      expect(
        sources.filter((source) => !library.sources.has(source)),
        id,
      ).toEqual([]);
    }
  });

  it('do not show the right way in one and the same place', () => {
    const places = shifts.flatMap(({ papers }) =>
      papers.flatMap(({ scene }) => (scene === null ? [] : [scene.options.findIndex(({ worth }) => worth === 1)])),
    );
    const most = Math.max(...[0, 1, 2].map((place) => places.filter((one) => one === place).length));
    expect(new Set(places)).toEqual(new Set([0, 1, 2]));
    expect(most).toBeLessThan(places.length * 0.6);
  });

  it.each(shifts.map((shift) => [shift.id, shift] as const))(
    '%s: expert, slow but safe, in a hurry, at random, in this order; a rule breaker fails at a gate',
    (_id, shift) => {
      const [expert, slow, rusher] = [personas.expert, personas.slowButSafe, personas.rusher].map((who) =>
        scored(worked(shift, who)),
      );
      if (expert === undefined || slow === undefined || rusher === undefined) throw new Error('nobody worked');
      const breaker = scored(worked(shift, personas.ruleBreaker));
      const random = scored(atRandom(shift));

      expect(expert).toMatchObject({ passed: true });
      expect(slow).toMatchObject({ passed: true });
      expect(rusher.passed).toBe(false);
      expect(random.passed).toBe(false);
      expect(breaker.criticalFailures).not.toEqual([]);
      const order = [expert, slow, rusher, random].map(share);
      expect([...order].sort((a, b) => b - a)).toEqual(order);
    },
  );

  it('keep the log of a full day under 200 kB', () => {
    for (const shift of shifts.filter(({ length }) => length === 'full-day'))
      expect(JSON.stringify(worked(shift, personas.expert).run).length, shift.id).toBeLessThan(200_000);
  });
});

describe('a run', () => {
  const byId = (id: string): ShiftCase => {
    const shift = shifts.find((one) => one.id === id);
    if (shift === undefined) throw new Error(id);
    return shift;
  };

  it('goes the same way however the time of a half day is cut', () => {
    const shift = byId('urgent-care-half');
    const live = worked(shift, personas.slowButSafe);

    const again = replay(simulation, trial.start(shift.id, 2, 'check-off'), live.run, {
      observer: { everyMs: 1340, see: () => undefined },
    });

    if (!again.ok) throw new Error(again.code);
    expect(canonicalState(again.driver.snapshot) === canonicalState(live.snapshot)).toBe(true);
  });

  it('of a full day shows any moment as it was, a short way from one that is kept', () => {
    const shift = byId('family-practice-full');
    const live = worked(shift, personas.expert);
    const start = trial.start(shift.id, 2, 'check-off');

    const made = film({ simulation, start, run: live.run, endMs: live.nowMs, words: () => [] });

    if (!made.ok) throw new Error(made.code);
    const atMs = 4 * 3_600_000 + 777;
    const there = driverAt(made.film, atMs);
    const again = replay(simulation, start, live.run, { upTo: there.events.length, untilMs: atMs });
    if (!again.ok) throw new Error(again.code);
    expect(canonicalState(there.snapshot) === canonicalState(again.driver.snapshot)).toBe(true);
  });

  it('left unattended for ten hours comes to an end of its own: everybody waits, worsens or goes', () => {
    const shift = byId('urgent-care-full');
    const driver = new Driver(simulation, trial.start(shift.id, 2, 'coached'));

    driver.pass(36_000_000);

    const { world } = driver.snapshot.context;
    expect(world.nextMs).toBeNull();
    const where = new Set(Object.values(world.patients).map((patient) => patient.where));
    expect([...where].sort()).toEqual(['left-unseen', 'waiting']);
    for (const patient of Object.values(world.patients))
      expect(patient.where === 'waiting').toBe(patient.worseAtMs !== null);
  });
});

/** By simulation, as the pools come. */
const sorted = (facts: ShiftFacts): ShiftFacts =>
  Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('the generator', () => {
  const fitOf = fitIn(tasks);
  const made = (place: number, length: number, difficulty: 1 | 2 | 3, seed: number): WrittenShift => {
    const profile = profiles[place % profiles.length];
    if (profile === undefined) throw new Error('no workplace');
    const wish = { workplace: profile.id, length: lengths[length % 3] ?? 'short', difficulty, seed } as const;
    return generateShift(profile, wish, fitOf);
  };

  it('makes whole shifts for every workplace, length and difficulty, the same again from the same id', () => {
    for (let place = 0; place < 6; place += 1)
      for (let length = 0; length < 3; length += 1)
        for (const difficulty of [1, 2, 3] as const)
          for (const seed of [0, 77, 40_000]) {
            const written = made(place, length, difficulty, seed);
            const shift = embedTasks(written, tasks);

            expect(shift.patients.length).toBeGreaterThanOrEqual(3);
            expect(shift.patients.every(({ arrivesMin }) => arrivesMin < shift.minutes)).toBe(true);
            expectOneNameOnePerson(shift);
            expect(made(place, length, difficulty, seed)).toEqual(written);
            const wish = wishOf(written.id);
            expect(wish === null ? '' : generatedId(wish)).toBe(written.id);
          }
  });

  it('lets only those get worse of whom one would believe it, and brings nothing urgent into an emergency', () => {
    for (let place = 0; place < 6; place += 1)
      for (const seed of [3, 500, 81_000]) {
        const { patients, papers, workplace } = made(place, 1, 3, seed);
        const signs: Readonly<Partial<Record<string, string>>> =
          profiles.find(({ id }) => id === workplace)?.signs ?? {};
        for (const { before, after, worsens } of patients)
          if (worsens !== undefined) expect(worsens.sign).toBe(signs[before ?? after ?? '']);
        const from = papers.find(({ task, kind }) => kind === 'event' && task !== undefined)?.at ?? -100;
        const worse = patients.flatMap(({ arrives, worsens }) =>
          worsens === undefined ? [] : [arrives + worsens.afterMin],
        );
        expect(
          worse.filter((at) => at >= from && at < from + 10),
          `${workplace} ${String(seed)}`,
        ).toEqual([]);
      }
  });

  it('reads no id that is not its own', () => {
    for (const id of ['family-practice-short', 'generated-moon-short-1-2', 'generated-pediatrics-short-4-2', ''])
      expect(wishOf(id)).toBeNull();
  });
});

describe('the pools a page fetches', () => {
  const pools = matter.poolsOf(tasksNamed(profiles, matter.written));

  it('give the same shifts as the build has, from JSON, with no more pools than a shift needs', () => {
    for (const [index, written] of matter.written.entries()) {
      const needed = simulationsOf(written);
      const fetched = pools
        .filter(({ simulation: id }) => needed.includes(id))
        .map((pool) => JSON.parse(JSON.stringify(pool)) as typeof pool);

      const shift = embedTasks(written, libraryOf(matter, caseInPools(fetched)));

      expect(JSON.stringify(shift), written.id).toBe(JSON.stringify(shifts[index]));
      expect(JSON.stringify(factsIn(fetched, shift))).toBe(JSON.stringify(sorted(matter.factsOf(shift))));
    }
  });

  it('give generated shifts too', () => {
    const fetched = libraryOf(matter, caseInPools(pools));
    expect(fitIn(fetched)('pulse/athlete')).toEqual(fitIn(tasks)('pulse/athlete'));
    expect(() => fetched.caseOf('pulse', 'nobody')).toThrow(/no case pulse\/nobody/);
  });
});

describe('a shift made in the browser', () => {
  it.each(workplaces)('%s: from JSON as from the build, and whoever knows how passes it', (workplace) => {
    const wish = { workplace, length: 'short', difficulty: 2, seed: 4711 } as const;
    const { matter: sent } = JSON.parse(JSON.stringify(workplaceFile(library, workplace))) as ReturnType<
      typeof workplaceFile
    >;
    const { shift, facts } = madeShift(sent, wish);
    const profile = profiles.find(({ id }) => id === workplace);
    if (profile === undefined) throw new Error('no workplace');

    expect(shift).toEqual(embedTasks(generateShift(profile, wish, fitIn(tasks)), tasks));
    expect(shift.id).toBe(generatedId(wish));
    const driver = new Driver(simulation, startOf(shift, facts, 2, 'check-off'));
    personas.expert(driver);
    const result = scored(driver);
    expect(result.criteria.filter(({ critical, met }) => critical && !met)).toEqual([]);
    expect(result.passed).toBe(true);
    expect(() =>
      madeShift(sent, { ...wish, workplace: workplace === 'pediatrics' ? 'dermatology' : 'pediatrics' }),
    ).toThrow();
  });
});

describe('what is written', () => {
  const [written] = matter.written;
  if (written === undefined) throw new Error('nothing is written');
  const [first, ...others] = written.patients;
  if (first === undefined) throw new Error('nobody comes');
  const nameOf = (task: WrittenShift['patients'][number]['before']): string =>
    fitIn(tasks)(task ?? 'pulse/athlete').name ?? '';

  it.each([
    ['the same person twice', { ...written, patients: [first, { ...first, id: 'p9' }] }, /name stands twice/],
    ['one id twice', { ...written, patients: [first, { ...first }] }, /id stands twice/],
    [
      'tasks of two people',
      { ...written, patients: [{ ...first, after: 'pulse/athlete' as const }, ...others] },
      /not of one person/,
    ],
    ['a provider nobody knows', { ...written, patients: [{ ...first, provider: 'nobody' }] }, /no such provider/],
    [
      'two people of one name',
      { ...written, staff: [{ id: 'twin', name: nameOf(first.before), role: 'nurse', takes: 1, busy: [] }] },
      /two people are called/,
    ],
    ['a case nobody knows', { ...written, patients: [{ ...first, before: 'pulse/nobody' as const }] }, /nobody/],
  ])('is refused with %s', (_what, wrong, message) => {
    expect(() => embedTasks(wrong, tasks)).toThrow(message);
  });
});
