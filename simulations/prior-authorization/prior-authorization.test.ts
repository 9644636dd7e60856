/** The plan's answers day by day, deadlines, what the form refuses, what is handed on, and what is never told. */
import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { readPractice } from '../practice/practice.node.ts';
import { emptyFolder, type VisitFolder } from '../practice/types.ts';
import { readAuthorizationFacts, readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import type { AuthorizationEvent } from './events.ts';
import { neededEntries } from './findings.ts';
import { rightRequest } from './form.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, ruleBreakerHabits, work } from './personas.ts';
import { moreWanted, talkHelps } from './plan.ts';
import { priorAuthorization, startOf, type PriorAuthorization } from './simulation.ts';

const cases = readCases();
const facts = readAuthorizationFacts(cases);
const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

function run(id: string, seed = 1, carried: VisitFolder | null = null): Driver<PriorAuthorization> {
  const one = cases.find((each) => each.id === id);
  if (one === undefined) throw new Error(id);
  return new Driver(priorAuthorization, startOf(one, facts, seed, 'check-off', carried));
}

function acts(
  driver: Driver<PriorAuthorization>,
  ...events: readonly AuthorizationEvent[]
): Driver<PriorAuthorization> {
  for (const event of events) expect(driver.act(event), JSON.stringify(event)).toEqual({ ok: true });
  return driver;
}

/** A request as ordered, with these entries. */
function sentWith(id: string, seed: number, entries: readonly string[]): Driver<PriorAuthorization> {
  const driver = run(id, seed);
  const { context } = driver.snapshot;
  const fields = Object.entries(rightRequest(context)).map(([field, text]): AuthorizationEvent => ({
    type: 'field.entered',
    field: field === 'member' || field === 'diagnosis' || field === 'code' ? field : 'units',
    text,
  }));
  return acts(
    driver,
    ...fields,
    { type: 'speed.set', speed: context.case.order.speed },
    ...entries.map((entry): AuthorizationEvent => ({ type: 'attachment.toggled', entry })),
    { type: 'request.submitted', channel: context.case.page.channel },
  );
}

const nextMorning: readonly AuthorizationEvent[] = [{ type: 'days.passed', days: 1 }, { type: 'status.checked' }];
function until(driver: Driver<PriorAuthorization>, status: string): void {
  for (let day = 0; day < 20 && driver.snapshot.context.seen.status !== status; day += 1) acts(driver, ...nextMorning);
  expect(driver.snapshot.context.seen.status).toBe(status);
}

describe('the plan', () => {
  it('answers within the days its page gives, in every case and seed', () => {
    for (const one of cases)
      for (const seed of seeds.slice(0, 12)) {
        const driver = sentWith(one.id, seed, neededEntries({ case: one }));
        acts(driver, { type: 'days.passed', days: one.page.days[one.order.speed] });
        expect(driver.snapshot.context.plan.status, one.id).not.toBe('review');
      }
  });

  it('asks for a paper that is missing, goes on when it comes, and says no when its date goes by', () => {
    const late = sentWith('castellano', 2, ['visit']);
    until(late, 'pended');
    const inTime = sentWith('castellano', 2, ['visit']);
    until(inTime, 'pended');
    const wants = inTime.snapshot.context.seen.wants ?? '';
    expect(wants).toBe('x-ray');

    acts(inTime, { type: 'papers.sent', entry: wants });
    acts(late, { type: 'days.passed', days: 7 }, { type: 'status.checked' });

    expect(inTime.snapshot.context.plan.status).toBe('review');
    expect(late.snapshot.context.plan).toMatchObject({ status: 'denied', missed: true });
    expect(priorAuthorization.rubric.find(({ id }) => id === 'PA-09')?.test(late.snapshot.context)).toMatchObject({
      share: 0,
      because: 'deadline-missed',
    });
  });

  it('tells nothing of its answer before somebody looks', () => {
    const driver = sentWith('castellano', 1, ['visit', 'x-ray', 'therapy']);
    acts(driver, { type: 'days.passed', days: 7 });

    expect(driver.snapshot.context.plan.status).toBe('approved');
    expect(statusOf(driver.snapshot).join(' ')).toContain('The plan is reviewing the request.');
    expect(statusOf(driver.snapshot).join(' ')).not.toContain(driver.snapshot.context.plan.grant?.number);
  });

  it('takes no request another way than its page says', () => {
    const driver = run('castellano');
    acts(driver, { type: 'request.submitted', channel: 'fax' });
    expect(driver.snapshot.context.plan.status).toBe('none');
    expect(driver.can({ type: 'request.submitted', channel: 'portal' })).toBe(true);
  });

  it('sends back what is incomplete or names no member it knows, and takes it in once it is mended', () => {
    const driver = acts(run('castellano'), { type: 'request.submitted', channel: 'portal' });
    expect(driver.snapshot.context.heard?.text).toContain('Missing: member number; diagnosis code');

    for (const [field, text] of [
      ['member', 'MLK208841973'],
      ['diagnosis', 'S93.401A'],
      ['code', 'ER-R04'],
      ['units', '1'],
    ] as const)
      acts(driver, { type: 'field.entered', field, text });
    acts(driver, { type: 'request.submitted', channel: 'portal' });
    expect(driver.snapshot.context).toMatchObject({ submitted: null, plan: { status: 'none' } });
    expect(driver.snapshot.context.heard?.text).toContain('no such member');

    acts(driver, { type: 'field.entered', field: 'member', text: 'MLK208841937' });
    acts(driver, { type: 'request.submitted', channel: 'portal' });
    expect(driver.snapshot.context.plan.status).toBe('review');
  });

  it('differs from run to run: a paper more or none, a talk that helps or not', () => {
    const castellano = run('castellano').snapshot.context;
    const quist = run('knee-injection').snapshot.context;
    expect(new Set(seeds.map((seed) => moreWanted({ ...castellano, seed })))).toEqual(new Set([null, 'therapy']));
    expect(new Set(seeds.map((seed) => talkHelps({ ...quist, seed })))).toEqual(new Set([true, false]));
  });

  it('turns a wrong no around by a whole letter only', () => {
    const seed = seeds.find((each) => !talkHelps({ ...run('knee-injection').snapshot.context, seed: each })) ?? 1;
    const driver = sentWith('knee-injection', seed, ['visit', 'x-ray', 'therapy']);
    until(driver, 'denied');
    acts(driver, { type: 'talk.arranged' }, { type: 'appeal.sent', parts: ['request-number', 'own-opinion'] });
    acts(driver, { type: 'days.passed', days: 7 }, { type: 'status.checked' });
    expect(driver.snapshot.context.seen.status).toBe('denied');

    acts(driver, {
      type: 'appeal.sent',
      parts: ['request-number', 'what-is-asked', 'criteria-and-notes', 'enclosures', 'provider-signature'],
    });
    acts(driver, { type: 'days.passed', days: 7 }, { type: 'status.checked' });
    expect(driver.snapshot.context.seen.status).toBe('approved');
  });
});

describe('the form', () => {
  it.each([
    ['code', 'ER-R99', 'No such service code'],
    ['diagnosis', 'S93.4', 'No such diagnosis code'],
    ['units', '0', 'whole number'],
    ['member', 'MLK20884193', 'does not look like that'],
    ['start', '11/01/2026', 'does not reach back'],
    ['number', '<b>AU</b>', 'Capital letters'],
  ] as const)('refuses %s “%s”, says why, and keeps what was typed in the field', (field, text, why) => {
    const driver = acts(run('castellano'), { type: 'field.entered', field, text });
    const after = driver.snapshot.context.fields[field];
    expect(after).toMatchObject({ text, kept: '' });
    expect(after.refused).toContain(why);
  });

  it('begins with the member number of the registration that is carried in, slip and all', () => {
    const coverage = {
      payer: 'meadowlark',
      memberId: 'MLK208841973',
      group: 'LQ-4471',
      holderName: { last: 'Castellano', first: 'Daniel', middle: 'J' },
      holderBirthDate: '1986-07-22',
      relation: 'spouse' as const,
    };
    const registration = {
      name: { last: 'Castellano', first: 'Noemi', middle: 'R' },
      birthDate: '1988-03-09',
      sex: 'F' as const,
      address: { street: '214 Juniper Street', city: 'Fennimore Bend', state: 'OH', zip: '43901' },
      phone: '555-0143',
      coverages: [coverage],
      signatureOnFile: true,
      assignsBenefits: true,
      referralNumber: null,
      copayCollected: 3000,
    };
    expect(run('castellano', 1, { ...emptyFolder, registration }).snapshot.context.fields.member.kept).toBe(
      'MLK208841973',
    );
  });

  it('hands on number, units and days as they were recorded', () => {
    const driver = run('castellano', 4);
    work(driver, expertHabits);
    const { grant } = driver.snapshot.context.plan;
    expect(priorAuthorization.result(driver.snapshot)).toEqual({
      authorization: { number: grant?.number, codes: ['ER-R04'], units: 1, from: grant?.from, to: grant?.to },
    });
  });
});

describe('the cases', () => {
  it('name the practice’s people with the practice’s numbers', () => {
    for (const { patient, payer } of cases) {
      const known = readPractice().patients.find(
        ({ name, birthDate }) => `${name.first} ${name.last}` === patient.name && birthDate === patient.birthDate,
      );
      if (known !== undefined)
        expect(known.coverages.find((one) => one.payer === payer)?.memberId).toBe(patient.memberId);
      expect(patient.memberId).toMatch(
        new RegExp(`^(?:${facts.payers.find(({ id }) => id === payer)?.memberPattern ?? 'x'})$`),
      );
    }
  });

  it('have in the chart every entry their pages and wishes name, and something private in each', () => {
    for (const one of cases) {
      const ids = one.chart.map(({ id }) => id);
      const named = [...one.page.criteria.flatMap(({ shownBy }) => shownBy), ...one.more];
      expect(
        named.filter((id) => !ids.includes(id)),
        one.id,
      ).toEqual([]);
      expect(
        one.chart.some(({ isPrivate, needed }) => isPrivate && !needed),
        one.id,
      ).toBe(true);
      for (const { shownBy } of one.page.criteria)
        if (shownBy.length > 0)
          expect(
            shownBy.some((id) => neededEntries({ case: one }).includes(id)),
            one.id,
          ).toBe(true);
      expect(
        one.page.criteria.some(({ shownBy }) => shownBy.length === 0),
        one.id,
      ).toBe(one.course === 'short');
    }
  });

  it('give a yes for an invented fact, and fail whoever invents it', () => {
    const driver = run('back-too-early', 3);
    work(driver, ruleBreakerHabits);
    const result = score(priorAuthorization.rubric, driver.snapshot.context, { finished: true, passShare: 0.8 });
    expect(driver.snapshot.context.plan.status).toBe('approved');
    expect(result).toMatchObject({ passed: false, criticalFailure: 'PA-03' });
  });

  it('leave nothing for the coach to say when an expert has done the work', () => {
    for (const { id } of cases) {
      const driver = run(id, 7);
      work(driver, expertHabits);
      expect(hintOf(driver.snapshot.context), id).toEqual(hintLines.at(-1));
    }
  });
});
