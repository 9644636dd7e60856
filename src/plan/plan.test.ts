/** The study plan: what holds for every person, outline and budget, and what a few people see. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { plusDays } from '#simulations/core/calendar.ts';
import { daysAway } from './away.ts';
import type { PlannedDay } from './days.ts';
import { lineOfWork } from './line.ts';
import { knownTopics, timeShares } from './known.ts';
import type { StudyMaterial } from './material.ts';
import { planStudy, type PlanInput, type StudyPlan } from './plan.ts';
import { isDayOff, noDaysOff, usualSettings, type PlanSettings } from './settings.ts';
import { nothingDone, type Standing } from './standing.ts';
import { doneToday, minutesLeft } from './done-today.ts';
import { secondsFor } from './review-load.ts';
import { tasksOf } from './todays-list.ts';
import { tellExamDay, tellFit, tellLeftOut, tellTask } from './words.ts';

const today = '2026-11-27';

interface Shape {
  readonly weights: readonly number[];
  /** By module: minutes, sections, and the place of its topic. */
  readonly modules: readonly (readonly [number, number, number])[];
  /** By topic, over and over. */
  readonly questions: readonly number[];
  readonly withSimulations: boolean;
}

/** Sections teach one topic each; the first section of a module also the next topic. */
function materialOf({ weights, modules, questions, withSimulations }: Shape): StudyMaterial {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const code = (place: number): string => `C${String((place % weights.length) + 1)}`;
  return {
    exam: { id: 'cma-aama', credential: 'CMA (AAMA)' },
    topics: weights.map((weight, place) => ({
      code: code(place),
      title: `Topic ${String(place + 1)}`,
      weight: weight / total,
      items: Array.from(
        { length: questions[place % questions.length] ?? 0 },
        (_, item) => `${code(place)}-${String(item)}`,
      ),
      ask: { exam: 'cma-aama', topics: [code(place)] },
    })),
    modules: modules.map(([minutes, sections, topic], place) => ({
      id: `shelf/module-${String(place)}`,
      title: `Module ${String(place)}`,
      minutes,
      sections: Array.from({ length: sections }, (_, section) => ({
        id: `s${String(section)}`,
        topics: section === 0 ? [code(topic)] : section === 1 ? [code(topic), code(topic + 1)] : [],
      })),
    })),
    simulations: withSimulations
      ? modules.map(([minutes, , topic], place) => ({
          id: `simulation-${String(place)}`,
          title: `Simulation ${String(place)}`,
          minutes: 5 + (minutes % 20),
          module: `shelf/module-${String(place)}`,
          topics: [code(topic)],
        }))
      : [],
  };
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
  modules: fc.array(fc.tuple(fc.integer({ min: 20, max: 45 }), fc.integer({ min: 4, max: 9 }), fc.nat(5)), {
    minLength: 1,
    maxLength: 12,
  }),
  questions: fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }),
  withSimulations: fc.boolean(),
});

const loads = fc.array(fc.nat(2400), { maxLength: 30 });
const settings: fc.Arbitrary<PlanSettings> = fc.record({
  exam: fc.constant('cma-aama' as const),
  examDate: fc.option(
    fc.integer({ min: -3, max: 60 }).map((days) => plusDays(today, days)),
    { nil: null },
  ),
  minutesADay: fc.integer({ min: 5, max: 120 }),
  daysOff: fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
    spans: fc.array(
      fc.tuple(fc.nat(40), fc.nat(9)).map(([from, days]) => ({
        from: plusDays(today, from),
        to: plusDays(today, from + days),
      })),
      { maxLength: 2 },
    ),
  }),
});

const people = fc.record({ shape: shapes, settings, load: loads });
const plannedFor = (
  { shape, settings: chosen, load }: { shape: Shape; settings: PlanSettings; load: readonly number[] },
  more: Partial<PlanInput> = {},
): StudyPlan =>
  planStudy({
    settings: chosen,
    today,
    minutesToday: chosen.minutesADay,
    material: materialOf(shape),
    standing: nothingDone,
    reviews: { secondsByDay: load },
    ...more,
  });

/** Where somebody stands who did all of a day's pieces, as those who do exactly what the list says. */
function afterDay(standing: Standing, day: PlannedDay | undefined, material: StudyMaterial): Standing {
  const read = new Map([...standing.read].map(([module, sections]) => [module, new Set(sections)]));
  const tried = new Map(standing.tried);
  const answered = new Map(standing.answered);
  let { lastModule } = standing;
  for (const piece of day?.pieces ?? []) {
    if (piece.kind === 'read') {
      read.set(piece.module, (read.get(piece.module) ?? new Set()).add(piece.section));
      lastModule = piece.module;
    } else if (piece.kind === 'simulate') tried.set(piece.simulation, { finished: 1, isPassed: true });
    else {
      const { items } = material.topics.find(({ code }) => code === piece.topics[0])!;
      for (const item of items.filter((one) => !answered.has(one)).slice(0, piece.count)) answered.set(item, true);
    }
  }
  return { read, tried, answered, lastModule };
}

describe('for everybody', () => {
  test.prop([people])(
    'a day holds no more than its minutes, but for one thing that is longer than any day',
    (person) => {
      for (const day of plannedFor(person).days) {
        if (day.isLonger) expect(day.pieces).toHaveLength(1);
        else expect(day.reviewMinutes + day.studyMinutes).toBeLessThanOrEqual(person.settings.minutesADay);
        expect(day.studyMinutes).toBe(day.pieces.reduce((sum, { minutes }) => sum + minutes, 0));
      }
    },
  );

  test.prop([people])('no day off is used, and what was due on it comes on the next day of work', (person) => {
    const { days } = plannedFor(person);
    let due = 0;
    for (const [place, day] of days.entries()) {
      due += person.load[place] ?? 0;
      expect(day.isOff).toBe(isDayOff(person.settings.daysOff, day.date));
      if (day.isOff) expect([day.reviewMinutes, day.studyMinutes]).toEqual([0, 0]);
      else due = Math.max(0, due - day.reviewMinutes * 60);
      expect(day.leftSeconds).toBe(due);
    }
  });

  test.prop([people])('nothing new while something due has no place', (person) => {
    for (const { leftSeconds, isOff, pieces } of plannedFor(person).days)
      if (!isOff && leftSeconds > 0) expect(pieces).toEqual([]);
  });

  test.prop([people, fc.integer({ min: 1, max: 60 })])('more minutes never give less', (person, more) => {
    const of = (minutesADay: number) =>
      plannedFor({ ...person, settings: { ...person.settings, minutesADay } }).days[0]!;
    const [less, most] = [of(person.settings.minutesADay), of(person.settings.minutesADay + more)];
    // One thing longer than the smaller budget stands alone there: that is more than its minutes.
    if (less.isLonger || most.isLonger) return;
    expect(most.reviewMinutes + most.studyMinutes).toBeGreaterThanOrEqual(less.reviewMinutes + less.studyMinutes);
  });

  test.prop([people])('everything left is in line once, and each module in reading order', ({ shape }) => {
    const material = materialOf(shape);
    const line = lineOfWork(material, nothingDone, timeShares(material, knownTopics(material, new Map())));
    const read = line.flatMap((piece) => (piece.kind === 'read' ? [`${piece.module}#${piece.section}`] : []));
    for (const { id, sections } of material.modules)
      expect(read.filter((section) => section.startsWith(`${id}#`))).toEqual(sections.map((one) => `${id}#${one.id}`));
    const asked = line.reduce((sum, piece) => sum + (piece.kind === 'ask' ? piece.count : 0), 0);
    expect(asked).toBe(material.topics.reduce((sum, { items }) => sum + items.length, 0));
    expect(line.filter(({ kind }) => kind === 'simulate')).toHaveLength(material.simulations.length);
  });

  test.prop([people])(
    'the same day gives the same plan, and a day done as planned leads to the next as planned',
    (person) => {
      const plan = plannedFor(person);
      expect(plannedFor(person)).toEqual(plan);
      // Reading alone: an answer changes what is known, and so the plan, as it should.
      const shape = { ...person.shape, questions: [0], withSimulations: false };
      const material = materialOf(shape);
      const before = plannedFor({ ...person, shape });
      const after = planStudy({
        settings: person.settings,
        today: plusDays(today, 1),
        minutesToday: person.settings.minutesADay,
        material,
        standing: afterDay(nothingDone, before.days[0], material),
        reviews: {
          secondsByDay: person.load
            .slice(1)
            .map((seconds, place) => seconds + (place === 0 ? before.days[0]!.leftSeconds : 0)),
        },
      });
      const both = Math.min(before.days.length - 1, after.days.length - 1);
      // The day of the exam, and what is not due by day after the end of the list, may differ at the end.
      if (before.examDay !== 'ahead' || person.load.length < 2 || after.examDay !== 'ahead') return;
      expect(after.days.slice(0, both)).toEqual(before.days.slice(1, both + 1));
    },
  );

  test.prop([people, fc.nat(6)])('whoever did the first part of the list finds the rest of it', (person, parts) => {
    const shape = { ...person.shape, questions: [0], withSimulations: false };
    const chosen = { ...person.settings, examDate: null };
    const [day] = plannedFor({ shape, settings: chosen, load: [] }).days;
    const first = { ...day!, pieces: day!.pieces.slice(0, parts) };
    const spent = first.pieces.reduce((sum, { minutes }) => sum + minutes, 0);
    if (day!.isLonger) return;
    const after = plannedFor(
      { shape, settings: chosen, load: [] },
      {
        standing: afterDay(nothingDone, first, materialOf(shape)),
        minutesToday: chosen.minutesADay - spent,
      },
    );
    expect(after.days[0]!.pieces).toEqual(day!.pieces.slice(parts));
  });

  test.prop([
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 6 }),
    fc.integer({ min: 20, max: 120 }),
    fc.integer({ min: 5, max: 40 }),
  ])('the time of each topic follows its weight, to within one module', (weights, minutesADay, days) => {
    const minutes = 20;
    const material = materialOf({
      weights,
      modules: weights.flatMap((_, topic) => Array.from({ length: 240 }, () => [minutes, 1, topic] as const)),
      questions: [0],
      withSimulations: false,
    });
    const plan = planStudy({
      settings: { exam: 'cma-aama', examDate: plusDays(today, days), minutesADay, daysOff: noDaysOff },
      today,
      minutesToday: minutesADay,
      material,
      standing: nothingDone,
      reviews: { secondsByDay: [] },
    });
    const planned = plan.topics.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0);
    for (const { topic, plannedMinutes } of plan.topics) {
      const { weight } = material.topics.find(({ code }) => code === topic)!;
      expect(Math.abs(plannedMinutes - weight * planned)).toBeLessThanOrEqual(minutes);
    }
  });
});

const material = materialOf({
  weights: [6, 3, 1],
  modules: [
    [30, 5, 0],
    [30, 5, 1],
    [30, 5, 2],
  ],
  questions: [10],
  withSimulations: true,
});
const plan = (more: Partial<PlanInput> & { readonly chosen?: Partial<PlanSettings> } = {}) =>
  planStudy({
    settings: { ...usualSettings, exam: 'cma-aama', minutesADay: 40, ...more.chosen },
    minutesToday: more.chosen?.minutesADay ?? 40,
    today,
    material,
    standing: nothingDone,
    reviews: { secondsByDay: [300] },
    ...more,
  });
/** Terms waiting: five take a minute. */
const cards = (count: number) => Array.from({ length: count }, (_, place) => `term:t${String(place)}`);
const kinds = (of: StudyPlan) => tasksOf(of.days[0]!, cards(20)).map(({ kind }) => kind);

describe('today', () => {
  it('is one list: what is due, a module, its simulation, new questions', () => {
    expect(kinds(plan({ chosen: { minutesADay: 60 } }))).toEqual(['review', 'read', 'simulate', 'ask']);
  });

  it('gives the plain reason for each', () => {
    const known = plan().known;
    const told = tasksOf(plan({ chosen: { minutesADay: 60 } }).days[0]!, cards(20)).map((task) =>
      tellTask(task, { material, standing: nothingDone, known, weakest: new Set() }, false),
    );

    expect(told[1]).toMatchObject({
      title: 'Module 0',
      href: '/learn/shelf/module-0/#s0',
      reason: '“Topic 1” is about 60% of the CMA (AAMA) outline; you have read 0 of 2 modules on it.',
    });
    expect(told[2]).toMatchObject({ title: 'Simulation 0', href: '/practice/simulation-0/' });
    expect(told[3]?.reason).toContain('None of its 10 questions has come up so far.');
  });

  it('says so where the last attempt at the exam was weakest', () => {
    const known = plan().known;
    const told = tasksOf(plan({ chosen: { minutesADay: 60 } }).days[0]!, cards(20)).map((task) =>
      tellTask(task, { material, standing: nothingDone, known, weakest: new Set([material.topics[0]!.code]) }, false),
    );

    expect(told[1]?.reason).toMatch(/^Your last attempt was weakest in this area\. “Topic 1” is about/);
  });

  it('goes to the topic that is known less, at equal weight', () => {
    const equal = materialOf({
      weights: [1, 1],
      modules: [
        [20, 5, 0],
        [20, 5, 1],
      ],
      questions: [10],
      withSimulations: false,
    });
    const answered = new Map(equal.topics[0]!.items.map((item) => [item, true]));
    const first = planStudy({
      settings: usualSettings,
      today,
      minutesToday: usualSettings.minutesADay,
      reviews: { secondsByDay: [] },
      material: equal,
      standing: { ...nothingDone, answered },
    }).line[0];

    expect(first).toMatchObject({ kind: 'read', module: 'shelf/module-1' });
  });

  it('takes what an earlier attempt says of an area as the first guess', () => {
    const priors = new Map([
      ['C3', { shareRight: 0, answers: 1000 }],
      ['C1', { shareRight: 0.99, answers: 1000 }],
    ]);

    expect(plan({ priors }).line[0]).toMatchObject({ module: 'shelf/module-1' });
  });

  it('goes on with the module that was begun', () => {
    const standing = {
      ...nothingDone,
      read: new Map([['shelf/module-2', new Set(['s0'])]]),
      lastModule: 'shelf/module-2',
    };

    expect(plan({ standing }).line[0]).toMatchObject({ module: 'shelf/module-2', section: 's1' });
  });

  it('is review alone when more is due than fits, and says how many cards do', () => {
    const crowded = plan({ reviews: { secondsByDay: [7200] } });

    const fits = Math.round((40 * 60) / secondsFor(cards(1)));
    expect(tasksOf(crowded.days[0]!, cards(600))).toEqual([{ kind: 'review', minutes: 40, cards: fits }]);
    expect(crowded.days.map(({ reviewMinutes }) => reviewMinutes).slice(0, 4)).toEqual([40, 40, 40, 0]);
  });

  it('keeps the minutes of cards that come up later, and lists those that wait now', () => {
    const [first] = tasksOf(plan().days[0]!, cards(10));

    expect(first).toEqual({ kind: 'review', minutes: Math.ceil(secondsFor(cards(10)) / 60), cards: 10 });
    expect(tasksOf(plan().days[0]!, [])[0]?.kind).toBe('read');
    expect(plan().days[0]).toMatchObject({ reviewMinutes: 5 });
  });

  it('counts whatever was done, and is done when the minutes are about spent', () => {
    const entry = (kind: string, data: object) => ({ kind, data }) as never;
    const done = doneToday(
      [
        entry('card.reviewed', { card: 'term:systolic' }),
        entry('section.read', { module: 'shelf/module-0', section: 's0' }),
        entry('section.read', { module: 'shelf/module-0', section: 's0' }),
        entry('section.read', { module: 'elsewhere/module', section: 's0' }),
        entry('run.finished', { simulation: 'simulation-0' }),
        entry('sitting.finished', { answers: [{ option: 'a' }, { option: null }] }),
        entry('drill.answered', { drill: 'd' }),
      ],
      material,
    );

    expect(done).toEqual({ cards: 1, sections: 2, runs: 1, questions: 2, minutes: 27 });
    expect([minutesLeft(40, done), minutesLeft(29, done), minutesLeft(20, done)]).toEqual([13, 0, 0]);
    expect(plan({ minutesToday: 0 }).days[0]).toMatchObject({ reviewMinutes: 0, pieces: [] });
  });
});

describe('until the exam', () => {
  it('says what does not fit, the lowest weight last, and how many minutes a day would do', () => {
    const tight = plan({ chosen: { examDate: plusDays(today, 3), minutesADay: 20 } });

    expect(tight.leftOut.map(({ topic }) => topic)).toEqual(
      ['C1', 'C2', 'C3'].filter((code) => tight.leftOut.some(({ topic }) => topic === code)),
    );
    expect(tellFit(tight, { minutesADay: 20 })).toMatch(/until the exam you have 1 hour\. .*everything would fit\.$/);
    expect(tellLeftOut(tight, material)).toContain('the minutes until the exam do not reach further');
    const enough = plan({ chosen: { examDate: plusDays(today, 3), minutesADay: tight.enoughMinutesADay! } });
    expect(enough.leftOut).toEqual([]);
    expect(tellLeftOut(enough, material)).toBeNull();
  });

  it('begins nothing new on the last day, and nothing on the day itself', () => {
    const last = plan({ chosen: { examDate: plusDays(today, 1) } });
    expect(last.days).toHaveLength(1);
    expect(kinds(last)).toEqual(['review']);
    expect(tellExamDay(last, plusDays(today, 1))).toContain('tomorrow');

    const day = plan({ chosen: { examDate: today } });
    expect(day.days.every(({ pieces }) => pieces.length === 0)).toBe(true);
    expect(tellExamDay(day, today)).toContain('Your exam is today.');
  });

  it('goes on without a date when the day is over, and says so', () => {
    const past = plan({ chosen: { examDate: '2026-11-20' } });

    expect(past.days).toHaveLength(28);
    expect(tellExamDay(past, '2026-11-20')).toContain('November 20, 2026, is over');
  });

  it('draws the plan again after days away, from what is left and without a debt', () => {
    const before = plan({ chosen: { examDate: '2026-12-20' } });
    const later = plan({ chosen: { examDate: '2026-12-20' }, today: plusDays(today, 6) });

    expect(later.days[0]!.pieces).toEqual(before.days[0]!.pieces);
    expect(
      later.days.every(({ isLonger, studyMinutes, reviewMinutes }) => isLonger || studyMinutes + reviewMinutes <= 40),
    ).toBe(true);
  });
});

describe('daysAway', () => {
  it('counts the days between, and not days off', () => {
    expect(daysAway('2026-11-21', today, noDaysOff)).toBe(5);
    expect(daysAway('2026-11-26', today, noDaysOff)).toBe(0);
    expect(daysAway('2026-11-25', today, noDaysOff)).toBe(0);
    expect(daysAway(null, today, noDaysOff)).toBe(0);
    expect(daysAway('2026-11-20', '2026-11-23', { weekdays: [0, 6], spans: [] })).toBe(0);
    expect(daysAway('2026-11-28', today, noDaysOff)).toBe(0);
  });
});
