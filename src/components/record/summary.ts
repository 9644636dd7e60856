/** What is in a record, in numbers and words: how much of what, and which device wrote it. Pure. */
import { chainFindings } from '#record/log/chain.ts';
import { verifyEntries } from '#record/log/verify.ts';
import { entryKinds } from '#record/migrations/entry-kinds.ts';
import type { ChainFinding } from '#record/log/chain.ts';
import type { Authorship } from '#record/log/verify.ts';
import type { Row } from '#record/storage/storage.ts';
import type { Signing } from '#record/world.ts';
import type { EntryKind } from '#schema/entry.ts';

export interface DeviceSummary {
  readonly device: string;
  readonly name: string;
  readonly entries: number;
  /** Wall clock of its first and last entry, as spelled there. */
  readonly first: string;
  readonly last: string;
  readonly authorship: Readonly<Record<Authorship, number>>;
  readonly findings: readonly ChainFinding[];
}

export interface Summary {
  readonly entries: number;
  /** Size of the record as a file, near enough. */
  readonly bytes: number;
  /** By kind; parts of something count with it in bytes. */
  readonly counts: readonly { readonly words: string; readonly count: number; readonly bytes: number }[];
  readonly devices: readonly DeviceSummary[];
}

/** Size of an entry as a line of the file, near enough. */
function sizeOf({ entry }: Row): number {
  return JSON.stringify(entry).length + 1;
}

/** The kinds a person would recognize, one and many. Null: part of something that is counted elsewhere. */
const words: Readonly<Record<EntryKind, readonly [string, string] | null>> = {
  'device.started': null,
  'section.read': ['section read', 'sections read'],
  'check.answered': ['question in a module answered', 'questions in modules answered'],
  'problem.answered': ['calculation problem answered', 'calculation problems answered'],
  'sitting.started': ['exam sitting begun', 'exam sittings begun'],
  'sitting.acted': null,
  'sitting.finished': ['exam sitting finished', 'exam sittings finished'],
  'adaptive.answered': null,
  'run.started': ['simulation begun', 'simulations begun'],
  'run.acted': null,
  'run.finished': ['simulation finished', 'simulations finished'],
  'run.branched': null,
  'run.reflected': ['run reflected on', 'runs reflected on'],
  'drill.answered': ['drill answered', 'drills answered'],
  'card.reviewed': ['review card answered', 'review cards answered'],
  'deck.chosen': null,
  'own-card.written': ['change to a card of your own', 'changes to cards of your own'],
  'card.noted': ['note on a card', 'notes on cards'],
  'hours.logged': ['stretch of externship hours', 'stretches of externship hours'],
  'competency.marked': ['competency marked', 'competencies marked'],
  'preference.set': ['preference set', 'preferences set'],
  'attempt.reported': ['attempt at a real exam entered', 'attempts at real exams entered'],
  'card.set-aside': ['card set aside or taken up again', 'cards set aside or taken up again'],
  'entry.withdrawn': ['entry taken back', 'entries taken back'],
  'mark.made': ['passage marked', 'passages marked'],
  'mark.changed': null,
  'framework.loaded': ['competency list of your own', 'competency lists of your own'],
  'school.set': null,
  'placement.set': ['change to a placement', 'changes to placements'],
  'placement.step': ['step of a placement', 'steps of placements'],
  'document.dated': ['paper dated', 'papers dated'],
  'stay.logged': ['stay at a site', 'stays at a site'],
  'time.missed': ['missed time noted', 'missed times noted'],
  'journal.written': ['journal page written', 'journal pages written'],
  'incident.reported': ['incident written down', 'incidents written down'],
  'evaluation.given': ['evaluation given', 'evaluations given'],
  'check-off.made': ['skill checked off', 'skills checked off'],
  'signature.made': ['signature on this device', 'signatures on this device'],
  'signature.asked': ['signature asked for', 'signatures asked for'],
  'letter.received': ['letter taken in', 'letters taken in'],
  'assignment.taken': ['assignment taken up', 'assignments taken up'],
  'cohort.set': null,
  'student.enrolled': ['student enrolled', 'students enrolled'],
  'student.matched': null,
  'key.registered': ['key registered', 'keys registered'],
  'lab.marked': ['skill marked in the lab', 'skills marked in the lab'],
  'feedback.given': ['feedback given', 'feedback given'],
  'assignment.made': ['assignment made', 'assignments made'],
};

/** Kinds that are not counted by themselves, and what they are part of. */
const partsOf: Readonly<Partial<Record<string, readonly string[]>>> = {
  'sitting.started': ['sitting.acted', 'adaptive.answered'],
  'run.started': ['run.acted', 'run.branched'],
};

export async function summarize(rows: readonly Row[], signing: Pick<Signing, 'verify'>): Promise<Summary> {
  const entries = rows.map(({ entry }) => entry);
  const authorship = await verifyEntries(entries, signing);
  const findings = chainFindings(entries);
  const devices = [...new Set(entries.map(({ device }) => device))].map((device): DeviceSummary => {
    const own = entries.filter((entry) => entry.device === device);
    const count = (outcome: Authorship): number => own.filter(({ id }) => authorship.get(id) === outcome).length;
    return {
      device,
      name: nameOf(own.find(({ kind }) => kind === 'device.started')?.data),
      entries: own.length,
      first: own[0]?.at ?? '',
      last: own.at(-1)?.at ?? '',
      authorship: {
        signed: count('signed'),
        changed: count('changed'),
        unsigned: count('unsigned'),
        unchecked: count('unchecked'),
      },
      findings: findings.filter((finding) => finding.device === device),
    };
  });
  return {
    entries: entries.length,
    bytes: rows.reduce((sum, row) => sum + sizeOf(row), 0),
    counts: counted(rows),
    devices,
  };
}

function counted(rows: readonly Row[]): Summary['counts'] {
  return Object.entries(words).flatMap(([kind, pair]) => {
    const own = rows.filter(({ entry }) => entry.kind === kind);
    if (pair === null || own.length === 0 || !entryKinds.has(kind)) return [];
    // What was done in a sitting or a run counts with its beginning.
    const parts = partsOf[kind] ?? [];
    const bytes = rows.filter(({ entry }) => entry.kind === kind || parts.includes(entry.kind));
    return [
      {
        words: pair[own.length === 1 ? 0 : 1],
        count: own.length,
        bytes: bytes.reduce((sum, row) => sum + sizeOf(row), 0),
      },
    ];
  });
}

function nameOf(data: unknown): string {
  const hasName = typeof data === 'object' && data !== null && 'name' in data && typeof data.name === 'string';
  return hasName ? (data as { name: string }).name : '';
}
