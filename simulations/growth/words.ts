/** Names of things, for sentences and for the views. */
import type { Measure, PosturePoint, Scale, WornItem } from './case.ts';
import type { ChartMeasure, ChartName } from './curves.ts';

export const scaleNames: Readonly<Record<Scale, string>> = {
  beam: 'beam scale',
  digital: 'digital scale',
  infant: 'infant scale',
  wheelchair: 'wheelchair scale',
};

export const measureNames: Readonly<Record<Measure, string>> = {
  weight: 'weight',
  length: 'length',
  height: 'height',
  head: 'head circumference',
  bmi: 'BMI',
};

export const wornNames: Readonly<Record<WornItem, string>> = {
  shoes: 'shoes',
  coat: 'coat',
  bag: 'bag and pockets',
  clothes: 'clothes',
  hair: 'hair done up',
};

export const pointNames: Readonly<Record<PosturePoint, { readonly right: string; readonly wrong: string }>> = {
  heels: { right: 'heels to the wall', wrong: 'heels off the wall' },
  seat: { right: 'seat to the wall', wrong: 'seat off the wall' },
  shoulders: { right: 'shoulders to the wall', wrong: 'shoulders rounded' },
  head: { right: 'head to the wall', wrong: 'head off the wall' },
  eyes: { right: 'eyes straight ahead', wrong: 'chin not level' },
};

export const chartMeasureNames: Readonly<Record<ChartMeasure, string>> = {
  weight: 'weight for age',
  length: 'length for age',
  height: 'height for age',
  head: 'head circumference for age',
  bmi: 'BMI for age',
};

export function chartTitle({ set, sex, measure }: ChartName): string {
  return `${set === 'who' ? 'WHO' : 'CDC'}, ${sex}, ${chartMeasureNames[measure]}`;
}

export function unitOfChart(measure: ChartMeasure): string {
  return measure === 'weight' ? 'kg' : measure === 'bmi' ? 'kg/m²' : 'cm';
}
