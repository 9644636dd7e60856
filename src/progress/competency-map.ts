/**
 * A framework as a map: every competency that is passed by itself, over four stages: learned, simulated, checked off in the lab,
 * signed at the site. What teaches and practices one comes from the coverage map; what a run proves, from the portfolio. Pure.
 */
import { learnedState, type LearnedState } from '#externship/learned.ts';
import type { CompetencyStanding } from '#record/folds/competencies.ts';
import type { Portfolio } from '#record/folds/portfolio.ts';
import type { Competency } from '#schema/competency.ts';
import type { Done } from './done.ts';
import type { Part } from './topic-map.ts';

/** A competency with what serves it. */
export type ServedCompetency = Pick<Competency, 'code' | 'area' | 'domain' | 'summary'> & {
  /** `<subject>/<module>#<section>`, in shelf order. */
  readonly sections: readonly string[];
  /** Ids of exam items. */
  readonly items: readonly string[];
  /** Ids of the simulations that practice it. */
  readonly simulations: readonly string[];
};

/** What there is to learn and do towards a framework; the site sends it as `/progress/competencies.json`. */
export interface CompetencyMaterial {
  readonly framework: {
    readonly id: string;
    readonly title: string;
    readonly edition: string;
    /** How sure we are of its codes and wording; shown wherever the list is. */
    readonly standing: string;
  };
  /** In the framework's order, without rows that only head lettered parts. */
  readonly competencies: readonly ServedCompetency[];
  /** Titles of modules and simulations by id. */
  readonly titles: Readonly<Record<string, string>>;
}

/** How far a stage came. `none`: there is nothing of this stage to do. */
export type StageState = 'done' | 'begun' | 'open' | 'none';

export const stages = ['learned', 'simulated', 'lab', 'site'] as const;
export type StageName = (typeof stages)[number];

export interface CompetencyProgress {
  readonly code: string;
  readonly summary: string;
  readonly sections: Part;
  /** Questions whose last answer was right, of all there are. */
  readonly right: Part;
  readonly stages: Readonly<Record<StageName, StageState>>;
  /** The first unread section of those that teach it. Null when all are read. */
  readonly read: string | null;
  /** All is read and it is not learned yet: what is there to answer, missed questions first. Null where that is not what is missing. */
  readonly answer: 'missed' | 'new' | null;
  /** The first simulation of it that is not passed as a check-off. Null where there is none left. */
  readonly simulation: string | null;
}

export interface CompetencyArea {
  readonly title: string;
  readonly rows: readonly CompetencyProgress[];
  /** By stage: rows done, of those that have the stage at all. */
  readonly totals: Readonly<Record<StageName, Part>>;
}

const ofLearned: Readonly<Record<LearnedState, StageState>> = {
  passed: 'done',
  begun: 'begun',
  open: 'open',
  'nothing-here': 'none',
};

function simulated(standing: Portfolio['competencies'], code: string, hasSimulation: boolean): StageState {
  const word = standing.get(code)?.word;
  if (word === 'passed') return 'done';
  if (word === 'practiced' || word === 'not-yet') return 'begun';
  return hasSimulation ? 'open' : 'none';
}

function marked(outcome: CompetencyStanding['outcome'] | null | undefined): StageState {
  // Undefined: what is examined on paper is not checked off.
  if (outcome === undefined) return 'none';
  return outcome === 'passed' ? 'done' : outcome === 'not-yet' ? 'begun' : 'open';
}

function totalOf(rows: readonly CompetencyProgress[], stage: StageName): Part {
  const own = rows.map((row) => row.stages[stage]).filter((state) => state !== 'none');
  return { done: own.filter((state) => state === 'done').length, of: own.length };
}

export interface CompetencyMapInput {
  readonly material: CompetencyMaterial;
  readonly done: Done;
  readonly portfolio: Portfolio;
}

/** By area, in the framework's order. */
export function competencyMap({ material, done, portfolio }: CompetencyMapInput): readonly CompetencyArea[] {
  const { framework, competencies } = material;
  const isRead = (ref: string): boolean => {
    const [module = '', section = ''] = ref.split('#');
    return done.read.get(module)?.has(section) === true;
  };
  const rowOf = ({
    code,
    domain,
    summary,
    sections: refs,
    items,
    simulations,
  }: ServedCompetency): CompetencyProgress => {
    const sections = { done: refs.filter(isRead).length, of: refs.length };
    const met = items.flatMap((item) => done.items.get(item) ?? []);
    const right = { done: met.filter(({ isLastRight }) => isLastRight).length, of: items.length };
    // Only skills and behaviors are checked off.
    const outcome = (stage: 'lab' | 'site'): CompetencyStanding['outcome'] | null | undefined =>
      domain === 'cognitive' ? undefined : (done.marks.get(`${framework.id} ${code} ${stage}`)?.outcome ?? null);
    const learned = learnedState({ serving: items.length, met: met.length, right: right.done });
    const isAsked = learned === 'begun' || learned === 'open';
    const read = refs.find((ref) => !isRead(ref)) ?? null;
    return {
      code,
      summary,
      sections,
      right,
      stages: {
        learned: ofLearned[learned],
        simulated: simulated(portfolio.competencies, code, simulations.length > 0),
        lab: marked(outcome('lab')),
        site: marked(outcome('site')),
      },
      read,
      answer: read !== null || !isAsked ? null : right.done < met.length ? 'missed' : 'new',
      simulation: simulations.find((id) => portfolio.simulations.get(id)?.word !== 'passed') ?? null,
    };
  };
  return [...Map.groupBy(competencies, ({ area }) => area)].map(([title, own]) => {
    const rows = own.map(rowOf);
    return {
      title,
      rows,
      totals: {
        learned: totalOf(rows, 'learned'),
        simulated: totalOf(rows, 'simulated'),
        lab: totalOf(rows, 'lab'),
        site: totalOf(rows, 'site'),
      },
    };
  });
}
