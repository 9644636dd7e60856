/**
 * What a cohort keeps of one student's record beside the record itself, so that lists and grids need not read five thousand entries
 * again: plain data that can be written as JSON. Made from sound entries only; what was refused is named. Pure.
 */
import { hoursLedger, type HoursRow } from '#externship/hours-ledger.ts';
import { missedBalance } from '#externship/hours-totals.ts';
import { standingDetail, standingWord } from '#externship/signing/words.ts';
import { competencies, type CompetencyStanding } from '#record/folds/competencies.ts';
import { evaluations } from '#record/folds/evaluations.ts';
import { hoursLogged } from '#record/folds/hours.ts';
import { itemsAnswered } from '#record/folds/items-answered.ts';
import { portfolio, type ShelvedSimulations, type StandingWord } from '#record/folds/portfolio.ts';
import { portfolioKinds, portfolioRuns } from '#record/folds/portfolio-runs.ts';
import { papers } from '#record/folds/papers.ts';
import { placements } from '#record/folds/placements.ts';
import { schoolLetters } from '#record/folds/school-letters.ts';
import { stays } from '#record/folds/stays.ts';
import { timeMissed } from '#record/folds/time-missed.ts';
import { sectionsRead } from '#record/folds/sections-read.ts';
import { sittings } from '#record/folds/sittings.ts';
import { studentFile, type StudentFile } from '#externship/student-file.ts';
import type { SigningStanding, SigningState } from '#externship/signing/standing.ts';
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
  /** At the last meeting: what "learned" goes by. */
  readonly lastRight: boolean;
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

/** A placement as far as lists and the packet tell it. */
export interface PlacementFacts {
  readonly id: string;
  readonly site: string;
  readonly preceptors: readonly string[];
  readonly contact: string;
  readonly from: string;
  readonly to: string;
  readonly isUnpaid: boolean;
  /** Step and the day it was done. */
  readonly steps: readonly (readonly [step: string, on: string])[];
}

/** How a signed entry stands, in the words used everywhere. */
export interface SignatureFacts {
  readonly state: SigningState;
  readonly word: string;
  readonly detail: string;
}

export interface StudentFacts extends Omit<StudentFile, 'standings' | 'devices' | 'hours'> {
  readonly devices: readonly string[];
  /** Marks of school letters among them. */
  readonly standings: readonly CompetencyStanding[];
  readonly hours: readonly HoursRow[];
  readonly missed: readonly {
    readonly date: string;
    readonly minutes: number;
    readonly madeUpMinutes: number;
    readonly reason: string;
  }[];
  readonly placements: readonly PlacementFacts[];
  /** Dated papers by requirement. */
  readonly papers: readonly (readonly [requirement: string, dated: readonly EntryOf<'document.dated'>[]])[];
  readonly evaluations: readonly {
    readonly id: string;
    readonly form: 'mid-term' | 'final' | 'site';
    readonly date: string;
    readonly by: string | null;
    readonly rated: number;
    readonly notObserved: number;
    readonly comment: string;
  }[];
  /** By id of the entry; what nobody signed is not among them. */
  readonly signatures: readonly (readonly [entry: string, standing: SignatureFacts])[];
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
  signing: ReadonlyMap<string, SigningStanding>,
): StudentFacts {
  const ofKinds = <K extends EntryKind>(...kinds: readonly K[]): readonly EntryOf<K>[] =>
    entries.filter((entry): entry is EntryOf<K> => (kinds as readonly EntryKind[]).includes(entry.kind));
  const { standings: _, hours: __, ...file } = studentFile(entries, authorship, findings);
  const letters = schoolLetters(ofKinds('letter.received', 'entry.withdrawn')).marks;
  const standings = competencies(ofKinds('competency.marked', 'check-off.made', 'entry.withdrawn'), letters);
  const placed = placements(ofKinds('placement.set', 'placement.step', 'entry.withdrawn'));
  const hours = hoursLedger(
    hoursLogged(ofKinds('hours.logged', 'entry.withdrawn')),
    stays(ofKinds('stay.logged', 'entry.withdrawn')),
    placed,
  );
  const { runs } = portfolioRuns(ofKinds(...portfolioKinds));
  const byCode = portfolio(runs, shelf).competencies;
  const criticalMissed = new Map(file.runs.map(({ id, result }) => [id, result?.criticalMissed ?? []]));
  return {
    ...file,
    standings: [...standings.values()],
    devices: devicesOf(entries, authorship),
    hours,
    missed: missedBalance([...timeMissed(ofKinds('time.missed', 'entry.withdrawn'))], hours).map(
      ({ entry: { data }, madeUpMinutes }) => ({
        date: data.date,
        minutes: data.minutes,
        madeUpMinutes,
        reason: data.reason,
      }),
    ),
    placements: [...placed.values()].map(({ id, set: { data }, steps }) => ({
      id,
      site: data.site,
      preceptors: data.preceptors.map(personWords),
      contact: data.contact,
      from: data.from,
      to: data.to,
      isUnpaid: data.isUnpaid,
      steps: [...steps].flatMap(([step, done]) => (done.data.on === null ? [] : [[step, done.data.on] as const])),
    })),
    papers: [...papers(ofKinds('document.dated', 'entry.withdrawn'))],
    evaluations: [...evaluations(ofKinds('evaluation.given', 'entry.withdrawn')).values()].map(({ id, data }) => ({
      id,
      form: data.form,
      date: data.date,
      by: data.by === null ? null : personWords(data.by),
      rated: data.ratings.filter(({ value }) => value !== null).length,
      notObserved: data.ratings.filter(({ value }) => value === null).length,
      comment: data.comment,
    })),
    signatures: [...signing].map(([id, standing]) => [
      id,
      { state: standing.state, word: standingWord(standing), detail: standingDetail(standing) },
    ]),
    simulated: [...byCode].map(([code, { word }]) => [code, word]),
    runsByCode: [...byCode].map(([code, { attempts }]) => [code, attempts.map(({ run }) => run.id)]),
    answers: [...itemsAnswered(ofKinds('sitting.finished', 'entry.withdrawn')).values()].map(
      ({ item, first, last }) => ({
        item,
        option: first.option,
        right: first.right,
        lastRight: last.right,
      }),
    ),
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

/**
 * The devices whose files are joined by: those that signed something. An unsigned entry may name anybody's device, so that it counts
 * only in a file in which nothing is signed.
 */
function devicesOf(entries: readonly Entry[], authorship: ReadonlyMap<string, Authorship>): readonly string[] {
  const signed = entries.filter(({ id }) => authorship.get(id) === 'signed');
  return [...new Set((signed.length === 0 ? entries : signed).map(({ device }) => device))].sort();
}

function personWords({ name, credential }: { readonly name: string; readonly credential: string }): string {
  return credential === '' ? name : `${name}, ${credential}`;
}
