/** Which rows the portfolio shows: by competency or by simulation, of one area or all, everything or what is still to be passed. Pure. */
import { nothingTried, type Portfolio, type Standing } from '#record/folds/portfolio.ts';
import type { PortfolioShelf } from './portfolio-shelf.ts';

export interface Choice {
  readonly by: 'competency' | 'simulation';
  /** Name of an area; null for all. */
  readonly area: string | null;
  /** Leaves out what a check-off has passed. */
  readonly onlyOpen: boolean;
}

export interface PortfolioRow {
  /** Competency code, or id of the simulation. */
  readonly key: string;
  /** Null where the row is a simulation. */
  readonly code: string | null;
  readonly title: string;
  readonly standing: Standing;
  /** Where it is practiced: id and title. A simulation stands for itself; none when it is no longer here. */
  readonly simulations: readonly (readonly [id: string, title: string])[];
}

export interface RowGroup {
  readonly title: string;
  /** With at least one finished run. */
  readonly begun: readonly PortfolioRow[];
  readonly untried: readonly PortfolioRow[];
}

/** Groups without a row are left out. */
export function chooseRows(portfolio: Portfolio, shelf: PortfolioShelf, choice: Choice): readonly RowGroup[] {
  const groups = choice.by === 'competency' ? byCompetency(portfolio, shelf) : bySimulation(portfolio, shelf, choice);
  return groups
    .filter(([title]) => choice.by === 'simulation' || choice.area === null || title === choice.area)
    .map(([title, rows]) => {
      const wanted = choice.onlyOpen ? rows.filter(({ standing }) => standing.word !== 'passed') : rows;
      const isBegun = ({ standing }: PortfolioRow): boolean => standing.word !== 'nothing';
      return { title, begun: wanted.filter(isBegun), untried: wanted.filter((row) => !isBegun(row)) };
    })
    .filter(({ begun, untried }) => begun.length + untried.length > 0);
}

type Rows = readonly (readonly [title: string, rows: readonly PortfolioRow[]])[];

function byCompetency({ competencies }: Portfolio, shelf: PortfolioShelf): Rows {
  const places = new Map<string, [string, string][]>();
  for (const [id, { title, criteria }] of Object.entries(shelf.simulations)) {
    for (const code of new Set(Object.values(criteria).flatMap((criterion) => criterion.competencies)))
      places.set(code, [...(places.get(code) ?? []), [id, title]]);
  }
  const rows = shelf.competencies.map(({ code, area, summary }) => ({
    area,
    row: {
      key: code,
      code,
      title: summary,
      standing: competencies.get(code) ?? nothingTried,
      simulations: places.get(code) ?? [],
    },
  }));
  return [...Map.groupBy(rows, ({ area }) => area)].map(([area, some]) => [area, some.map(({ row }) => row)]);
}

function bySimulation({ simulations }: Portfolio, shelf: PortfolioShelf, { area }: Choice): Rows {
  const inArea = new Set(shelf.competencies.filter((one) => one.area === area).map(({ code }) => code));
  const here = Object.entries(shelf.simulations)
    .filter(
      ([, { criteria }]) =>
        area === null ||
        Object.values(criteria).some(({ competencies }) => competencies.some((code) => inArea.has(code))),
    )
    .map(([id, { title }]) => rowOf(id, title, simulations.get(id) ?? nothingTried, [[id, title]]));
  const gone = [...simulations]
    .filter(([id]) => area === null && !(id in shelf.simulations))
    .map(([id, standing]) => rowOf(id, id.replaceAll('-', ' '), standing, []));
  return [
    ['Simulations', here],
    ['No longer in Exam Room', gone],
  ];
}

function rowOf(id: string, title: string, standing: Standing, simulations: PortfolioRow['simulations']): PortfolioRow {
  return { key: id, code: null, title, standing, simulations };
}
