/**
 * Models of what goes on in a body: allergy, fainting, a fit, sugar, the heart, a stroke. Each is a handful of numbers and
 * rates; what they stand for and which are assumed is in model.md.
 */
import { firstMs, has, lastMs, positionOf, times, type EmergencyContext } from '../context.ts';
import { clamp, stepS, towards, type Signs, type WorldModel } from '../world.ts';

const upright = (context: EmergencyContext): boolean => ['sitting', 'standing'].includes(positionOf(context));
const signs = (awake: Signs['awake'], pulse: number, systolic: number, spo2: number, breaths: number): Signs => ({
  awake,
  pulse: Math.round(clamp(pulse, 0, 220)),
  systolic: Math.round(clamp(systolic, 0, 240)),
  spo2: Math.round(clamp(spo2, 40, 100)),
  breaths: Math.round(clamp(breaths, 0, 60)),
});
const byPressure = (systolic: number): Signs['awake'] => (systolic < 60 ? 'out' : systolic < 76 ? 'drowsy' : 'awake');

/**
 * Anaphylaxis: the reaction R grows as it spreads, R' = g·R·(1 − R), and epinephrine in the blood takes it down. A depot in a
 * muscle empties with a time constant; from the upper arm slower and less.
 */
export interface Allergy extends Record<string, number> {
  readonly reaction: number;
  readonly depot: number;
  readonly drug: number;
  readonly growth: number;
}
const drugIn = (share: number) => (world: Allergy) => ({ ...world, depot: world.depot + share });
const allergyPressure = (world: Allergy, context: EmergencyContext): number =>
  126 - 66 * world.reaction - (upright(context) ? 24 * world.reaction : 0) + 8 * world.drug;
export const allergy: WorldModel<Allergy> = {
  begin: (draw, context) => ({
    reaction: draw('reaction', 26, 32) / 100,
    depot: 0,
    drug: 0,
    growth: (has(context, 'second-dose') ? draw('growth', 17, 19) : draw('growth', 10, 13)) / 1000,
  }),
  step: ({ reaction, depot, drug, growth }) => ({
    reaction: clamp(reaction + stepS * (growth * reaction * (1 - reaction) - 0.006 * drug), 0.02, 1),
    depot: towards(depot, 0, 70),
    drug: clamp(drug + (depot * stepS) / 70 - (drug * stepS) / 420, 0, 3),
    growth,
  }),
  acts: { epinephrine: drugIn(1), 'epinephrine-second': drugIn(1), 'epinephrine-arm': drugIn(0.35) },
  course: (world, context) =>
    byPressure(allergyPressure(world, context)) === 'out' ? 'worse' : world.reaction < 0.22 ? 'settled' : 'active',
  signs: (world, context) => {
    const systolic = allergyPressure(world, context);
    const { reaction, drug } = world;
    return signs(
      byPressure(systolic),
      84 + 54 * reaction + 12 * drug,
      systolic,
      98 - 13 * reaction - (positionOf(context) === 'flat' && reaction > 0.7 ? 2 : 0),
      16 + 16 * reaction,
    );
  },
  trouble: ({ reaction }) => 100 * reaction,
  troubleName: 'severity of the reaction',
};

/** Fainting: vagal tone T pulls the pressure down, most in the upright; flat it fades, with raised legs sooner. */
export interface Faint extends Record<string, number> {
  readonly tone: number;
  /** The head hit something. */
  readonly hurt: number;
}
const faintPressure = ({ tone }: Faint, context: EmergencyContext): number =>
  118 - tone * (upright(context) ? 74 : positionOf(context) === 'legs-up' ? 20 : 34);
export const faint: WorldModel<Faint> = {
  begin: (draw) => ({ tone: draw('tone', 58, 64) / 100, hurt: 0 }),
  step: (world, context) => {
    const isUp = upright(context);
    const tone = isUp
      ? clamp(world.tone + (world.tone > 0.14 ? stepS * 0.008 : -stepS * 0.002), 0, 1)
      : clamp(towards(world.tone, 0, positionOf(context) === 'legs-up' ? 60 : 110), 0, 1);
    const falls = isUp && faintPressure({ ...world, tone }, context) < 60 && times(context, 'ease-down') === 0;
    return { tone, hurt: falls ? 1 : world.hurt };
  },
  acts: { 'stand-up': (world) => ({ ...world, tone: clamp(world.tone * 1.4, 0, 1) }) },
  course: (world, context) => (world.tone < 0.14 ? 'settled' : faintPressure(world, context) < 60 ? 'worse' : 'active'),
  signs: (world, context) => {
    const systolic = faintPressure(world, context);
    return signs(byPressure(systolic), 78 - 34 * world.tone, systolic, 98, 14);
  },
  trouble: ({ tone }) => 100 * tone,
  troubleName: 'fall of the blood pressure',
};

/** A fit: it lasts a drawn time; saliva gathers in somebody on the back and takes the oxygen with it. */
export interface Fit extends Record<string, number> {
  readonly endsMs: number;
  readonly saliva: number;
  readonly spo2: number;
  readonly hurt: number;
}
export const fitIsOver = (world: Readonly<Record<string, number>>, nowMs: number): boolean =>
  nowMs >= (world['endsMs'] ?? 0);
export const fit: WorldModel<Fit> = {
  begin: (draw) => ({ endsMs: draw('ends', 105, 150) * 1000, saliva: 0.1, spo2: 95, hurt: 0 }),
  step: (world, context) => {
    const fits = context.nowMs < world.endsMs;
    const onSide = positionOf(context) === 'side';
    const saliva = clamp(world.saliva + stepS * (onSide ? -0.02 : fits ? 0.006 : 0.002), 0, 1);
    const target = (fits ? 91 : 98) - 16 * saliva;
    const bumps = fits && (times(context, 'clear-space') === 0 || times(context, 'pad-head') === 0) ? 0.004 : 0;
    return {
      ...world,
      saliva,
      spo2: towards(world.spo2, target, 25),
      hurt: clamp(world.hurt + stepS * bumps, 0, 2),
    };
  },
  acts: {
    'hold-down': (world) => ({ ...world, hurt: clamp(world.hurt + 0.4, 0, 2) }),
    'put-in-mouth': (world) => ({ ...world, hurt: clamp(world.hurt + 0.8, 0, 2) }),
    'give-water': (world) => ({ ...world, saliva: clamp(world.saliva + 0.5, 0, 1) }),
  },
  course: (world, context) =>
    world.spo2 < 82 ? 'worse' : fitIsOver(world, context.nowMs) && world.spo2 >= 94 ? 'settled' : 'active',
  signs: (world, context) =>
    fitIsOver(world, context.nowMs)
      ? signs(context.nowMs - world.endsMs < 45_000 ? 'out' : 'drowsy', 106, 142, world.spo2, 20)
      : signs('out', 138, 168, world.spo2, 8),
  trouble: ({ spo2 }) => (98 - spo2) * 5,
  troubleName: 'want of oxygen',
};

/**
 * Sugar: one compartment. Grams in the gut are taken up with a time constant, each raises the blood by a fixed amount for
 * the body's weight; insulin takes it down by a steady rate. Fat slows the uptake.
 */
export interface Sugar extends Record<string, number> {
  readonly glucose: number;
  readonly gut: number;
  readonly slow: number;
  readonly liver: number;
  readonly driftPerMin: number;
  readonly wrongWay: number;
}
const eaten = (grams: number, kind: 'gut' | 'slow') => (world: Sugar) =>
  awakeBySugar(world.glucose) === 'awake'
    ? { ...world, [kind]: world[kind] + grams }
    : { ...world, wrongWay: world.wrongWay + 1 };
export const awakeBySugar = (glucose: number): Signs['awake'] =>
  glucose < 26 ? 'out' : glucose < 42 ? 'drowsy' : 'awake';
export const sugar: WorldModel<Sugar> = {
  begin: (draw, context) => ({
    glucose: has(context, 'drowsy') ? draw('glucose', 33, 38) : draw('glucose', 50, 55),
    gut: 0,
    slow: 0,
    liver: 0,
    driftPerMin: has(context, 'second-sugar') ? 1.9 : 0.6,
    wrongWay: 0,
  }),
  step: (world, context) => {
    const perGram = (3.4 * 70) / (context.case.person?.weightKg ?? 70);
    const [fast, slow] = [(world.gut * stepS) / 420, (world.slow * stepS) / 2400];
    const freed = (world.liver * stepS) / 300;
    return {
      ...world,
      gut: world.gut - fast,
      slow: world.slow - slow,
      liver: world.liver - freed,
      glucose: clamp(world.glucose + (fast + slow) * perGram + freed - (world.driftPerMin * stepS) / 60, 12, 320),
    };
  },
  acts: {
    'give-juice': eaten(15, 'gut'),
    'give-tablets': eaten(16, 'gut'),
    'give-chocolate': eaten(20, 'slow'),
    'give-snack': eaten(20, 'slow'),
    'give-water': eaten(0, 'gut'),
    'give-diet-drink': eaten(0, 'gut'),
    glucagon: (world) => ({ ...world, liver: world.liver + 62 }),
    insulin: (world) => ({ ...world, driftPerMin: world.driftPerMin + 2 }),
  },
  course: ({ glucose }, context) =>
    (context.readings.at(-1)?.glucose ?? 0) >= context.facts.lowGlucose
      ? 'settled'
      : awakeBySugar(glucose) === 'out'
        ? 'worse'
        : 'active',
  signs: ({ glucose, wrongWay }) =>
    signs(
      awakeBySugar(glucose),
      glucose < 70 ? 84 + (70 - glucose) * 0.6 : 82,
      128,
      wrongWay > 0 ? 90 : 97,
      wrongWay > 0 ? 24 : 16,
    ),
  trouble: ({ glucose }) => ((90 - glucose) * 100) / 78,
  troubleName: 'want of sugar',
};

/** Chest pain: the heart's want of blood grows with effort and standing, less at rest; effort can stop the heart. */
export interface Strain extends Record<string, number> {
  readonly strain: number;
  readonly reacted: number;
}
export const strain: WorldModel<Strain> = {
  begin: (draw) => ({ strain: draw('strain', 40, 46) / 100, reacted: 0 }),
  step: (world, context) => {
    const position = positionOf(context);
    const rate = position === 'standing' ? 0.004 : firstMs(context, 'sit-up') === null ? 0.0009 : 0.0002;
    const oxygen = times(context, 'oxygen') > 0 ? 0.7 : 1;
    return { ...world, strain: clamp(world.strain + stepS * rate * oxygen, 0, 1) };
  },
  acts: {
    'stand-up': (world) => ({ ...world, strain: clamp(world.strain + 0.12, 0, 1) }),
    nitroglycerin: (world) => ({ ...world, strain: clamp(world.strain + 0.15, 0, 1) }),
    aspirin: (world, context) =>
      has(context, 'aspirin-allergy')
        ? { strain: clamp(world.strain + 0.2, 0, 1), reacted: 1 }
        : { ...world, strain: clamp(world.strain - 0.05, 0, 1) },
  },
  course: ({ strain: now, reacted }) => (now > 0.85 || reacted > 0 ? 'worse' : now < 0.1 ? 'settled' : 'active'),
  signs: ({ strain: now, reacted }, context) => {
    // Oxygen is ordered for a saturation that is low, and helps it.
    const isShort = times(context, 'oxygen') === 0 && context.case.orders.some(({ act }) => act === 'oxygen');
    const spo2 = (isShort ? 91 : 96) - 4 * now - reacted * 8;
    return signs(now > 0.97 ? 'out' : 'awake', 92 + 30 * now, 148 - 40 * now, spo2, 20 + 6 * now);
  },
  trouble: ({ strain: now }) => 100 * now,
  troubleName: 'strain on the heart',
};

/** A stroke: nothing the clinic does takes it away; what is swallowed can go the wrong way, and time is lost or won. */
export interface Stroke extends Record<string, number> {
  readonly minutesLost: number;
  readonly wrongWay: number;
}
const swallowed = (world: Stroke): Stroke => ({ ...world, wrongWay: world.wrongWay + 1 });
export const stroke: WorldModel<Stroke> = {
  begin: () => ({ minutesLost: 0, wrongWay: 0 }),
  step: (world, context) =>
    lastMs(context, 'call-911') === null ? { ...world, minutesLost: world.minutesLost + stepS / 60 } : world,
  acts: { 'give-water': swallowed, aspirin: swallowed },
  course: ({ wrongWay, minutesLost }) => (wrongWay > 0 || minutesLost > 5 ? 'worse' : 'active'),
  signs: ({ wrongWay }) => signs('awake', 88, 178, wrongWay > 0 ? 90 : 97, wrongWay > 0 ? 26 : 18),
  trouble: ({ minutesLost, wrongWay }) => minutesLost * 12 + wrongWay * 30,
  troubleName: 'time and airway lost',
};
