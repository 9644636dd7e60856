/** The desk: what the system refuses and keeps, what a plan answers to a wrong number, what is handed on, what is never told. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import { orderPlans } from '../practice/coordination.ts';
import { readPractice, readServiceTitles } from '../practice/practice.node.ts';
import { emptyFolder, type VisitFolder } from '../practice/types.ts';
import { slipsOf } from './begin.ts';
import { slipKinds } from './case.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import type { CheckInEvent } from './events.ts';
import { readCheckInFacts } from './facts.ts';
import { lineLabels, slipLine, swapDigits } from './form.ts';
import { hintLines, hintOf } from './hint.ts';
import { expertHabits, work } from './personas.ts';
import { checkInCasesSchema } from './schema.ts';
import { checkIn, startOf, type CheckIn } from './simulation.ts';

const cases = checkInCasesSchema.parse(parse(casesYaml));
const practice = readPractice();
const facts = readCheckInFacts(practice);
const seeds = Array.from({ length: 120 }, (_, index) => index + 1);

function caseOf(id: string) {
  const one = cases.find((each) => each.id === id);
  if (one === undefined) throw new Error(id);
  return one;
}

function run(id: string, seed = 1, carried: VisitFolder | null = null): Driver<CheckIn> {
  return new Driver(checkIn, startOf(caseOf(id), facts, seed, 'check-off', carried));
}

function acts(driver: Driver<CheckIn>, ...events: readonly CheckInEvent[]): Driver<CheckIn> {
  for (const event of events) expect(driver.act(event), JSON.stringify(event)).toEqual({ ok: true });
  return driver;
}

const type = (field: string, text: string): CheckInEvent => ({ type: 'field.entered', field, text });

describe('the registration screen', () => {
  it.each([
    ['birth', '02/30/1988', 'no day of the calendar'],
    ['birth', '03/09/2031', 'has not come yet'],
    ['birth', '03/09/1802', 'too long ago'],
    ['zip', '4390', 'Five digits'],
    ['phone', '555-01', 'Seven or ten digits'],
    ['last', '<b>Castellano</b>', 'Letters only'],
    ['plan0.payer', 'acme', 'No such payer'],
    ['plan0.member', 'MLK20884193', 'does not look like that'],
  ])('refuses %s “%s”, says why, and loses nothing of what was typed or kept', (field, text, why) => {
    const driver = acts(run('castellano'), type('plan0.payer', 'meadowlark'), type('plan0.member', 'MLK208841937'));
    const before = driver.snapshot.context.fields[field]?.kept;

    acts(driver, type(field, text));

    const after = driver.snapshot.context.fields[field];
    expect(after).toMatchObject({ text, kept: before });
    expect(after?.refused).toContain(why);
  });

  it('hands on what was typed, slips and all', () => {
    const driver = run('castellano', 3);
    work(driver, expertHabits);
    const slipped = run('castellano', 3);
    acts(slipped, ...driver.events.map(({ event }) => event).filter(({ type: kind }) => kind !== 'arrival.marked'));
    acts(slipped, type('plan0.member', 'MLK208841973'), { type: 'arrival.marked' });

    expect(checkIn.result(driver.snapshot)).toEqual({
      name: { last: 'Castellano', first: 'Noemi', middle: 'R' },
      birthDate: '1988-03-09',
      sex: 'F',
      address: { street: '214 Juniper Street', city: 'Fennimore Bend', state: 'OH', zip: '43901' },
      phone: '555-0143',
      coverages: [
        {
          payer: 'meadowlark',
          memberId: 'MLK208841937',
          group: 'LQ-4471',
          holderName: { last: 'Castellano', first: 'Daniel', middle: 'J' },
          holderBirthDate: '1986-07-22',
          relation: 'spouse',
        },
      ],
      signatureOnFile: true,
      assignsBenefits: true,
      referralNumber: null,
      copayCollected: 3000,
    });
    expect(checkIn.result(slipped.snapshot)?.coverages[0]?.memberId).toBe('MLK208841973');
  });

  it('begins with what the scheduler wrote, when an appointment is carried in', () => {
    const appointment = {
      patient: { last: 'Castellana', first: 'Noemi', middle: '' },
      birthDate: '1988-03-09',
      phone: '555-0134',
      provider: 'haddad',
      room: null,
      date: '2026-11-18',
      at: 615,
      minutes: 40,
      visitType: 'new-problem',
      reason: 'Ankle',
    };
    const { fields } = run('castellano', 1, { ...emptyFolder, appointment }).snapshot.context;

    expect([fields['last']?.kept, fields['phone']?.kept]).toEqual(['Castellana', '555-0134']);
  });
});

describe('a plan', () => {
  it('finds nobody while number, birth date or payer are wrong, and answers when they are mended', () => {
    const driver = acts(run('castellano'), type('plan0.payer', 'meadowlark'), type('plan0.member', 'MLK208841973'), {
      type: 'eligibility.checked',
      plan: 0,
    });
    expect(driver.snapshot.context.plans[0]?.check).toBe('not-found');
    expect(driver.can({ type: 'reading.entered', plan: 0, item: 'copay', text: '30' })).toBe(false);

    acts(driver, type('plan0.member', 'MLK208841937'), { type: 'eligibility.checked', plan: 0 });
    expect(statusOf(driver.snapshot).join(' ')).toContain('Deductible, one person, remaining: in network $100.00');
  });

  it('refuses a note that is no amount and keeps the one before', () => {
    const driver = acts(
      run('castellano'),
      type('plan0.payer', 'meadowlark'),
      type('plan0.member', 'MLK208841937'),
      { type: 'eligibility.checked', plan: 0 },
      { type: 'reading.entered', plan: 0, item: 'copay', text: '30' },
      { type: 'reading.entered', plan: 0, item: 'copay', text: '-5' },
    );
    expect(driver.snapshot.context.plans[0]).toMatchObject({ reading: { copay: '30' }, refused: { text: '-5' } });
  });

  it('takes no payment below zero, no change from a card, and no more cash than there is', () => {
    const driver = run('castellano');
    for (const [method, text, change] of [
      ['cash', '-30', ''],
      ['card', '30', '20'],
      ['cash', '500', ''],
    ] as const) {
      acts(driver, { type: 'payment.taken', method, text, change });
      expect(driver.snapshot.context).toMatchObject({ payment: null });
      expect(driver.snapshot.context.moneyRefused).toContain('Nothing was posted');
    }
  });
});

describe('the cases', () => {
  it('draw every slip over many seeds, one on a line, and differ from run to run', () => {
    const seen = new Set<string>();
    for (const one of cases) {
      const drawn = seeds.map((seed) => slipsOf(seed, one));
      for (const slips of drawn) {
        expect(new Set(slips.map((kind) => slipLine[kind])).size).toBe(slips.length);
        for (const kind of slips) seen.add(kind);
      }
      expect(new Set(drawn.map((slips) => [...slips].sort().join())).size, one.id).toBeGreaterThan(5);
    }
    expect(seen).toEqual(new Set(slipKinds));
  });

  it('always show a drawn slip: the line differs from what is right', () => {
    for (const one of cases)
      for (const seed of seeds.slice(0, 40)) {
        const { lines } = run(one.id, seed).snapshot.context;
        for (const { slip, text, clean, id } of lines)
          if (slip !== 'signed-by-other') expect(text === clean, `${one.id} ${id} ${text}`).toBe(slip === null);
      }
  });

  it('name the people, numbers and prices of the practice as the practice does', () => {
    const titles = readServiceTitles();
    for (const one of cases) {
      for (const { code, title, charge } of one.estimate) {
        expect(titles.get(code)).toBe(title);
        expect(practice.fees.find((fee) => fee.code === code)?.charge).toBe(charge);
      }
      for (const { payer, memberId } of one.plans)
        expect(memberId).toMatch(
          new RegExp(`^(?:${facts.payers.find(({ id }) => id === payer)?.memberPattern ?? 'x'})$`),
        );
      const known = practice.patients.find(({ id }) => id === one.id);
      if (known === undefined) continue;
      const { chart, name, birthDate, sex, address, phone } = known;
      expect(one.patient).toMatchObject({
        chart,
        name,
        birthDate,
        sex,
        address,
        phone,
        isNew: known.lastSeen === null,
      });
      expect(one.balance).toBe(known.balance);
      expect(one.plans.map(({ payer, memberId, group, holder }) => ({ payer, memberId, group, holder }))).toEqual(
        known.coverages.map(({ payer, memberId, group, holder }) => ({ payer, memberId, group: group ?? '', holder })),
      );
    }
  });

  it('put plans in the order the practice’s rules give', () => {
    for (const one of cases.filter(({ plans }) => plans.length > 1)) {
      const known = practice.patients.find(({ id }) => id === one.id);
      const plans = (known?.coverages ?? []).map((coverage) => ({
        coverage,
        kind: practice.payers.find(({ id }) => id === coverage.payer)?.kind ?? 'ppo',
      }));
      const order = orderPlans(
        plans,
        { parents: known?.parents ?? null, medicareBy: known?.medicareBy ?? null, kidneyDiseaseMonths: 0 },
        { workingAgedEmployees: 20, disabilityEmployees: 100, kidneyDiseaseMonths: 30 },
      );
      expect(one.plans[one.first.plan]?.payer, one.id).toBe(order.payers[0]);
    }
  });

  it('offer in each matter one answer that fits and others that do not', () => {
    for (const { id, matters } of cases)
      for (const { options } of matters) expect(options.filter(({ kind }) => kind === 'fits').length, id).toBe(1);
  });
});

describe('the words of the desk', () => {
  it('never tell what is hidden: the slip, the clean line, the right note', () => {
    for (const one of cases) {
      const driver = run(one.id, 5);
      const words = statusOf(driver.snapshot);
      for (const { id, slip, clean } of driver.snapshot.context.lines) {
        const sentence = words.find((each) => each.startsWith(`Form, ${lineLabels[id]}:`));
        if (slip !== null && slip !== 'signed-by-other') expect(sentence, one.id).not.toContain(clean);
      }
      expect(statusOf(driver.snapshot).join(' ')).not.toContain(one.first.why);
    }
  });

  it('send whoever follows the coach to the end: nothing is left to say but the last word', () => {
    for (const one of cases) {
      const driver = run(one.id, 7);
      work(driver, expertHabits);
      expect(hintOf(driver.snapshot.context)).toEqual(hintLines.at(-1));
    }
  });

  it('turn two digits around and nothing else', () => {
    expect(swapDigits('MLK208841937')).toBe('MLK208841973');
    expect(swapDigits('660588102944')).toBe('660588102494');
    expect(swapDigits('no digits')).toBe('no digits');
  });
});
