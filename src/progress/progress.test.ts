import { fc, test as propertyTest } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { syntheticBlueprint } from '#exam/fixtures/synthetic.ts';
import type { StudyMaterial } from '#plan/material.ts';
import { portfolio, type ShelvedSimulations } from '#record/folds/portfolio.ts';
import type { CompetencyMark } from '#record/folds/competencies.ts';
import { stagedAreas } from '#externship/stages.ts';
import { memoryRecord } from '#record/memory-record.ts';
import { uuidv7 } from '#record/uuid.ts';
import type { EntryData, Intent } from '#schema/entry.ts';
import { competencyMap, type CompetencyMaterial } from './competency-map.ts';
import { doneKinds, doneOf, isNothingDone, type Done } from './done.ts';
import { topicMap } from './topic-map.ts';
import { rightWords, simulationWords, tellStep } from './words.ts';

const id = (n: number): string => uuidv7(1_795_000_000_000, new Uint8Array(10).fill(n));
const blueprint = syntheticBlueprint([75, 25]);
const topic = (code: string, weight: number, items: readonly string[]): StudyMaterial['topics'][number] => ({
  code,
  title: code,
  weight,
  items,
  ask: { exam: blueprint.id, topics: [code] },
});
const material: StudyMaterial = {
  exam: { id: blueprint.id, credential: 'Test' },
  topics: [topic('R1.1', 0.6, ['one', 'two']), topic('R1.2', 0.15, ['three']), topic('R2.1', 0.25, [])],
  modules: [
    {
      id: 'vitals/pulse',
      title: 'Pulse',
      minutes: 10,
      sections: [
        { id: 'where', topics: ['R1.1'] },
        { id: 'how', topics: ['R1.1', 'R1.2'] },
      ],
    },
  ],
  simulations: [{ id: 'pulse', title: 'Take a pulse', minutes: 8, module: 'vitals/pulse', topics: ['R1.1'] }],
};
const shelf: ShelvedSimulations = {
  pulse: {
    title: 'Take a pulse',
    version: 1,
    passShare: 0.8,
    criteria: { 'P-01': { sentence: 'Counts', competencies: ['I.P.1.c'] } },
    cases: {},
  },
};
const competencies: CompetencyMaterial = {
  framework: { id: 'maerb-2022', title: 'MAERB', edition: '2022', standing: 'not compared' },
  competencies: [
    {
      code: 'I.C.1',
      area: 'I',
      domain: 'cognitive',
      summary: 'levels',
      sections: ['vitals/pulse#where'],
      items: ['one'],
      simulations: [],
    },
    {
      code: 'I.P.1.c',
      area: 'I',
      domain: 'psychomotor',
      summary: 'pulse',
      sections: ['vitals/pulse#where', 'vitals/pulse#how'],
      items: [],
      simulations: ['pulse'],
    },
  ],
  titles: {},
};

const read = (section: string): Intent => ({ kind: 'section.read', data: { module: 'vitals/pulse', section } });
const sat = (n: number, answers: Readonly<Record<string, boolean>>): readonly Intent[] => {
  const items = Object.keys(answers);
  return [
    {
      kind: 'sitting.started',
      data: {
        sitting: id(n),
        exam: 'rma-amt',
        form: { kind: 'quick', seed: 1, items, bankHash: '0b', topics: [] },
        mode: 'practice',
        timeFactor: null,
      },
    },
    {
      kind: 'sitting.finished',
      data: {
        sitting: id(n),
        exam: 'rma-amt',
        right: Object.values(answers).filter(Boolean).length,
        scored: items.length,
        answers: items.map((item) => ({
          item,
          option: 'a',
          right: answers[item] === true,
          firstSeen: true,
          certainty: null,
          ms: 9000,
        })),
      },
    },
  ];
};
const ran = (n: number, mode: 'coached' | 'check-off', passed: boolean): readonly Intent[] => {
  const of = { run: id(n), simulation: 'pulse', version: 1, caseId: 'athlete', mode } as const;
  const earned = passed ? 1 : 0;
  return [
    { kind: 'run.started', data: { ...of, contentHash: '0a', seed: n, input: {} } },
    {
      kind: 'run.finished',
      data: {
        ...of,
        endedAtMs: 1000,
        earned,
        possible: 1,
        passed,
        criteria: [{ id: 'P-01', earned, possible: 1, met: passed, critical: false }],
      },
    },
  ];
};
const mark = (stage: 'lab' | 'site', outcome: EntryData<'competency.marked'>['outcome']): Intent => ({
  kind: 'competency.marked',
  data: { framework: 'maerb-2022', code: 'I.P.1.c', stage, outcome, attestedBy: 'R. Ortiz', note: '' },
});

async function doneAfter(...intents: readonly Intent[]): Promise<Done> {
  const record = memoryRecord();
  for (const intent of intents) await record.append([intent]);
  return doneOf(await record.entries(...doneKinds));
}
const mapOf = (done: Done, priors: Parameters<typeof topicMap>[0]['priors'] = new Map()) => {
  const { simulations } = portfolio(done.runs, shelf);
  return topicMap({ material, blueprint, done, simulations, nowMs: 1_795_000_000_000, priors });
};
const rowsOf = (done: Done) =>
  competencyMap({ material: competencies, done, portfolio: portfolio(done.runs, shelf) }).flatMap(({ rows }) => rows);
const stagesOf = (done: Done, code: string) => rowsOf(done).find((row) => row.code === code)?.stages;

describe('the map by topic', () => {
  it('with nothing done puts the topic that weighs most first, and offers reading, doing and questions', async () => {
    const done = await doneAfter();
    const [first, ...rest] = mapOf(done);

    expect(isNothingDone(done)).toBe(true);
    expect(first).toMatchObject({ code: 'R1.1', area: 'R1', sections: { done: 0, of: 2 }, asked: { done: 0, of: 2 } });
    expect(first?.next.map(({ kind }) => kind)).toEqual(['read', 'simulate', 'ask']);
    expect(rest.map(({ code }) => code)).toEqual(['R2.1', 'R1.2']);
  });

  it('counts what was read, first answers, and runs by what they prove', async () => {
    const done = await doneAfter(
      read('where'),
      ...sat(1, { one: false, two: true }),
      ...sat(2, { one: true }),
      ...ran(3, 'coached', true),
    );
    const first = mapOf(done).find(({ code }) => code === 'R1.1');

    expect(first).toMatchObject({
      sections: { done: 1, of: 2 },
      asked: { done: 2, of: 2 },
      right: { done: 1, of: 2 },
      simulations: { of: 1, checkedOff: 0, practiced: 1 },
    });
    expect(rightWords(first!)).toMatch(/^1 of 2 right at first sight: between \d+% and \d+%$/);
    expect(simulationWords(first!)).toBe('1 passed in practice, of 1');
    // What was missed at first was put right since: nothing is left to ask.
    expect(first?.next.map(({ kind }) => kind)).toEqual(['read', 'simulate']);
  });

  it('offers missed questions where no new ones are left, as a form that can be drawn', async () => {
    const done = await doneAfter(...sat(1, { three: false }));
    const step = mapOf(done)
      .find(({ code }) => code === 'R1.2')
      ?.next.find(({ kind }) => kind === 'ask');

    expect(step).toEqual({ kind: 'ask', count: 1, isMissed: true });
    expect(tellStep(step!, 'R1.2', material)).toEqual({
      href: '/exams/sitting/?exam=rma-amt&kind=topic&topic=R1.2&count=1&from=missed&mode=practice',
      words: 'Answer 1 missed question',
    });
  });

  it('puts the area an attempt was weakest in first', async () => {
    const done = await doneAfter();
    const priors = new Map(
      ['R1.1', 'R1.2', 'R2.1'].map((code) => [code, { shareRight: code === 'R2.1' ? 0.2 : 0.9, answers: 6 }]),
    );

    expect(mapOf(done, priors)[0]?.code).toBe('R2.1');
  });

  it('says how much of the missed cards is known today', async () => {
    const done = await doneAfter({ kind: 'card.reviewed', data: { card: 'item:one', rating: 3, certainty: null } });
    const cards = mapOf(done).find(({ code }) => code === 'R1.1')?.cards;

    expect(cards?.count).toBe(1);
    expect(cards?.recall).toBeGreaterThan(0.8);
  });
});

describe('the map by competency', () => {
  it('goes from learned over simulated and checked off to signed', async () => {
    const nothing = await doneAfter();
    expect(stagesOf(nothing, 'I.C.1')).toEqual({ learned: 'open', simulated: 'none', lab: 'none', site: 'none' });
    expect(stagesOf(nothing, 'I.P.1.c')).toEqual({ learned: 'none', simulated: 'open', lab: 'open', site: 'open' });

    const some = await doneAfter(read('where'), ...ran(1, 'coached', true), mark('lab', 'not-yet'));
    expect(stagesOf(some, 'I.C.1')).toMatchObject({ learned: 'open' });
    expect(stagesOf(some, 'I.P.1.c')).toEqual({ learned: 'none', simulated: 'begun', lab: 'begun', site: 'open' });

    const all = await doneAfter(
      read('where'),
      read('how'),
      ...sat(1, { one: true }),
      ...ran(2, 'check-off', true),
      mark('lab', 'passed'),
      mark('site', 'passed'),
    );
    expect(stagesOf(all, 'I.C.1')).toMatchObject({ learned: 'done' });
    expect(stagesOf(all, 'I.P.1.c')).toEqual({ learned: 'none', simulated: 'done', lab: 'done', site: 'done' });
    expect(rowsOf(all).map(({ read: next, simulation }) => [next, simulation])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('asks for a right answer where all is read', async () => {
    const readAll = await doneAfter(read('where'));
    const missed = await doneAfter(read('where'), ...sat(1, { one: false }));

    expect(stagesOf(missed, 'I.C.1')).toMatchObject({ learned: 'begun' });
    expect(rowsOf(readAll).map(({ answer }) => answer)).toEqual(['new', null]);
    expect(rowsOf(missed).map(({ answer }) => answer)).toEqual(['missed', null]);
  });

  it('is learned as the checklist of the externship has it, question by question', async () => {
    for (const answers of [{}, { one: true }, { one: false }, { one: true, three: true }]) {
      const done = await doneAfter(...(Object.keys(answers).length === 0 ? [] : sat(1, answers)));
      const [row] = stagedAreas(
        { id: 'maerb-2022', competencies: competencies.competencies },
        {
          items: new Map([...done.items].map(([item, { isLastRight }]) => [item, { last: { right: isLastRight } }])),
          runs: new Map(),
          standings: new Map(),
        },
        { framework: 'maerb-2022', items: { 'I.C.1': ['one'] }, simulations: {} },
      )[0]!.rows;

      expect(stagesOf(done, 'I.C.1')?.learned === 'done').toBe(row?.states.learned === 'passed');
    }
  });

  it('takes a check-off that came in a letter of the school', async () => {
    const record = memoryRecord();
    const letter: CompetencyMark = {
      framework: 'maerb-2022',
      code: 'I.P.1.c',
      stage: 'lab',
      outcome: 'passed',
      attestedBy: 'J. Ortiz, RN',
      note: '',
      id: id(9),
      letter: id(8),
      at: '2026-11-20T10:00:00-05:00',
      device: 'school',
      date: '2026-11-20',
      from: 'letter',
      attempt: 1,
      steps: [],
    };

    expect(stagesOf(doneOf(await record.entries(...doneKinds), [letter]), 'I.P.1.c')).toMatchObject({ lab: 'done' });
  });

  it('counts a stage over those that have it', async () => {
    const done = await doneAfter(mark('lab', 'passed'));
    const [area] = competencyMap({ material: competencies, done, portfolio: portfolio(done.runs, shelf) });

    expect(area?.totals).toMatchObject({
      learned: { done: 0, of: 1 },
      lab: { done: 1, of: 1 },
      site: { done: 0, of: 1 },
    });
  });
});

const acts: fc.Arbitrary<readonly Intent[]> = fc.oneof(
  fc.constantFrom('where', 'how').map((section) => [read(section)]),
  fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.boolean(), { minKeys: 1 }),
    )
    .map(([n, answers]) => sat(n, answers)),
  fc
    .tuple(fc.integer({ min: 41, max: 80 }), fc.constantFrom('coached' as const, 'check-off' as const), fc.boolean())
    .map(([n, mode, passed]) => ran(n, mode, passed)),
  fc
    .tuple(fc.constantFrom('lab' as const, 'site' as const), fc.constantFrom('passed' as const, 'not-yet' as const))
    .map(([stage, outcome]) => [mark(stage, outcome)]),
);
const some = fc.array(acts, { maxLength: 12 }).map((lists) => lists.flat());

describe('for any record', () => {
  propertyTest.prop([some, fc.infiniteStream(fc.integer())])(
    'the order in which entries are read does not matter',
    async (intents, order) => {
      const record = memoryRecord();
      for (const intent of intents) await record.append([intent]);
      const entries = await record.entries(...doneKinds);
      const shuffled = entries
        .map((entry) => ({ entry, place: order.next().value ?? 0 }))
        .sort((a, b) => a.place - b.place)
        .map(({ entry }) => entry);

      expect(mapOf(doneOf(shuffled))).toEqual(mapOf(doneOf(entries)));
      expect(rowsOf(doneOf(shuffled))).toEqual(rowsOf(doneOf(entries)));
    },
  );

  propertyTest.prop([some])('what is withdrawn leaves nothing behind', async (intents) => {
    const record = memoryRecord();
    for (const intent of intents) await record.append([intent]);
    for (const { id: entry } of await record.entries())
      await record.append([{ kind: 'entry.withdrawn', data: { entry, reason: 'taken back' } }]);

    const done = doneOf(await record.entries(...doneKinds));

    expect(isNothingDone(done)).toBe(true);
    expect(mapOf(done)).toEqual(mapOf(await doneAfter()));
    expect(rowsOf(done)).toEqual(rowsOf(await doneAfter()));
  });

  propertyTest.prop([some])('worth adds up to 1 and no part is more than its whole', async (intents) => {
    const rows = mapOf(await doneAfter(...intents));

    expect(rows.reduce((sum, { worth }) => sum + worth, 0)).toBeCloseTo(1, 9);
    for (const { sections, asked, right, simulations } of rows) {
      for (const { done, of } of [sections, asked, right]) expect(done).toBeLessThanOrEqual(of);
      expect(simulations.checkedOff + simulations.practiced).toBeLessThanOrEqual(simulations.of);
    }
  });
});
