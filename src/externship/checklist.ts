/**
 * The master competency checklist: which skills and behaviors of a framework a student has passed in the lab and at the
 * site. What must be passed is the leaf row; a row with lettered parts is passed when each part is. "Not observed" is
 * neither a pass nor a fail. Pure.
 */
import type { CompetencyStanding } from '#record/folds/competencies.ts';
import type { Competency } from '#schema/competency.ts';

export type Stage = 'lab' | 'site';
export type Outcome = CompetencyStanding['outcome'];

export interface ChecklistRow {
  readonly code: string;
  readonly summary: string;
  /** A row with lettered parts has no marks of its own. */
  readonly isHeading: boolean;
  /** Latest outcome of each stage; null when nothing was marked. For a heading: passed when each part is, else null. */
  readonly lab: Outcome | null;
  readonly site: Outcome | null;
  /** Passed at the site without a pass in the lab, where it should come first. */
  readonly labMissing: boolean;
}

export interface ChecklistArea {
  readonly area: string;
  readonly rows: readonly ChecklistRow[];
}

/** Psychomotor and affective rows by area, in the framework's order. Cognitive ones are examined, not checked off. */
export function checklist(
  framework: string,
  competencies: readonly Pick<Competency, 'code' | 'area' | 'domain' | 'summary'>[],
  standings: ReadonlyMap<string, Pick<CompetencyStanding, 'outcome'>>,
): readonly ChecklistArea[] {
  const kept = competencies.filter(({ domain }) => domain !== 'cognitive');
  const outcomeOf = (code: string, stage: Stage): Outcome | null =>
    standings.get(`${framework} ${code} ${stage}`)?.outcome ?? null;
  const row = ({ code, summary }: (typeof kept)[number]): ChecklistRow => {
    const parts = kept.filter((other) => other.code.startsWith(`${code}.`));
    const isHeading = parts.length > 0;
    const outcome = (stage: Stage): Outcome | null => {
      if (!isHeading) return outcomeOf(code, stage);
      return parts.every((part) => outcomeOf(part.code, stage) === 'passed') ? 'passed' : null;
    };
    const lab = outcome('lab');
    const site = outcome('site');
    return { code, summary, isHeading, lab, site, labMissing: !isHeading && site === 'passed' && lab !== 'passed' };
  };
  return [...Map.groupBy(kept, ({ area }) => area)].map(([area, some]) => ({ area, rows: some.map(row) }));
}

export interface ChecklistTotals {
  /** Leaf rows. */
  readonly rows: number;
  readonly lab: number;
  readonly site: number;
  /** Leaf rows passed at the site before the lab. */
  readonly labMissing: number;
}

export function checklistTotals(areas: readonly ChecklistArea[]): ChecklistTotals {
  const leaves = areas.flatMap(({ rows }) => rows).filter(({ isHeading }) => !isHeading);
  return {
    rows: leaves.length,
    lab: leaves.filter(({ lab }) => lab === 'passed').length,
    site: leaves.filter(({ site }) => site === 'passed').length,
    labMissing: leaves.filter(({ labMissing }) => labMissing).length,
  };
}
