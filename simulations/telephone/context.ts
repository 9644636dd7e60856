/** The state of a call as plain JSON, bounded. `variant` is what the seed drew: nobody sees it but through the caller's words. */
import type { Mode } from '../core/simulation.ts';
import type { SecondCall, TelephoneCase, Variant } from './case.ts';
import type { EmergencyWay, Field, Greeting, HandoverPart, LogOutcome, Recipient, VoicemailPart } from './events.ts';

/** Where the first line stands. The chart's states follow it. */
export type Stage = 'before' | 'talking' | 'asking' | 'held' | 'handing' | 'emergency' | 'gone';
export type SecondStage = 'quiet' | 'ringing' | 'waiting' | 'gone';

export type Voice = 'you' | 'caller' | 'desk';
export interface Heard {
  readonly by: Voice;
  readonly text: string;
  readonly atMs: number;
  /** Whether it tells what the call is about. */
  readonly tells: boolean;
}

export interface Hold {
  /** Whether it was asked for first. */
  readonly asked: boolean;
  /** Whether the answer was waited for. */
  readonly waited: boolean;
  /** Held although the caller had said no. */
  readonly againstNo: boolean;
  readonly ms: number;
}

export type Ended = 'goodbye' | 'hung-up' | 'handed-over' | 'lost' | 'cut-off';

export interface TelephoneContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: TelephoneCase;
  readonly variant: Variant;
  /** The number behind this call. */
  readonly number: string;
  readonly nowMs: number;
  readonly stage: Stage;
  readonly sinceMs: number;
  readonly answeredAtMs: number | null;
  readonly greeting: Greeting | null;
  readonly heard: readonly Heard[];
  /** Sentences the caller has not come to yet. */
  readonly pending: readonly string[];
  readonly nextSentenceAtMs: number;
  readonly known: readonly string[];
  readonly said: readonly string[];
  readonly interruptions: number;
  /** Points of patience, 0 to 100. */
  readonly patience: number;
  readonly kindWords: number;
  readonly holds: readonly Hold[];
  readonly holdAsked: 'not' | 'waiting' | 'yes' | 'no';
  readonly heldInDanger: boolean;
  readonly pages: readonly string[];
  readonly asked: readonly { readonly page: string; readonly item: string }[];
  readonly identifiedAtMs: number | null;
  readonly chartAtMs: number | null;
  /** When something out of the chart was said first. */
  readonly toldAtMs: number | null;
  readonly dangerAtMs: number | null;
  readonly emergency: { readonly how: EmergencyWay; readonly atMs: number } | null;
  readonly helpAtMs: number | null;
  readonly nurseFetchedAtMs: number | null;
  readonly transfer: { readonly to: Recipient; readonly how: 'warm' | 'blind'; readonly answerAtMs: number } | null;
  readonly handover: {
    readonly to: Recipient;
    readonly how: 'warm' | 'blind' | 'at-the-desk';
    readonly parts: readonly HandoverPart[];
  } | null;
  readonly interpreter: 'line' | 'child' | null;
  /** Questions asked before anybody could interpret. */
  readonly askedWithout: number;
  readonly second: {
    readonly stage: SecondStage;
    readonly call: SecondCall | null;
    readonly sinceMs: number;
    readonly greeting: Greeting | null;
    readonly sentTo: 'colleague' | 'nurse' | null;
    readonly sentAtMs: number | null;
    /** The first caller was left in danger to pick it up, or without a word. */
    readonly leftFirst: 'not' | 'unasked' | 'in-danger';
  };
  readonly dialed: number | null;
  readonly voicemail: readonly VoicemailPart[] | null;
  readonly ended: Ended | null;
  readonly form: Readonly<Record<Field, string>>;
  /** Places in `heard`. */
  readonly quoted: readonly number[];
  readonly refusals: number;
  /** What the record said of the last try to send; empty when it went. */
  readonly troubles: readonly { readonly field: Field; readonly text: string }[];
  readonly sent: { readonly to: Recipient; readonly atMs: number } | null;
  readonly log: LogOutcome | null;
  readonly hints: number;
}
