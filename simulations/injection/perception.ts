/**
 * What eyes and fingertips get: the line on the barrel, the edge of a wheal on a ruler, hardness under a fingertip. The only window
 * views, words and personas need. Nothing here says which line is right.
 */
import type { InjectionContext, Syringe } from './context.ts';
import type { RulerWay } from './events.ts';
import type { InjectionFacts } from './facts.ts';
import { plungerUl } from './syringe.ts';
import { syringes, type SyringeKind } from './supplies.ts';

export interface Mark {
  readonly ul: number;
  /** Printed number; null on a short line. */
  readonly number: string | null;
}

/** A whole number of microliters as a scale prints it: 500 is "0.5". */
export function millilitersText(ul: number): string {
  const whole = Math.floor(ul / 1000);
  const rest = String(ul % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return rest === '' ? String(whole) : `${String(whole)}.${rest}`;
}

const numberText = (kind: SyringeKind, ul: number, facts: InjectionFacts): string =>
  syringes[kind].inUnits ? String(Math.round(ul / facts.ulPerUnit)) : millilitersText(ul);

/** Every line of a barrel's scale, from the needle end on. */
export function scaleOf(kind: SyringeKind, facts: InjectionFacts): readonly Mark[] {
  const { capacityUl, marksPerNumber } = syringes[kind];
  const step = facts.mark[kind];
  return Array.from({ length: Math.floor(capacityUl / step) + 1 }, (_, index) => ({
    ul: index * step,
    number: index % marksPerNumber === 0 ? numberText(kind, index * step, facts) : null,
  }));
}

/** Where a line stands on a scale, as one would count it: long lines with numbers, short lines between. */
export function lineWords(kind: SyringeKind, ul: number, facts: InjectionFacts): string {
  const { marksPerNumber, inUnits } = syringes[kind];
  const step = facts.mark[kind];
  const lines = Math.floor(ul / step);
  const rest = ul - lines * step;
  const short = lines % marksPerNumber;
  const number = `${numberText(kind, (lines - short) * step, facts)}${inUnits ? ' units' : ''}`;
  const from = short === 0 ? `the line with the number ${number}` : `short line ${String(short)} after ${number}`;
  if (rest === 0) return `on ${from}`;
  const part = rest * 3 < step ? 'just past' : rest * 3 > step * 2 ? 'almost a line past' : 'about half a line past';
  return `${part} ${from}`;
}

/** The plunger's top ring, in words; and the bubbles one sees. */
export function barrelWords(context: InjectionContext, syringe: Syringe): string {
  const line = lineWords(syringe.kind, plungerUl(syringe), context.facts);
  if (syringe.contents.length === 0)
    return syringe.airUl === 0
      ? 'The plunger is all the way in.'
      : `The top ring of the plunger stands ${line}; there is only air in the barrel.`;
  const air =
    syringe.airUl === 0
      ? 'No bubble is to be seen.'
      : syringe.airAtTop
        ? 'A bubble sits at the top, under the needle.'
        : 'Bubbles cling to the wall of the barrel.';
  return `The top ring of the plunger stands ${line}. ${air}`;
}

/** Edges of the hardness of a test on the ruler's line, whole millimeters. */
export function hardEdges(context: InjectionContext, way: RulerWay): readonly [from: number, to: number] {
  const width = way === 'across' ? context.drawn.acrossMm : context.drawn.alongMm;
  const from = context.drawn.centerMm - Math.floor(width / 2);
  return [from, from + width];
}

export type Firmness = 'soft' | 'edge' | 'hard';

export function firmnessAt(context: InjectionContext, way: RulerWay, atMm: number): Firmness {
  const [from, to] = hardEdges(context, way);
  if (atMm < from || atMm > to) return 'soft';
  return atMm === from || atMm === to ? 'edge' : 'hard';
}

const firmnessWords: Readonly<Record<Firmness, string>> = {
  soft: 'soft, like the skin around it',
  edge: 'a firm edge: here the hardness begins',
  hard: 'hard and raised',
};

/** What the fingertip feels and the eye sees beside the ruler. */
export function fingerWords(context: InjectionContext): string | null {
  const { finger } = context;
  if (finger === null) return null;
  return `Your fingertip lies at ${String(finger.atMm)} mm of the ruler, ${finger.way} the forearm: ${firmnessWords[firmnessAt(context, finger.way, finger.atMm)]}.`;
}

/** Edges of the red area across the forearm, whole millimeters. */
export function redEdges({ drawn }: InjectionContext): readonly [from: number, to: number] {
  const from = drawn.centerMm - Math.floor(drawn.rednessMm / 2);
  return [from, from + drawn.rednessMm];
}

/** Where the edges of a wheal stand on a ruler laid beside it, whole millimeters; null when there is none. */
export function whealEdges(context: InjectionContext): readonly [from: number, to: number] | null {
  const tenths = context.shots.at(-1)?.whealTenthsMm ?? 0;
  return tenths === 0 ? null : [20, 20 + Math.round(tenths / 10)];
}

/** Fluid, cloudy or not, as it looks in the barrel. */
export function isCloudy(context: InjectionContext, syringe: Syringe): boolean {
  return syringe.contents.some(({ item }) => context.case.shelf.find(({ id }) => id === item)?.look === 'cloudy');
}
