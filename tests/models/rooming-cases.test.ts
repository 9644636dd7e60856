/** The patients of the rooming simulation: a fair mix, true to their dates, and due for what the cited ages say. */
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { readCases } from '#simulations/rooming/cases.node.ts';
import { readRoomingFacts, roomingFactIds } from '#simulations/rooming/facts.ts';
import { isRed } from '#simulations/rooming/readings.ts';
import { roomingCaseSchema } from '#simulations/rooming/schema.ts';

const library = openLibrary(process.cwd());
const cases = readCases();
const facts = readRoomingFacts((id) => library.facts.get(id)?.value);
const today = new Date('2026-11-26T00:00:00Z');
const months = (born: Date) =>
  (today.getUTCFullYear() - born.getUTCFullYear()) * 12 +
  today.getUTCMonth() -
  born.getUTCMonth() -
  (today.getUTCDate() < born.getUTCDate() ? 1 : 0);
const range = (id: string) => {
  const value = library.facts.get(id)?.value;
  return value?.kind === 'range' ? value : value?.kind === 'at-least' ? { low: value.low, high: 200 } : null;
};

describe('the patients', () => {
  it('are the sixteen a clinic expects', () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(
      [
        'angry-with-back-pain',
        'asthma-visit',
        'chest-pain-walk-in',
        'cut-at-urgent-care',
        'deaf-with-headaches',
        'diabetes-follow-up',
        'falls-and-eleven-medicines',
        'infant-well-visit',
        'interpreter-needed',
        'low-mood',
        'pregnant-week-34',
        'pressure-recheck',
        'school-physical',
        'skin-spot',
        'teen-alone',
        'toddler-with-fever',
      ].sort(),
    );
    expect(cases.find(({ id }) => id === 'falls-and-eleven-medicines')?.medicines).toHaveLength(11);
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s: age and birth date agree', (_id, { person, title }) => {
    const age = months(new Date(`${person.birthDate} UTC`));

    expect(Math.floor(age / 12)).toBe(person.age);
    if (person.ageMonths !== null) expect(age).toBe(person.ageMonths);
    expect(title).toContain(person.age === 0 ? String(person.ageMonths) : String(person.age));
  });

  it('are a fair mix of people', () => {
    expect(new Set(cases.map(({ person }) => person.name.split(' ').at(-1))).size).toBe(cases.length);
    const women = cases.filter(({ person }) => person.sex === 'female').length / cases.length;
    expect(women).toBeGreaterThan(0.35);
    expect(women).toBeLessThan(0.65);
    expect(new Set(cases.map(({ figure }) => figure.skin)).size).toBe(4);
    expect(Math.min(...cases.map(({ person }) => person.age))).toBe(0);
    expect(Math.max(...cases.map(({ person }) => person.age))).toBeGreaterThan(79);
  });

  it.each([
    ['colorectal', 'ex-colorectal-ages'],
    ['breast', 'ex-breast-ages'],
    ['cervical', 'ex-cervical-ages'],
    ['bone', 'ex-bone-age'],
    ['lung', 'ex-lung-ages'],
    ['hiv', 'ex-hiv-ages'],
    ['hepatitis-c', 'ex-hepatitis-c-ages'],
  ] as const)('are only due for %s within the ages of %s', (gap, fact) => {
    const ages = range(fact);
    const due = cases.filter(({ record }) => record.some((line) => line.gap === gap && line.due));

    expect(ages).not.toBeNull();
    expect(due.length).toBeGreaterThan(0);
    for (const { person, id } of due) {
      expect(person.age, id).toBeGreaterThanOrEqual(ages?.low ?? 0);
      expect(person.age, id).toBeLessThanOrEqual(ages?.high ?? 0);
    }
  });

  it('have readings that are red on every seed or on none', () => {
    for (const one of cases) {
      const { spans, due } = one.vitals;
      for (const what of due) {
        const of = (end: 'low' | 'high') =>
          isRed({ case: one }, facts, {
            what,
            value: spans[what === 'blood-pressure' ? 'systolic' : what === 'length' ? 'height' : what]?.[end] ?? null,
            second: what === 'blood-pressure' ? (spans.diastolic?.[end] ?? null) : null,
          });
        expect(of('low'), `${one.id} ${what}`).toBe(of('high'));
        if (of('low')) expect(one.id).toBe('pregnant-week-34');
      }
    }
  });
});

describe('the shape of a case', () => {
  const [good] = cases;
  const refused = (change: object) => !roomingCaseSchema.safeParse({ ...good, ...change }).success;

  it('is strict', () => {
    expect(refused({})).toBe(false);
    expect(refused({ surprise: 1 })).toBe(true);
    expect(refused({ told: good?.told.map((one) => ({ ...one, alarm: 'nowhere' })) })).toBe(true);
    expect(
      refused({
        moments: good?.moments.map((one) => ({
          ...one,
          replies: one.replies.map((reply) => ({ ...reply, grade: 'weak', fault: 'advised' })),
        })),
      }),
    ).toBe(true);
    expect(refused({ sbar: good?.sbar.filter(({ part }) => part !== 'recommendation') })).toBe(true);
    expect(refused({ sbar: good?.sbar.map((one) => ({ ...one, needs: ['never-told'] })) })).toBe(true);
  });
});

it('the facts it asks for exist, and a missing one is named', () => {
  expect(roomingFactIds.filter((id) => !library.facts.has(id))).toEqual([]);
  expect(() => readRoomingFacts(() => undefined)).toThrow(/"bp-rest-time" is missing/);
});
