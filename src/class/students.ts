/**
 * The students of a cohort, each with how they stand: hours against the calendar, stages, papers, signatures, refusals. What lists,
 * the grid and reports are made of. Pure; today comes in.
 */
import { clearance, paperStandings, type Clearance, type PaperStanding } from '#externship/compliance.ts';
import { hoursTotals, type HoursTotals } from '#externship/hours-totals.ts';
import {
  checkedOffAreas,
  stagedAreas,
  stageTotals,
  type ListedCompetency,
  type Serving,
  type StagedArea,
  type StageTotals,
} from '#externship/stages.ts';
import { rosterName, type CohortView, type Enrolled, type LabMark } from './cohort.ts';
import type { Refused, StudentFacts } from './facts.ts';
import { studentMarks, type StudentMarks } from './marks.ts';

/** What is kept of one student's files. */
export interface FolderHead {
  /** Smallest device. */
  readonly key: string;
  readonly devices: readonly string[];
  readonly facts: StudentFacts;
  readonly refused: readonly Refused[];
  /** What the facts were worked out with: the site's build and the registered keys. Anything else is worked out anew. */
  readonly stamp: string;
  /** Date of the last file taken in. */
  readonly takenInOn: string;
}

export interface ListedFramework {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly standing: string;
  readonly competencies: readonly ListedCompetency[];
}

export interface ClassStudent {
  readonly enrolled: Enrolled;
  /** `Ruiz, Ana`. */
  readonly name: string;
  /** Null while no file of theirs came. */
  readonly head: FolderHead | null;
  readonly hours: HoursTotals;
  /** Minutes an even pace from the first to the last day would have by now; null outside those days or without a target. */
  readonly expectedMinutes: number | null;
  readonly isBehind: boolean;
  readonly marks: StudentMarks;
  readonly areas: readonly StagedArea[];
  readonly totals: StageTotals;
  readonly papers: readonly PaperStanding[];
  readonly clearance: Clearance;
}

/** Two days of eight hours may be missing before somebody is called behind. */
export const behindMinutes = 16 * 60;

const dayMs = 24 * 60 * 60 * 1000;
const noLabMarks: readonly LabMark[] = [];

export function classStudents(
  view: CohortView,
  heads: readonly FolderHead[],
  framework: ListedFramework,
  serving: Serving,
  today: string,
): readonly ClassStudent[] {
  const headOf = headsByStudent(heads, view.matches);
  const marksOf = Map.groupBy(view.marks, ({ student }) => student);
  const takenBack = new Set(view.withdrawn.map(({ id }) => id));
  return view.students.map((enrolled) =>
    classStudent(
      enrolled,
      headOf.get(enrolled.student) ?? null,
      { labMarks: marksOf.get(enrolled.student) ?? noLabMarks, takenBack },
      view.cohort,
      framework,
      serving,
      today,
    ),
  );
}

export function headsByStudent(
  heads: readonly FolderHead[],
  matches: ReadonlyMap<string, string>,
): ReadonlyMap<string, FolderHead> {
  const found = new Map<string, FolderHead>();
  for (const head of heads) {
    const student = head.devices.map((device) => matches.get(device)).find((one) => one !== undefined);
    if (student !== undefined) found.set(student, head);
  }
  return found;
}

function classStudent(
  enrolled: Enrolled,
  head: FolderHead | null,
  { labMarks, takenBack }: { readonly labMarks: readonly LabMark[]; readonly takenBack: ReadonlySet<string> },
  cohort: CohortView['cohort'],
  framework: ListedFramework,
  serving: Serving,
  today: string,
): ClassStudent {
  const facts = head?.facts ?? null;
  const school = cohort?.school ?? null;
  const hours = hoursTotals(facts?.hours ?? [], school ?? undefined);
  const expectedMinutes =
    cohort === null ? null : expectedBy(today, cohort.from, cohort.to, cohort.school.targetMinutes);
  const marks = studentMarks(framework.id, facts?.standings ?? [], labMarks, takenBack);
  const areas = checkedOffAreas(
    stagedAreas(
      framework,
      {
        items: new Map((facts?.answers ?? []).map(({ item, lastRight }) => [item, { last: { right: lastRight } }])),
        runs: new Map((facts?.simulated ?? []).map(([code, word]) => [code, { word }])),
        standings: marks.standings,
      },
      serving,
    ),
  );
  const papers = school === null ? [] : paperStandings(school, new Map(facts?.papers), today, lastDayOf(facts));
  return {
    enrolled,
    name: rosterName(enrolled),
    head,
    hours,
    expectedMinutes,
    isBehind: expectedMinutes !== null && hours.minutes + behindMinutes < expectedMinutes,
    marks,
    areas,
    totals: stageTotals(areas),
    papers,
    clearance: clearance(papers),
  };
}

/** Minutes an even pace has by the end of that day; null before the first day and without a target. */
export function expectedBy(today: string, from: string, to: string, targetMinutes: number): number | null {
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  const gone = (Date.parse(today) - Date.parse(from)) / dayMs + 1;
  if (targetMinutes === 0 || gone < 1 || days < 1) return null;
  return Math.round(targetMinutes * Math.min(1, gone / days));
}

/** Last day of the last placement; null without one. */
function lastDayOf(facts: StudentFacts | null): string | null {
  return (
    facts?.placements
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? null
  );
}
