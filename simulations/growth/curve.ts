/** What a growth chart is called and how its lines are kept. Types and lists of names only. */

export const chartSets = ['who', 'cdc'] as const;
export type ChartSet = (typeof chartSets)[number];
export const chartSexes = ['girls', 'boys'] as const;
export type ChartSex = (typeof chartSexes)[number];
export const chartMeasures = ['weight', 'length', 'height', 'head', 'bmi'] as const;
export type ChartMeasure = (typeof chartMeasures)[number];

export interface ChartName {
  readonly set: ChartSet;
  readonly sex: ChartSex;
  readonly measure: ChartMeasure;
}

export interface Curve extends ChartName {
  /** Percentiles of the lines, lowest first. */
  readonly lines: readonly number[];
  /** Age in months, then the value of each line: kg, cm or kg/m². */
  readonly rows: readonly (readonly number[])[];
}
