/** Models of a stick, a fire and a spill. */
import { firstMs, has, isOn, lastMs, times, type EmergencyContext } from '../context.ts';
import { clamp, stepS, towards, type WorldModel } from '../world.ts';

/** A needlestick: blood on the skin goes off with soap and water; every minute counts for the report and the evaluation. */
export interface Stick extends Record<string, number> {
  readonly film: number;
  readonly washedMs: number;
  readonly minutes: number;
}
export const stick: WorldModel<Stick> = {
  begin: () => ({ film: 1, washedMs: 0, minutes: 0 }),
  step: (world, context) => {
    const washes = isOn(context, 'wash-soap', 'stop-water');
    return {
      film: washes ? towards(world.film, 0, 12) : world.film,
      washedMs: world.washedMs + (washes ? 500 : 0),
      minutes: lastMs(context, 'go-to-evaluation') === null ? world.minutes + stepS / 60 : world.minutes,
    };
  },
  acts: {
    squeeze: (world) => ({ ...world, film: clamp(world.film + 0.2, 0, 1) }),
    'bleach-skin': (world) => ({ ...world, film: clamp(world.film + 0.2, 0, 1) }),
    'finish-schedule': (world) => ({ ...world, minutes: world.minutes + 180 }),
  },
  course: (world, context) =>
    world.minutes > 60
      ? 'worse'
      : world.film < 0.15 && firstMs(context, 'go-to-evaluation') !== null
        ? 'settled'
        : 'active',
  signs: () => null,
  trouble: ({ film, minutes }) => film * 60 + minutes,
  troubleName: 'blood on the skin and time lost',
};

/**
 * Fire: it grows as the square of the time, q' = 2·√(a·q), less where a shut door starves it. Powder at the base, from the
 * right distance and swept, takes half of it away each second, as long as it lasts. Smoke gathers with the heat.
 */
export interface Fire extends Record<string, number> {
  readonly kw: number;
  readonly smoke: number;
  /** Seconds of powder left. */
  readonly agentS: number;
  /** Smoke breathed by somebody left in the room. */
  readonly breathed: number;
  readonly hurt: number;
}
/** A wastebasket burns with up to this much, kW: more is not for an extinguisher. */
export const smallKw = 120;
/** Where the burning thing stands in the picture, hundredths: its base. */
export const fireBase = { x: 62, y: 80 } as const;
export const nozzleOff = 12;

export type Aim = 'none' | 'base' | 'flames' | 'beside';
export function aimOf(context: EmergencyContext): Aim {
  const spot = context.spots.nozzle;
  if (spot === undefined) return 'none';
  const [dx, dy] = [spot.x - fireBase.x, spot.y - fireBase.y];
  if (Math.sqrt(dx * dx + dy * dy) <= nozzleOff) return 'base';
  return Math.abs(dx) <= nozzleOff && dy < 0 ? 'flames' : 'beside';
}
export const isSpraying = (context: EmergencyContext): boolean =>
  times(context, 'pull-pin') > 0 &&
  times(context, 'take-abc') > 0 &&
  isOn(context, 'squeeze-handle', 'let-handle-go') &&
  !isOutside(context);
/** The learner has left the room of the fire. */
export const isOutside = (context: EmergencyContext): boolean => isOn(context, 'leave-room', 'go-back-in');
const isShut = (context: EmergencyContext): boolean =>
  isOutside(context) || (isOn(context, 'close-door', 'squeeze-handle') && times(context, 'open-window') === 0);

/** How much of the powder does its work, 0 to 1. */
function powderShare(context: EmergencyContext): number {
  const { low, high } = context.facts.extinguisherFt;
  const { feet } = context;
  const distance = feet < low - 2 || feet > high + 4 ? 0.1 : feet < low || feet > high ? 0.6 : 1;
  const aim = { none: 0, beside: 0.02, flames: 0.1, base: 1 }[aimOf(context)];
  const swept = isOn(context, 'sweep', 'let-handle-go') ? 1 : 0.45;
  return distance * aim * swept;
}

export const fire: WorldModel<Fire> = {
  begin: (draw, context) => ({
    kw: has(context, 'large') ? draw('kw', 150, 190) : draw('kw', 9, 12),
    smoke: has(context, 'large') ? 0.45 : 0.05,
    agentS: 12,
    breathed: 0,
    hurt: 0,
  }),
  step: (world, context) => {
    const spraying = isSpraying(context) && world.agentS > 0;
    const growth = 2 * Math.sqrt(0.0117 * Math.max(0, world.kw)) * (isShut(context) ? 0.25 : 1);
    const fed = times(context, 'open-window') > 0 ? 1.5 : 1;
    const knocked = spraying ? world.kw * 0.6 * powderShare(context) : 0;
    const kw = world.kw <= 0.5 ? 0 : clamp(world.kw + stepS * (growth * fed - knocked), 0, 3000);
    const inside = context.case.person !== null && times(context, 'move-person') === 0;
    const smoke = clamp(world.smoke + stepS * (kw * 0.00005 - (kw === 0 ? 0.002 : 0)), 0, 1);
    return {
      kw: kw < 0.6 ? 0 : kw,
      smoke,
      agentS: spraying ? Math.max(0, world.agentS - stepS) : world.agentS,
      breathed: clamp(world.breathed + (inside ? smoke * stepS * 0.02 : 0), 0, 2),
      hurt: clamp(world.hurt + (kw > smallKw * 2 && !isOutside(context) && context.feet < 8 ? stepS * 0.02 : 0), 0, 2),
    };
  },
  acts: {
    'take-elevator': (world) => ({ ...world, hurt: clamp(world.hurt + 0.5, 0, 2) }),
    'go-back-in': (world) => ({ ...world, hurt: clamp(world.hurt + 0.5, 0, 2) }),
    'take-water': (world) => ({ ...world, kw: world.kw + 15 }),
  },
  course: ({ kw, breathed, hurt }, context) =>
    breathed > 0.5 || hurt > 0.4 || (kw > 600 && !isOutside(context))
      ? 'worse'
      : kw === 0 || (isOutside(context) && firstMs(context, 'count-people') !== null)
        ? 'settled'
        : 'active',
  signs: () => null,
  trouble: ({ kw, smoke }) => Math.min(60, kw / 6) + 40 * smoke,
  troubleName: 'heat and smoke',
};

/**
 * Spill: it spreads towards its full size until it is covered; blood in it uses up the disinfectant; germs fall by the log for
 * each share of the contact time that the floor stays wet. Vapor of a chemical gathers in the room.
 */
export interface Spill extends Record<string, number> {
  readonly area: number;
  /** Blood or chemical still on the floor, 0 to 1. */
  readonly load: number;
  readonly glass: number;
  /** Tenfold reductions still to go. */
  readonly logs: number;
  readonly wetMs: number;
  readonly strength: number;
  readonly tracked: number;
  readonly fumes: number;
  readonly hurt: number;
}
/** Contact time on the label of the case's product, ms: ten minutes. */
export const contactMs = 10 * 60_000;
const dressed = (context: EmergencyContext): boolean => times(context, 'put-on-kit') > 0;
const harm = (by: number) => (world: Spill) => ({ ...world, hurt: clamp(world.hurt + by, 0, 3) });

export const spill: WorldModel<Spill> = {
  begin: (draw, context) => ({
    area: draw('area', 8, 12) / 100,
    load: 1,
    glass: has(context, 'chemical') ? 0 : 1,
    logs: 6,
    wetMs: 0,
    strength: 0,
    tracked: 0,
    fumes: has(context, 'chemical') ? 0.2 : 0,
    hurt: 0,
  }),
  step: (world, context) => {
    const chemical = has(context, 'chemical');
    const covered = times(context, 'absorb') > 0;
    const area = covered ? world.area : towards(world.area, chemical ? 2.4 : 0.5, 70);
    const guarded = times(context, 'keep-others-back') > 0;
    const isWet = world.strength > 0;
    const kill = isWet ? (6.6 / (contactMs / 1000)) * world.strength * (1 - 0.92 * world.load) : 0;
    const vapor = chemical ? area * 0.003 * (times(context, 'open-window') > 0 ? 0.4 : 1) : 0;
    const away = isOn(context, 'leave-room', 'put-on-kit');
    return {
      ...world,
      area,
      tracked: clamp(world.tracked + (guarded || covered ? 0 : stepS * 0.004), 0, 1),
      logs: clamp(world.logs - stepS * kill, 0, 6),
      wetMs: world.wetMs + (isWet ? 500 : 0),
      fumes: clamp(world.fumes + stepS * vapor, 0, 2),
      hurt: clamp(world.hurt + (chemical && !away ? stepS * 0.002 * world.fumes : 0), 0, 3),
    };
  },
  acts: {
    'glass-by-hand': (world) => ({ ...world, glass: 0, hurt: clamp(world.hurt + 1, 0, 3) }),
    'glass-by-tongs': (world) => ({ ...world, glass: 0 }),
    'wipe-up': (world, context) => ({
      ...world,
      load: times(context, 'absorb') > 0 ? 0.06 : 0.5,
      hurt: clamp(world.hurt + (world.glass > 0 ? 0.6 : 0) + (dressed(context) ? 0 : 0.4), 0, 3),
    }),
    'mop-hall': (world) => ({ ...world, tracked: 1, area: world.area * 2 }),
    'wet-product': (world) => ({ ...world, strength: 1 }),
    'wet-weak': (world) => ({ ...world, strength: Math.max(world.strength, 0.1) }),
    'wipe-dry': (world) => ({ ...world, strength: 0 }),
    'add-ammonia': (world) => ({ ...world, fumes: 2, hurt: clamp(world.hurt + 1, 0, 3) }),
    neutralize: harm(0.6),
    absorb: (world, context) => (dressed(context) ? world : harm(0.4)(world)),
  },
  course: (world, context) =>
    world.hurt > 0.5
      ? 'worse'
      : has(context, 'chemical')
        ? isOn(context, 'leave-room', 'absorb') && firstMs(context, 'keep-others-back') !== null
          ? 'settled'
          : 'active'
        : world.logs <= 0.2 && world.load < 0.1 && world.strength === 0
          ? 'settled'
          : 'active',
  signs: () => null,
  trouble: ({ load, logs, fumes, tracked }) => load * 30 + logs * 8 + fumes * 15 + tracked * 20,
  troubleName: 'what still lies on the floor and in the air',
};
