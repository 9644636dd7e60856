/**
 * The four stages of a competency: learned (items), simulated (runs that replay), checked off in the lab, signed at the site. One row
 * for each code of a list; what must be passed is the leaf row, and a row with parts stands as its parts do. Pure: the record's folds
 * and what serves each code come in.
 */
import type { CompetencyStanding } from '#record/folds/competencies.ts';
import type { ItemAnswered } from '#record/folds/items-answered.ts';
import type { Standing } from '#record/folds/portfolio.ts';
import { learnedState, type Questions } from './learned.ts';

export const stages = ['learned', 'simulated', 'lab', 'site'] as const;
export type Stage = (typeof stages)[number];
export type MarkedStage = 'lab' | 'site';
export type Outcome = CompetencyStanding['outcome'];

/**
 * - `passed`
 * - `not-yet`: tried, and not passed.
 * - `begun`: practiced, or some questions answered; nothing that could fail.
 * - `not-observed`: neither a pass nor a fail.
 * - `open`: nothing so far.
 * - `nothing-here`: no question or no simulation serves it.
 * - `not-asked`: knowledge is examined, not checked off.
 */
export type StageState = 'passed' | 'not-yet' | 'begun' | 'not-observed' | 'open' | 'nothing-here' | 'not-asked';

export interface ListedCompetency {
  readonly code: string;
  readonly area: string;
  readonly domain: 'cognitive' | 'psychomotor' | 'affective';
  readonly summary: string;
}

/** What of the site serves the codes of one list. */
export interface Serving {
  /** The list whose codes these are. For any other list nothing serves. */
  readonly framework: string;
  /** Ids of exam items by code. */
  readonly items: Readonly<Record<string, readonly string[]>>;
  /** Ids of simulations whose rubric scores it, by code. */
  readonly simulations: Readonly<Record<string, readonly string[]>>;
}

export interface Evidence {
  /** `itemsAnswered`: by item id. */
  readonly items: ReadonlyMap<string, { readonly last: Pick<ItemAnswered['last'], 'right'> }>;
  /** `portfolio(…).competencies`: by code. */
  readonly runs: ReadonlyMap<string, Pick<Standing, 'word'>>;
  /** `competencies`: by `<framework> <code> <stage>`. */
  readonly standings: ReadonlyMap<string, Pick<CompetencyStanding, 'outcome' | 'passedOn'>>;
}

export interface StagedRow extends ListedCompetency {
  /** A row with parts has no marks of its own. */
  readonly isHeading: boolean;
  /** For a heading: passed when each part is; `open` else, unless no part could be anything else. */
  readonly states: Readonly<Record<Stage, StageState>>;
  /** Questions met and serving, and right at the last meeting. */
  readonly questions: Questions;
  readonly simulations: readonly string[];
  /** A leaf passed at the site with no pass in the lab, where it comes first, or only a later one. A day for both is in order. */
  readonly siteBeforeLab: boolean;
}

export interface StagedArea {
  readonly area: string;
  readonly rows: readonly StagedRow[];
}

/** Every code of the list, by area, in the list's order. */
export function stagedAreas(
  framework: { readonly id: string; readonly competencies: readonly ListedCompetency[] },
  evidence: Evidence,
  serving: Serving,
): readonly StagedArea[] {
  const { competencies, id } = framework;
  const serves = serving.framework === id;
  const leaves = new Map<string, StagedRow>();
  const partsOf = partsByCode(competencies.map(({ code }) => code));
  for (const listed of competencies) {
    if (partsOf.has(listed.code)) continue;
    const items = (serves ? serving.items[listed.code] : undefined) ?? [];
    const simulations = (serves ? serving.simulations[listed.code] : undefined) ?? [];
    const standing = (stage: MarkedStage) => evidence.standings.get(`${id} ${listed.code} ${stage}`);
    const marked = (stage: MarkedStage): StageState =>
      standing(stage)?.outcome ?? (listed.domain === 'cognitive' ? 'not-asked' : 'open');
    const questions = questionsOf(items, evidence.items);
    leaves.set(listed.code, {
      ...listed,
      isHeading: false,
      states: {
        learned: learnedState(questions),
        simulated: simulations.length === 0 ? 'nothing-here' : simulated(evidence.runs.get(listed.code)?.word),
        lab: marked('lab'),
        site: marked('site'),
      },
      questions,
      simulations,
      siteBeforeLab: marked('site') === 'passed' && isEarlier(standing('site')?.passedOn, standing('lab')?.passedOn),
    });
  }
  const rows = competencies.map(
    (listed) =>
      leaves.get(listed.code) ??
      heading(
        listed,
        (partsOf.get(listed.code) ?? []).flatMap((code) => leaves.get(code) ?? []),
      ),
  );
  return [...Map.groupBy(rows, ({ area }) => area)].map(([area, some]) => ({ area, rows: some }));
}

/** Passed on that day, and not passed in the lab by then. */
function isEarlier(siteOn: string | null | undefined, labOn: string | null | undefined): boolean {
  return labOn == null || (siteOn != null && siteOn < labOn);
}

/** The leaves below each code that has any: `I.P.10` is no part of `I.P.1`. */
function partsByCode(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  const known = new Set(codes);
  for (const code of codes) {
    for (let dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
      const above = code.slice(0, dot);
      if (known.has(above)) parts.set(above, [...(parts.get(above) ?? []), code]);
    }
  }
  return new Map([...parts].map(([code, all]) => [code, all.filter((part) => !parts.has(part))]));
}

function questionsOf(serving: readonly string[], answered: Evidence['items']): Questions {
  const met = serving.flatMap((item) => answered.get(item) ?? []);
  return { serving: serving.length, met: met.length, right: met.filter(({ last }) => last.right).length };
}

function simulated(word: Standing['word'] | undefined): StageState {
  switch (word) {
    case 'passed':
    case 'not-yet':
      return word;
    case 'practiced':
      return 'begun';
    case 'nothing':
    case undefined:
      return 'open';
    default:
      return word satisfies never;
  }
}

function heading(listed: ListedCompetency, parts: readonly StagedRow[]): StagedRow {
  const state = (stage: Stage): StageState => {
    const all = new Set(parts.map(({ states }) => states[stage]));
    const [only] = all;
    const isSame = all.size === 1 && (only === 'passed' || only === 'nothing-here' || only === 'not-asked');
    return isSame ? only : 'open';
  };
  return {
    ...listed,
    isHeading: true,
    states: { learned: state('learned'), simulated: state('simulated'), lab: state('lab'), site: state('site') },
    questions: { right: 0, met: 0, serving: 0 },
    simulations: [],
    siteBeforeLab: false,
  };
}

export interface StageTotals {
  /** Leaf rows of the list, of every domain. */
  readonly leaves: number;
  /** Leaf rows that must be passed: skills and behaviors. */
  readonly asked: number;
  /** Leaf rows that questions, or a simulation, serve. */
  readonly served: Readonly<Record<'learned' | 'simulated', number>>;
  /** Leaf rows passed: `learned` and `simulated` of all, `lab` and `site` of those asked. */
  readonly passed: Readonly<Record<Stage, number>>;
  /** Leaf rows passed at the site before the lab. */
  readonly siteBeforeLab: number;
}

export function stageTotals(areas: readonly StagedArea[]): StageTotals {
  const leaves = areas.flatMap(({ rows }) => rows).filter(({ isHeading }) => !isHeading);
  const asked = leaves.filter(({ domain }) => domain !== 'cognitive');
  const passed = (some: readonly StagedRow[], stage: Stage): number =>
    some.filter(({ states }) => states[stage] === 'passed').length;
  const served = (stage: 'learned' | 'simulated'): number =>
    leaves.filter(({ states }) => states[stage] !== 'nothing-here').length;
  return {
    leaves: leaves.length,
    asked: asked.length,
    served: { learned: served('learned'), simulated: served('simulated') },
    passed: {
      learned: passed(leaves, 'learned'),
      simulated: passed(leaves, 'simulated'),
      lab: passed(asked, 'lab'),
      site: passed(asked, 'site'),
    },
    siteBeforeLab: asked.filter((row) => row.siteBeforeLab).length,
  };
}

/** Only skills and behaviors: what is checked off. Areas without any are left out. */
export function checkedOffAreas(areas: readonly StagedArea[]): readonly StagedArea[] {
  return areas
    .map(({ area, rows }) => ({ area, rows: rows.filter(({ domain }) => domain !== 'cognitive') }))
    .filter(({ rows }) => rows.length > 0);
}
