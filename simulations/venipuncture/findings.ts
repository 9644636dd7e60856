/** What the rubric, the hints and the debrief work out from a draw: which steps were owed, how it ended, what each tube is worth. */
import { isClotted, labelIsRight, stoodMs } from './acts/tubes.ts';
import { harmfulIn, takesUl } from './blood.ts';
import type { ArmId, ArmView, VeinId } from './case.ts';
import type { BloodContext, Tube } from './context.ts';
import { policy } from './policy.ts';
import { handlingFor, isSpun, tubesFor, volumeOf, type TubeColor } from './tubes.ts';

export const fromSkin = ({ case: patient }: BloodContext): boolean => patient.method !== 'vein';
export const punctures = ({ sticks, lancings }: BloodContext): number => sticks.length + lancings.length;

/** Closures the order asks for, in their order. */
export function neededTubes({ case: patient }: BloodContext): readonly TubeColor[] {
  return tubesFor(patient.tests, patient.method === 'vein' ? 'vein' : 'skin');
}

export const withBlood = ({ tubes }: BloodContext): readonly Tube[] => tubes.filter(({ ul }) => ul > 0);

/** Filled tubes in the order they were filled. */
export function filledInOrder(context: BloodContext): readonly Tube[] {
  return [...withBlood(context)].sort((a, b) => (a.firstAtMs ?? 0) - (b.firstAtMs ?? 0));
}

/** Tubes for the laboratory: a discard tube is none of them. */
export function specimens(context: BloodContext): readonly Tube[] {
  const needed = neededTubes(context);
  return filledInOrder(context).filter((tube) => needed.includes(tube.color) && !isDiscard(context, tube));
}

/** A first light blue tube that takes the air of the tubing, another one after it being the specimen. */
export function isDiscard(context: BloodContext, tube: Tube): boolean {
  if (tube.color !== 'light-blue') return false;
  const blues = filledInOrder(context).filter(({ color }) => color === 'light-blue');
  return blues.length > 1 && blues[0]?.id === tube.id;
}

/** The best specimen for each closure the order asks for. */
export function specimenFor(context: BloodContext, color: TubeColor): Tube | null {
  const all = specimens(context).filter((tube) => tube.color === color);
  return [...all].sort((a, b) => troubles(context, a).length - troubles(context, b).length)[0] ?? null;
}

/** The patient may not be drawn today, or does not want to. */
export function mustNotDraw({ case: patient }: BloodContext): 'refusal' | 'not-fasting' | null {
  if (patient.refuses) return 'refusal';
  return patient.fastingOrdered && !patient.fastingKept ? 'not-fasting' : null;
}

/** Something that ends a stick: a faint, a pain, an artery. */
export function eventOf(context: BloodContext): 'faint' | 'shooting-pain' | 'artery' | null {
  if (context.faint.stage !== 'none') return 'faint';
  if (context.painAtMs !== null) return 'shooting-pain';
  return context.arteryAtMs === null ? null : 'artery';
}

/** The draw was rightly given up before every tube was full. */
export function rightlyEnded(context: BloodContext): boolean {
  return (
    mustNotDraw(context) !== null ||
    eventOf(context) !== null ||
    (punctures(context) >= policy.tries && missing(context).length > 0) ||
    context.did.colleague
  );
}

export function missing(context: BloodContext): readonly TubeColor[] {
  return neededTubes(context).filter((color) => specimenFor(context, color) === null);
}

/** A limit that holds for this part of this arm. */
export function limited({ case: patient }: BloodContext, arm: ArmId, at: ArmView): boolean {
  const { limit, wholeArm } = patient.arms[arm];
  return limit !== null && (wholeArm || at === 'elbow');
}

export type Trouble =
  | 'no-label'
  | 'label-incomplete'
  | 'labeled-before'
  | 'labeled-away'
  | 'too-little'
  | 'citrate-short'
  | 'clotted'
  | 'hemolyzed'
  | 'carried-over'
  | 'concentrated'
  | 'tissue-fluid'
  | 'spun-too-early'
  | 'not-spun'
  | 'spun-unbalanced'
  | 'wrong-handling'
  | 'past-its-date';

/** How full a tube is, 0 to 1, against what it should hold. */
export const fullness = (tube: Tube): number => tube.ul / volumeOf(tube.color, tube.size);

/** What the laboratory would say of a tube. Empty when it takes it. */
export function troubles(context: BloodContext, tube: Tube): readonly Trouble[] {
  const { facts, case: patient } = context;
  const found: Trouble[] = [];
  const { label } = tube;
  if (label === null) found.push('no-label');
  else if (!label.filled) found.push('labeled-before');
  else if (!label.atChair) found.push('labeled-away');
  else if (!labelIsRight(tube)) found.push('label-incomplete');
  if (tube.color === 'light-blue' && fullness(tube) * 100 < facts.citrateFillPercent) found.push('citrate-short');
  else if (fullness(tube) < policy.fullFrom) found.push('too-little');
  if (tube.expired) found.push('past-its-date');
  if (isClotted(tube, context)) found.push('clotted');
  if (tube.hemolysis >= policy.hemolyzedFrom) found.push('hemolyzed');
  if (!fromSkin(context) && harmfulIn(tube) !== null) found.push('carried-over');
  if (tube.bandMs > facts.bandMaxMin * 60_000) found.push('concentrated');
  if (tube.tissueFluid) found.push('tissue-fluid');
  const handling = handlingFor(tube.color, patient.tests);
  if (tube.handling !== null && tube.handling !== handling) found.push('wrong-handling');
  if (tube.handling === null && handling !== 'rack') found.push('wrong-handling');
  if (isSpun(tube.color) && tube.size !== 'micro') {
    const stood = tube.spunAtMs === null ? null : stoodMs(tube, tube.spunAtMs);
    if (stood === null) found.push('not-spun');
    else if (stood < facts.clotMin * 60_000) found.push('spun-too-early');
    if (tube.spunUnbalanced) found.push('spun-unbalanced');
  }
  return found;
}

/** Whether a tube in the holder has taken all it will. */
export const isFull = (tube: Tube): boolean => tube.ul >= takesUl(tube);

/** The vein the blood came from; null when none did. */
export function veinDrawn({ sticks }: BloodContext): { readonly arm: ArmId; readonly vein: VeinId } | null {
  const stick = sticks.filter(({ gotBlood, vein }) => gotBlood && vein !== null).at(-1);
  return stick?.vein == null ? null : { arm: stick.aim.arm, vein: stick.vein };
}
