/** The records desk: each rule against the papers, entries refused and kept, a slip that cannot be hidden, nothing told too early. */
import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import { score } from '../core/rubric.ts';
import { variantOf } from './begin.ts';
import { elements, type RecordsCase } from './case.ts';
import { readCases } from './cases.node.ts';
import { statusOf } from './describe.ts';
import { readDay } from './entries.ts';
import type { RecordsLearnerEvent } from './events.ts';
import { dueDay } from './findings.ts';
import { hintLines } from './hint.ts';
import { records, startOf, type Records } from './simulation.ts';

const cases = readCases();
const facts = { accessDays: 30, extensionDays: 30, amendmentDays: 60 };

function matterOf(caseId: string): RecordsCase {
  const matter = cases.find(({ id }) => id === caseId);
  if (matter === undefined) throw new Error(caseId);
  return matter;
}

function at(caseId: string, variant: string): Driver<Records> {
  for (let seed = 1; seed < 199; seed += 1) {
    const driver = new Driver(records, startOf(matterOf(caseId), facts, seed, 'check-off'));
    if (variantOf(driver.snapshot.context).id === variant) return driver;
  }
  throw new Error(`${caseId} never lies as ${variant}`);
}

function does(driver: Driver<Records>, ...events: readonly RecordsLearnerEvent[]): void {
  for (const event of events) expect(driver.act(event), JSON.stringify(event)).toEqual({ ok: true });
}

function because(driver: Driver<Records>, criterion: string) {
  const found = records.rubric.find(({ id }) => id === criterion)?.test(driver.snapshot.context);
  return { share: found?.share, because: found?.because };
}

const judged = (wrong: readonly string[]): readonly RecordsLearnerEvent[] =>
  elements.map((element) => ({ type: 'element.judged', element, isGood: !wrong.includes(element) }));

describe('the matters', () => {
  it('lie each of their ways, and name only papers, pages and lines that exist', () => {
    for (const { id, variants, papers, pages } of cases)
      for (const variant of variants) {
        expect(at(id, variant.id).ended).toBe(false);
        const named = [...variant.pages.must, ...variant.pages.may, ...variant.pages.special];
        expect(
          named.filter((page) => !pages.some((one) => one.id === page)),
          `${id} ${variant.id}`,
        ).toEqual([]);
        expect(Object.keys(variant.changes).filter((paper) => !papers.some((one) => one.id === paper))).toEqual([]);
        expect(variant.faulty.length > 0 && variant.form === null).toBe(false);
        expect(variant.decision === 'return').toBe(variant.reasons !== null);
      }
  });

  it('show a stranger’s page by the name on the page itself', () => {
    for (const { id, patient, pages, variants } of cases)
      for (const page of pages.filter((one) => !one.patient.startsWith(patient.name)))
        expect(
          variants.every(({ pages: { special } }) => special.includes(page.id)),
          `${id} ${page.id}`,
        ).toBe(true);
  });
});

describe('the authorization', () => {
  it.each([
    ['expired', 'expiration'],
    ['undated', 'signature'],
    ['no-receiver', 'receiver'],
    ['no-statement', 'revocation'],
  ])('%s: whoever passes over “%s” fails, whatever else was right', (variant, element) => {
    const blind = at('attorney', variant);
    does(blind, ...judged([]));
    expect(because(blind, 'RR-04')).toEqual({ share: 0, because: 'fault-passed-over' });

    const seeing = at('attorney', variant);
    does(seeing, ...judged([element]));
    expect(because(seeing, 'RR-04').share).toBe(1);
  });

  it('costs points, not the run, when a good line is doubted', () => {
    const driver = at('attorney', 'complete');
    does(driver, ...judged(['purpose']));

    expect(because(driver, 'RR-04').because).toBe('elements-unchecked');
    expect(because(driver, 'RR-04').share).toBeGreaterThan(0.8);
  });

  it('cannot be judged where there is none', () => {
    const driver = at('attorney-bare', 'letter-only');

    expect(driver.act({ type: 'element.judged', element: 'purpose', isGood: true }).ok).toBe(false);
  });
});

describe('pages', () => {
  it('lose half for one that the purpose does not need, all for a protected one', () => {
    const driver = at('payer', 'complete-record');
    does(driver, ...['visit', 'ecg', 'labs'].map((page) => ({ type: 'page.toggled' as const, page })));
    does(driver, { type: 'decision.taken', decision: 'release' });
    expect(because(driver, 'RR-07')).toEqual({ share: 0.5, because: 'page-beyond-purpose' });

    does(driver, { type: 'page.toggled', page: 'other' });
    expect(because(driver, 'RR-07')).toEqual({ share: 0, because: 'special-page-sent' });
  });

  it('of a recovery program go with consent and the statement, and never without consent', () => {
    const without = at('recovery-record', 'no-consent');
    does(without, { type: 'page.toggled', page: 'recovery' }, { type: 'decision.taken', decision: 'release' });
    expect(because(without, 'RR-07').because).toBe('special-page-sent');

    const given = at('recovery-record', 'consent-on-file');
    does(given, { type: 'channel.chosen', channel: 'fax-checked' });
    expect(because(given, 'RR-10').because).toBe('statement-missing');
    does(given, { type: 'notice.toggled' });
    expect(because(given, 'RR-10').share).toBe(1);
  });

  it('are put back when nothing is sent', () => {
    const driver = at('police', 'no-paper');
    does(driver, { type: 'page.toggled', page: 'visit' }, { type: 'decision.taken', decision: 'officer' });

    expect(because(driver, 'RR-07')).toEqual({ share: 0.5, because: 'pile-left' });
  });
});

describe('fee and day', () => {
  it.each([
    ['-5', 'negative'],
    ['free', 'amount in dollars'],
    ['9,999.00', 'is not taken'],
  ])('refuses a fee of “%s” with a reason, and keeps what was typed and what stood there', (text, why) => {
    const driver = at('own-copy', 'paper');
    does(driver, { type: 'fee.typed', text: '0.50' }, { type: 'fee.typed', text });

    expect(driver.snapshot.context.fee).toMatchObject({ text, value: 50 });
    expect(driver.snapshot.context.fee.trouble).toContain(why);
  });

  it.each(['02/30/2027', 'soon', '11/15/2026'])('refuses “%s” as the last day', (text) => {
    const driver = at('own-copy', 'paper');
    does(driver, { type: 'due.typed', text });

    expect(driver.snapshot.context.due).toMatchObject({ text, value: null });
    expect(driver.snapshot.context.due.trouble).not.toBeNull();
  });

  it('counts from the day the matter came in: 30, 30 more with a letter, 60', () => {
    expect(dueDay(at('own-copy', 'paper').snapshot.context)).toBe('2026-12-16');
    expect(dueDay(at('own-copy', 'boxes-away').snapshot.context)).toBe('2027-01-15');
    expect(dueDay(at('amendment', 'habit').snapshot.context)).toBe('2027-01-16');
    expect([readDay('1/15/2027'), readDay('2027-01-15'), readDay('15 January')]).toEqual([
      '2027-01-15',
      '2027-01-15',
      null,
    ]);
  });

  it('charges by the pages on the pile', () => {
    const driver = at('attorney', 'complete');
    does(driver, ...['knee', 'film', 'recheck'].map((page) => ({ type: 'page.toggled' as const, page })));
    does(driver, { type: 'fee.typed', text: '$15.75' });

    expect(because(driver, 'RR-08').share).toBe(1);
  });
});

describe('a fax gone astray', () => {
  it('is told, whatever the receiver says; an erased line is never made good', () => {
    const driver = at('misdirected-fax', 'hardware-store');
    expect(because(driver, 'RR-12').because).toBe('officer-untold');
    does(driver, { type: 'officer.told' });
    expect(because(driver, 'RR-12').share).toBe(1);
    does(driver, { type: 'step.taken', step: 'erase-log' });
    expect(because(driver, 'RR-12')).toEqual({ share: 0, because: 'log-erased' });
  });
});

describe('the tray', () => {
  it('tells two patients of one name apart, and minds which way up a sheet was filed', () => {
    const driver = at('scanning-tray', 'morning');
    does(driver, { type: 'sheet.filed', sheet: 'consent', chart: 'lopez-1984', section: 'consents' });
    expect(driver.snapshot.context.filed[0]?.isUpright).toBe(false);
    does(
      driver,
      { type: 'sheet.turned', sheet: 'consent' },
      { type: 'sheet.filed', sheet: 'consent', chart: 'lopez-1984', section: 'consents' },
    );
    expect(driver.snapshot.context.filed[0]?.isUpright).toBe(true);

    does(driver, { type: 'sheet.filed', sheet: 'a1c', chart: 'lopez-1984', section: 'laboratory' });
    expect(because(driver, 'RR-14')).toEqual({ share: 0, because: 'wrong-chart' });
  });
});

describe('words', () => {
  it('of coach and desk never tell what is right', () => {
    expect(hintLines.filter(({ text }) => /\d/.test(text.replaceAll(/\{[^}]*\}/g, '')))).toEqual([]);
    for (const { id, variants } of cases)
      for (const variant of variants) {
        const driver = at(id, variant.id);
        does(
          driver,
          ...driver.snapshot.context.papers.map((paper) => ({ type: 'paper.read' as const, paper: paper.id })),
        );
        expect(statusOf(driver.snapshot).join(' ')).not.toContain(variant.why);
      }
  });

  it('never pass whoever sends all pages to everybody', () => {
    for (const { id, variants, pages } of cases.filter(({ kind }) => kind === 'request'))
      for (const variant of variants) {
        const driver = at(id, variant.id);
        does(driver, ...pages.map((page) => ({ type: 'page.toggled' as const, page: page.id })));
        does(driver, { type: 'decision.taken', decision: 'release' }, { type: 'matter.closed' });
        const result = score(records.rubric, driver.snapshot.context, { finished: true, passShare: records.passShare });
        expect(result).toMatchObject({ passed: false });
      }
  });
});
