/** What can be read off a visit: shared by rubric, hints and debrief. */
import type { Wording } from './case.ts';
import { goesAstray, type PointState, type TeachBackContext } from './context.ts';

/** Every wording that was used, with the point's place, in the order of the points. */
export function wordingsUsed(
  context: TeachBackContext,
): readonly { readonly point: number; readonly wording: Wording }[] {
  return context.points.flatMap(({ told }, point) =>
    told.flatMap(({ wording }) => {
      const used = context.case.points[point]?.wordings[wording];
      return used === undefined ? [] : [{ point, wording: used }];
    }),
  );
}

/** Mean school grade of what was said; null when nothing was. */
export function meanGrade(context: TeachBackContext): number | null {
  const used = wordingsUsed(context);
  if (used.length === 0) return null;
  return Math.round((used.reduce((sum, { wording }) => sum + wording.grade, 0) / used.length) * 10) / 10;
}

/** Whether the patient has this point right and has said or shown it. */
export function confirmed({ grasp, shown }: PointState): boolean {
  return grasp === 'right' && shown;
}

/** Places of the points in this run that needed a second telling: astray, lost or wrong at some time. */
export function troubled(context: TeachBackContext): readonly number[] {
  return context.points.flatMap((point, index) =>
    point.misses > 0 ||
    (point.told.length > 0 && point.grasp !== 'right') ||
    (point.told.length > 0 && goesAstray(context, index))
      ? [index]
      : [],
  );
}
