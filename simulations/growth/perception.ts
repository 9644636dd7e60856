/**
 * What eyes get: the pointer, the display, the edge on a ruler, the tape. The only window a view or a persona needs;
 * nothing here shows the truth, and nothing here decides a score.
 */
import { beamTilt, isBalanced, isSteady, poisesLb, shownG, stepG, stretchingNow } from './body.ts';
import type { GrowthContext } from './context.ts';

/** The number on the display as digits, in its unit; null on a beam scale or with no scale chosen. */
export function display(context: GrowthContext): { readonly digits: string; readonly unit: 'kg' | 'lb' } | null {
  if (context.scale === null || context.scale === 'beam') return null;
  const { unit } = context;
  const grams = shownG(context);
  const value = unit === 'kg' ? grams / 1000 : (grams / 1000) * context.facts.poundsPerKg;
  return { digits: value.toFixed(context.scale === 'infant' ? 2 : 1), unit };
}

/** The display shows its mark for a settled number. */
export function settled(context: GrowthContext): boolean {
  return context.heldG !== null || isSteady(context);
}

/** The beam: how far the pointer stands from the middle, −1 (down) to 1 (up), and what the poises stand at. */
export function beam(context: GrowthContext): {
  readonly tilt: number;
  readonly balanced: boolean;
  readonly pounds: number;
} {
  return { tilt: beamTilt(context), balanced: isBalanced(context), pounds: poisesLb(context) };
}

/** The edge of the headpiece or footboard on its ruler, cm to the millimeter; null when there is no edge to read at. */
export function edgeCm(context: GrowthContext): number | null {
  const reading = stretchingNow(context);
  return reading === null ? null : reading.shownMm / 10;
}

/** The tape where it meets its zero, cm; null when it is off. */
export function tapeCm({ tape }: GrowthContext): number | null {
  return tape === null ? null : tape.shownMm / 10;
}

/** A ruler's reading told by its marks, as a finger would count them: "67 and 4 small marks". */
export function byMarks(cm: number): string {
  const mm = Math.round(cm * 10);
  const whole = Math.floor(mm / 10);
  const marks = mm - whole * 10;
  if (marks === 0) return `exactly at ${String(whole)}`;
  return `${String(marks)} small ${marks === 1 ? 'mark' : 'marks'} past ${String(whole)}`;
}

/** The step of the scale in words. */
export function stepInWords(context: GrowthContext): string {
  if (context.scale === 'beam') return 'a quarter pound';
  return context.unit === 'kg'
    ? `${String(Math.round(stepG(context)))} g`
    : `${String(Math.round((stepG(context) / 1000) * context.facts.poundsPerKg * 100) / 100)} lb`;
}
