/** The shape of a case: whom one teaches, what the provider ordered, and how each point can be said. Types only. */

/** What kind of saying a wording is. The learner is never told; they read the words. */
export type WordingKind = 'plain' | 'jargon' | 'vague' | 'wrong' | 'advice';

export interface Wording {
  readonly kind: WordingKind;
  readonly text: string;
  /** School grade after Flesch and Kincaid, worked out from the text when the site is built. */
  readonly grade: number;
}

/** One thing the provider ordered to be taught. */
export interface TeachingPoint {
  readonly id: string;
  /** Two or three words: "Shake it first". */
  readonly name: string;
  /** As it stands in the order. */
  readonly order: string;
  /** Getting it wrong at home does harm. */
  readonly critical: boolean;
  /** Something the hands do: shown, and shown back. */
  readonly skill: boolean;
  readonly wordings: readonly Wording[];
  /** What the patient says when it arrived. */
  readonly right: string;
  /** What the patient says when it went astray, though it was well said. */
  readonly misheard: string;
  /** How often it goes astray at the first telling, of 100. */
  readonly mishearPercent: number;
}

/** What a patient needs before teaching can arrive. */
export type Need = 'interpreter' | 'sign-interpreter' | 'glasses' | 'hearing-aid' | 'quiet' | 'none';

export type ReplyKind = 'relays' | 'advises' | 'dismisses';

export interface TeachBackCase {
  readonly id: string;
  /** "Ms. Okeke, 24, a first inhaler" */
  readonly title: string;
  readonly person: {
    readonly name: string;
    readonly age: number;
    readonly birthDate: string;
    readonly pronoun: 'she' | 'he' | 'they';
  };
  /** How the drawing shows them: tones of a drawing, not data about anybody. */
  readonly look: {
    readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
    readonly cloth: 'rust' | 'plum' | 'slate' | 'ochre';
    readonly hair: 'dark' | 'gray';
    readonly style: 'short' | 'long' | 'tied';
  };
  readonly reason: string;
  /** What the chart says: history, language, sight, hearing. */
  readonly chart: string;
  /** The provider's name: "Dr. Lee". */
  readonly provider: string;
  readonly need: Need;
  /** What the patient says when asked about language, sight, hearing. */
  readonly needWords: string;
  /** Who came along and offers to interpret or speak for the patient; null when nobody did. */
  readonly companion: string | null;
  /** What they already know or believe, in their words. */
  readonly knows: string;
  /** What worries them, in their words. */
  readonly worry: string;
  /** How they like to learn, in their words. */
  readonly likes: string;
  readonly points: readonly TeachingPoint[];
  /** A question that tempts one out of scope. */
  readonly question: string;
  readonly replies: readonly { readonly kind: ReplyKind; readonly text: string }[];
  readonly handouts: readonly { readonly name: string; readonly fits: boolean; readonly why: string }[];
}
