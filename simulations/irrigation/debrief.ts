/**
 * The measurements behind a debrief: each stream with its landing, force and warmth, how the water cooled, how far the inner ear
 * followed, what came out against what was there. Found from the finished visit alone; never part of the score.
 */
import type { Side } from './case.ts';
import type { IrrigationContext, Wash } from './context.ts';
import { givenMl, orderedSide, workedShare } from './perception.ts';
import { deepestMm, earLanding, straightness, type Landing } from './stream.ts';
import { spinsFromShare } from './warmth.ts';

export interface WashTrace extends Wash {
  /** The path of the stream in the canal; null in an eye. */
  readonly landing: Landing | null;
  readonly straight: number | null;
}

export interface IrrigationDebriefDetail {
  readonly washes: readonly WashTrace[];
  readonly orderedSide: Side;
  readonly orderedMl: number | null;
  readonly givenMl: number;
  readonly flushedMin: number;
  readonly firstWaterS: number | null;
  /** Share of what was in it that came out, 0 to 100. */
  readonly outPercent: number;
  readonly canal: { readonly lengthMm: number; readonly radiusMm: number; readonly deepestMm: number } | null;
  /** From this difference on the room spins, °C. */
  readonly spinsFromC: number;
  readonly symptom: { readonly what: 'dizzy' | 'pain'; readonly atS: number } | null;
  readonly ph: readonly number[];
}

export function irrigationDebriefDetail(context: IrrigationContext): IrrigationDebriefDetail {
  const { case: patient, drawn, did, facts, symptom, washes } = context;
  const isEar = patient.organ === 'ear';
  return {
    washes: washes.map((wash) => ({
      ...wash,
      landing: wash.tip === null ? null : earLanding(drawn.canal, wash.tip, wash.pull),
      straight: isEar ? straightness(drawn.canal, wash.pull) : null,
    })),
    orderedSide: orderedSide(context),
    orderedMl: patient.amountMl,
    givenMl: givenMl(context),
    flushedMin: Math.floor(did.flushedMs / 60_000),
    firstWaterS: did.firstWaterAtMs === null ? null : Math.round(did.firstWaterAtMs / 1000),
    outPercent: Math.min(100, Math.round(workedShare(context) * 100)),
    canal: isEar
      ? {
          lengthMm: drawn.canal.lengthMm,
          radiusMm: drawn.canal.radiusMm,
          deepestMm: Math.round(deepestMm(drawn.canal, facts.tipPercent) * 10) / 10,
        }
      : null,
    spinsFromC: Math.round(facts.caloricC * spinsFromShare * 10) / 10,
    symptom: symptom === null ? null : { what: symptom.what, atS: Math.round(symptom.atMs / 1000) },
    ph: did.phRead.map(({ halves }) => halves / 2),
  };
}
