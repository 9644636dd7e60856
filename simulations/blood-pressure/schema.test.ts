import { describe, expect, it, vi } from 'vitest';
import { bpCases, bpFactRecords, bpFacts } from '../../tests/models/blood-pressure-content.ts';
import { worked } from '../../tests/models/blood-pressure-runs.ts';
import { bpFactIds, readBpFacts } from './facts.ts';
import { cuffFor } from './faults.ts';
import { randomEvents } from './personas.ts';
import { bpCaseSchema, bpCasesSchema, readBpEvent } from './schema.ts';

// Whole visits are played here; a busy machine needs more than the usual five seconds.
vi.setConfig({ testTimeout: 120000 });

describe('cases.yaml', () => {
  it('holds the ten cases every class expects, and more', () => {
    const ids = bpCases.map(({ id }) => id);

    expect(ids).toEqual(
      expect.arrayContaining([
        'normal-adult',
        'stage-two',
        'hypotension',
        'auscultatory-gap',
        'atrial-fibrillation',
        'large-arm',
        'child',
        'fistula-arm',
        'coffee-and-stairs',
        'anxious-talker',
      ]),
    );
    expect(ids).toEqual(
      expect.arrayContaining(['lymph-node-side', 'pregnancy', 'severe-with-symptoms', 'new-irregular']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives ages that fit the birth dates and the titles', () => {
    const today = Date.UTC(2026, 10, 23);
    for (const { title, person } of bpCases) {
      const born = new Date(`${person.birthDate} UTC`);
      const birthday = Date.UTC(2026, born.getUTCMonth(), born.getUTCDate());

      expect(2026 - born.getUTCFullYear() - (birthday > today ? 1 : 0), title).toBe(person.age);
      expect(title).toContain(String(person.age));
      expect(title).toContain(person.name.split(' ').at(-1));
    }
  });

  it('is a fair mix of people', () => {
    expect(new Set(bpCases.map(({ person }) => person.name.split(' ').at(-1))).size).toBe(bpCases.length);
    const women = bpCases.filter(({ person }) => person.pronoun === 'she').length;
    expect(women / bpCases.length).toBeGreaterThan(0.35);
    expect(women / bpCases.length).toBeLessThan(0.65);
    const ages = bpCases.map(({ person }) => person.age);
    expect(Math.min(...ages)).toBeLessThan(13);
    expect(Math.max(...ages)).toBeGreaterThan(70);
  });

  it('needs each adult cuff somewhere, and never one that the tape does not decide', () => {
    const needed = new Set(bpCases.flatMap(({ armCm }) => [cuffFor(armCm.low, bpFacts), cuffFor(armCm.high, bpFacts)]));

    expect([...needed].sort()).toEqual(['adult', 'child', 'large-adult', 'small-adult']);
    for (const { id, armCm } of bpCases) expect(cuffFor(armCm.low, bpFacts), id).toBe(cuffFor(armCm.high, bpFacts));
  });

  it('refuses a case that could not be played', () => {
    const [good] = bpCases;
    const limit = { limit: 'cast' } as const;
    const bad = (change: object) => bpCaseSchema.safeParse({ ...good, ...change }).success;

    expect(bad({})).toBe(true);
    expect(bad({ arms: { left: limit, right: limit } })).toBe(false);
    expect(bad({ diastolicMmHg: { low: 90, high: 100 } })).toBe(false);
    expect(bad({ systolicMmHg: { low: 118, high: 106 } })).toBe(false);
    expect(bad({ surprise: 1 })).toBe(false);
    expect(bpCasesSchema.safeParse(bpCases.slice(0, 3)).success).toBe(false);
  });
});

describe('readBpEvent', () => {
  it('accepts everything a learner did', () => {
    for (const { event } of worked('large-arm', 1).events)
      expect(readBpEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    for (let i = 0; i < 50; i += 1) for (const event of randomEvents(3, i)) expect(readBpEvent(event)).toEqual(event);
  });

  it.each([
    [null],
    ['bulb.squeezed'],
    [{ type: 'time.passed', ms: 20 }],
    [{ type: 'time.skipped', ms: 0 }],
    [{ type: 'time.skipped', ms: 3600001 }],
    [{ type: 'valve.set', openPercent: 101 }],
    [{ type: 'valve.set', openPercent: 10.5 }],
    [{ type: 'estimate.noted', mmHg: '120' }],
    [{ type: 'cuff.chosen', size: 'giant' }],
    [{ type: 'bulb.squeezed', extra: '<script>' }],
    [{ type: 'reading.recorded', systolic: 120, diastolic: 80 }],
  ])('refuses %j', (event) => {
    expect(readBpEvent(event)).toBeNull();
  });
});

describe('readBpFacts', () => {
  it('asks only for facts that exist, and takes every number from them', () => {
    expect(bpFactIds.filter((id) => !bpFactRecords.has(id))).toEqual([]);
    expect(bpFacts).toMatchObject({
      restMin: 5,
      noCaffeineMin: 30,
      inflateAboveMmHg: { low: 20, high: 30 },
      releaseMmHgPerS: { low: 2, high: 3 },
      readings: 2,
      nearestMmHg: 2,
    });
    const asked = new Set<string>();
    readBpFacts((id) => {
      asked.add(id);
      return bpFactRecords.get(id)?.value;
    });
    expect([...asked].sort()).toEqual([...new Set(bpFactIds)].sort());
  });

  it('names the fact that is missing or of the wrong kind', () => {
    expect(() => readBpFacts(() => undefined)).toThrow(/"bp-error-talking-systolic" is missing/);
    expect(() =>
      readBpFacts((id) => (id === 'bp-rest-time' ? { kind: 'text', text: 'long' } : bpFactRecords.get(id)?.value)),
    ).toThrow(/"bp-rest-time" must be one number/);
  });
});
