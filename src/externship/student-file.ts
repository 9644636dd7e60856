/**
 * What an instructor sees of one student's record: hours, checklist marks, exams, runs, and how far the signatures hold.
 * Entries changed after their device signed them are left out of everything and counted. Pure; the entries and what is known
 * of their signatures come in.
 */
import { competencies, type CompetencyStanding } from '#record/folds/competencies.ts';
import { hoursLogged } from '#record/folds/hours.ts';
import { placements } from '#record/folds/placements.ts';
import { preferences } from '#record/folds/preferences.ts';
import {
  isMissedCritical,
  portfolioKinds,
  portfolioRuns,
  type PortfolioEntries,
} from '#record/folds/portfolio-runs.ts';
import { sittings } from '#record/folds/sittings.ts';
import { stays } from '#record/folds/stays.ts';
import type { ChainFinding } from '#record/log/chain.ts';
import type { Authorship } from '#record/log/verify.ts';
import type { EntryOf } from '#record/port.ts';
import type { Entry, EntryKind } from '#schema/entry.ts';
import { hoursLedger, type HoursRow } from './hours-ledger.ts';

export interface ExamResult {
  readonly id: string;
  readonly exam: string;
  /** Wall clock of the student's device at the start, with offset: for display. */
  readonly at: string;
  readonly mode: 'exam' | 'practice';
  readonly kind: EntryOf<'sitting.started'>['data']['form']['kind'];
  readonly timeFactor: number | null;
  /** Null while it is open, or when it was left. */
  readonly result: { readonly right: number; readonly scored: number } | null;
}

export interface RunResult {
  readonly id: string;
  readonly simulation: string;
  readonly caseId: string;
  readonly at: string;
  readonly mode: 'coached' | 'check-off';
  /** It went on from a moment of another run: practice, whatever its mode says. */
  readonly isBranch: boolean;
  /** Null while it is open, or when it was left. */
  readonly result: {
    readonly earned: number;
    readonly possible: number;
    readonly passed: boolean;
    /** Ids of critical criteria that were missed. */
    readonly criticalMissed: readonly string[];
  } | null;
}

export interface StudentFile {
  /** As the student set it; null when they set none. */
  readonly name: string | null;
  readonly entries: number;
  readonly devices: number;
  readonly hours: readonly HoursRow[];
  readonly standings: ReadonlyMap<string, CompetencyStanding>;
  /** Newest first. */
  readonly exams: readonly ExamResult[];
  /** Newest first. */
  readonly runs: readonly RunResult[];
  readonly reviews: number;
  readonly authorship: Readonly<Record<Authorship, number>>;
  readonly findings: Readonly<Record<ChainFinding['kind'], number>>;
}

export function studentFile(
  entries: readonly Entry[],
  authorship: ReadonlyMap<string, Authorship>,
  findings: readonly ChainFinding[],
): StudentFile {
  const sound = entries.filter(({ id }) => authorship.get(id) !== 'changed');
  const ofKinds = <K extends EntryKind>(...kinds: readonly K[]): readonly EntryOf<K>[] =>
    sound.filter((entry): entry is EntryOf<K> => (kinds as readonly EntryKind[]).includes(entry.kind));
  const countOf = (standing: Authorship): number => entries.filter(({ id }) => authorship.get(id) === standing).length;
  const foundOf = (kind: ChainFinding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  const name = preferences(ofKinds('preference.set', 'entry.withdrawn')).get('name')?.trim();
  return {
    name: name === undefined || name === '' ? null : name,
    entries: entries.length,
    devices: new Set(entries.map(({ device }) => device)).size,
    hours: hoursLedger(
      hoursLogged(ofKinds('hours.logged', 'entry.withdrawn')),
      stays(ofKinds('stay.logged', 'entry.withdrawn')),
      placements(ofKinds('placement.set', 'placement.step', 'entry.withdrawn')),
    ),
    standings: competencies(ofKinds('competency.marked', 'check-off.made', 'entry.withdrawn')),
    exams: examResults(ofKinds('sitting.started', 'sitting.acted', 'sitting.finished', 'entry.withdrawn')),
    runs: runResults(ofKinds(...portfolioKinds)),
    reviews: ofKinds('card.reviewed').length,
    authorship: {
      signed: countOf('signed'),
      changed: countOf('changed'),
      unsigned: countOf('unsigned'),
      unchecked: countOf('unchecked'),
    },
    findings: { fork: foundOf('fork'), gap: foundOf('gap'), broken: foundOf('broken') },
  };
}

function examResults(entries: Parameters<typeof sittings>[0]): readonly ExamResult[] {
  return [...sittings(entries).values()]
    .map(({ id, started: { at, data }, finished }) => ({
      id,
      exam: data.exam,
      at,
      mode: data.mode,
      kind: data.form.kind,
      timeFactor: data.timeFactor,
      result: finished === null ? null : { right: finished.right, scored: finished.scored },
    }))
    .reverse();
}

function runResults(entries: PortfolioEntries): readonly RunResult[] {
  return portfolioRuns(entries)
    .runs.map(({ id, simulation, caseId, startedAt, mode, branchedAtMs, result }) => ({
      id,
      simulation,
      caseId,
      at: startedAt,
      mode,
      isBranch: branchedAtMs !== null,
      result:
        result === null
          ? null
          : {
              earned: result.earned,
              possible: result.possible,
              passed: result.passed,
              criticalMissed: result.criteria.filter(isMissedCritical).map((criterion) => criterion.id),
            },
    }))
    .reverse();
}

/** The sentence for how far the signatures of a file hold. */
export function tellSignatures({ authorship, findings }: Pick<StudentFile, 'authorship' | 'findings'>): {
  readonly standing: 'expected' | 'watch' | 'now';
  readonly text: string;
} {
  const { signed, changed, unsigned, unchecked } = authorship;
  if (changed > 0) {
    return {
      standing: 'now',
      text: `${changed === 1 ? '1 entry was' : `${changed} entries were`} changed after the device signed ${changed === 1 ? 'it' : 'them'}. What was changed is left out of everything below. Ask the student for a new file.`,
    };
  }
  if (findings.fork + findings.broken > 0) {
    return {
      standing: 'now',
      text: 'The entries do not follow each other as they were written, as after a device was copied or a file was edited. Look at it together with the student.',
    };
  }
  if (findings.gap > 0) {
    return { standing: 'watch', text: 'Some entries are missing from the file. Ask the student for a complete one.' };
  }
  if (unchecked > 0) {
    return {
      standing: 'watch',
      text: 'Signatures cannot be checked on this page: open Exam Room by https or on localhost.',
    };
  }
  if (unsigned > 0) {
    return {
      standing: 'watch',
      text: `${entriesOf(unsigned)} not signed: the device had no key, as in a browser without a secure connection.`,
    };
  }
  return {
    standing: 'expected',
    text: `${entriesOf(signed)} as the device signed ${signed === 1 ? 'it' : 'them'}. This tells which device wrote ${signed === 1 ? 'it' : 'them'}, not who held it.`,
  };
}

function entriesOf(count: number): string {
  return count === 1 ? '1 entry is' : `${count} entries are`;
}
