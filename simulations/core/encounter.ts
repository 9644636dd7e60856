/**
 * The beginning every visit shares: clean hands, a name with a title, two identifiers, a word about what will happen. Events,
 * what they change, and the criteria that judge them; a simulation keeps an `Encounter` in its context and adds the criteria
 * to its rubric with its own ids, points and codes.
 */
import type { Criterion, Finding } from './rubric.ts';

export const identifiers = ['full-name', 'birth-date', 'first-name', 'room-number', 'appointment-time'] as const;
export type Identifier = (typeof identifiers)[number];

export const introductions = ['medical-assistant', 'nurse', 'no-title'] as const;
export type Introduction = (typeof introductions)[number];

export type EncounterEvent =
  | { readonly type: 'hands.cleaned' }
  | { readonly type: 'introduction.given'; readonly as: Introduction }
  | { readonly type: 'identity.checked'; readonly by: readonly Identifier[] }
  | { readonly type: 'procedure.explained' };

/** What was done of it, at which simulated millisecond; null while it was not. */
export interface Encounter {
  readonly handsCleanedAtMs: number | null;
  readonly introducedAs: Introduction | null;
  readonly identifiedAtMs: number | null;
  readonly identifiedBy: readonly Identifier[];
  readonly explainedAtMs: number | null;
  readonly firstTouchAtMs: number | null;
}

/** What a task begins with when the patient has been greeted before: in a larger visit. */
export interface CarriedEncounter {
  readonly encounter: Encounter;
}

export const newEncounter: Encounter = {
  handsCleanedAtMs: null,
  introducedAs: null,
  identifiedAtMs: null,
  identifiedBy: [],
  explainedAtMs: null,
  firstTouchAtMs: null,
};

function knowsWho(by: readonly Identifier[]): boolean {
  return by.includes('full-name') && by.includes('birth-date');
}

/**
 * The encounter a task of a larger visit begins with: what was said and done before stands from its first moment, the word
 * about what will happen is still to be said, nothing is touched yet.
 */
export function carriedOn(encounter: Encounter): Encounter {
  return {
    handsCleanedAtMs: encounter.handsCleanedAtMs === null ? null : 0,
    introducedAs: encounter.introducedAs,
    identifiedAtMs: encounter.identifiedAtMs === null ? null : 0,
    identifiedBy: encounter.identifiedBy,
    explainedAtMs: null,
    firstTouchAtMs: null,
  };
}

/** The encounter after one of its events. Doing a thing a second time takes nothing back. */
export function greeted(encounter: Encounter, event: EncounterEvent, nowMs: number): Encounter {
  switch (event.type) {
    case 'hands.cleaned':
      return { ...encounter, handsCleanedAtMs: encounter.handsCleanedAtMs ?? nowMs };
    case 'introduction.given':
      return { ...encounter, introducedAs: event.as };
    case 'identity.checked':
      return knowsWho(encounter.identifiedBy)
        ? encounter
        : { ...encounter, identifiedAtMs: nowMs, identifiedBy: [...new Set(event.by)].sort() };
    case 'procedure.explained':
      return { ...encounter, explainedAtMs: encounter.explainedAtMs ?? nowMs };
  }
}

/** The first touch of the patient: hands and identity must come before it. */
export function touched(encounter: Encounter, nowMs: number): Encounter {
  return { ...encounter, firstTouchAtMs: encounter.firstTouchAtMs ?? nowMs };
}

export type EncounterPart = 'hands' | 'introduction' | 'identity' | 'explanation';

function before(atMs: number | null, encounter: Encounter, never: string, late: string): Finding {
  if (atMs === null) return { share: 0, because: never };
  const isLate = encounter.firstTouchAtMs !== null && atMs > encounter.firstTouchAtMs;
  return { share: isLate ? 0 : 1, because: isLate ? late : 'done' };
}

const tests: Readonly<Record<EncounterPart, (encounter: Encounter) => Finding>> = {
  hands: (encounter) => before(encounter.handsCleanedAtMs, encounter, 'hands-not-cleaned', 'hands-cleaned-after-touch'),
  introduction: ({ introducedAs }) =>
    introducedAs === 'medical-assistant'
      ? { share: 1, because: 'done' }
      : introducedAs === 'nurse'
        ? { share: 0, because: 'introduced-as-nurse' }
        : introducedAs === 'no-title'
          ? { share: 0.5, because: 'introduced-without-title' }
          : { share: 0, because: 'not-introduced' },
  identity: (encounter) =>
    encounter.identifiedAtMs !== null && !knowsWho(encounter.identifiedBy)
      ? { share: 0, because: 'identified-by-too-little' }
      : before(encounter.identifiedAtMs, encounter, 'not-identified', 'identified-after-touch'),
  explanation: ({ explainedAtMs }) =>
    explainedAtMs === null ? { share: 0, because: 'not-explained' } : { share: 1, because: 'done' },
};

const sentences: Readonly<Record<EncounterPart, string>> = {
  hands: 'Cleans hands in view of the patient before the first touch.',
  introduction: 'Introduces themself by name and as a medical assistant.',
  identity: 'Confirms two identifiers, full name and birth date, against the chart before touching.',
  explanation: 'Says in plain words what will happen before it happens.',
};

/** Everything of a criterion that the simulation decides for itself. */
export type EncounterLine = Pick<Criterion<never>, 'id' | 'points' | 'competencies' | 'sources' | 'facts' | 'teaches'>;

/** A criterion for one part of the beginning. Hands and identity are critical wherever they are scored. */
export function encounterCriterion<TEvidence>(
  part: EncounterPart,
  line: EncounterLine,
  of: (evidence: TEvidence) => Encounter,
): Criterion<TEvidence> {
  return {
    ...line,
    sentence: sentences[part],
    critical: part === 'hands' || part === 'identity',
    test: (evidence) => tests[part](of(evidence)),
  };
}

/** Sentences for the codes above, for a simulation's `explain`. */
export const encounterExplanations: Readonly<Record<string, string>> = {
  'hands-not-cleaned': 'Your hands were not cleaned. Clean them where the patient can see it, before the first touch.',
  'hands-cleaned-after-touch':
    'You touched the patient first and cleaned your hands afterwards. Clean them before the first touch.',
  'not-introduced': 'You did not say who you are. Give your name and say "medical assistant".',
  'introduced-as-nurse': 'You called yourself a nurse. Say "medical assistant": the patient has a right to know.',
  'introduced-without-title': 'You gave your name without a title. Add "medical assistant".',
  'not-identified': 'Nobody checked who this is. Ask for the full name and the birth date and compare with the chart.',
  'identified-after-touch': 'You touched the patient before you knew who it was. Check two identifiers first.',
  'identified-by-too-little':
    'What you asked for does not tell two patients apart. Use the full name and the birth date, never the room or the hour.',
  'not-explained': 'You did not say what would happen. A sentence in plain words takes away fear and gains consent.',
};

/** What stands of it, in words, for `describe.ts`. */
export function encounterSentence(encounter: Encounter): string {
  const done = [
    encounter.handsCleanedAtMs === null ? null : 'hands clean',
    encounter.introducedAs === null ? null : 'introduced',
    encounter.identifiedAtMs === null ? null : 'identity checked',
    encounter.explainedAtMs === null ? null : 'explained',
  ].filter((part) => part !== null);
  return done.length === 0 ? 'Nothing has been said or done yet.' : `Done so far: ${done.join(', ')}.`;
}
