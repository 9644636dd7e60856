/** What every task is told of the visit when it begins: who, since when, how they speak, what is true of them. */
import type { RoomingCase } from '../../rooming/case.ts';
import type { TaskState } from '../../core/compose.ts';
import { taskSnapshot } from '../../core/compose.ts';
import type { RoomingContext } from '../../rooming/context.ts';
import { rooming } from '../../rooming/simulation.ts';
import { understands } from '../../rooming/talk.ts';
import type { ByHandCase, SaysKey } from '../case.ts';
import { home } from '../tasks.ts';

export interface Moment {
  readonly patient: ByHandCase;
  /** The visit as it stands. */
  readonly room: RoomingContext;
  /** Whole minutes since the visit began. */
  readonly elapsedMin: number;
  /** What they answer: where languages differ and nobody interprets, nothing that helps. */
  readonly says: (key: SaysKey) => string;
}

export function momentOf(patient: ByHandCase, room: RoomingContext, nowMs: number): Moment {
  const { person } = patient;
  const lost = understands(room) ? null : (room.case.need?.lost ?? null);
  return {
    patient,
    room,
    elapsedMin: Math.floor(nowMs / 60_000),
    says: (key) => lost ?? (room.companionAt === 'here' ? person.guarded[key] : undefined) ?? person.says[key],
  };
}

/** The visit's own state; a run begins with it. */
export function roomOf(run: { readonly tasks: Readonly<Record<string, TaskState>> }): RoomingContext {
  const snapshot = taskSnapshot(rooming, run.tasks, home);
  if (snapshot === null) throw new Error('the visit has not begun');
  return snapshot.context;
}

/** Minutes ago now, of what was minutes ago when the visit began; null for never. */
export function agoNow(minutesAgo: number | null, { elapsedMin }: Moment): number | null {
  return minutesAgo === null ? null : Math.min(1440, minutesAgo + elapsedMin);
}

/** "Fatou Diallo, her mother": who answers for somebody who cannot; null for everybody else. */
export function speakerOf({ patient: { rooming: patient } }: Moment): string | null {
  return patient.companion?.speaks === true ? companionOf(patient) : null;
}

/** "Lorraine Begay, her grandmother and guardian": who came along, whether they speak or not; null when nobody did. */
export function companionOf({ companion, person }: RoomingCase): string | null {
  if (companion === null) return null;
  const whose = person.pronoun === 'she' ? 'her' : person.pronoun === 'he' ? 'his' : 'their';
  return `${companion.name}, ${whose} ${companion.relation}`;
}

/** What the chart says, as one text. */
export function chartOf({ patient: { rooming: patient } }: Moment): string {
  return patient.chart.join(' ');
}

/** The day of all these visits. */
export const today = '2026-11-24';
