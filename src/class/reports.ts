/**
 * The reports of a cohort as tables: the same rows are printed and saved as CSV. Each names the list's standing, because codes and
 * wording are ours until somebody compared them with the owner's. Pure.
 */
import { paperWords } from '#externship/compliance.ts';
import { sayHours } from '#externship/hours-totals.ts';
import { spanWords } from '#externship/hours-ledger.ts';
import type { StagedRow } from '#externship/stages.ts';
import { cellState, cellWords } from './grid.ts';
import type { Table } from './csv.ts';
import type { ClassStudent } from './students.ts';
import type { ToldMark } from './marks.ts';

export const reportKinds = ['checklist', 'matrix', 'hours', 'placement', 'gaps'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportTitles: Readonly<Record<ReportKind, string>> = {
  checklist: 'Master competency checklist',
  matrix: 'Cohort matrix',
  hours: 'Hours ledger',
  placement: 'Placement packet',
  gaps: 'Gaps before completion',
};

/** One table of a report. `title` is a student's name, or the report's where it is about all. */
export interface ReportPart extends Table {
  readonly title: string;
  /** A line under the title: totals, dates. */
  readonly note: string;
}

export function report(kind: ReportKind, students: readonly ClassStudent[]): readonly ReportPart[] {
  switch (kind) {
    case 'checklist':
      return students.map(checklistOf);
    case 'matrix':
      return matrix(students);
    case 'hours':
      return students.map(hoursOf);
    case 'placement':
      return students.map(placementOf);
    case 'gaps':
      return [gaps(students)];
    default:
      return kind satisfies never;
  }
}

/** A report as one table: with the student in front, or as wide as the list is long. */
export function reportTable(kind: ReportKind, students: readonly ClassStudent[]): Table {
  const parts = report(kind, students);
  const [first] = parts;
  if (kind === 'gaps' && first !== undefined) return first;
  if (kind === 'matrix')
    return {
      head: ['Name', ...parts.flatMap(({ head }) => head.slice(1))],
      rows: students.map(({ name }, row) => [name, ...parts.flatMap(({ rows }) => rows[row]?.slice(1) ?? [])]),
    };
  return {
    head: ['Student', ...(first?.head ?? [])],
    rows: parts.flatMap(({ title, rows }) => rows.map((cells) => [title, ...cells])),
  };
}

/** The mark that made the stage: the earliest passed one, as the order of lab and site goes by it; else the last. */
function telling(marks: readonly ToldMark[], stage: 'lab' | 'site'): ToldMark | undefined {
  const some = marks.filter((mark) => mark.stage === stage);
  const [earliest] = some
    .filter(({ outcome }) => outcome === 'passed')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return earliest ?? some.at(-1);
}

function signatureOf(student: ClassStudent, mark: ToldMark | undefined): string {
  if (mark === undefined) return '';
  if (mark.from === 'here') return 'recorded by the school';
  // A letter may be anybody's: what this cohort gave is told as recorded here, and is left out of the letters.
  if (mark.from === 'letter') return 'in a letter the student brought, unconfirmed';
  const signed = new Map(student.head?.facts.signatures).get(mark.id);
  return signed?.word ?? 'not signed';
}

function checklistOf(student: ClassStudent): ReportPart {
  const { totals, areas, marks } = student;
  const cells = (row: StagedRow): readonly string[] => {
    if (row.isHeading) return [row.code, row.summary, '', '', '', '', '', ''];
    const told = marks.byCode.get(row.code) ?? [];
    const lab = telling(told, 'lab');
    const site = telling(told, 'site');
    return [
      row.code,
      row.summary,
      stateWord(row.states.lab),
      lab?.date ?? '',
      lab?.attestedBy ?? '',
      `${stateWord(row.states.site)}${row.siteBeforeLab ? ' (before lab)' : ''}`,
      site?.date ?? '',
      [site?.attestedBy ?? '', signatureOf(student, site)].filter((part) => part !== '').join('; '),
    ];
  };
  return {
    title: student.name,
    note: `Lab ${String(totals.passed.lab)} of ${String(totals.asked)}, site ${String(totals.passed.site)} of ${String(totals.asked)}, ${sayHours(student.hours.minutes)} at sites.`,
    head: ['Code', 'Skill or behavior', 'Lab', 'Lab date', 'Checked by', 'Site', 'Site date', 'Attested by'],
    rows: areas.flatMap(({ area, rows }) => [['', area, '', '', '', '', '', ''], ...rows.map(cells)]),
  };
}

function stateWord(state: StagedRow['states']['lab']): string {
  switch (state) {
    case 'passed':
      return 'passed';
    case 'not-yet':
      return 'not yet';
    case 'not-observed':
      return 'not observed';
    default:
      return '';
  }
}

/** By area, so that a page holds it: students down, codes across. */
function matrix(students: readonly ClassStudent[]): readonly ReportPart[] {
  const areas = students[0]?.areas ?? [];
  return areas.map(({ area, rows }) => {
    const leaves = rows.filter(({ isHeading }) => !isHeading);
    return {
      title: area,
      note: '',
      head: ['Name', ...leaves.map(({ code }) => code)],
      rows: students.map((student) => {
        const own = new Map(student.areas.flatMap((one) => one.rows.map((row) => [row.code, row] as const)));
        return [
          student.name,
          ...leaves.map(({ code }) => {
            const row = own.get(code);
            return row === undefined ? '' : cellWords[cellState(row)].word;
          }),
        ];
      }),
    };
  });
}

function hoursOf(student: ClassStudent): ReportPart {
  const facts = student.head?.facts;
  const signatures = new Map(facts?.signatures);
  const { minutes, clinicalMinutes, administrativeMinutes, leftMinutes } = student.hours;
  return {
    title: student.name,
    note: `${sayHours(minutes)}: clinical ${sayHours(clinicalMinutes)}, administrative ${sayHours(administrativeMinutes)}; ${leftMinutes === 0 ? 'the hours asked for are reached' : `${sayHours(leftMinutes)} to go`}. Simulations never count as hours.`,
    head: ['Date', 'Time', 'Meal, min', 'Hours', 'Kind', 'Site', 'Supervisor', 'Signature'],
    rows: (facts?.hours ?? []).map((row) => [
      row.date,
      spanWords(row),
      String(row.mealMinutes),
      (row.minutes / 60).toFixed(2),
      row.setting,
      row.site,
      row.supervisor,
      signatures.get(row.id)?.word ?? 'not signed',
    ]),
  };
}

function placementOf(student: ClassStudent): ReportPart {
  const facts = student.head?.facts;
  const steps = (some: readonly (readonly [step: string, on: string])[]): readonly (readonly string[])[] =>
    some.map(([step, on]) => ['Step', step.replaceAll('-', ' '), on, '']);
  return {
    title: student.name,
    note: student.clearance.isCleared
      ? 'Cleared: all that is needed before the first day is in order.'
      : `Not cleared: ${student.clearance.open.map(({ requirement }) => requirement.title).join(', ')}.`,
    head: ['What', 'Which', 'Date', 'Standing'],
    rows: [
      ...(facts?.placements ?? []).flatMap((placement) => [
        [
          'Site',
          placement.site,
          `${placement.from} to ${placement.to}`,
          placement.isUnpaid ? 'unpaid, attested' : 'not attested as unpaid',
        ],
        ...placement.preceptors.map((preceptor) => ['Preceptor', preceptor, '', '']),
        ...steps(placement.steps),
      ]),
      ...student.papers.map((paper) => [
        'Paper',
        paper.requirement.title,
        paper.paper?.data.on ?? '',
        paperWords(paper),
      ]),
      ...(facts?.missed ?? []).map(({ date, minutes, madeUpMinutes }) => [
        'Missed time',
        sayHours(minutes),
        date,
        madeUpMinutes >= minutes ? 'made up' : `${sayHours(minutes - madeUpMinutes)} to make up`,
      ]),
      ...(facts?.evaluations ?? []).map(({ form, date, by, rated, notObserved }) => [
        'Evaluation',
        form === 'site' ? 'of the site, by the student' : `${form}, by ${by ?? 'nobody named'}`,
        date,
        `${String(rated)} rows rated, ${String(notObserved)} not observed`,
      ]),
    ],
  };
}

function gaps(students: readonly ClassStudent[]): ReportPart {
  return {
    title: reportTitles.gaps,
    note: 'What each student still needs. “Site before lab” is a skill signed at the site before a pass in the lab.',
    head: [
      'Name',
      'Hours to go',
      'Not passed in the lab',
      'Not signed at the site',
      'Site before lab',
      'Papers open',
      'Files refused',
    ],
    rows: students.map((student) => {
      const leaves = student.areas.flatMap(({ rows }) => rows).filter(({ isHeading }) => !isHeading);
      const codes = (isOpen: (row: StagedRow) => boolean): string => {
        const open = leaves.filter(isOpen).map(({ code }) => code);
        return open.length === leaves.length && open.length > 0 ? `all ${String(open.length)}` : open.join(' ');
      };
      return [
        student.name,
        student.hours.leftMinutes === 0 ? '' : sayHours(student.hours.leftMinutes),
        codes(({ states }) => states.lab !== 'passed'),
        codes(({ states }) => states.site !== 'passed'),
        codes(({ siteBeforeLab }) => siteBeforeLab),
        student.clearance.open.map(({ requirement }) => requirement.title).join(', '),
        (student.head?.refused ?? []).map(({ what }) => what).join('; '),
      ];
    }),
  };
}
