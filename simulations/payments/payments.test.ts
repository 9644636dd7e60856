import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import { score, type Scored } from '../core/rubric.ts';
import { sum } from '../practice/money.ts';
import { patientPart } from '../practice/payer.ts';
import { readPractice } from '../practice/practice.node.ts';
import { threadAnswer, threadClaim, threadRegistration } from '../practice/thread.ts';
import { emptyFolder, type VisitFolder } from '../practice/types.ts';
import type { PaymentsCase } from './case.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import type { PaymentsLearnerEvent } from './events.ts';
import type { PaymentsFacts } from './facts.ts';
import { hintOf } from './hint.ts';
import { difference, lineSums, sheetOf } from './ledger.ts';
import { expertHabits, work } from './personas.ts';
import { payments, startOf, type Payments } from './simulation.ts';

const facts: PaymentsFacts = { overpaymentDays: 60, sequesterPercent: 2, installments: 4 };
const cases = readCases(facts);
const practice = readPractice();

function taskOf(id: string): PaymentsCase {
  const task = cases.find((one) => one.id === id);
  if (task === undefined) throw new Error(id);
  return task;
}

function begun(id: string, seed = 1, carried: VisitFolder | null = null): Driver<Payments> {
  return new Driver(payments, startOf(taskOf(id), facts, seed, 'check-off', carried));
}

/** A case with one of its scenes only, so that a test can say which it means. */
function onlyScene(id: string, at: number): Driver<Payments> {
  const task = taskOf(id);
  const scene = task.scenes[at];
  if (scene === undefined) throw new Error(`${id} has no scene ${String(at)}`);
  return new Driver(payments, startOf({ ...task, scenes: [scene] }, facts, 1, 'check-off'));
}

function scored(run: Driver<Payments>): Scored {
  const result = score(payments.rubric, payments.evidence(run.snapshot), { finished: run.ended, passShare: 0.8 });
  if (result.status !== 'scored') throw new Error('not finished');
  return result;
}

const entry = (more: Partial<Extract<PaymentsLearnerEvent, { type: 'entry.posted' }>>): PaymentsLearnerEvent => ({
  type: 'entry.posted',
  account: 'castellano',
  line: '1',
  kind: 'payer-payment',
  text: '130.00',
  code: null,
  method: null,
  confirmed: false,
  ...more,
});

describe('what lies on the desk', () => {
  it('of every scene comes out: what payers paid, wrote off and left over is what was charged', () => {
    for (const { id, scenes } of cases)
      for (const scene of scenes.filter(({ arrived }) => arrived !== null)) {
        expect(sum(scene.expected.filter(({ kind }) => kind === 'payer-payment').map(({ amount }) => amount)), id).toBe(
          scene.arrived,
        );
        for (const account of scene.accounts)
          for (const line of account.lines) {
            const posted = sum(scene.expected.filter((want) => want.line === line.id).map(({ amount }) => amount));
            const isDenied = scene.denied.some((one) => one.line === line.id);
            expect(posted, `${id} line ${line.id}`).toBe(isDenied ? 0 : line.charge);
          }
      }
  });

  it('differs from seed to seed in every case', () => {
    for (const task of cases)
      expect(
        new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => JSON.stringify(begun(task.id, seed).snapshot.context.scene)))
          .size,
        task.id,
      ).toBeGreaterThan(1);
  });

  it('never tells what is asked for: no status sentence of a fresh desk holds an expected amount that no paper shows', () => {
    const words = statusOf(begun('castellano', 1).snapshot).join(' ');

    expect(words).not.toMatch(/expected|missing/);
    expect(words).not.toContain('$108.00');
  });

  it('has a Medicare remittance with the cut, and the cut is nobody’s to pay', () => {
    for (const { expected } of taskOf('medicare-cut').scenes) {
      expect(expected.some(({ code }) => code === 'CO-253')).toBe(true);
      expect(expected.filter(({ kind, code }) => kind === 'transfer-to-patient' && code === 'CO-253')).toEqual([]);
    }
  });

  it('leaves nothing to the patient after Medicaid, and a refund is due on the day the fact counts to', () => {
    expect(taskOf('second-payer').scenes.flatMap(({ figures }) => figures.map(({ amount }) => amount))).toEqual([
      0, 0, 0,
    ]);
    const due = taskOf('credit-balance').scenes[0]?.questions.find(({ id }) => id === 'due');

    expect(due?.options.find(({ worth }) => worth === 1)?.text).toBe('Friday, January 15, 2027');
  });
});

describe('the record system', () => {
  it.each([
    [{ text: '-5' }, 'negative'],
    [{ text: '($5.00)' }, 'negative'],
    [{ text: '12.345' }, 'too-many-decimals'],
    [{ text: '' }, 'empty'],
    [{ text: '0.00' }, 'zero'],
    [{ text: 'ten' }, 'not-an-amount'],
    [{ line: null }, 'line-missing'],
    [{ line: '9' }, 'line-missing'],
    [{ kind: 'adjustment' as const }, 'code-missing'],
    [{ kind: 'patient-payment' as const }, 'method-missing'],
    [{ kind: 'refund' as const, method: 'check' as const }, 'refund-over-credit'],
    [{ kind: 'returned-check' as const }, 'check-not-here'],
    [{ text: '900.00' }, 'more-than-the-charge'],
  ])('refuses %j: %s, and nothing is posted', (more, code) => {
    const run = begun('castellano');
    const before = run.snapshot.context.entries.length;

    run.act(entry(more));

    expect(run.snapshot.context.refused).toEqual({ where: 'entry', code });
    expect(run.snapshot.context.entries).toHaveLength(before);
    expect(run.snapshot.hasTag('asked')).toBe(true);
  });

  it('keeps the unusual once it is confirmed, and shows a line that does not come out', () => {
    const run = begun('castellano');

    run.act(entry({ text: '900.00', confirmed: true }));

    expect(run.snapshot.context.refused).toBeNull();
    expect(lineSums(run.snapshot.context, 'castellano')[0]?.open).toBe(25_000 - 90_000);
  });

  it('takes an entry out of the sums and leaves it readable', () => {
    const run = begun('castellano');
    const before = difference(run.snapshot.context);
    run.act(entry({}));
    const index = run.snapshot.context.entries.length - 1;

    run.act({ type: 'entry.voided', index });

    expect(run.snapshot.context.entries[index]).toMatchObject({ isVoid: true, amount: 13_000 });
    expect(difference(run.snapshot.context)).toBe(before);
    expect(sheetOf(run.snapshot.context).isBalanced).toBe(true);
  });

  it('refuses a figure that is no amount and keeps the one that stands there', () => {
    const run = begun('castellano');
    run.act({ type: 'figure.written', figure: 'statement', text: '108' });

    run.act({ type: 'figure.written', figure: 'statement', text: '-1' });

    expect(run.snapshot.context.refused).toEqual({ where: 'statement', code: 'negative' });
    expect(run.snapshot.context.figures).toEqual({ statement: 10_800 });
  });
});

describe('critical steps', () => {
  const failures = (run: Driver<Payments>) => scored(run).criticalFailures;

  it('PY-05: a contract write-off moved to the patient is balance billing', () => {
    const run = begun('castellano');
    work(withoutEnd(run), expertHabits);
    run.act(entry({ kind: 'transfer-to-patient', text: '90.00' }));
    run.act({ type: 'day.closed' });

    expect(failures(run)).toContain('PY-05');
  });

  it('PY-12: a desk closed with an unexplained difference fails; the exact difference told to the manager does not', () => {
    const open = onlyScene('castellano', 0);
    open.act({ type: 'day.closed' });
    const told = onlyScene('castellano', 0);
    told.act({ type: 'difference.reported', text: '162.00' });
    told.act({ type: 'day.closed' });

    expect(failures(open)).toContain('PY-12');
    expect(failures(told)).not.toContain('PY-12');
  });

  it('PY-13: an adjustment without a paper is a false entry, even if the sum comes out', () => {
    const run = begun('whole-day', 1);
    work(withoutEnd(run), expertHabits);
    run.act(entry({ account: 'fontaine', kind: 'adjustment', text: '5.00', code: 'small-balance' }));
    run.act({ type: 'day.closed' });

    expect(failures(run)).toContain('PY-13');
  });

  it('PY-13: a slip of the fingers under the right reason is no false entry', () => {
    const run = begun('castellano');
    run.act({ type: 'account.matched', account: 'castellano', by: ['name', 'chart'] });
    run.act(entry({ kind: 'adjustment', text: '9.00', code: 'CO-45' }));
    run.act({ type: 'day.closed' });

    expect(failures(run)).not.toContain('PY-13');
  });

  it('PY-08: a colleague’s turned-around copay is found, taken out and posted anew', () => {
    const run = onlyScene('whole-day', 0);
    work(run, expertHabits);

    expect(scored(run)).toMatchObject({ passed: true });
    expect(run.snapshot.context.entries.some(({ isVoid, isToday }) => isVoid && !isToday)).toBe(true);
  });

  it('PY-12: cash that is truly missing is named, and the day may close', () => {
    const run = onlyScene('whole-day', 2);
    work(run, expertHabits);

    expect(run.snapshot.context.reported).toBe(500);
    expect(scored(run).passed).toBe(true);
  });

  it('PY-14: what was said on the telephone cannot be unsaid', () => {
    const run = onlyScene('collection-call', 0);
    run.act({ type: 'turn.said', turn: 0, option: 0 });

    expect(run.act({ type: 'turn.said', turn: 0, option: 1 })).toMatchObject({ ok: false });
    run.act({ type: 'day.closed' });
    expect(failures(run)).toContain('PY-14');
  });
});

/** The run itself, but deaf to the closing: somebody else closes it later. */
function withoutEnd(run: Driver<Payments>): Pick<Driver<Payments>, 'act' | 'pass' | 'snapshot'> {
  return {
    act: (event) => (event.type === 'day.closed' ? { ok: true } : run.act(event)),
    pass: (ms) => {
      run.pass(ms);
    },
    get snapshot() {
      return run.snapshot;
    },
  };
}

describe('a folder from earlier desks', () => {
  const known = {
    practice,
    limits: { workingAgedEmployees: 20, disabilityEmployees: 100, kidneyDiseaseMonths: 30 },
    isDiagnosis: () => true,
  };
  const registration = threadRegistration(practice);

  it('brings the payer’s own answer to the claim that was sent, and the expert posts it', () => {
    const folder: VisitFolder = { ...emptyFolder, registration };
    const answer = threadAnswer(threadClaim(practice, folder), known);
    const run = begun('castellano', 1, { ...folder, answer });
    work(run, expertHabits);

    expect(answer.kind === 'processed' ? sum(answer.lines.map(patientPart)) : 0).toBe(13_800);
    expect(run.snapshot.context.scene.figures[0]?.amount).toBe(13_800 - 3000);
    expect(scored(run).passed).toBe(true);
  });

  it('with a mistyped member number is a rejected claim: nothing to post, nobody to bill, mend and send', () => {
    const [plan] = registration.coverages;
    if (plan === undefined) throw new Error('no plan');
    const slipped: VisitFolder = {
      ...emptyFolder,
      registration: { ...registration, coverages: [{ ...plan, memberId: 'MLK208841973' }] },
    };
    const answer = threadAnswer(threadClaim(practice, slipped), known);
    const run = begun('castellano', 1, { ...slipped, answer });
    work(run, expertHabits);

    expect(answer).toMatchObject({ kind: 'rejected', because: ['member-unknown'] });
    expect(run.snapshot.context.scene.papers[0]?.lines.join(' ')).toContain('knows nobody with this member number');
    expect(scored(run)).toMatchObject({ passed: true, criticalFailures: [] });
  });

  it('with a wrong side comes back denied on that line, and the line is worked', () => {
    const form = { ...threadClaim(practice, { ...emptyFolder, registration }), '24.2.D': 'ER-R02 LT' };
    const run = begun('castellano', 1, { ...emptyFolder, registration, answer: threadAnswer(form, known) });
    work(run, expertHabits);

    expect(run.snapshot.context.scene.denied).toEqual([{ account: 'castellano', line: '2', code: 'CO-11' }]);
    expect(scored(run).passed).toBe(true);
  });
});

describe('the coach', () => {
  it('leads from the first comparison to the close and never speaks an amount', () => {
    const run = begun('castellano');
    const heard = [hintOf(run.snapshot.context).text];
    const ear = withoutEnd(run);
    work(
      {
        ...ear,
        act: (event) => {
          const acted = ear.act(event);
          heard.push(hintOf(run.snapshot.context).text);
          return acted;
        },
        get snapshot() {
          return run.snapshot;
        },
      },
      expertHabits,
    );

    expect(heard[0]).toContain('Compare paper and account');
    expect(heard.at(-1)).toContain('close');
    expect(heard.filter((text) => /\d/.test(text))).toEqual([]);
  });
});
