/** Models of an airway that is blocked and of a heart that has stopped. */
import { airNow, flowNow } from '../compress.ts';
import { has, times, type EmergencyContext } from '../context.ts';
import { clamp, stepS, type Signs, type WorldModel } from '../world.ts';

/** How long somebody stays awake without air, s. */
const lasts = { adult: 125, child: 95, infant: 80 } as const;
/** Breaths and compressions with the airway blocked loosen the object after this many compressions. */
const loosenedBy = 30;

/**
 * Choking: oxygen debt grows while the airway is blocked. A cycle is five blows and then five thrusts of the right kind; the
 * object gives way after a drawn number of them, or, in a limp body, to compressions.
 */
export interface Choking extends Record<string, number> {
  readonly debtS: number;
  readonly blows: number;
  readonly thrusts: number;
  readonly cycles: number;
  readonly needed: number;
  /** Sets of another number or the wrong kind of thrust. */
  readonly muddled: number;
  readonly cleared: number;
  readonly out: number;
  /** Compressions counted when it went limp, and the object came into sight. */
  readonly outTaps: number;
  readonly visible: number;
}
const groupOf = (context: EmergencyContext) => context.case.person?.group ?? 'adult';

/** The thrust that is right for this body. */
export function rightThrust(context: EmergencyContext): 'abdominal-thrust' | 'chest-thrust' {
  return groupOf(context) === 'infant' || has(context, 'pregnant') ? 'chest-thrust' : 'abdominal-thrust';
}

function blow(world: Choking): Choking {
  if (world.out > 0 || world.cleared > 0) return { ...world, muddled: world.muddled + 1 };
  const begins = world.thrusts > 0;
  const muddled = begins && world.thrusts !== 5 ? 1 : !begins && world.blows >= 5 ? 1 : 0;
  return { ...world, blows: begins ? 1 : world.blows + 1, thrusts: 0, muddled: world.muddled + muddled };
}
const thrust =
  (kind: 'abdominal-thrust' | 'chest-thrust') =>
  (world: Choking, context: EmergencyContext): Choking => {
    if (world.out > 0 || world.cleared > 0) return { ...world, muddled: world.muddled + 1 };
    const isRight = kind === rightThrust(context);
    const thrusts = world.thrusts + 1;
    const isCycle = thrusts === 5 && world.blows === 5 && isRight;
    const muddled = !isRight || thrusts > 5 || (thrusts === 1 && world.blows !== 5) ? 1 : 0;
    const cycles = world.cycles + (isCycle ? 1 : 0);
    return {
      ...world,
      thrusts,
      cycles,
      muddled: world.muddled + muddled,
      cleared: isCycle && cycles >= world.needed && !has(context, 'goes-limp') ? 1 : 0,
    };
  };

export const choking: WorldModel<Choking> = {
  begin: (draw) => ({
    debtS: draw('debt', 5, 10),
    blows: 0,
    thrusts: 0,
    cycles: 0,
    needed: draw('needed', 1, 2),
    muddled: 0,
    cleared: 0,
    out: 0,
    outTaps: 0,
    visible: 0,
  }),
  step: (world, context) => {
    const taps = context.cpr.taps.length;
    if (world.cleared > 0) {
      const air = world.out > 0 && times(context, 'breath') < 2 && times(context, 'breath-hard') < 2 ? 0 : 1;
      const debtS = air === 0 ? world.debtS + stepS : Math.max(0, world.debtS - 3 * stepS);
      return { ...world, debtS, out: debtS < lasts[groupOf(context)] * 0.5 ? 0 : world.out };
    }
    const debtS = clamp(world.debtS + stepS * (1 - 0.6 * flowNow(context, context.nowMs)), 0, 600);
    const limp = debtS >= lasts[groupOf(context)] || (has(context, 'goes-limp') && world.cycles >= 1);
    const out = world.out > 0 || limp ? 1 : 0;
    const outTaps = world.out === 0 && out === 1 ? taps : world.outTaps;
    const visible = out === 1 && taps - outTaps >= loosenedBy ? 1 : world.visible;
    return { ...world, debtS, out, outTaps, visible };
  },
  acts: {
    'back-blow': blow,
    'abdominal-thrust': thrust('abdominal-thrust'),
    'chest-thrust': thrust('chest-thrust'),
    'finger-sweep': (world) => ({ ...world, needed: world.needed + 1, muddled: world.muddled + 1 }),
    'take-out': (world) => (world.visible > 0 ? { ...world, cleared: 1 } : world),
  },
  course: (world, context) =>
    world.cleared > 0 && world.out === 0 ? 'settled' : world.debtS > 200 || isBlue(world, context) ? 'worse' : 'active',
  signs: (world, context) => {
    const { debtS, out, cleared } = world;
    const limit = lasts[groupOf(context)];
    const awake: Signs['awake'] = out > 0 ? 'out' : debtS > limit * 0.8 && cleared === 0 ? 'drowsy' : 'awake';
    const young = groupOf(context) === 'adult' ? 0 : 24;
    return {
      awake,
      pulse: Math.round(clamp(102 + young + debtS * 0.3 - Math.max(0, debtS - 110), 30, 190)),
      systolic: groupOf(context) === 'adult' ? 138 : 98,
      spo2: Math.round(clamp(98 - Math.max(0, debtS - 12) * 0.34, 48, 98)),
      breaths: cleared > 0 ? 24 : 0,
    };
  },
  trouble: ({ debtS }) => debtS / 2,
  troubleName: 'oxygen debt',
};
const isBlue = (world: Choking, context: EmergencyContext): boolean =>
  world.out > 0 && world.debtS > lasts[groupOf(context)] + 60;

/**
 * Cardiac arrest: what the heart muscle gets, its reserve, follows the flow of the compressions and the air of the breaths;
 * the brain's debt grows by what is missing. A shock on a heart with reserve, at the second one, brings a rhythm back; where
 * there is nothing to shock, reserve and air alone do.
 */
export interface Arrest extends Record<string, number> {
  readonly reserve: number;
  readonly debtS: number;
  readonly beats: number;
  readonly backMs: number;
  readonly needed: number;
}
export const arrest: WorldModel<Arrest> = {
  begin: () => ({ reserve: 0.25, debtS: 15, beats: 0, backMs: -1, needed: 2 }),
  step: (world, context) => {
    if (world.beats > 0) return { ...world, debtS: Math.max(0, world.debtS - stepS * 0.4) };
    const flow = flowNow(context, context.nowMs);
    const air = airNow(context, context.nowMs);
    // A stopped breath is what stops a small heart: air counts for more there.
    const fed = has(context, 'no-shock') ? flow * air : flow * (0.7 + 0.3 * air);
    const reserve = clamp(world.reserve + stepS * (fed > 0.15 ? (fed - 0.15) / 110 : -1 / 90), 0, 1);
    const debtS = clamp(world.debtS + stepS * (1 - 0.8 * fed), 0, 900);
    const wakes = has(context, 'no-shock') && reserve > 0.72 && context.cpr.breaths.length >= 10 ? 1 : 0;
    return { ...world, reserve, debtS, beats: wakes, backMs: wakes > 0 ? context.nowMs : -1 };
  },
  acts: {
    shock: (world, context) =>
      context.aed.phase === 'advised' && world.reserve >= 0.4 && context.aed.shocks.length + 1 >= world.needed
        ? { ...world, beats: 1, backMs: context.nowMs }
        : world,
  },
  // What happened inside shows only with the first sign of life.
  course: (world, context) => (showsLife(context) ? 'settled' : world.debtS > 210 ? 'worse' : 'active'),
  signs: (world, context) =>
    world.beats > 0
      ? {
          awake: context.nowMs - world.backMs > 60_000 ? 'drowsy' : 'out',
          pulse: 96,
          systolic: 104,
          spo2: 93,
          breaths: 12,
        }
      : { awake: 'out', pulse: 0, systolic: 0, spo2: 60, breaths: 0 },
  trouble: ({ debtS }) => debtS / 3,
  troubleName: 'oxygen debt of the brain',
};

/** Signs of life show this long after the heart has started, ms. */
export const lifeAfterMs = 20_000;
export const showsLife = (context: EmergencyContext): boolean => {
  const { backMs = -1 } = context.world;
  return context.case.kind === 'arrest' && backMs >= 0 && context.nowMs - backMs >= lifeAfterMs;
};
