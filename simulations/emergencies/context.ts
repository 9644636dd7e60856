/**
 * The state of an emergency as plain JSON (begin.ts says how it begins). Bounded: acts keep their first and last moment, lists
 * have a limit, the log of events is kept by the driver. `drawn` and `world` stay hidden; perception.ts is the window.
 */
import type { Mode } from '../core/simulation.ts';
import type { ActId } from './acts.ts';
import type { EmergencyCase } from './case.ts';
import type { ChartItem, HandoverItem, HandoverTarget, Spotted } from './events.ts';
import type { EmergencyFacts } from './facts.ts';

/** Compressions kept: more than ten minutes of them. */
export const mostTaps = 1400;
export const mostKept = 40;

/** When an act was done; it may be done again. */
export interface Done {
  readonly firstMs: number;
  readonly lastMs: number;
  readonly times: number;
}

export interface Spot {
  readonly side: 'front' | 'back';
  readonly x: number;
  readonly y: number;
  readonly atMs: number;
}

/** One compression. */
export interface Tap {
  readonly atMs: number;
  readonly mm: number;
  /** The hand was off the chest long enough before it. */
  readonly recoil: boolean;
  /** The automatic rhythm kept it. */
  readonly auto: boolean;
}

export interface Cpr {
  readonly forcePercent: number;
  /** The hand is down since then. */
  readonly downSinceMs: number | null;
  readonly releasedAtMs: number;
  readonly taps: readonly Tap[];
  /** Next compression of the automatic rhythm; null while it does not run. */
  readonly nextAutoMs: number | null;
  readonly sinceBreath: number;
  /** Breaths, each with the compressions before the pair. */
  readonly breaths: readonly { readonly atMs: number; readonly after: number; readonly hard: boolean }[];
  readonly compressorSinceMs: number;
  readonly swapsMs: readonly number[];
}

export type AedPhase = 'off' | 'on' | 'check-pads' | 'analyzing' | 'advised' | 'not-advised' | 'waiting';

export interface Aed {
  readonly phase: AedPhase;
  readonly sinceMs: number;
  /** Compressions during the analysis disturbed it. */
  readonly disturbed: number;
  readonly shocks: readonly { readonly atMs: number; readonly clear: boolean }[];
  readonly analyses: number;
}

/** What somebody, a machine or the body did last; a new `atMs`+`what` is a new one. */
export interface Happening {
  readonly atMs: number;
  readonly what:
    | 'act'
    | 'provider-came'
    | 'aed-came'
    | 'ems-came'
    | 'aed-speaks'
    | 'worse'
    | 'over'
    | 'life'
    | 'fit-over'
    | 'went-out'
    | 'woke';
  readonly act: ActId | null;
}

export interface Vitals {
  readonly atMs: number;
  readonly pulse: number;
  readonly systolic: number;
  readonly spo2: number;
  readonly breaths: number;
}

export interface Reading {
  readonly atMs: number;
  readonly glucose: number;
}

/** The model's own numbers of a kind; what they are stands in `worlds/`. */
export type World = Readonly<Record<string, number>>;

export interface EmergencyContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: EmergencyCase;
  readonly facts: EmergencyFacts;
  /** Simulated ms since the run began, on the tick grid. */
  readonly nowMs: number;
  /** Hidden: what the seed drew. */
  readonly drawn: {
    readonly providerMs: number;
    readonly aedMs: number;
    readonly emsMs: number;
    /** Stiffness of the chest, percent of the usual. */
    readonly stiffness: number;
  };
  /** Hidden. */
  readonly world: World;
  readonly wasAwake: 'awake' | 'drowsy' | 'out';

  // Views may show all of this.
  readonly did: Readonly<Partial<Record<ActId, Done>>>;
  /** The order in which things were done, for the timeline. */
  readonly log: readonly { readonly atMs: number; readonly what: string }[];
  readonly spots: Readonly<Partial<Record<Spotted, Spot>>>;
  readonly feet: number;
  readonly providerDueMs: number | null;
  readonly aedDueMs: number | null;
  readonly emsDueMs: number | null;
  readonly cpr: Cpr;
  readonly aed: Aed;
  readonly vitals: readonly Vitals[];
  readonly readings: readonly Reading[];
  /** Moments of the state as the debrief draws it, one each ten seconds. */
  readonly trace: readonly number[];
  readonly handover: {
    readonly atMs: number;
    readonly to: HandoverTarget;
    readonly items: readonly HandoverItem[];
  } | null;
  readonly chart: { readonly atMs: number; readonly items: readonly ChartItem[] } | null;
  readonly incident: { readonly atMs: number; readonly style: 'facts' | 'blame' } | null;
  readonly happened: Happening | null;
  /** Acts done without the order they need, in the order of doing. */
  readonly unordered: readonly ActId[];
  readonly hints: number;
}

export const firstMs = (context: EmergencyContext, act: ActId): number | null => context.did[act]?.firstMs ?? null;
export const lastMs = (context: EmergencyContext, act: ActId): number | null => context.did[act]?.lastMs ?? null;
export const times = (context: EmergencyContext, act: ActId): number => context.did[act]?.times ?? 0;
export const has = (context: EmergencyContext, trait: EmergencyCase['traits'][number]): boolean =>
  context.case.traits.includes(trait);

/** Somebody who was sent for is there. */
export const isHere = (context: EmergencyContext, who: 'provider' | 'aed' | 'ems'): boolean => {
  const due = { provider: context.providerDueMs, aed: context.aedDueMs, ems: context.emsDueMs }[who];
  return due !== null && due <= context.nowMs;
};

export type Position = 'flat' | 'legs-up' | 'sitting' | 'side' | 'standing';
const positionActs = {
  'lay-flat': 'flat',
  'ease-down': 'flat',
  'lower-to-floor': 'flat',
  'raise-legs': 'legs-up',
  'sit-up': 'sitting',
  'turn-on-side': 'side',
  'stand-up': 'standing',
} as const satisfies Partial<Record<ActId, Position>>;

/** How people are found, by kind. */
const found: Readonly<Partial<Record<EmergencyCase['kind'], Position>>> = {
  arrest: 'flat',
  seizure: 'flat',
  choking: 'standing',
  bleeding: 'sitting',
  burn: 'standing',
};

/** How the person lies, sits or stands now. */
export function positionOf(context: EmergencyContext): Position {
  let best: Position = found[context.case.kind] ?? 'sitting';
  let atMs = -1;
  // Object.entries loses the keys' type; they are those of the table.
  for (const [act, position] of Object.entries(positionActs) as [keyof typeof positionActs, Position][]) {
    const last = lastMs(context, act);
    if (last !== null && last >= atMs) {
      best = position;
      atMs = last;
    }
  }
  return best;
}

/** Something switched on by one act and off by another. */
export function isOn(context: EmergencyContext, on: ActId, off: ActId): boolean {
  const [since, until] = [lastMs(context, on), lastMs(context, off)];
  return since !== null && (until === null || until < since);
}
