/**
 * The shape of a case: who comes, what they have to tell and what opens it, what is on the list and in the bottles, what is
 * measured, and what the provider needs. Types only, so that views need no schema library; `schema.ts` checks `cases/*.yaml`.
 */
import type {
  Flag,
  Gap,
  Gown,
  Interpreter,
  Item,
  Look,
  Position,
  SbarPart,
  Setup,
  Vital,
  Wait,
  Walk,
} from './choices.ts';
import type { TopicId } from './topics.ts';

/** Inclusive range a case's number is drawn from; tenths are drawn where `tenths` says so. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export type Skin = 'deep' | 'brown' | 'tan' | 'fair';
export type Hair =
  'short-dark' | 'short-gray' | 'long-dark' | 'long-gray' | 'curly-dark' | 'bun-gray' | 'scarf' | 'none';
export type Cloth = 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';

export interface Figure {
  readonly kind: 'adult' | 'teen' | 'child' | 'infant';
  readonly skin: Skin;
  readonly hair: Hair;
  readonly cloth: Cloth;
  readonly build: 'slim' | 'middle' | 'large';
  readonly aid: 'none' | 'walker' | 'cane' | 'wheelchair' | 'glasses' | 'hearing-aids';
}

/** Something the patient has to tell. */
export interface Told {
  readonly id: string;
  /** Topics that lead to it. */
  readonly topics: readonly TopicId[];
  /**
   * What opens it. `any`: an open or a focused question; `open`: only an open one; `focused`: only when asked exactly;
   * `silence`: when one waits after an answer; `summary`: when one says back what one heard.
   */
  readonly by: 'any' | 'open' | 'focused' | 'silence' | 'summary';
  /** Trust from which it is told. */
  readonly trust: number;
  /** Told only when the companion is out of the room. */
  readonly alone: boolean;
  /** Comes across even where the languages differ and nobody interprets. */
  readonly plain: boolean;
  /** Spoken by the patient even where a companion speaks. */
  readonly byPatient: boolean;
  readonly says: string;
  /** Said instead while trust or privacy is not there; null for a plain no. */
  readonly hides: string | null;
  /** As it may be charted; null for what need not be. */
  readonly notes: string | null;
  /** The provider needs it: found and charted it counts. */
  readonly needed: boolean;
  /** The alarm it raises, by id. */
  readonly alarm: string | null;
  /** The told thing that it corrects: an entry of that one needs mending. */
  readonly corrects: string | null;
  /** A medicine that becomes known by it. */
  readonly medicine: string | null;
}

export type ReplyFault =
  'diagnosed' | 'reassured' | 'advised' | 'promised-secrecy' | 'broke-privacy' | 'blamed' | 'brushed-off' | 'pressed';

/** A moment in which the patient says something that calls for an answer: a feeling, a question past the scope, a request. */
export interface Moment {
  readonly id: string;
  readonly kind: 'feeling' | 'scope' | 'privacy';
  /** When it comes: after something is told, after a topic was asked, or on entering the room. */
  readonly after: { readonly told: string } | { readonly topic: TopicId } | { readonly place: 'room' };
  readonly byPatient: boolean;
  readonly says: string;
  readonly replies: readonly {
    readonly id: string;
    readonly text: string;
    readonly grade: 'right' | 'weak' | 'wrong';
    readonly fault: ReplyFault | null;
    readonly answer: string;
  }[];
}

/** Something that must be told at once. */
export interface Alarm {
  readonly id: string;
  /** As it stands in the debrief: "pressure in the chest". */
  readonly what: string;
  /** The provider takes over: the ordinary rooming stops. */
  readonly takesOver: boolean;
  /** What the provider answers. */
  readonly answer: string;
  /** Vital signs to take meanwhile. */
  readonly meanwhile: readonly Vital[];
}

export interface Medicine {
  readonly id: string;
  /** As on the clinic's list; null when it is not there. */
  readonly listed: {
    readonly name: string;
    readonly dose: string;
    readonly route: string;
    readonly often: string;
  } | null;
  /** What the patient brought; null when it is not on the table. */
  readonly brought: {
    readonly kind: 'bottle' | 'box' | 'inhaler' | 'tube' | 'drops' | 'pen';
    readonly name: string;
    readonly strength: string;
    readonly directions: string;
    readonly from: string;
    readonly date: string;
  } | null;
  /** How it is really taken, and when last: said when asked. */
  readonly taken: string;
  readonly flag: Flag;
  readonly note: string;
}

/** What an instrument measures. Two of them make a blood pressure. */
export type Measure =
  'temperature' | 'pulse' | 'respiration' | 'systolic' | 'diastolic' | 'oxygen' | 'weight' | 'height' | 'head' | 'pain';
/** Ranges true values are drawn from: temperature in °F, weight and lengths in the case's unit. */
export type VitalSpans = Readonly<Partial<Record<Measure, Span | undefined>>>;

export interface Choice {
  readonly id: string;
  readonly text: string;
}

export interface RoomingCase {
  readonly id: string;
  readonly title: string;
  readonly person: {
    readonly name: string;
    /** First name or what they are called by. */
    readonly called: string;
    /** Full years; 0 for a baby. */
    readonly age: number;
    /** Full months; for children under two. */
    readonly ageMonths: number | null;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
    readonly sex: 'female' | 'male';
    readonly pregnant: boolean;
  };
  readonly figure: Figure;
  readonly companion: {
    readonly name: string;
    readonly relation: string;
    /** Answers for the patient (a baby, a small child). */
    readonly speaks: boolean;
    readonly figure: Figure;
  } | null;
  readonly provider: string;
  readonly place: string;
  readonly reason: string;
  readonly chart: readonly string[];
  /** How much trust and patience they come with, 0 to 100. */
  readonly trust: number;
  readonly patience: number;
  readonly need: {
    readonly language: string;
    /** What they answer when asked how they like to talk. */
    readonly prefers: string;
    readonly right: readonly Interpreter[];
    /** Said when nobody interprets. */
    readonly lost: string;
  } | null;
  /** The companion is asked to wait outside for a while. */
  readonly needsTimeAlone: boolean;
  readonly walk: {
    readonly right: readonly Walk[];
    readonly seen: Readonly<
      Record<Look, { readonly text: string; readonly shows: boolean; readonly alarm: string | null }>
    >;
  };
  /** What this kind of visit calls for, as the clinic's template shows it. */
  readonly asks: {
    readonly story: readonly TopicId[];
    readonly history: readonly TopicId[];
    readonly screens: readonly TopicId[];
  };
  readonly told: readonly Told[];
  /** Answers with nothing to chart, by topic. */
  readonly replies: Readonly<Partial<Record<TopicId, string | undefined>>>;
  readonly moments: readonly Moment[];
  readonly alarms: readonly Alarm[];
  readonly medicines: readonly Medicine[];
  readonly record: readonly { readonly gap: Gap; readonly last: string; readonly due: boolean }[];
  readonly vitals: {
    readonly due: readonly Vital[];
    readonly spans: VitalSpans;
    readonly routes: readonly Setup[];
    readonly scale: Setup;
    readonly unit: 'lb-in' | 'kg-cm';
    readonly refuses: { readonly what: Vital; readonly says: string } | null;
  };
  readonly exam: {
    readonly name: string;
    readonly position: readonly Position[];
    readonly gown: Gown;
    readonly drape: boolean;
    readonly items: readonly Item[];
    readonly waits: readonly Wait[];
  };
  readonly complaint: {
    readonly words: readonly (Choice & {
      readonly kind: 'quote' | 'paraphrase' | 'diagnosis';
      readonly needs: string | null;
    })[];
    readonly since: readonly (Choice & { readonly right: boolean })[];
  };
  /** Tempting entries that do not belong into the chart. */
  readonly stray: readonly (Choice & { readonly kind: 'opinion' | 'diagnosis' | 'not-said' })[];
  readonly sbar: readonly (Choice & {
    readonly part: SbarPart | null;
    /** Told things, looks (`look:gait`) and vitals (`vital:oxygen`) that must be known for it to be on offer. */
    readonly needs: readonly string[];
  })[];
  /** Contact time on the label of this room's wipes, minutes. */
  readonly wipeMinutes: number;
}
