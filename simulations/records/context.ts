/** The state of the records desk as plain JSON. Bounded by the papers, pages and sheets of the matter. */
import type { Mode } from '../core/simulation.ts';
import type { CivilDate } from '../core/calendar.ts';
import type { Cents } from '../practice/money.ts';
import type {
  AsideReason,
  Authority,
  Channel,
  Decision,
  Element,
  IdentityWay,
  Paper,
  Reason,
  RecordsCase,
  ReplyKind,
  Section,
  Sheet,
  Step,
} from './case.ts';

/** Something typed: kept as it was typed, with what the record took of it. */
export interface Typed<T> {
  readonly text: string;
  readonly value: T | null;
  readonly trouble: string | null;
}

export interface Filed {
  readonly sheet: string;
  readonly chart: string;
  readonly section: Section;
  /** Whether it stood upright when it was filed. */
  readonly isUpright: boolean;
}

export interface RecordsContext {
  readonly mode: Mode;
  readonly seed: number;
  readonly case: RecordsCase;
  readonly variant: number;
  readonly days: { readonly access: number; readonly extension: number; readonly amendment: number };
  readonly nowMs: number;
  /** The papers as they read in this run. */
  readonly papers: readonly Paper[];
  /** The scanning tray. */
  readonly sheets: readonly Sheet[];
  readonly read: readonly string[];
  readonly identity: readonly IdentityWay[];
  readonly authority: Authority | null;
  readonly judged: Readonly<Partial<Record<Element, boolean>>>;
  readonly pile: readonly string[];
  readonly decision: Decision | null;
  readonly reason: Reason | null;
  readonly fee: Typed<Cents>;
  readonly due: Typed<CivilDate>;
  readonly channel: Channel | null;
  readonly hasNotice: boolean;
  readonly replies: readonly { readonly kind: ReplyKind; readonly index: number }[];
  /** Null until the log is written; then whether it stands in the accounting of disclosures. */
  readonly logged: boolean | null;
  readonly officerTold: boolean;
  readonly steps: readonly Step[];
  readonly turned: readonly string[];
  readonly filed: readonly Filed[];
  readonly aside: readonly { readonly sheet: string; readonly why: AsideReason }[];
  readonly hints: number;
}
