/** Compressions, breaths, the AED, choking. */
import { groupOf, handsAreRight, ratioOf, rightTechniques, techniqueIsRight } from '../compress.ts';
import { has, times, type EmergencyContext } from '../context.ts';
import { limits } from '../limits.ts';
import { setsOf, statsOf } from '../measure.ts';
import { padsAreRight } from '../pads.ts';
import { between, doneOr, type Line } from './line.ts';

const page = 'clinical-procedures/cardiac-arrest-and-choking';
const guideline = ['aha-adult-bls-2025', 'aha-pediatric-bls-2025'];
/** Enough compressions to judge by; an arrest always is judged. */
const compressed = (context: EmergencyContext): boolean =>
  context.case.kind === 'arrest' || context.cpr.taps.length >= 10;
const percent = (share: number): number => Math.round(share * 100);
/** The automatic rhythm kept most of them: a rhythm nobody kept is not judged. */
const byHand = (context: EmergencyContext): boolean => (statsOf(context)?.auto ?? 0) < 0.5;

export const cprLines: readonly Line[] = [
  {
    id: 'EM-20',
    kinds: ['arrest'],
    sentence: 'Starts compressions as soon as there is no breathing and no sure pulse.',
    points: 6,
    critical: true,
    competencies: ['I.P.12'],
    sources: guideline,
    teaches: `${page}#first-minute`,
    test: ({ cpr }) => {
      const first = cpr.taps[0];
      if (first === undefined) return [0, 'never'];
      return first.atMs <= limits.compressionsS * 1000
        ? [1, 'done']
        : [0.4, 'late', { seconds: Math.round(first.atMs / 1000) }];
    },
    says: {
      never: 'No compressions were given. Without them no blood moves: hands on the breastbone, at once.',
      late: 'The first compression came after $seconds seconds. Each minute without them makes survival less likely: check, call, press.',
    },
  },
  {
    id: 'EM-21',
    kinds: ['arrest', 'choking'],
    when: (context) => compressed(context) && byHand(context),
    sentence: 'Keeps the rate: {em-cpr-rate}.',
    points: 6,
    competencies: ['I.P.12'],
    sources: guideline,
    facts: ['em-cpr-rate'],
    teaches: `${page}#adult`,
    test: (context) => {
      const stats = statsOf(context);
      if (stats?.meanPerMin == null) return [0, 'none'];
      const share = between(stats.inWindow, limits.inWindow);
      const { low, high } = context.facts.ratePerMin;
      const values = { mean: stats.meanPerMin, inWindow: percent(stats.inWindow) };
      if (share === 1) return [1, 'done'];
      return [share, stats.meanPerMin < low ? 'slow' : stats.meanPerMin > high ? 'fast' : 'uneven', values];
    },
    says: {
      none: 'Too few compressions to have a rate.',
      slow: 'Your mean rate was $mean a minute, and $inWindow% of the intervals lay in the window. Faster: {em-cpr-rate}.',
      fast: 'Your mean rate was $mean a minute, and $inWindow% of the intervals lay in the window. Too fast is too shallow, and the heart has no time to fill: {em-cpr-rate}.',
      uneven:
        'Your mean rate of $mean was right, but only $inWindow% of the intervals lay in the window. Count aloud: an even beat, {em-cpr-rate}.',
    },
  },
  {
    id: 'EM-22',
    kinds: ['arrest', 'choking'],
    when: compressed,
    sentence: 'Presses deep enough and not too deep for the body.',
    points: 5,
    competencies: ['I.P.12'],
    sources: guideline,
    facts: ['em-cpr-depth-adult', 'em-cpr-depth-child', 'em-cpr-depth-infant'],
    teaches: `${page}#adult`,
    test: (context) => {
      const stats = statsOf(context);
      if (stats === null) return [0, 'none'];
      const share = between(stats.depthRight, limits.depth);
      if (share === 1) return [1, 'done'];
      return [share, stats.tooShallow > stats.tooDeep ? 'shallow' : 'deep', { right: percent(stats.depthRight) }];
    },
    says: {
      none: 'There were no compressions to measure.',
      shallow:
        '$right% of your compressions were deep enough; the others were too shallow. Adult {em-cpr-depth-adult}; child {em-cpr-depth-child}; infant {em-cpr-depth-infant}.',
      deep: '$right% of your compressions had the right depth; the others went too deep. Adult {em-cpr-depth-adult}; child {em-cpr-depth-child}; infant {em-cpr-depth-infant}.',
    },
  },
  {
    id: 'EM-23',
    kinds: ['arrest', 'choking'],
    when: (context) => compressed(context) && byHand(context),
    sentence: 'Lets the chest come all the way up after each compression.',
    points: 3,
    competencies: ['I.P.12'],
    sources: guideline,
    teaches: `${page}#adult`,
    test: (context) => {
      const stats = statsOf(context);
      if (stats === null) return [0, 'none'];
      const share = between(stats.recoil, limits.recoil);
      return share === 1 ? [1, 'done'] : [share, 'leaning', { recoil: percent(stats.recoil) }];
    },
    says: {
      none: 'There were no compressions to measure.',
      leaning:
        'After $recoil% of your compressions the chest came all the way up. Leaning keeps the heart from filling: let go fully before the next press.',
    },
  },
  {
    id: 'EM-24',
    kinds: ['arrest'],
    sentence: 'Keeps pauses under {em-cpr-pause} and fills {er-compression-fraction} of the time with compressions.',
    points: 5,
    competencies: ['I.P.12'],
    sources: ['aha-adult-bls-2025', 'aha-cpr-quality-2013'],
    facts: ['em-cpr-pause', 'er-compression-fraction'],
    teaches: `${page}#adult`,
    test: (context) => {
      const stats = statsOf(context);
      if (stats === null) return [0, 'none'];
      const { facts } = context;
      const long = stats.pausesMs.filter((pause) => pause > facts.pauseS * 1000).length;
      const isFull = stats.fraction * 100 >= facts.fractionPercent;
      const values = {
        longest: Math.round(stats.longestPauseMs / 100) / 10,
        fraction: percent(stats.fraction),
      };
      const last = stats.longestPauseMs > facts.pauseS * 1000;
      if (!last && isFull) return [1, 'done'];
      return [Math.max(0, (isFull ? 0.6 : 0.3) - Math.max(0, long - 1) * 0.2), last ? 'paused' : 'thin', values];
    },
    says: {
      none: 'There were no compressions to measure.',
      paused:
        'The longest pause was $longest seconds, and compressions filled $fraction% of the time. Ready the machine while the compressions go on, and keep each pause under {em-cpr-pause}.',
      thin: 'Compressions filled $fraction% of the time; {er-compression-fraction} is the least. Short breaths, short changes.',
    },
  },
  {
    id: 'EM-25',
    kinds: ['arrest'],
    sentence: 'Counts the sets: adult {em-cpr-ratio-adult}; child with two rescuers {em-cpr-ratio-child-two}.',
    points: 4,
    competencies: ['I.P.12'],
    sources: guideline,
    facts: ['em-cpr-ratio-adult', 'em-cpr-ratio-child-two'],
    teaches: `${page}#child-and-infant`,
    test: (context) => {
      const sets = setsOf(context);
      if (sets.length === 0) return [0, 'no-breaths'];
      const right = sets.filter((after) => Math.abs(after - ratioOf(context)) <= limits.ratioOff).length;
      const share = right / sets.length;
      return share >= 0.7 ? [1, 'done'] : [share, 'miscounted', { sets: sets.length, right }];
    },
    says: {
      'no-breaths':
        'No breaths were given. With a bag-mask and two rescuers they belong to it, most of all in a child: adult {em-cpr-ratio-adult}, child {em-cpr-ratio-child-two}.',
      miscounted:
        '$right of your $sets sets had the right number. Count aloud: adult {em-cpr-ratio-adult}, child with two rescuers {em-cpr-ratio-child-two}.',
    },
  },
  {
    id: 'EM-26',
    kinds: ['arrest', 'choking'],
    when: (context) => context.cpr.breaths.length > 0,
    sentence: 'Gives gentle breaths through an open airway, each {em-breath-length}.',
    points: 3,
    competencies: ['I.P.12'],
    sources: guideline,
    facts: ['em-breath-length'],
    teaches: `${page}#adult`,
    test: (context) => {
      if (times(context, 'open-airway') === 0) return [0.2, 'closed'];
      return doneOr(!context.cpr.breaths.some(({ hard }) => hard), 'hard', 0.4);
    },
    says: {
      closed: 'The airway was not opened. Tilt the head and lift the chin, or the air goes into the stomach.',
      hard: 'You squeezed the whole bag. Too much air fills the stomach and keeps blood from the heart: {em-breath-length}, just until the chest rises.',
    },
  },
  {
    id: 'EM-27',
    kinds: ['arrest', 'choking'],
    when: compressed,
    sentence: 'Places the hands on the lower half of the breastbone, with the hold for this body.',
    points: 4,
    competencies: ['I.P.12'],
    sources: guideline,
    teaches: `${page}#child-and-infant`,
    test: (context) => {
      const place = handsAreRight(context);
      const hold =
        techniqueIsRight(context) && rightTechniques[groupOf(context)].some((way) => times(context, way) > 0);
      if (place && hold) return [1, 'done'];
      return [place || hold ? 0.4 : 0, place ? 'hold' : 'place'];
    },
    says: {
      hold: 'The hold does not fit this body, or none was chosen. Adult: two hands. Child: one or two. Infant: both thumbs with the hands around the chest, or the heel of one hand; two fingers are no longer taught.',
      place:
        'The hands lay beside the breastbone’s lower half. Too high or to the side breaks ribs and moves little blood.',
    },
  },
  {
    id: 'EM-28',
    kinds: ['arrest'],
    sentence:
      'Puts the AED on as soon as it is there: bare, dry, shaved, patch off, the right pads in the right places.',
    points: 6,
    critical: true,
    competencies: ['I.P.12'],
    sources: guideline,
    facts: ['em-aed-child'],
    teaches: `${page}#aed`,
    test: (context) => {
      const { spots, aed, aedDueMs } = context;
      if (aed.analyses === 0) return [0, 'never'];
      const small = groupOf(context) !== 'adult';
      const fits = small ? times(context, 'child-pads') > 0 : times(context, 'child-pads') === 0;
      const placed = padsAreRight(spots['pad-one'], spots['pad-two'], groupOf(context));
      const at = Math.max(spots['pad-one']?.atMs ?? 0, spots['pad-two']?.atMs ?? 0);
      const late = aedDueMs !== null && at - aedDueMs > 90_000;
      if (fits && placed && !late) return [1, 'done'];
      return [0.5, !placed ? 'misplaced' : !fits ? 'pads' : 'late'];
    },
    says: {
      never:
        'The AED never read the rhythm. Have it fetched at once, switch it on, bare and dry the chest, pads on: it cannot hurt.',
      misplaced:
        'The pads lay in the wrong places. Adult: under the right collarbone, and on the left side below the armpit. Small bodies: chest and back, so that the pads do not touch. Look at the picture on the pad.',
      pads: 'The pads do not fit this body. {em-aed-child}: child pads, adult pads only when there are none; never child pads for an adult.',
      late: 'The machine was there long before the pads were on. Ready it between two sets.',
    },
  },
  {
    id: 'EM-29',
    kinds: ['arrest'],
    when: ({ aed }) => aed.analyses > 0,
    sentence: 'Keeps off while the AED reads, and compresses at once after the shock or “no shock”.',
    points: 5,
    critical: true,
    competencies: ['I.P.12'],
    sources: guideline,
    teaches: `${page}#aed`,
    test: (context) => {
      const { aed, cpr } = context;
      const after = aed.shocks.map(
        ({ atMs }) => (cpr.taps.find((tap) => tap.atMs > atMs)?.atMs ?? context.nowMs) - atMs,
      );
      if (!has(context, 'no-shock') && aed.shocks.length === 0) return [0, 'no-shock'];
      if (after.some((ms) => ms > limits.resumeS * 1000 * 3)) return [0, 'stopped'];
      if (after.some((ms) => ms > limits.resumeS * 1000)) return [0.5, 'slow'];
      return doneOr(aed.disturbed === 0, 'disturbed', 0.6);
    },
    says: {
      'no-shock': 'A shock was advised and never given. Clear, look, press: minutes decide.',
      stopped:
        'After a shock nobody compressed for a long time. The heart needs blood at once: don’t feel for a pulse first.',
      slow: 'Compressions came late after a shock. Press the chest at once; the machine checks again by itself.',
      disturbed: 'The machine was reading while the chest moved, and had to begin again. Hands off when it says so.',
    },
  },
  {
    id: 'EM-30',
    kinds: ['arrest'],
    when: (context) => (statsOf(context)?.count ?? 0) > 200,
    sentence: 'Changes the compressor {em-cpr-swap}.',
    points: 2,
    competencies: ['I.P.12'],
    sources: guideline,
    facts: ['em-cpr-swap'],
    teaches: `${page}#adult`,
    test: ({ cpr }) => doneOr(cpr.swapsMs.length > 0),
    says: { never: 'The same arms pressed all the time. Depth fades before one notices: change {em-cpr-swap}.' },
  },
  {
    id: 'EM-31',
    kinds: ['choking'],
    sentence: 'Gives five blows, then five thrusts of the kind for this body: {em-choke-adult}; {em-choke-infant}.',
    points: 8,
    critical: true,
    competencies: ['I.P.13'],
    sources: guideline,
    facts: ['em-choke-adult', 'em-choke-infant'],
    teaches: `${page}#choking`,
    test: ({ world }) => {
      const { cycles = 0, muddled = 0 } = world;
      if (cycles === 0) return [0, 'never'];
      return muddled === 0 ? [1, 'done'] : [Math.max(0.3, 1 - muddled * 0.15), 'muddled'];
    },
    says: {
      never: 'No full cycle was given. Since 2025: an adult or child {em-choke-adult}; an infant {em-choke-infant}.',
      muddled:
        'The sets were not five and five, or the thrusts were of the wrong kind. An adult or child {em-choke-adult}; an infant {em-choke-infant}; late in pregnancy thrusts at the chest.',
    },
  },
  {
    id: 'EM-32',
    kinds: ['choking'],
    when: ({ world, spots }) => (world['out'] ?? 0) > 0 || spots.hands !== undefined,
    sentence: 'Goes over to CPR when the person goes limp, and looks in the mouth before breaths.',
    points: 5,
    critical: true,
    competencies: ['I.P.12', 'I.P.13'],
    sources: guideline,
    teaches: `${page}#choking`,
    test: (context) => {
      if (context.cpr.taps.length === 0) return [0, 'never'];
      return doneOr(times(context, 'look-in-mouth') > 0, 'no-look', 0.4);
    },
    says: {
      never: 'The person went limp and nobody compressed. Lower to the floor and begin CPR with compressions.',
      'no-look': 'You did not look in the mouth. Each time before the breaths: take out only what you see.',
    },
  },
  {
    id: 'EM-33',
    kinds: ['choking'],
    sentence: 'Frees the airway.',
    points: 4,
    competencies: ['I.P.13'],
    sources: guideline,
    teaches: `${page}#choking`,
    test: ({ world }) => doneOr((world['cleared'] ?? 0) > 0, 'blocked'),
    says: {
      blocked:
        'The airway was still blocked when you stopped. Go on, cycle after cycle, until it comes out or help takes over.',
    },
  },
];
