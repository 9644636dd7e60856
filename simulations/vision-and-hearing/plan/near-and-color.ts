/** The steps of near vision and color plates. */
import { lineNumbers } from '../chart.ts';
import type { ShContext } from '../context.ts';
import { hasCorrection, ordered } from '../findings.ts';
import { acuityOwed, chartOf, isRead } from './acuity.ts';
import { sections, type Step } from './step.ts';

const nearRead = (context: ShContext) =>
  context.readings.filter(
    ({ at, measured, worn }) => at === 'near' && measured === context.facts.nearInches && worn === context.worn,
  );
function nextNear(context: ShContext): number | null {
  const mine = nearRead(context);
  if (mine.length === 0) return 3;
  const read = mine.filter((reading) => isRead(reading, context)).map(({ line }) => line);
  const failed = mine.filter((reading) => !isRead(reading, context)).map(({ line }) => line);
  if (read.length === 0) return Math.min(...failed) === 0 ? null : Math.min(...failed) - 1;
  const harder = Math.max(...read) + 1;
  return failed.includes(harder) || harder >= lineNumbers.length ? null : harder;
}

const plateInches = ({ facts }: ShContext) => Math.round(facts.plateCm / facts.cmPerInch);
const plateUnshown = (context: ShContext) =>
  context.plates.find(({ number }) => !context.plateReadings.some(({ plate }) => plate === number)) ?? null;
function plateUncharted(context: ShContext) {
  return (
    context.plateReadings.find(({ plate }) => !context.charted.plates.some((entry) => entry.plate === plate)) ?? null
  );
}

export const nearSteps: readonly Step[] = [
  {
    id: 'reading-glasses',
    still: (context) =>
      ordered(context, 'near') && nextNear(context) !== null && hasCorrection(context, 'near') && !context.worn,
    text: 'Near vision is read with the reading glasses on.',
    teaches: sections.near,
    act: () => ({ type: 'correction.worn', on: true }),
  },
  {
    id: 'near-card',
    still: (context) =>
      ordered(context, 'near') && nextNear(context) !== null && context.cardInches !== context.facts.nearInches,
    text: 'Hold the near card at {ex-near-distance}, measured.',
    teaches: sections.near,
    act: ({ facts }) => ({ type: 'card.held', inches: facts.nearInches }),
  },
  {
    id: 'near-line',
    still: (context) => ordered(context, 'near') && nextNear(context) !== null,
    text: 'Have the near card read down to the line that fails.',
    teaches: sections.near,
    act: (context) => ({ type: 'near.asked', line: nextNear(context) ?? 0 }),
  },
  {
    id: 'chart-near',
    still: (context) => ordered(context, 'near') && acuityOwed(context, 'near') !== null,
    text: 'Chart near vision as the card prints it, both numbers, with or without correction.',
    teaches: sections.near,
    act: (context) => chartOf(context, 'near'),
  },
  {
    id: 'plate-distance',
    still: (context) =>
      ordered(context, 'color') && plateUnshown(context) !== null && context.cardInches !== plateInches(context),
    text: 'Hold the color plates at {ex-plate-distance}.',
    teaches: sections.near,
    act: (context) => ({ type: 'card.held', inches: plateInches(context) }),
  },
  {
    id: 'chart-plate',
    still: (context) => ordered(context, 'color') && plateUncharted(context) !== null,
    text: 'Chart the plate as it was answered: as in the key, another number, or not seen.',
    teaches: sections.near,
    act: (context) => {
      const shown = plateUncharted(context);
      const plate = context.plates.find(({ number }) => number === shown?.plate);
      return {
        type: 'plate.charted',
        plate: shown?.plate ?? 1,
        answer: shown?.said == null ? 'not-seen' : shown.said === plate?.digit ? 'as-key' : 'other',
      };
    },
  },
  {
    id: 'plate',
    still: (context) => ordered(context, 'color') && plateUnshown(context) !== null,
    text: 'Show the next color plate; the one that everybody reads comes first.',
    teaches: sections.near,
    act: (context) => ({ type: 'plate.shown', plate: plateUnshown(context)?.number ?? 1 }),
  },
];
