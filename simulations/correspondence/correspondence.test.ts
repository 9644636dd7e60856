/** The date that is refused and stays typed, the signature that holds for what was signed, own words judged by honest rules. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { Driver } from '../core/driver.ts';
import { judge } from '../core/rubric.ts';
import { dayTyped, isWrittenOut } from './acts.ts';
import casesYaml from './cases.yaml?raw';
import { statusOf } from './describe.ts';
import type { CorrespondenceLearnerEvent } from './events.ts';
import { gradeOf, ownWords } from './findings.ts';
import { correspondenceRubric } from './rubric.ts';
import { correspondenceCasesSchema } from './schema.ts';
import { correspondence, startOf, type Correspondence } from './simulation.ts';

const cases = correspondenceCasesSchema.parse(parse(casesYaml));

function at(caseId: string, seed = 1): Driver<Correspondence> {
  const task = cases.find(({ id }) => id === caseId);
  if (task === undefined) throw new Error(caseId);
  return new Driver(correspondence, startOf(task, { grade: 6 }, seed, 'coached'));
}
function does(run: Driver<Correspondence>, ...events: readonly CorrespondenceLearnerEvent[]): Driver<Correspondence> {
  for (const event of events) expect(run.act(event), event.type).toEqual({ ok: true });
  return run;
}
const seen = (run: Driver<Correspondence>) => run.snapshot.context;
const because = (run: Driver<Correspondence>, id: string): string => {
  const criterion = correspondenceRubric.find((one) => one.id === id);
  if (criterion === undefined) throw new Error(id);
  return judge(criterion, seen(run)).finding.because;
};

describe('the date of a letter', () => {
  it.each([
    ['February 30, 2026', 'not a date'],
    ['soon', 'not a date'],
    ['December 24, 2026', 'not dated ahead'],
  ])('%s is refused, and what was typed stays', (text, why) => {
    const run = does(at('referral'), { type: 'date.written', text, confirmed: true });

    expect(seen(run).date.kept).toBeNull();
    expect(seen(run).date.text).toBe(text);
    expect(seen(run).date.question).toContain(why);
  });

  it('of another day is asked about, and kept when confirmed', () => {
    const run = does(at('referral'), { type: 'date.written', text: 'November 17, 2026', confirmed: false });
    expect(seen(run).date).toMatchObject({ kept: null, question: expect.stringContaining('Wednesday') as string });

    does(run, { type: 'date.written', text: 'November 17, 2026', confirmed: true });
    expect(seen(run).date).toMatchObject({ kept: '2026-11-17', question: null });
  });

  it('is read as people type it', () => {
    expect(dayTyped('Wednesday, November 18, 2026')).toBe('2026-11-18');
    expect(dayTyped('11/18/2026')).toBe('2026-11-18');
    expect(isWrittenOut('11/18/2026')).toBe(false);
  });
});

describe('the signature', () => {
  const way: readonly CorrespondenceLearnerEvent[] = [
    { type: 'channel.chosen', channel: 'fax' },
    { type: 'recipient.chosen', recipient: 0 },
    { type: 'part.chosen', slot: 0, option: 0 },
  ];

  it('holds for a letter that goes as it was signed', () => {
    const run = does(at('referral'), ...way, { type: 'provider.signed' }, { type: 'letter.sent' });

    expect(seen(run).sentSigned).toBe(true);
  });

  it('does not hold for a letter that is changed afterwards', () => {
    const run = does(
      at('referral'),
      ...way,
      { type: 'provider.signed' },
      { type: 'part.chosen', slot: 3, option: 2 },
      { type: 'letter.sent' },
    );

    expect(because(run, 'CO-09')).toBe('changed-after-signature');
  });

  it('is missing on a letter that goes out without it', () => {
    expect(because(does(at('ending-care'), ...way, { type: 'letter.sent' }), 'CO-09')).toBe('not-signed');
  });

  it('is not asked for where the assistant signs', () => {
    expect(seen(does(at('no-show'), ...way, { type: 'letter.sent' })).sentSigned).toBe(true);
  });
});

describe('own words', () => {
  it.each(cases.flatMap(({ id, own }) => (own === null ? [] : [[id, own.example] as const])))(
    '%s: the example holds what is needed and nothing that is forbidden',
    (id, text) => {
      const run = does(at(id), { type: 'paragraph.written', text });

      expect(ownWords(seen(run))).toMatchObject({ missing: [], forbidden: [] });
    },
  );

  it('that name the illness to an employer are found, whatever their capitals', () => {
    const run = does(at('work-note'), {
      type: 'paragraph.written',
      text: 'Call 555-0100 about this note; his MIGRAINE is gone.',
    });

    expect(ownWords(seen(run)).forbidden).toEqual(['migraine']);
  });

  it('are not searched inside other words', () => {
    const run = does(at('work-note'), { type: 'paragraph.written', text: 'He still has this note. Call 555-0100.' });

    expect(ownWords(seen(run)).forbidden).toEqual([]);
  });

  it('are kept as text and cut at their longest', () => {
    const run = does(at('no-show'), { type: 'paragraph.written', text: `<script>${'a'.repeat(900)}` });

    expect(seen(run).paragraph).toHaveLength(600);
    expect(seen(run).paragraph.startsWith('<script>')).toBe(true);
  });

  it('have a school grade only once there is a sentence', () => {
    expect(gradeOf('Call us')).toBeNull();
    expect(gradeOf('Please call us at noon.')).toBeLessThan(3);
    expect(
      gradeOf('Notification regarding rescheduling of your examination necessitates immediate communication.'),
    ).toBeGreaterThan(12);
  });
});

describe('danger in the inbox', () => {
  it('answered in writing is not answered', () => {
    const run = does(
      at('portal-at-night'),
      { type: 'channel.chosen', channel: 'portal' },
      { type: 'recipient.chosen', recipient: 0 },
      { type: 'letter.sent' },
    );

    expect(because(run, 'CO-03')).toBe('danger-answered-in-writing');
  });

  it('is nothing the status gives away', () => {
    const words = statusOf(at('portal-at-night').snapshot).join(' ');

    expect(words).not.toMatch(/nurse|leg|breath/);
  });
});

describe('the typed draft', () => {
  it.each(cases.filter(({ draft }) => draft.length > 0).map(({ id }) => id))(
    '%s: another seed plants other slips, and now and then none',
    (id) => {
      const texts = Array.from({ length: 40 }, (_none, seed) =>
        seen(at(id, seed))
          .planted.map(({ text }) => text)
          .join('|'),
      );

      expect(new Set(texts).size).toBeGreaterThan(8);
      expect(texts).toContain('');
    },
  );
});
