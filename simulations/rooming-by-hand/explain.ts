/** The debrief's sentences: those of the task a criterion belongs to, and a few of the whole. */
import { explainBp, explainedCodes as bpCodes } from '../blood-pressure/explain.ts';
import type { Finding } from '../core/rubric.ts';
import { explainedCodes as growthCodes, explainGrowth } from '../growth/explain.ts';
import { explainedCodes as oximetryCodes, explainOximetry } from '../oximetry/explain.ts';
import { explainedCodes as pulseCodes, explainPulse } from '../pulse/explain.ts';
import { explainBreath, explainedCodes as breathCodes } from '../respiration/explain.ts';
import { explainedCodes as roomingCodes, explainRooming } from '../rooming/explain.ts';
import { explainedCodes as temperatureCodes, explainTemperature } from '../temperature/explain.ts';

type Values = NonNullable<Finding['values']>;
const own: Readonly<Record<string, (values: Values) => string>> = {
  'not-begun': () => 'This measurement was not begun, so nothing of it is scored here.',
  'nothing-due-by-hand': () => 'Nothing was due by hand.',
  'none-by-hand': () => 'Nothing that was due was measured. Take each due vital sign yourself, before the hand-off.',
  'some-not-by-hand': ({ missing, done, of }) =>
    `${String(done ?? 0)} of ${String(of ?? 0)} measurements reached the record. Missing: ${String(missing ?? '')}. Take what is due before the hand-off, and chart it in its task: what is not charted brings nothing.`,
};

interface Part {
  readonly begins: string;
  readonly explain: (criterion: string, finding: Finding) => string;
  readonly codes: readonly string[];
}

const parts: readonly Part[] = [
  { begins: 'RM-', explain: explainRooming, codes: roomingCodes },
  { begins: 'TP-', explain: explainTemperature, codes: temperatureCodes },
  { begins: 'PU-', explain: explainPulse, codes: pulseCodes },
  { begins: 'RS-', explain: explainBreath, codes: breathCodes },
  { begins: 'OX-', explain: explainOximetry, codes: oximetryCodes },
  { begins: 'GR-', explain: explainGrowth, codes: growthCodes },
  { begins: 'BP-', explain: explainBp, codes: bpCodes },
];

/** Every code a test of the rubric can give. */
export const explainedCodes: readonly string[] = [
  ...new Set([...Object.keys(own), ...parts.flatMap(({ codes }) => codes)]),
];

export function explainByHand(criterion: string, finding: Finding): string {
  const { because, values = {} } = finding;
  const mine = own[because];
  if (mine !== undefined) return mine(values);
  // "Rightly left: the provider had taken over" is rooming's word, whichever criterion it stands at.
  const part =
    because === 'taken-over'
      ? parts[0]
      : (parts.find(({ begins }) => criterion.startsWith(begins)) ??
        parts.find(({ codes }) => codes.includes(because)));
  return (part?.explain ?? explainRooming)(criterion, finding);
}
