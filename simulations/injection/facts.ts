/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as whole numbers in
 * the units of the model. No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { factReader, type FactRange, type ValueOf } from '../core/fact-reader.ts';

export interface InjectionFacts {
  /** Degrees. */
  readonly idAngleDeg: FactRange;
  readonly imAngleDeg: number;
  readonly idGauge: FactRange;
  /** Microliters. */
  readonly idUl: number;
  readonly scUl: number;
  readonly deltoidUl: number;
  readonly infantUl: number;
  readonly largeMuscleUl: number;
  /** Needle lengths, tenths of a millimeter. */
  readonly needleInfant: FactRange;
  readonly needleChildArm: FactRange;
  readonly needleChildThigh: FactRange;
  readonly needleTeen: FactRange;
  readonly needleLight: FactRange;
  readonly needleMedium: FactRange;
  readonly needleLarge: FactRange;
  readonly needleLargest: FactRange;
  readonly needleHip: FactRange;
  readonly navelMm: number;
  readonly multiDoseDays: number;
  readonly whealMm: FactRange;
  readonly tstDepthTenthsMm: number;
  readonly readHours: FactRange;
  readonly zTrackWaitS: number;
  readonly observeMin: number;
  readonly liveDays: number;
  readonly graceDays: number;
  readonly fridgeTenthsF: FactRange;
  readonly lbPerKgTenths: number;
  readonly ulPerUnit: number;
  readonly mark: Readonly<Record<'tb-1' | 'insulin-05' | 'insulin-1' | 'ml-3' | 'ml-5', number>>;
  readonly roundBelow1Ul: number;
  readonly roundFrom1Ul: number;
  readonly msPerMl: number;
  readonly labelChecks: number;
}

const tenthsMmPerInch = 254;

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind: that is a bug in the build. */
export function readInjectionFacts(valueOf: ValueOf): InjectionFacts {
  const { value, number: oneNumber, range } = factReader('injection', valueOf);
  /** No amount or wait here is told as "more than". */
  const number = (id: string): number => oneNumber(id, 'number', 'at-least', 'at-most', 'below');
  /** An angle or a length that is one number is a span from that number to itself. */
  function span(id: string): FactRange {
    const found = value(id);
    return found.kind === 'number' ? { low: found.value, high: found.value } : range(id);
  }
  const inches = (id: string): FactRange => {
    const { low, high } = span(id);
    return { low: Math.round(low * tenthsMmPerInch), high: Math.round(high * tenthsMmPerInch) };
  };
  const ul = (id: string): number => Math.round(number(id) * 1000);
  const ulPerUnit = Math.round(1000 / number('dose-u100'));
  return {
    idAngleDeg: span('rx-id-angle'),
    imAngleDeg: number('rx-im-angle'),
    idGauge: span('rx-id-gauge'),
    idUl: ul('rx-id-volume'),
    scUl: ul('rx-subcut-volume'),
    deltoidUl: ul('rx-deltoid-volume'),
    infantUl: Math.round(span('rx-infant-volume').high * 1000),
    largeMuscleUl: ul('rx-large-muscle-volume'),
    needleInfant: inches('rx-im-infant'),
    needleChildArm: inches('rx-im-child'),
    needleChildThigh: inches('inj-needle-thigh-child'),
    needleTeen: inches('rx-im-teen'),
    needleLight: inches('inj-needle-light'),
    needleMedium: inches('inj-needle-medium'),
    needleLarge: inches('inj-needle-large'),
    needleLargest: inches('inj-needle-largest'),
    needleHip: inches('inj-needle-hip'),
    navelMm: Math.round((number('rx-navel-distance') * tenthsMmPerInch) / 10),
    multiDoseDays: number('rx-multi-dose-days'),
    whealMm: span('rx-tst-wheal'),
    tstDepthTenthsMm: number('inj-tst-depth') * 10,
    readHours: span('rx-tst-read'),
    zTrackWaitS: number('rx-z-track-wait'),
    observeMin: number('rx-observe-vaccine'),
    liveDays: number('vax-live-spacing'),
    graceDays: number('vax-grace'),
    fridgeTenthsF: {
      low: Math.round(span('vax-refrigerator').low * 10),
      high: Math.round(span('vax-refrigerator').high * 10),
    },
    lbPerKgTenths: Math.round(number('inj-kg-per-lb') * 10),
    ulPerUnit,
    mark: {
      'tb-1': ul('dose-syringe-1ml-mark'),
      'insulin-05': number('inj-mark-insulin-half') * ulPerUnit,
      'insulin-1': number('inj-mark-insulin-one') * ulPerUnit,
      'ml-3': ul('dose-syringe-3ml-mark'),
      'ml-5': ul('inj-mark-5ml'),
    },
    roundBelow1Ul: ul('dose-round-below-1ml'),
    roundFrom1Ul: ul('dose-round-from-1ml'),
    msPerMl: number('inj-rate') * 1000,
    labelChecks: number('dose-label-checks'),
  };
}
