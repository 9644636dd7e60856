/** The made-up rules of the practice and the assumptions of the model. All of them stand in model.md; none is a cited value. */

/** One ring, two seconds of bell and four of silence. */
export const ringMs = 6000;
/** Answered by the end of the third ring. */
export const greetWithinMs = 3 * ringMs;
/** After ten rings the practice's own voicemail takes the call. */
export const lostAfterMs = 10 * ringMs;
/** A caller on hold is spoken to again within this time. */
export const holdLimitMs = 45_000;
/** Nobody waits longer on hold than this. */
export const hangsUpAfterHoldMs = 240_000;
/** How long a caller takes to answer "May I put you on hold?". */
export const answersHoldMs = 2500;
/** A sentence of a caller who goes on talking. */
export const sentenceMs = 2500;
/** The nurse comes to the desk, or another desk picks up. */
export const nurseComesMs = 6000;
/** The dispatcher says that help is on the way. */
export const helpOnTheWayMs = 15_000;
/** A second line that nobody answers goes to voicemail. */
export const secondLostMs = 30_000;

/** What an act does to patience, in points of 100. */
export const patienceOf = {
  interrupted: -12,
  heldUnasked: -15,
  overHoldPerSecond: -1,
  ignoredNo: -20,
  rude: -22,
  thin: -5,
  kind: 8,
  askedAgain: -4,
} as const;

/** Kind words beyond this many count no more. */
export const kindWordsThatCount = 3;
/** Below this patience a caller gives short answers only. */
export const curtBelow = 30;

export const longestText = 400;
export const mostHeard = 160;
