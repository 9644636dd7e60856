/** The state of an authorization as plain JSON. Bounded by the case and by the caps in acts.ts. */
import type { Mode } from '../core/simulation.ts';
import type { CivilDate } from '../core/calendar.ts';
import type { AuthorizationCase, Channel, Speed } from './case.ts';
import type { AppealPart, FieldId, LoopStep, PatientWord, ProviderTopic } from './events.ts';
import type { AuthorizationFacts } from './facts.ts';

export interface Field {
  /** As it stands in the field, refused or not. */
  readonly text: string;
  readonly kept: string;
  readonly refused: string | null;
}

export type PlanStatus = 'none' | 'review' | 'pended' | 'approved' | 'denied';

/** What the plan grants; the same as asked, or less. */
export interface Grant {
  readonly number: string;
  readonly code: string;
  readonly units: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The plan's side. Hidden until the status is checked. */
export interface PlanSide {
  readonly status: PlanStatus;
  /** Day on which this status came, counted from the first. */
  readonly since: number;
  /** Day on which the next answer comes; null when none is coming. */
  readonly answersOn: number | null;
  /** Last day for papers that were asked for; null when none were. */
  readonly dueOn: number | null;
  /** The entry that is asked for. */
  readonly wants: string | null;
  readonly reason: string | null;
  readonly grant: Grant | null;
  /** A deadline of the plan went by. */
  readonly missed: boolean;
}

export interface AuthorizationContext {
  readonly case: AuthorizationCase;
  readonly facts: AuthorizationFacts;
  readonly seed: number;
  readonly mode: Mode;
  readonly nowMs: number;
  /** Days since the order came, 0 at the start. */
  readonly day: number;
  /** Order in which the chart lies there. */
  readonly shuffle: readonly number[];
  readonly read: readonly string[];
  /** Criterion by criterion: the entry that was named, "none", or missing. */
  readonly matches: Readonly<Record<string, string>>;
  readonly invented: readonly string[];
  readonly altered: readonly string[];
  readonly fields: Readonly<Record<FieldId, Field>>;
  readonly speed: Speed | null;
  readonly attached: readonly string[];
  /** What went out, as it stood then. */
  readonly submitted: {
    readonly day: number;
    readonly channel: Channel;
    readonly speed: Speed | null;
    readonly attached: readonly string[];
    readonly values: Readonly<Record<string, string>>;
  } | null;
  /** It was tried a way this plan does not take. */
  readonly wrongWay: boolean;
  readonly sent: readonly { readonly entry: string; readonly day: number }[];
  readonly plan: PlanSide;
  /** What one knows of it: as it stood at the last look. */
  readonly seen: PlanSide;
  readonly looks: readonly number[];
  /** The plan's answer was looked at on the day it came, as long as every look was in time. */
  readonly lookedLate: boolean;
  readonly provider: readonly { readonly topic: ProviderTopic; readonly day: number; readonly beforeSubmit: boolean }[];
  readonly talk: 'none' | 'arranged' | 'held-oneself';
  readonly appeal: { readonly parts: readonly AppealPart[]; readonly day: number } | null;
  readonly patient: readonly { readonly word: PatientWord; readonly status: PlanStatus; readonly day: number }[];
  readonly claimNoted: boolean;
  /** Day on which the service was booked, and whether the plan had said yes as far as one knew. */
  readonly booked: { readonly day: number; readonly approved: boolean } | null;
  readonly loop: readonly LoopStep[];
  readonly hints: number;
  readonly heard: { readonly atMs: number; readonly text: string } | null;
}
