/**
 * The library: all content as one object with every record under its id, after the cross-checks. Pages, scripts and tests
 * ask here; a fault anywhere in the content stops the build with all problems told at once.
 */
import type { Blueprint } from '../schema/blueprint.ts';
import type { Framework } from '../schema/competency.ts';
import type { Drill } from '../schema/drill.ts';
import type { EvaluationForm, PlacementStep, Scale, ShippedRequirement } from '../schema/externship-content.ts';
import type { Fact } from '../schema/fact.ts';
import type { Item } from '../schema/item.ts';
import type { Leaf } from '../schema/leaf.ts';
import type {
  Abbreviation,
  DiagnosisCode,
  Drug,
  GlossaryTerm,
  Instrument,
  LabValue,
  PracticeCode,
  SupplyCode,
  WordPart,
} from '../schema/reference-shelves.ts';
import type { Source } from '../schema/source.ts';
import { crossProblems } from './cross-checks.ts';
import { tellProblems } from './problem.ts';
import { readLibrary, watchLibrary, type Placed, type PlacedModule, type PlacedSimulation } from './read.ts';

export interface Library {
  readonly sources: ReadonlyMap<string, Source>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly items: ReadonlyMap<string, Item>;
  readonly drills: ReadonlyMap<string, Drill>;
  readonly leaves: readonly Leaf[];
  readonly glossary: ReadonlyMap<string, GlossaryTerm>;
  readonly wordParts: ReadonlyMap<string, WordPart>;
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  readonly drugs: ReadonlyMap<string, Drug>;
  readonly labValues: ReadonlyMap<string, LabValue>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly diagnosisCodes: ReadonlyMap<string, DiagnosisCode>;
  readonly supplyCodes: ReadonlyMap<string, SupplyCode>;
  readonly practiceCodes: ReadonlyMap<string, PracticeCode>;
  /** Papers, steps, scales and forms of an externship, in their order. */
  readonly requirements: ReadonlyMap<string, ShippedRequirement>;
  readonly placementSteps: ReadonlyMap<string, PlacementStep>;
  readonly scales: ReadonlyMap<string, Scale>;
  readonly evaluationForms: ReadonlyMap<string, EvaluationForm>;
  readonly blueprints: ReadonlyMap<string, Blueprint>;
  readonly frameworks: ReadonlyMap<string, Framework>;
  readonly modules: ReadonlyMap<string, PlacedModule>;
  readonly simulations: ReadonlyMap<string, PlacedSimulation>;
}

function byId<T extends { readonly id: string }>(placed: readonly Placed<T>[]): ReadonlyMap<string, T> {
  return new Map(placed.map(({ value }) => [value.id, value]));
}

/** Reads and checks `content/` under `root`. Throws one Error that tells every problem. */
export function openLibrary(root: string): Library {
  const { raw, problems } = readLibrary(root);
  const all = [...problems, ...crossProblems(raw)];
  if (all.length > 0) throw new Error(tellProblems(all));
  return {
    sources: byId(raw.sources),
    facts: byId(raw.facts),
    items: byId(raw.items),
    drills: byId(raw.drills),
    leaves: raw.leaves.map(({ value }) => value),
    glossary: byId(raw.glossary),
    wordParts: byId(raw.wordParts),
    abbreviations: byId(raw.abbreviations),
    drugs: byId(raw.drugs),
    labValues: byId(raw.labValues),
    instruments: byId(raw.instruments),
    diagnosisCodes: byId(raw.diagnosisCodes),
    supplyCodes: byId(raw.supplyCodes),
    practiceCodes: byId(raw.practiceCodes),
    requirements: byId(raw.requirements),
    placementSteps: byId(raw.placementSteps),
    scales: byId(raw.scales),
    evaluationForms: byId(raw.evaluationForms),
    blueprints: byId(raw.blueprints),
    frameworks: byId(raw.frameworks),
    modules: new Map(raw.modules.map((module) => [module.id, module])),
    simulations: new Map(raw.simulations.map((simulation) => [simulation.id, simulation])),
  };
}

let opened: Library | undefined;
let isWatched = false;

/**
 * The library of this checkout, for pages. Read once and kept; while somebody edits (`npm run dev`) it is let go whenever a
 * file of it changes, so that a page never shows an older fact.
 */
export function library(): Library {
  const root = process.cwd();
  if (!isWatched && process.env['NODE_ENV'] === 'development') {
    isWatched = true;
    watchLibrary(root, () => {
      opened = undefined;
    });
  }
  opened ??= openLibrary(root);
  return opened;
}
