/** The clinic around the learner, as plain JSON: bounded by the case, changed only by `pass.ts` and `acts.ts`. */

/**
 * Where a patient is. `in-room`: brought there, not yet told ready. `ready`: the provider knows. `seen`: the provider's part is
 * done, the patient still in the room. `taken-over`: the provider and the nurse have them, away from the flow of the day.
 */
export type Where =
  | 'to-come'
  | 'checking-in'
  | 'waiting'
  | 'walking'
  | 'in-room'
  | 'ready'
  | 'with-provider'
  | 'seen'
  | 'checking-out'
  | 'left'
  | 'left-unseen'
  | 'taken-over';

export interface PatientState {
  readonly where: Where;
  readonly sinceMs: number;
  readonly arrivesMs: number;
  readonly visitMs: number;
  readonly room: string | null;
  /** Time nobody was with them, all of it. */
  readonly waitedMs: number;
  /** The longest time in the waiting room. */
  readonly inWaitingRoomMs: number;
  readonly toldWaitAtMs: number | null;
  /** When they go, if nobody calls them. */
  readonly leavesMs: number | null;
  readonly called: 'name' | 'name-and-reason' | null;
  /** 0 in turn, 1 soon, 2 now. */
  readonly urgency: 0 | 1 | 2;
  readonly worseAtMs: number | null;
  readonly worseToldAtMs: number | null;
  /** Brought into a room that had not been cleaned. */
  readonly roomWasDirty: boolean;
  /** Somebody who could wait was called first, though this one could not. */
  readonly passedOver: boolean;
}

export interface RoomState {
  readonly is: 'free' | 'taken' | 'dirty' | 'cleaning';
  readonly untilMs: number | null;
  /** Empty while somebody waited for a room. */
  readonly idleMs: number;
  /** A chart stands open on the screen. */
  readonly screenOpen: boolean;
}

export interface ProviderState {
  readonly patient: string | null;
  readonly untilMs: number | null;
  /** Free while somebody in the building had not been seen. */
  readonly idleMs: number;
}

export interface CallState {
  readonly is: 'to-come' | 'ringing' | 'answered' | 'helped' | 'voicemail' | 'called-back';
  readonly atMs: number;
  /** It rang out while the learner's hands were free. */
  readonly rangForNobody: boolean;
}

export interface PaperState {
  readonly is: 'to-come' | 'here' | 'met' | 'done';
  /** When it came. */
  readonly atMs: number;
  /** When the learner turned to it. */
  readonly metAtMs: number | null;
  readonly doneAtMs: number | null;
  readonly option: string | null;
}

export interface ColleagueState {
  /** Busy with what was handed to them until then. */
  readonly untilMs: number;
  readonly took: number;
}

export const handoverPoints = [
  'who',
  'what-is-done',
  'what-is-left',
  'what-to-watch',
  'what-it-pays',
  'what-i-think-of-them',
] as const;
export type HandoverPoint = (typeof handoverPoints)[number];
/** What a colleague has to know to go on. */
export const neededPoints: readonly HandoverPoint[] = ['who', 'what-is-done', 'what-is-left', 'what-to-watch'];

export interface Handover {
  readonly task: string;
  readonly to: string;
  readonly said: readonly HandoverPoint[];
  readonly inPrivate: boolean;
  /** When the colleague is through with it. */
  readonly untilMs: number;
}

export interface World {
  /** Up to when waits and idle times are added up. */
  readonly countedMs: number;
  /** When the next thing happens by itself; null when nothing will. */
  readonly nextMs: number | null;
  readonly patients: Readonly<Record<string, PatientState>>;
  readonly rooms: Readonly<Record<string, RoomState>>;
  readonly providers: Readonly<Record<string, ProviderState>>;
  /** Patients at the front desk, the first being served, and until when. */
  readonly desk: { readonly line: readonly string[]; readonly untilMs: number | null };
  readonly calls: Readonly<Record<string, CallState>>;
  readonly papers: Readonly<Record<string, PaperState>>;
  readonly staff: Readonly<Record<string, ColleagueState>>;
  /** Where the learner is: a room's id, or the hall. */
  readonly place: string;
  /** The patient, call or paper the learner is with; while it is a patient, they are not kept waiting. */
  readonly with: string | null;
  /** What keeps the learner's hands for a moment. */
  readonly busy: { readonly what: 'walking' | 'cleaning'; readonly room: string; readonly untilMs: number } | null;
  readonly handovers: readonly Handover[];
  /** How often a room was left, and how often with the chart open on the screen. */
  readonly roomsLeft: number;
  readonly screensLeftOpen: number;
}

export const hall = 'hall';

/** Whether a colleague is at work on a patient's task. A task's name begins with its patient's. */
export function isWithColleague({ handovers }: World, patient: string, nowMs: number): boolean {
  return handovers.some(({ task, untilMs }) => untilMs > nowMs && task.startsWith(`${patient}-`));
}

/** Somebody here whom the provider has not seen. */
export function isUnseen({ where }: PatientState): boolean {
  return where === 'waiting' || where === 'walking' || where === 'in-room' || where === 'ready';
}

/** Changes one entry of a record. */
export function change<T>(
  record: Readonly<Record<string, T>>,
  id: string,
  changed: Partial<NoInfer<T>>,
): Readonly<Record<string, T>> {
  const known = record[id];
  return known === undefined ? record : { ...record, [id]: { ...known, ...changed } };
}
