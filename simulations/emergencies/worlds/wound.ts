/** Models of a bleeding wound and of burned skin. */
import { isWatered } from '../compress.ts';
import { firstMs, has, isOn, positionOf, times, type EmergencyContext } from '../context.ts';
import { clamp, stepS, towards, type Signs, type WorldModel } from '../world.ts';

/**
 * Bleeding: a rate in milliliters a second, driven by the pressure, held back by hands, packing, clot and tourniquet. Pulse and
 * pressure follow the share of the blood that is lost; the pressure falls late.
 */
export interface Bleeding extends Record<string, number> {
  readonly lostMl: number;
  readonly clot: number;
  readonly turns: number;
  readonly openMlPerS: number;
}
/** Blood of a body, ml for each kg. */
const mlPerKg = 70;
/** Inches from the shoulder to the fingertips of the drawn arm, and where the wound is, in hundredths of it. */
export const armIn = 28;
export const woundAt = 70;
/** The elbow of the drawn arm. */
export const elbow = { from: 46, to: 54 } as const;
export const turnsNeeded = 3;

/** How far above the wound the tourniquet lies, inches; null without one. */
export function tourniquetAboveIn(context: EmergencyContext): number | null {
  const spot = context.spots.tourniquet;
  return spot === undefined ? null : Math.round(((woundAt - spot.x) / 100) * armIn * 10) / 10;
}
/** High enough above the wound to work, and not on a joint. */
export function tourniquetHolds(context: EmergencyContext): boolean {
  const above = tourniquetAboveIn(context);
  const x = context.spots.tourniquet?.x ?? 0;
  return above !== null && above > 0.8 && !(x >= elbow.from && x <= elbow.to);
}
export const isPressed = (context: EmergencyContext): boolean =>
  isOn(context, 'press', 'lift-gauze') || isOn(context, 'pack', 'lift-gauze');

function rateOf(world: Bleeding, context: EmergencyContext): number {
  const packed = has(context, 'armpit') && isOn(context, 'pack', 'lift-gauze');
  const hands = !isPressed(context) ? 1 : packed ? 0.1 : times(context, 'add-gauze') > 0 ? 0.32 : 0.4;
  const strap =
    world.turns >= turnsNeeded && !has(context, 'armpit')
      ? tourniquetHolds(context)
        ? 0
        : 0.75
      : 1 - world.turns * 0.05;
  return world.openMlPerS * hands * strap * (1 - 0.6 * world.clot) * clamp(pressureOf(world, context) / 120, 0.2, 1.1);
}
const lostShare = (world: Bleeding, context: EmergencyContext): number =>
  world.lostMl / (mlPerKg * (context.case.person?.weightKg ?? 70));
function pressureOf(world: Bleeding, context: EmergencyContext): number {
  const over = Math.max(0, lostShare(world, context) - 0.15);
  return 128 - over * 320 - (positionOf(context) === 'standing' ? lostShare(world, context) * 60 : 0);
}
/** Milliliters a second now, for what one sees. */
export const bleedsMlPerS = (context: EmergencyContext): number => rateOf(context.world as Bleeding, context);

export const bleeding: WorldModel<Bleeding> = {
  begin: (draw, context) => ({
    lostMl: draw('lost', 150, 220),
    clot: 0,
    turns: 0,
    openMlPerS: has(context, 'armpit') ? draw('open', 26, 32) / 10 : draw('open', 36, 44) / 10,
  }),
  step: (world, context) => ({
    ...world,
    lostMl: clamp(world.lostMl + rateOf(world, context) * stepS, 0, 5000),
    clot: isPressed(context) ? towards(world.clot, 1, 240) : world.clot,
  }),
  acts: {
    'lift-gauze': (world) => ({ ...world, clot: 0 }),
    'turn-rod': (world, context) =>
      context.spots.tourniquet === undefined ? world : { ...world, turns: Math.min(6, world.turns + 1) },
    'loosen-tourniquet': (world) => ({ ...world, turns: 0 }),
  },
  course: (world, context) =>
    lostShare(world, context) > 0.3 ? 'worse' : rateOf(world, context) < 0.3 ? 'settled' : 'active',
  signs: (world, context) => {
    const lost = lostShare(world, context);
    const awake: Signs['awake'] = lost > 0.4 ? 'out' : lost > 0.3 ? 'drowsy' : 'awake';
    return {
      awake,
      pulse: Math.round(clamp(88 + 150 * lost, 60, 165)),
      systolic: Math.round(clamp(pressureOf(world, context), 40, 140)),
      spo2: Math.round(98 - 8 * lost),
      breaths: Math.round(16 + 28 * lost),
    };
  },
  trouble: ({ lostMl }) => lostMl / 20,
  troubleName: 'blood lost',
};

/**
 * Burn: skin cools by Newton's law towards air, water or ice; harm adds up with the degrees above 44 °C and the time, and with
 * freezing. A chemical harms as long as its residue lies there; water on powder heats it.
 */
export interface Burn extends Record<string, number> {
  readonly skinC: number;
  readonly harm: number;
  readonly residue: number;
  readonly cooledMs: number;
  readonly swelling: number;
}
export const burn: WorldModel<Burn> = {
  begin: (draw, context) =>
    has(context, 'powder')
      ? { skinC: 34, harm: 0.05, residue: 1, cooledMs: 0, swelling: 0 }
      : { skinC: draw('skin', 52, 56), harm: 0.12, residue: 0, cooledMs: 0, swelling: 0 },
  step: (world, context) => {
    const water = isWatered(context);
    const iced = isOn(context, 'ice', 'cool-water') && !water;
    const skinC = water
      ? towards(world.skinC, 17, 45)
      : iced
        ? towards(world.skinC, 1, 30)
        : towards(world.skinC, 34, times(context, 'butter') > 0 ? 1100 : 520);
    const hot = Math.max(0, skinC - 44) * 0.0005;
    const cold = iced && skinC < 10 ? 0.004 : 0;
    const residue = water ? towards(world.residue, 0, 260) : world.residue;
    const chemical = residue * 0.0007;
    return {
      skinC,
      residue,
      harm: clamp(world.harm + stepS * (hot + cold + chemical), 0, 1),
      cooledMs: world.cooledMs + (water ? 500 : 0),
      swelling: clamp(world.swelling + stepS / 900, 0, 1),
    };
  },
  acts: {
    'brush-powder': (world) => ({ ...world, residue: world.residue * 0.18 }),
    'cool-water': (world, context) =>
      has(context, 'powder') && firstMs(context, 'brush-powder') === null
        ? { ...world, harm: clamp(world.harm + 0.18 * world.residue, 0, 1), skinC: world.skinC + 14 * world.residue }
        : world,
    neutralize: (world) => ({ ...world, harm: clamp(world.harm + 0.2, 0, 1), skinC: world.skinC + 20 }),
    'open-blister': (world) => ({ ...world, harm: clamp(world.harm + 0.1, 0, 1) }),
  },
  course: (world, context) =>
    world.harm > 0.6
      ? 'worse'
      : world.cooledMs >= (has(context, 'powder') ? context.facts.rinseMin : context.facts.coolingMin.low) * 60_000
        ? 'settled'
        : 'active',
  signs: () => ({ awake: 'awake', pulse: 104, systolic: 138, spo2: 98, breaths: 20 }),
  trouble: ({ harm }) => 100 * harm,
  troubleName: 'harm to the skin',
};
