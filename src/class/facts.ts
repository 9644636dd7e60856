/**
 * What a cohort keeps of one student's record beside the record itself, so that lists and grids need not read five thousand entries
 * again: plain data that can be written as JSON. Made from sound entries only; what was refused is named. Pure.
 */
import { itemsAnswered } from '#record/folds/items-answered.ts';
import { portfolio, type ShelvedSimulations, type StandingWord } from '#record/folds/portfolio.ts';
import { portfolioKinds, portfolioRuns } from '#record/folds/portfolio-runs.ts';
import { sectionsRead } from '#record/folds/sections-read.ts';
import { sittings } from '#record/folds/sittings.ts';
import { studentFile, type StudentFile } from '#externship/student-file.ts';
import type { CompetencyStanding } from '#record/folds/competencies.ts';
import type { ChainFinding } from '#record/log/chain.ts';
import type { Authorship } from '#record/log/verify.ts';
import type { EntryOf } from '#record/port.ts';
import type { Entry, EntryKind } from '#schema/entry.ts';

/** An entry that was left out, in words, and why. */
export interface Refused {
  readonly id: string;
  /** Such as `Hours on 2026-11-20 at Maple Clinic`. */
  readonly what: string;
  readonly why: 'changed' | 'contradicts';
}

/** The first answer to an item: the only one that says something about an item not seen before. */
export interface FirstAnswer {
  readonly item: string;
  readonly option: 'a' | 'b' | 'c' | 'd' | null;
  readonly right: boolean;
}

export interface FormSat {
  readonly sitting: string;
  readonly exam: string;
  readonly kind: string;
  readonly seed: number;
  readonly topics: readonly string[];
  readonly right: number;
  readonly scored: number;
  /** Date of the start by the student's device. */
  readonly on: string;
}

export interface RunDone {
  readonly run: string;
  readonly simulation: string;
  readonly caseId: string;
  readonly seed: number;
  readonly mode: 'coached' | 'check-off';
  readonly isBranch: boolean;
  readonly passed: boolean;
  readonly earned: number;
  readonly possible: number;
  readonly criticalMissed: readonly string[];
  readonly on: string;
}

export interface StudentFacts extends Omit<StudentFile, 'standings' | 'devices'> {
  readonly devices: readonly string[];
  readonly standings: readonly CompetencyStanding[];
  /** By competency code, how simulations stand for it. */
  readonly simulated: readonly (readonly [code: string, word: StandingWord])[];
  /** Ids of finished runs behind each code. */
  readonly runsByCode: readonly (readonly [code: string, runs: readonly string[]])[];
  readonly answers: readonly FirstAnswer[];
  readonly forms: readonly FormSat[];
  readonly runsDone: readonly RunDone[];
  readonly sections: readonly (readonly [module: string, sections: readonly string[]])[];
  /** Date of the last entry by the student's device; null for an empty record. */
  readonly lastOn: string | null;
}

/** @param entries sound ones, in their present form */
export function studentFacts(
  entries: readonly Entry[],
  authorship: ReadonlyMap<string, Authorship>,
  findings: readonly ChainFinding[],
  shelf: ShelvedSimulations,
): StudentFacts {
  const ofKinds = <K extends EntryKind>(...kinds: readonly K[]): readonly EntryOf<K>[] =>
    entries.filter((entry): entry is EntryOf<K> => (kinds as readonly EntryKind[]).includes(entry.kind));
  const { standings, ...file } = studentFile(entries, authorship, findings);
  const { runs } = portfolioRuns(ofKinds(...portfolioKinds));
  const { competencies } = portfolio(runs, shelf);
  const criticalMissed = new Map(file.runs.map(({ id, result }) => [id, result?.criticalMissed ?? []]));
  return {
    ...file,
    standings: [...standings.values()],
    devices: [...new Set(entries.map(({ device }) => device))].sort(),
    simulated: [...competencies].map(([code, { word }]) => [code, word]),
    runsByCode: [...competencies].map(([code, { attempts }]) => [code, attempts.map(({ run }) => run.id)]),
    answers: [...itemsAnswered(ofKinds('sitting.finished', 'entry.withdrawn')).values()].map(({ item, first }) => ({
      item,
      option: first.option,
      right: first.right,
    })),
    forms: [
      ...sittings(ofKinds('sitting.started', 'sitting.acted', 'sitting.finished', 'entry.withdrawn')).values(),
    ].flatMap(({ id, started, finished }) =>
      finished === null
        ? []
        : [
            {
              sitting: id,
              exam: started.data.exam,
              kind: started.data.form.kind,
              seed: started.data.form.seed,
              topics: started.data.form.topics,
              right: finished.right,
              scored: finished.scored,
              on: started.at.slice(0, 10),
            },
          ],
    ),
    runsDone: runs.flatMap(({ id, simulation, caseId, seed, mode, branchedAtMs, result }) =>
      result === null
        ? []
        : [
            {
              run: id,
              simulation,
              caseId,
              seed,
              mode,
              isBranch: branchedAtMs !== null,
              passed: result.passed,
              earned: result.earned,
              possible: result.possible,
              criticalMissed: criticalMissed.get(id) ?? [],
              on: result.finishedAt.slice(0, 10),
            },
          ],
    ),
    sections: [...sectionsRead(ofKinds('section.read', 'entry.withdrawn'))].map(([module, some]) => [
      module,
      [...some],
    ]),
    lastOn:
      entries.reduce<string | null>((last, { at }) => (last === null || at > last ? at : last), null)?.slice(0, 10) ??
      null,
  };
}

/** As the page of a single file takes it. */
export function asStudentFile(facts: StudentFacts): StudentFile {
  const standings = new Map(
    facts.standings.map((standing) => [`${standing.framework} ${standing.code} ${standing.stage}`, standing]),
  );
  return { ...facts, standings, devices: facts.devices.length };
}
