/**
 * Reads every YAML file under `content/`, the frontmatter of every module and the card of every simulation, checks each against its schema, and
 * collects all problems instead of stopping at the first. Node only: used by the build and by tests, never in a browser.
 */
import { readdirSync, readFileSync, existsSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { blueprintSchema } from '../schema/blueprint.ts';
import { frameworkSchema } from '../schema/competency.ts';
import { drillsSchema } from '../schema/drill.ts';
import {
  evaluationFormsSchema,
  placementStepsSchema,
  scalesSchema,
  shippedRequirementsSchema,
} from '../schema/externship-content.ts';
import { factsSchema } from '../schema/fact.ts';
import { itemsSchema } from '../schema/item.ts';
import { leavesSchema } from '../schema/leaf.ts';
import { moduleSchema } from '../schema/module.ts';
import {
  abbreviationSchema,
  diagnosisCodeSchema,
  drugSchema,
  glossaryTermSchema,
  instrumentSchema,
  labValueSchema,
  practiceCodeSchema,
  supplyCodeSchema,
  wordPartSchema,
} from '../schema/reference-shelves.ts';
import { simulationCardSchema } from '../schema/simulation-card.ts';
import { sourcesSchema } from '../schema/source.ts';
import { readModuleBody, type ModuleBody } from './module-body.ts';
import type { Problem } from './problem.ts';
import { problemsOf } from './schema-problems.ts';

/** One parsed record and the file it stands in, so that cross-checks can name the place. */
export interface Placed<T> {
  readonly file: string;
  readonly value: T;
}

export interface PlacedModule extends Placed<z.infer<typeof moduleSchema>> {
  /** `<subject>/<module>` */
  readonly id: string;
  /** The MDX body as text, after the frontmatter. */
  readonly body: string;
  /** What the body uses, in reading order. */
  readonly outline: ModuleBody;
}

export interface PlacedSimulation extends Placed<z.infer<typeof simulationCardSchema>> {
  /** Name of the folder under `simulations/`. */
  readonly id: string;
  /** `model.md` after the frontmatter: what is modelled, simplified and cited. */
  readonly body: string;
}

/** The lists under `content/`: a folder of YAML files each, and what one file holds. */
const lists = {
  sources: { folder: 'sources', schema: sourcesSchema },
  facts: { folder: 'facts', schema: factsSchema },
  items: { folder: 'items', schema: itemsSchema },
  drills: { folder: 'drills', schema: drillsSchema },
  leaves: { folder: 'leaves', schema: leavesSchema },
  glossary: { folder: 'glossary', schema: z.array(glossaryTermSchema) },
  wordParts: { folder: 'word-parts', schema: z.array(wordPartSchema) },
  abbreviations: { folder: 'abbreviations', schema: z.array(abbreviationSchema) },
  drugs: { folder: 'drugs', schema: z.array(drugSchema) },
  labValues: { folder: 'lab-values', schema: z.array(labValueSchema) },
  instruments: { folder: 'instruments', schema: z.array(instrumentSchema) },
  diagnosisCodes: { folder: 'diagnosis-codes', schema: z.array(diagnosisCodeSchema) },
  supplyCodes: { folder: 'supply-codes', schema: z.array(supplyCodeSchema) },
  practiceCodes: { folder: 'practice-codes', schema: z.array(practiceCodeSchema) },
  requirements: { folder: 'externship/requirements', schema: shippedRequirementsSchema },
  placementSteps: { folder: 'externship/steps', schema: placementStepsSchema },
  scales: { folder: 'externship/scales', schema: scalesSchema },
  evaluationForms: { folder: 'externship/forms', schema: evaluationFormsSchema },
} as const;
type Lists = {
  readonly [K in keyof typeof lists]: readonly Placed<z.infer<(typeof lists)[K]['schema']>[number]>[];
};

/** Everything under `content/`, each record with its file. */
export interface RawLibrary extends Lists {
  readonly blueprints: readonly Placed<z.infer<typeof blueprintSchema>>[];
  readonly frameworks: readonly Placed<z.infer<typeof frameworkSchema>>[];
  readonly modules: readonly PlacedModule[];
  readonly simulations: readonly PlacedSimulation[];
}

/** Files at or under a path whose names end in `ending`, sorted, so that every machine reads in the same order. */
function filesUnder(path: string, ending: string): string[] {
  if (!existsSync(path)) return [];
  if (path.endsWith(ending)) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(path, name));
}

/** Calls back whenever a file that the library may be read from changes, as long as the process lives. */
export function watchLibrary(root: string, whenChanged: () => void): void {
  for (const folder of ['content', 'simulations'])
    watch(join(root, folder), { recursive: true, persistent: false }, whenChanged);
}

/** Reads `content/` under `root` (the top of the repository). Never throws for what an author wrote. */
export function readLibrary(root: string): { readonly raw: RawLibrary; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const content = join(root, 'content');
  const nameOf = (path: string) => relative(root, path).split(sep).join('/');

  function parseYaml(path: string, text: string, firstLine = 1): unknown {
    const lineCounter = new LineCounter();
    const document = parseDocument(text, { lineCounter, prettyErrors: false });
    for (const error of document.errors) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      problems.push({
        file: nameOf(path),
        at: `line ${String(line + firstLine - 1)}, column ${String(col)}`,
        found: error.message.split('\n')[0] ?? error.message,
        allowed: 'YAML that parses',
        mend: 'check indentation, and put quotes round text that holds ": " or starts with a special character',
      });
    }
    return document.errors.length > 0 ? undefined : document.toJS();
  }

  function readOne<T>(path: string, schema: z.ZodType<T>): T | undefined {
    const value = parseYaml(path, readFileSync(path, 'utf8'));
    if (value === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    problems.push(...problemsOf(nameOf(path), value, result.error));
    return undefined;
  }

  function readLists(): Lists {
    const read = Object.entries(lists).map(([name, { folder, schema }]) => {
      const placed = filesUnder(join(content, folder), '.yaml').flatMap((path) => {
        const values = readOne(path, schema as z.ZodType<unknown[]>) ?? [];
        return values.map((value) => ({ file: nameOf(path), value }));
      });
      return [name, placed] as const;
    });
    return Object.fromEntries(read) as unknown as Lists;
  }

  function readWhole<T>(folder: string, schema: z.ZodType<T>): Placed<T>[] {
    return filesUnder(join(content, folder), '.yaml').flatMap((path) => {
      const value = readOne(path, schema);
      return value === undefined ? [] : [{ file: nameOf(path), value }];
    });
  }

  /** A file of frontmatter and body; undefined, with its problems told, when the frontmatter is not as the schema wants it. */
  function readFronted<T>(
    path: string,
    schema: z.ZodType<T>,
  ): { readonly value: T; readonly body: string; readonly linesBefore: number } | undefined {
    const text = readFileSync(path, 'utf8');
    const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
    if (match?.[1] === undefined) {
      problems.push({
        file: nameOf(path),
        at: '',
        found: 'no frontmatter',
        allowed: 'a block of YAML between two lines of ---',
        mend: 'copy the frontmatter of a file beside it and change it',
      });
      return undefined;
    }
    const value = parseYaml(path, match[1], 2);
    if (value === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) {
      return { value: result.data, body: text.slice(match[0].length), linesBefore: match[0].split('\n').length - 1 };
    }
    problems.push(...problemsOf(nameOf(path), value, result.error));
    return undefined;
  }

  /** Every fronted file under a folder, with its path below that folder. */
  function readAllFronted<T>(folder: string, ending: string, schema: z.ZodType<T>) {
    return filesUnder(folder, ending).flatMap((path) => {
      const read = readFronted(path, schema);
      return read === undefined
        ? []
        : [{ file: nameOf(path), place: relative(folder, path).split(sep).join('/'), ...read }];
    });
  }

  const raw: RawLibrary = {
    ...readLists(),
    blueprints: readWhole('blueprints', blueprintSchema),
    frameworks: readWhole('competencies', frameworkSchema),
    modules: readAllFronted(join(content, 'modules'), '.mdx', moduleSchema).map(
      ({ file, place, value, body, linesBefore }) => {
        const read = readModuleBody(file, body, linesBefore);
        problems.push(...read.problems);
        return { file, value, body, outline: read.body, id: place.replace(/\.mdx$/, '') };
      },
    ),
    simulations: readAllFronted(join(root, 'simulations'), 'model.md', simulationCardSchema).map(
      ({ file, place, value, body }) => ({ file, value, body, id: place.split('/')[0] ?? place }),
    ),
  };
  return { raw, problems };
}
