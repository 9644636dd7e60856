/** Types of growth-curves.mjs for the test that repeats it. */
export const quantiles: Readonly<Record<string, number>>;
export function valueAt(l: number, m: number, s: number, z: number): number;
export function curvesText(published: unknown): string;
