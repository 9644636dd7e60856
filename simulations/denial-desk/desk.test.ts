/** The desk: every cause is drawn, deadlines can all be met in order only, slips carried in are found, wrong ways come back. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { claimFrom, registrationOf } from '../practice/claim-form.ts';
import { patientOf } from '../practice/look-up.ts';
import { readPractice } from '../practice/practice.node.ts';
import { swapped } from '../practice/slip.ts';
import { threadCharges } from '../practice/thread.ts';
import { emptyFolder, type VisitFolder } from '../practice/types.ts';
import { todayOf } from './acts.ts';
import casesYaml from './cases.yaml?raw';
import { causeIds, causes, ways, type Way } from './causes.ts';
import { claimsADay } from './context.ts';
import { statusOf } from './describe.ts';
import { readDenialFacts } from './facts.ts';
import { hintOf } from './hint.ts';
import { expertHabits, work } from './personas.ts';
import { papersOf } from './papers.ts';
import { proved } from './prove.ts';
import { denialCasesSchema } from './schema.ts';
import { denialDesk, startOf, type DenialDesk } from './simulation.ts';
import { rightValue } from './truth.ts';

const library = openLibrary(join(import.meta.dirname, '../..'));
const practice = readPractice();
const facts = readDenialFacts(practice, (id) => library.facts.get(id)?.value);
const cases = denialCasesSchema.parse(parse(casesYaml));

function run(id: string, seed: number, carried: VisitFolder | null = null): Driver<DenialDesk> {
  const one = cases.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(id);
  return new Driver(denialDesk, startOf(one, facts, seed, 'check-off', carried));
}
const scored = (driver: Driver<DenialDesk>) =>
  score(denialDesk.rubric, driver.snapshot.context, { finished: driver.ended, passShare: denialDesk.passShare });

describe('the queue', () => {
  it('draws every cause over the seeds, five to seven claims, each file proving its own cause alone', () => {
    const seen = new Set<string>();
    for (const { id } of cases)
      for (let seed = 1; seed <= 40; seed += 1) {
        const { queue } = run(id, seed).snapshot.context;
        expect(queue.length).toBeGreaterThanOrEqual(5);
        expect(queue.length).toBeLessThanOrEqual(7);
        const people = new Set(queue.map(({ file }) => file.patient.chart));
        expect(people.size, `${id} ${String(seed)}`).toBe(queue.length);
        for (const { cause, file } of queue) {
          seen.add(cause);
          expect(proved(file, facts.practice, facts.limits), `${id} ${String(seed)}`).toEqual([cause]);
        }
      }
    expect(seen).toEqual(new Set(causeIds));
  });

  it('can be met in the order of its last days, and begins with one that is due within three days', () => {
    for (const { id } of cases)
      for (let seed = 1; seed <= 20; seed += 1) {
        const { context } = run(id, seed).snapshot;
        const days = context.queue.map(({ file }) => file.deadline).sort();
        expect((days[0] ?? '') <= todayOf({ case: context.case, day: 2 }), `${id} ${String(seed)}`).toBe(true);
        for (const [index, day] of days.entries()) {
          const workdays = Math.floor(index / claimsADay);
          expect(day >= todayOf({ case: context.case, day: workdays }), `${id} ${String(seed)}`).toBe(true);
        }
      }
  });

  it('never tells a hidden cause in the words of the desk', () => {
    const driver = run('monday-mail', 4);
    const words = statusOf(driver.snapshot).join(' ');
    for (const { cause } of driver.snapshot.context.queue) {
      expect(words).not.toContain(causes[cause].why);
      expect(words).not.toContain(`Cause: ${causes[cause].name}`);
    }
  });

  it('uses every way of settling at least once', () => {
    expect(new Set(causeIds.map((id) => causes[id].way))).toEqual(new Set(ways));
  });
});

describe('a decision', () => {
  it('comes back when it does not fit, can be tried again, and is settled by the right one', () => {
    const driver = run('front-desk', 3);
    const claim = driver.snapshot.context.queue.find(({ cause }) => causes[cause].root !== null);
    if (claim === undefined) throw new Error('no claim with a root');
    const { root, way } = causes[claim.cause];
    const wrong: Way = way === 'resend' ? 'corrected' : 'resend';
    driver.act({ type: 'claim.decided', claim: claim.id, way: wrong });
    driver.act({ type: 'day.ended' });
    const back = driver.snapshot.context.queue.find(({ id }) => id === claim.id);
    expect(back?.tries.at(-1)?.outcome).toBe('same-again');
    if (root === null) return;
    const text = rightValue(root, claim.file, facts.practice, facts.limits);
    driver.act({ type: 'root.mended', claim: claim.id, root, text, confirmed: true });
    driver.act({ type: 'claim.decided', claim: claim.id, way });
    const now = driver.snapshot.context.queue.find(({ id }) => id === claim.id);
    expect(now?.tries.at(-1)?.outcome).toMatch(/settled|too-late/);
  });

  it('to bill a patient who does not owe fails the run, and so does a diagnosis changed at the desk', () => {
    for (const breaking of ['bill', 'code'] as const) {
      const driver = run('coding', 2);
      const [first] = driver.snapshot.context.queue;
      if (first === undefined) throw new Error('empty queue');
      if (breaking === 'bill') driver.act({ type: 'claim.decided', claim: first.id, way: 'bill-patient' });
      else driver.act({ type: 'root.mended', claim: first.id, root: 'claim.diagnosis', text: 'I10', confirmed: false });
      work(driver, expertHabits);
      const result = scored(driver);
      expect(result.status === 'scored' ? result.criticalFailures : []).toContain(
        breaking === 'bill' ? 'DD-10' : 'DD-09',
      );
    }
  });

  it('is not possible a third time on one day', () => {
    const driver = run('monday-mail', 2);
    const [one, two, three] = driver.snapshot.context.queue;
    for (const claim of [one, two]) driver.act({ type: 'claim.decided', claim: claim?.id ?? '', way: 'resend' });
    expect(driver.act({ type: 'claim.decided', claim: three?.id ?? '', way: 'resend' })).toMatchObject({ ok: false });
    driver.act({ type: 'day.ended' });
    expect(driver.act({ type: 'claim.decided', claim: three?.id ?? '', way: 'resend' })).toMatchObject({ ok: true });
  });
});

describe('the record', () => {
  const refusals = [
    ['registration.birth', '13/45/1990'],
    ['registration.birth', '12/31/2099'],
    ['registration.member', 'MLK#12'],
    ['claim.place', '1'],
    ['claim.letters', 'Z9'],
    ['registration.payer', 'nobody'],
    ['claim.rendering', '123'],
  ] as const;

  it.each(refusals)('refuses %s: %s, with a reason', (root, text) => {
    const driver = run('monday-mail', 1);
    driver.act({ type: 'root.mended', claim: 'claim-1', root, text, confirmed: true });
    expect(driver.snapshot.context.queue[0]?.mends).toEqual([]);
    expect(driver.snapshot.context.objection).toMatchObject({ root, typed: text, canConfirm: false });
  });

  it('asks about a member number of another shape and keeps it when confirmed', () => {
    const driver = run('monday-mail', 1);
    const mend = {
      type: 'root.mended' as const,
      claim: 'claim-1',
      root: 'registration.member' as const,
      text: 'ZZ123',
    };
    driver.act({ ...mend, confirmed: false });
    expect(driver.snapshot.context.objection).toMatchObject({ canConfirm: true });
    driver.act({ ...mend, confirmed: true });
    expect(driver.snapshot.context.queue[0]?.mends).toEqual([{ root: 'registration.member', text: 'ZZ123' }]);
  });
});

describe('Ms. Castellano’s claim', () => {
  const folderWith = (change: 'name' | 'member' | 'none'): VisitFolder => {
    const right = registrationOf(patientOf(practice, 'castellano'), ['meadowlark'], 3000);
    const [plan] = right.coverages;
    if (plan === undefined) throw new Error('no plan');
    const registration =
      change === 'name'
        ? { ...right, name: { ...right.name, last: 'Castelano' } }
        : change === 'member'
          ? { ...right, coverages: [{ ...plan, memberId: swapped(plan.memberId, 6) }] }
          : right;
    const charges = threadCharges(practice);
    const form = claimFrom(practice, {
      registration,
      charges,
      authorization: null,
      chart: '40318',
      began: { on: '2026-11-17', isAccident: true },
      signedOn: '2026-11-19',
    });
    return {
      ...emptyFolder,
      registration,
      charges,
      claim: { form, sentOn: '2026-11-19', frequency: '1' },
      answer: { kind: 'rejected', on: '2026-11-20', because: ['member-unknown'] },
    };
  };

  it.each([
    ['name', 'name-misspelled'],
    ['member', 'member-transposed'],
    ['none', 'member-transposed'],
  ] as const)('as carried with a slip in the %s is the cause %s', (change, cause) => {
    const driver = run('castellano', 5, folderWith(change));
    expect(driver.snapshot.context.queue[0]?.cause).toBe(cause);
  });

  it('settled, goes on mended and paid', () => {
    const driver = run('castellano', 5, folderWith('name'));
    work(driver, expertHabits);
    expect(denialDesk.result(driver.snapshot)).toMatchObject({
      claim: { frequency: '1' },
      answer: { kind: 'processed' },
    });
    expect(denialDesk.result(driver.snapshot)?.claim?.form['2']).toBe('CASTELLANO, NOEMI, R');
  });
});

describe('the coach', () => {
  it('brings whoever follows it and reads the papers to a pass', () => {
    for (const { id } of cases) {
      const driver = run(id, 6);
      for (let step = 0; step < 400 && !driver.ended; step += 1) {
        const { context } = driver.snapshot;
        const { text } = hintOf(context);
        const claim = context.queue.find((one) => one.id === context.inHand);
        const nearest = [...context.queue]
          .filter(({ tries, asked }) => tries.length === 0 && (asked === null || asked.day < context.day))
          .sort((a, b) => (a.file.deadline < b.file.deadline ? -1 : 1))[0];
        if (text.includes('End the day')) driver.act({ type: 'day.ended' });
        else if (text.startsWith('Take the claim')) driver.act({ type: 'claim.taken', claim: nearest?.id ?? '' });
        else if (text.startsWith('The queue')) driver.act({ type: 'desk.closed' });
        else if (claim !== undefined) {
          const [found = claim.cause] = proved(claim.file, facts.practice, facts.limits);
          const { root, ask, attach, proof, way } = causes[found];
          for (const paper of papersOf(claim.file, facts.practice))
            driver.act({ type: 'paper.opened', claim: claim.id, paper: paper.id });
          const mark = proof.find((line) =>
            papersOf(claim.file, facts.practice).some(
              ({ id: paper, lines }) =>
                paper === line.split('.')[0] && lines.some((one) => one.id === line.split('.')[1]),
            ),
          );
          const [paper = '', line = ''] = mark?.split('.') ?? [];
          driver.act({ type: 'line.marked', claim: claim.id, paper, line });
          driver.act({ type: 'cause.named', claim: claim.id, cause: found });
          if (root !== null)
            driver.act({
              type: 'root.mended',
              claim: claim.id,
              root,
              text: rightValue(root, claim.file, facts.practice, facts.limits),
              confirmed: true,
            });
          for (const one of attach)
            if (!claim.attached.includes(one)) driver.act({ type: 'paper.attached', claim: claim.id, paper: one });
          if (ask !== null && claim.asked === null) driver.act({ type: 'colleague.asked', claim: claim.id, whom: ask });
          else driver.act({ type: 'claim.decided', claim: claim.id, way });
        }
      }
      expect(scored(driver), id).toMatchObject({ passed: true });
    }
  });
});
