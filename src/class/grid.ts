/** The grid of students and competencies: one word a cell, and what is shown of it by area, stage and student. Pure. */
import type { StagedRow } from '#externship/stages.ts';
import type { ClassStudent } from './students.ts';

/**
 * The furthest a student has come with a skill, in the order of the stages. `not-yet` was tried in the lab or at the site and not
 * passed. `site-before-lab` is signed at the site before a pass in the lab.
 */
export type CellState = 'signed' | 'site-before-lab' | 'checked-off' | 'not-yet' | 'simulated' | 'learned' | 'open';

export interface GridColumn {
  readonly code: string;
  readonly area: string;
  readonly summary: string;
}

export interface GridRow {
  readonly student: ClassStudent;
  /** One for each column. */
  readonly cells: readonly CellState[];
}

export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

export interface GridFilter {
  /** Null: every area. */
  readonly area: string | null;
  /** Only columns where some student shown stands so. Null: every column. */
  readonly state: CellState | null;
  /** Part of a name. */
  readonly name: string;
}

export function cellState({ states, siteBeforeLab }: Pick<StagedRow, 'states' | 'siteBeforeLab'>): CellState {
  if (siteBeforeLab) return 'site-before-lab';
  if (states.site === 'passed') return 'signed';
  if (states.site === 'not-yet') return 'not-yet';
  if (states.lab === 'passed') return 'checked-off';
  if (states.lab === 'not-yet') return 'not-yet';
  if (states.simulated === 'passed') return 'simulated';
  return states.learned === 'passed' ? 'learned' : 'open';
}

/** Leaf rows only: a row with parts stands as its parts do. */
export function classGrid(students: readonly ClassStudent[], filter: GridFilter): Grid {
  const wanted = filter.name.trim().toLocaleLowerCase('en-US');
  const shown = students.filter(({ name }) => name.toLocaleLowerCase('en-US').includes(wanted));
  const inArea = (area: string): boolean => filter.area === null || area === filter.area;
  const rows = shown.map((student) => ({
    student,
    leaves: student.areas
      .filter(({ area }) => inArea(area))
      .flatMap((part) => part.rows.filter(({ isHeading }) => !isHeading)),
  }));
  const all = rows[0]?.leaves ?? [];
  const states = rows.map(({ leaves }) => leaves.map(cellState));
  const kept = all.flatMap((_, place) =>
    filter.state === null || states.some((cells) => cells[place] === filter.state) ? [place] : [],
  );
  return {
    columns: kept.flatMap((place) => {
      const leaf = all[place];
      return leaf === undefined ? [] : [{ code: leaf.code, area: leaf.area, summary: leaf.summary }];
    }),
    rows: rows.map(({ student }, row) => ({
      student,
      cells: kept.map((place) => states[row]?.[place] ?? 'open'),
    })),
  };
}

/** Mark and word of a cell: never by color alone. */
export const cellWords: Readonly<
  Record<CellState, { readonly mark: string; readonly word: string; readonly long: string }>
> = {
  signed: { mark: '●', word: 'signed', long: 'signed at the site' },
  'site-before-lab': { mark: '▲', word: 'site first', long: 'signed at the site before a pass in the lab' },
  'checked-off': { mark: '◐', word: 'lab', long: 'checked off in the lab' },
  'not-yet': { mark: '◆', word: 'not yet', long: 'tried and not passed yet' },
  simulated: { mark: '◔', word: 'sim', long: 'passed in a simulation' },
  learned: { mark: '○', word: 'learned', long: 'learned from questions' },
  open: { mark: '·', word: 'open', long: 'nothing passed so far' },
};
