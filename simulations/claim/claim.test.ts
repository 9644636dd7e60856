/** The claim: papers prove the right form, the right form is paid, a slip comes back, and impossible entries are refused. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '#library/library.ts';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { readPractice } from '../practice/practice.node.ts';
import { swapped } from '../practice/slip.ts';
import { emptyFolder, type VisitFolder } from '../practice/types.ts';
import { trueRegistration } from './begin.ts';
import { boxes, zones } from './boxes.ts';
import casesYaml from './cases.yaml?raw';
import { slips } from './context.ts';
import { statusOf } from './describe.ts';
import { joinCase, readClaimFacts } from './facts.ts';
import { helpFor } from './help.ts';
import { hintOf } from './hint.ts';
import { copyInto, papersOf } from './papers/papers.ts';
import { expertHabits, work } from './personas.ts';
import { claimCasesSchema } from './schema.ts';
import { claim, startOf, type Claim } from './simulation.ts';
import { compare, plain, rightForm } from './truth.ts';

const library = openLibrary(join(import.meta.dirname, '../..'));
const practice = readPractice();
const cases = claimCasesSchema.parse(parse(casesYaml)).map((seed) => joinCase(seed, practice));
const facts = readClaimFacts(
  practice,
  [...library.diagnosisCodes.values()].map(({ code }) => code),
  (id) => library.facts.get(id)?.value,
);
const caseOf = (id: string) => {
  const one = cases.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(id);
  return one;
};
const run = (id: string, seed: number, carried: VisitFolder | null = null): Driver<Claim> =>
  new Driver(claim, startOf(caseOf(id), facts, seed, 'check-off', carried));
const scored = (driver: Driver<Claim>) =>
  score(claim.rubric, driver.snapshot.context, { finished: driver.ended, passShare: claim.passShare });

describe('the form', () => {
  it('has every box from 1 to 33, each with help, and no two in one place', () => {
    const numbers = boxes.map(({ id }) => id.split('.')[0] ?? '').map((id) => Number.parseInt(id, 10));
    expect([...new Set(numbers.filter((number) => !Number.isNaN(number)))].sort((a, b) => a - b)).toEqual(
      Array.from({ length: 33 }, (_, index) => index + 1)
        .filter((number) => number !== 24)
        .concat(24)
        .sort((a, b) => a - b),
    );
    expect(boxes.filter(({ id }) => helpFor(id) === '').map(({ id }) => id)).toEqual([]);
    expect(new Set(boxes.map(({ zone }) => zone))).toEqual(new Set(zones));
    const taken = new Map<string, string>();
    for (const {
      id,
      place: [row, column, columns, rows = 1],
    } of boxes)
      for (let r = row; r < row + rows; r += 1)
        for (let c = column; c < column + columns; c += 1) {
          expect(taken.get(`${String(r)}/${String(c)}`), `${id} at ${String(r)}/${String(c)}`).toBeUndefined();
          taken.set(`${String(r)}/${String(c)}`, id);
        }
  });
});

describe.each(cases.map(({ id }) => id))('%s', (id) => {
  it('can be filled in from its papers alone, box by box', () => {
    const { context } = run(id, 2).snapshot;
    const papers = papersOf(context.case, facts.practice, context.folder);
    const right = rightForm({
      ...context,
      folder: { ...context.folder, registration: trueRegistration(context.case) },
    });
    const ticked = /^(10[abc]|11d|20|27)$/;
    for (const box of boxes)
      for (const { id: field } of box.fields) {
        const text = right[field];
        // The word NONE is known, not copied.
        if (text === undefined || text === 'NONE' || ticked.test(field)) continue;
        const sources = papers.flatMap(({ lines }) => lines.map((line) => copyInto(box, line)[field]));
        const found = sources.some((one) => one !== undefined && plain(one) === plain(text));
        expect(found, `${field}: ${text}`).toBe(true);
      }
  });

  it('is taken in and paid when it is right, whatever the seed', () => {
    for (const seed of [1, 5, 9]) {
      const driver = run(id, seed);
      work(driver, expertHabits);
      const { answer } = claim.result(driver.snapshot) ?? { answer: null };
      expect(answer?.kind, JSON.stringify(answer)).toBe('processed');
      if (answer?.kind !== 'processed') continue;
      for (const line of answer.lines) {
        expect(line.allowed, JSON.stringify(line)).toBeGreaterThan(0);
        expect(line.billed).toBe(line.paid + line.adjustments.reduce((total, { amount }) => total + amount, 0));
      }
    }
  });

  it('is passed by whoever follows the coach and the papers', () => {
    const driver = run(id, 3);
    const said: string[] = [];
    for (const paper of driver.snapshot.context.papers) driver.act({ type: 'paper.opened', paper });
    const right = rightForm(driver.snapshot.context);
    for (let step = 0; step < 40 && !driver.ended; step += 1) {
      const { text } = hintOf(driver.snapshot.context);
      said.push(text);
      if (/scrubber before|check again/.test(text)) driver.act({ type: 'claim.scrubbed' });
      else if (text.includes('then send.')) driver.act({ type: 'claim.sent' });
      else if (text.startsWith('Let days pass')) {
        if (!driver.act({ type: 'answer.read' }).ok) driver.act({ type: 'days.passed', days: 1 });
      } else if (text.startsWith('The payer has paid')) driver.act({ type: 'claim.closed' });
      else
        for (const [field, value] of Object.entries(right))
          driver.act({ type: 'field.written', field, text: value, confirmed: true });
    }
    expect(scored(driver), said.join(' | ')).toMatchObject({ passed: true });
  });
});

describe('a slip of the check-in desk', () => {
  it('is drawn in every kind over the seeds, and the words of the desk never tell it', () => {
    const drawn = new Set<string>();
    for (let seed = 1; seed < 60; seed += 1) drawn.add(run('castellano', seed).snapshot.context.slip);
    expect(drawn).toEqual(new Set(slips));
    expect(statusOf(run('castellano', 4).snapshot).join(' ')).not.toMatch(/slip/);
  });

  it('travels in the folder: a mistyped member number comes back rejected, and mended from the card it is paid', () => {
    const one = caseOf('castellano');
    const right = trueRegistration(one);
    const [plan] = right.coverages;
    if (plan === undefined) throw new Error('no plan');
    const wrong = swapped(plan.memberId, 5);
    const registration = { ...right, coverages: [{ ...plan, memberId: wrong }] };
    const driver = run('castellano', 7, { ...emptyFolder, registration });
    const form = { ...rightForm(driver.snapshot.context), '1a': wrong };
    for (const [field, text] of Object.entries(form))
      driver.act({ type: 'field.written', field, text, confirmed: true });
    driver.act({ type: 'claim.scrubbed' });
    expect(driver.snapshot.context.findings).toEqual([]);
    driver.act({ type: 'claim.sent' });
    driver.act({ type: 'days.passed', days: 1 });
    driver.act({ type: 'answer.read' });
    expect(driver.snapshot.hasTag('rejected')).toBe(true);

    driver.act({ type: 'line.copied', paper: 'card-1', line: 'member', box: '1a' });
    driver.act({ type: 'claim.sent' });
    driver.act({ type: 'days.passed', days: 14 });
    driver.act({ type: 'days.passed', days: 7 });
    driver.act({ type: 'answer.read' });
    expect(driver.snapshot.hasTag('decided')).toBe(true);
    driver.act({ type: 'claim.closed' });
    expect(claim.result(driver.snapshot)).toMatchObject({ claim: { frequency: '1' }, answer: { kind: 'processed' } });
    expect(driver.snapshot.context.form['1a']).toBe(plan.memberId);
  });
});

describe('the record', () => {
  const refusals: readonly (readonly [field: string, text: string])[] = [
    ['24.1.F', '-5'],
    ['24.1.A', '11/30/2026'],
    ['24.1.A', '02/30/2026'],
    ['24.1.D', 'ER-X99'],
    ['24.1.D', '99213'],
    ['21A', 'M54.5'],
    ['24.1.G', '0'],
    ['24.1.E', 'AZ'],
    ['33a', '12345'],
    ['2', 'NOEMI CASTELLANO'],
    ['payer', '11111'],
    ['10a', 'maybe'],
  ];

  it.each(refusals)('refuses %s: %s, says why, and keeps what stood there', (field, text) => {
    const driver = run('castellano', 1);
    const before = driver.snapshot.context.form;
    driver.act({ type: 'field.written', field, text, confirmed: true });
    expect(driver.snapshot.context.form).toEqual(before);
    expect(driver.snapshot.context.objection).toMatchObject({ field, typed: text, canConfirm: false });
  });

  it('asks about a member number of another shape, and keeps it when confirmed', () => {
    const driver = run('castellano', 1);
    driver.act({ type: 'field.written', field: 'payer', text: '90417', confirmed: false });
    driver.act({ type: 'field.written', field: '1a', text: 'HC12345678', confirmed: false });
    expect(driver.snapshot.context.objection).toMatchObject({ canConfirm: true });
    expect(driver.snapshot.context.form['1a']).toBeUndefined();
    driver.act({ type: 'field.written', field: '1a', text: 'HC12345678', confirmed: true });
    expect(driver.snapshot.context.form['1a']).toBe('HC12345678');
  });

  it('reads days and amounts however they are typed', () => {
    const driver = run('castellano', 1);
    driver.act({ type: 'field.written', field: '24.1.A', text: '2026-11-18', confirmed: false });
    driver.act({ type: 'field.written', field: '24.1.F', text: '$250', confirmed: false });
    expect(driver.snapshot.context.form).toMatchObject({ '24.1.A': '11/18/2026', '24.1.F': '250.00' });
  });
});

describe('sending', () => {
  it('twice as new is a duplicate; near the limit a lost day is the whole claim', () => {
    const driver = run('near-limit', 2);
    const form = rightForm(driver.snapshot.context);
    for (const [field, text] of Object.entries(form))
      driver.act({ type: 'field.written', field, text, confirmed: true });
    driver.act({ type: 'days.passed', days: 7 });
    driver.act({ type: 'claim.sent' });
    driver.act({ type: 'claim.sent' });
    driver.act({ type: 'claim.closed' });
    const codes = driver.snapshot.context.sendings.flatMap(({ answer }) =>
      answer.kind === 'processed' ? answer.lines.flatMap(({ adjustments }) => adjustments.map(({ code }) => code)) : [],
    );
    expect(codes).toContain('CO-29');
    expect(scored(driver)).toMatchObject({ passed: false });
    const lost = claim.rubric.filter(({ test }) => (test(driver.snapshot.context).share ?? 1) < 1).map(({ id }) => id);
    expect(lost).toEqual(expect.arrayContaining(['CL-13', 'CL-15']));
  });

  it('the corrected claim as new is a duplicate; with another original number it is turned back', () => {
    const driver = run('corrected', 2);
    const { '22': _code, '22.original': _original, ...asNew } = rightForm(driver.snapshot.context);
    for (const [field, text] of Object.entries(asNew))
      driver.act({ type: 'field.written', field, text, confirmed: true });
    driver.act({ type: 'claim.sent' });
    expect(JSON.stringify(driver.snapshot.context.sendings[0]?.answer)).toContain('CO-18');
    driver.act({ type: 'field.written', field: '22', text: '7', confirmed: false });
    driver.act({ type: 'field.written', field: '22.original', text: 'C260000001', confirmed: false });
    driver.act({ type: 'claim.sent' });
    expect(driver.snapshot.context.sendings[1]?.answer).toMatchObject({ because: ['original-unknown'] });
  });

  it('box 11 says NONE where Medicare is first, and a wrong order of plans is found', () => {
    const medicare = run('medicare-first', 1).snapshot.context;
    expect(rightForm(medicare)['11']).toBe('NONE');
    const child = run('two-plans', 1).snapshot.context;
    expect(compare(child, { payer: '90417' }, ['payer'])[0]?.isRight).toBe(false);
    expect(compare(child, { payer: '90233' }, ['payer'])[0]?.isRight).toBe(true);
  });
});
