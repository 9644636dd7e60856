/**
 * What a shift is given: the place and its people, who comes when and for what, what rings, what lies in the inbox, what goes
 * wrong. Plain JSON; every task in it carries its own simulation's case. Minutes count from the beginning of the shift.
 */

export const workplaces = [
  'family-practice',
  'pediatrics',
  'dermatology',
  'urgent-care',
  'outpatient-clinic',
  'hospital-department',
] as const;
export type Workplace = (typeof workplaces)[number];

export const lengths = ['short', 'half-day', 'full-day'] as const;
export type ShiftLength = (typeof lengths)[number];

/** How often one is interrupted, and how much falls together. */
export type Difficulty = 1 | 2 | 3;

/** What the clinic of a case has laid down. These are its policies, not cited values. */
export interface Policy {
  /** Whose policy it is: "Larkspur's policy". */
  readonly of: string;
  /** From this wait on, people are told how long it will still take. */
  readonly tellWaitMin: number;
  /** Somebody in danger is reached, or told of, within this time. */
  readonly dangerWithinMin: number;
  /** Seconds a call rings before voicemail takes it. */
  readonly ringsS: number;
  readonly cleanRoomS: number;
  readonly walkS: number;
  /** What the front desk takes for one arrival, and for one departure. */
  readonly checkInS: number;
  readonly checkOutS: number;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Colleague extends Named {
  /** "registered nurse", "medical assistant". */
  readonly role: string;
  /** How many things this colleague can take over in the shift. */
  readonly takes: number;
  /** Stretches in which nobody can ask them, minutes. */
  readonly busy: readonly { readonly from: number; readonly to: number }[];
}

/** A task of the shift: one case of one simulation. */
export interface Slot {
  readonly simulation: string;
  /** The case as its own simulation has it. */
  readonly case: { readonly id: string };
  /** What somebody who knows how takes for it: for the plan a run is measured against. */
  readonly standardMs: number;
  readonly of: { readonly kind: 'patient' | 'call' | 'paper'; readonly id: string };
  /** Of a patient's task: before the provider's part, or after it. */
  readonly when: 'before' | 'after' | null;
}

export interface Worsening {
  /** So long after they came, when they are still in the waiting room. */
  readonly afterMin: number;
  /** What one sees: "has gone gray and holds his chest". */
  readonly sign: string;
}

export interface ShiftPatient extends Named {
  readonly age: string;
  /** One line for the board, never said aloud in the waiting room. */
  readonly reason: string;
  readonly provider: string;
  readonly bookedMin: number;
  readonly arrivesMin: number;
  /** How long they wait without a word before they go. */
  readonly patienceMin: number;
  /** The provider's part. */
  readonly visitMin: number;
  readonly worsens: Worsening | null;
  /** What they came for cannot wait its turn. */
  readonly urgent: boolean;
}

export interface ShiftCall {
  readonly id: string;
  readonly atMin: number;
  /** Name of its task. */
  readonly task: string;
}

/** What a decision does to the clinic at once: everybody in the waiting room goes, or whoever came last does. */
export const sceneEffects = ['waiting-go', 'last-goes'] as const;
export type SceneEffect = (typeof sceneEffects)[number];

/** Something to decide, with what comes of each way. */
export interface SceneOption {
  readonly id: string;
  readonly text: string;
  /** 1 right, 0.5 half, 0 wrong. */
  readonly worth: number;
  /** Puts somebody in danger: fails the shift. */
  readonly unsafe: boolean;
  /** What it leads to, and why. */
  readonly because: string;
  readonly effect?: SceneEffect | undefined;
}

export interface Scene {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Somebody is in danger, or may come to be: it has to be met within the policy's time for danger. */
  readonly urgent: boolean;
  readonly options: readonly SceneOption[];
  /** The section that teaches it. */
  readonly teaches: string;
  readonly sources: readonly string[];
}

/** What lies in the inbox, or breaks into the day: a scene, or a task of its own. */
export interface Paper {
  readonly id: string;
  readonly atMin: number;
  /** Inbox: can wait a while. Event: breaks in. */
  readonly kind: 'inbox' | 'event';
  readonly title: string;
  readonly urgent: boolean;
  /** To be done by then, minutes after it came. */
  readonly withinMin: number;
  readonly scene: Scene | null;
  readonly task: string | null;
}

export interface ShiftCase {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly workplace: Workplace;
  readonly length: ShiftLength;
  readonly difficulty: Difficulty;
  readonly clinic: string;
  /** On the wall clock, "08:00". */
  readonly startsAt: string;
  /** When the shift is meant to close. */
  readonly minutes: number;
  readonly policy: Policy;
  readonly rooms: readonly Named[];
  readonly providers: readonly Named[];
  readonly staff: readonly Colleague[];
  readonly patients: readonly ShiftPatient[];
  readonly calls: readonly ShiftCall[];
  readonly papers: readonly Paper[];
  /** Tasks by name. */
  readonly tasks: Readonly<Record<string, Slot>>;
}

/** The facts of every simulation of the shift, by its id. */
export type ShiftFacts = Readonly<Record<string, unknown>>;

export const minuteMs = 60_000;

/** A patient's tasks of one kind, by name, in their order. */
export function tasksOf({ tasks }: ShiftCase, patient: string, when: 'before' | 'after'): readonly string[] {
  return Object.entries(tasks).flatMap(([name, slot]) =>
    slot.of.kind === 'patient' && slot.of.id === patient && slot.when === when ? [name] : [],
  );
}
