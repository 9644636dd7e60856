/**
 * What eyes get: the colors of pads as they are lit, the blocks beside them, lines in a window, the scale of a refractometer,
 * a display. The only window a view or a persona needs; nothing here decides a score.
 */
import { padIds, type PadId } from './case.ts';
import { apart, mix, type Lab } from './color.ts';
import type { Look, PocContext } from './context.ts';
import { insertOf, isSpoiled, sinceS, specimenIsCold } from './findings.ts';
import { chart, padColor } from './pads.ts';
import { drawInt } from '../core/draw.ts';

/** Warm dim light of a lamp that is off: everything is pulled toward a brownish gray. An assumption. */
const dusk: Lab = [0.5, 0.012, 0.04];
const duskShare = 0.55;

/** A color as it looks under the light of the bench. */
export function lit(color: Lab, lamp: boolean): Lab {
  return lamp ? color : mix(color, dusk, duskShare);
}

/** Level of the urine on a pad, in blocks; an unclean catch brings cells along. */
export function trueLevel(context: PocContext, pad: PadId): number {
  const { truth } = context.case;
  if (truth.kind !== 'strip') return 0;
  const level = truth.pads[pad] + context.drawn.padOff[pad] / 100;
  const dirty = context.specimen !== null && !context.specimen.isClean && pad === 'leukocytes' ? 1.3 : 0;
  return Math.max(0, level + dirty);
}

/** Color of a pad of the strip in hand at this moment, in daylight; a dry strip before the dip. */
export function padNow(context: PocContext, pad: PadId): Lab {
  const { device, facts, case: patient } = context;
  const spoiled = device !== null && isSpoiled(patient.lots[device.lot], patient.today);
  const wetS = sinceS(context) ?? 0;
  const index = padIds.indexOf(pad);
  const color = padColor(pad, {
    level: trueLevel(context, pad) * (device?.dip === 'long' ? 0.8 : 1),
    wetS,
    dueS: facts.padDueS[chart[pad].due],
    cold: specimenIsCold(context),
    runOver: device !== null && device.startedAtMs !== null && (!device.blotted || device.laid === 'upright'),
    spoiled,
    missed: device?.dip === 'half' && index >= padIds.length / 2,
  });
  // No two pads of a batch are quite alike.
  const unlike = drawInt(context.seed, `tint-${String(device?.number ?? 0)}`, index, -4, 4) / 1000;
  return [color[0] + unlike, color[1], color[2]];
}

/** The block of the chart a color is nearest to, both seen in the same light. */
export function nearestBlock(pad: PadId, seen: Lab, lamp: boolean): number {
  const distances = chart[pad].blocks.map(({ color }) => apart(seen, lit(color, lamp)));
  return distances.indexOf(Math.min(...distances));
}

/** How strong a line must be to be seen at all, 0 to 1. */
export const seenFrom = 0.08;
/** A line this strong is seen without looking for it. */
export const clearFrom = 0.45;
/** A line that comes by drying, after the last minute of the insert: an assumption. */
const ghost = 0.18;
const ghostOverS = 240;

/** Strength of the lines in the window, the smears of a card, at this moment, by their names. */
export function linesNow(context: PocContext): Readonly<Record<string, number>> {
  const { device, case: patient } = context;
  const insert = insertOf(context);
  const since = sinceS(context);
  if (device === null || since === null) return Object.fromEntries(insert.lines.map((line) => [line, 0]));
  const grown = Math.min(1, since / insert.readS);
  const lateS = insert.untilS === 0 ? 0 : Math.max(0, since - insert.untilS);
  const drying = ghost * Math.min(1, lateS / ghostOverS);
  const { truth } = patient;
  return Object.fromEntries(
    insert.lines.map((line, index) => {
      const full =
        truth.kind === 'cassette'
          ? (truth.lines[line] ?? 0)
          : truth.kind === 'guaiac'
            ? truth.smears[index] === true
              ? 0.75
              : 0
            : 0;
      return [line, device.dud && truth.kind === 'guaiac' ? 0 : Math.max(full * device.reach * grown, drying)];
    }),
  );
}

/** Whether the control line stands, or both monitor spots are as they must be. */
export function controlNow(context: PocContext): boolean {
  const { device, case: patient } = context;
  const since = sinceS(context);
  if (device === null || since === null || device.dud) return false;
  if (patient.test === 'guaiac') return device.monitorAtMs !== null;
  return since >= insertOf(context).readS * 0.4;
}

/** What the display shows now: dashes while it counts; null where there is no display. */
export function displayNow(context: PocContext): string | null {
  const { device } = context;
  const since = sinceS(context);
  if (device === null || since === null || device.display === null) return null;
  return since < insertOf(context).readS ? '---' : device.display;
}

export function lookNow(context: PocContext): Look {
  return {
    device: context.device?.number ?? 0,
    sinceS: Math.floor(sinceS(context) ?? 0),
    hasControl: controlNow(context),
    lines: linesNow(context),
    display: displayNow(context),
  };
}

/** How strong a line is, as a person would say it. */
export function lineWord(strength: number): 'no line' | 'a faint line' | 'a clear line' {
  return strength < seenFrom ? 'no line' : strength < clearFrom ? 'a faint line' : 'a clear line';
}

/** Where the dark and bright field meet on the scale, thousandths above water; null when the prism is dry. */
export function prismLine(context: PocContext): number | null {
  const { prism, case: patient } = context;
  if (prism.on === 'dry') return null;
  const urine = patient.truth.kind === 'strip' ? patient.truth.gravityThousandths : 0;
  const truth = prism.on === 'water' ? 0 : prism.diluted ? Math.round(urine * 0.6) : urine;
  return truth + prism.offThousandths;
}
