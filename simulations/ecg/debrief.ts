/**
 * The measurements behind a debrief: where each electrode lay against where it belongs, what spoiled each tracing, the rates, and the
 * tracing as it would have been with right places and a quiet line. Found from the finished visit alone; never part of the score.
 */
import { usualSpot } from './begin.ts';
import { chestTargets, holterTargets, wiresOf } from './chest.ts';
import type { EcgContext, Electrodes, Tracing } from './context.ts';
import type { Look, Method } from './events.ts';
import { countable, lastTracing, offMm, rightGain } from './findings.ts';
import { spotWords } from './describe.ts';
import { looksOf } from './signal/read.ts';
import { isLimbWire, limbOf, type Spot, type Wire } from './wires.ts';

export interface ElectrodeTrace {
  readonly wire: Wire;
  readonly lay: string;
  readonly belongs: string;
  /** Whole mm from its place; null on a limb or another surface. */
  readonly offMm: number | null;
  readonly right: boolean;
}

export interface EcgDebriefDetail {
  readonly electrodes: Electrodes;
  readonly targets: Readonly<Partial<Record<Wire, Spot>>>;
  readonly rows: readonly ElectrodeTrace[];
  readonly tracings: readonly { readonly number: number; readonly looks: readonly Look[]; readonly touched: boolean }[];
  readonly rates: readonly { readonly method: Method; readonly charted: number; readonly paper: number | null }[];
  readonly handed: Tracing | null;
  /** The same beats with right places, settings and a quiet line. */
  readonly right: Tracing | null;
}

const limbWords = (wire: Wire): string => (isLimbWire(wire) ? `anywhere on the ${limbOf[wire].replace('-', ' ')}` : '');

/** The stickers of the last tracing; of a recorder those that are on. */
function judgedStickers(context: EcgContext): Electrodes {
  return lastTracing(context)?.electrodes ?? context.electrodes;
}

function rightTracing(context: EcgContext, last: Tracing, targets: Readonly<Partial<Record<Wire, Spot>>>): Tracing {
  const electrodes = Object.fromEntries(
    wiresOf(context.case).map((wire) => [
      wire,
      {
        spot: targets[wire] ?? (isLimbWire(wire) ? usualSpot(wire) : { on: 'chest', x: 0, y: 0 }),
        contact: 0.98,
        off: false,
        onBreast: false,
      },
    ]),
  ) as Electrodes;
  const quiet: Tracing = {
    ...last,
    electrodes,
    disturbance: { tremor: 0, talk: 0, mains: 0, handsHeld: false },
    filtered: false,
    disturbed: false,
    speed: 25,
    label: ['name', 'birth-date', 'date-time', 'orderer'],
  };
  return { ...quiet, gain: rightGain(context, quiet) };
}

export function ecgDebriefDetail(context: EcgContext): EcgDebriefDetail {
  const { case: patient } = context;
  const isRecorder = patient.order === 'holter';
  const targets: Readonly<Partial<Record<Wire, Spot>>> = isRecorder
    ? holterTargets(patient.chest)
    : chestTargets(patient.chest, patient.order === 'right-sided');
  const electrodes = judgedStickers(context);
  const last = lastTracing(context);
  const rows = wiresOf(patient).map((wire): ElectrodeTrace => {
    const electrode = electrodes[wire];
    const target = targets[wire];
    const mm = offMm(context, wire, electrode);
    return {
      wire,
      lay: electrode === undefined ? 'nowhere' : spotWords(electrode.spot),
      belongs: target === undefined ? limbWords(wire) : spotWords(target),
      offMm: mm,
      right:
        target === undefined
          ? isLimbWire(wire) && electrode?.spot.on === limbOf[wire] && electrode.spot.x >= 0
          : mm !== null && mm <= 10,
    };
  });
  return {
    electrodes,
    targets,
    rows,
    tracings: context.tracings.map((tracing) => ({
      number: tracing.number,
      looks: looksOf(context, tracing),
      touched: tracing.disturbed,
    })),
    rates: context.rates.map((rate) => {
      const can = countable(context, rate);
      return { method: rate.method, charted: rate.ratePerMin, paper: can === null ? null : Math.round(can.right) };
    }),
    handed: last,
    right: last === null ? null : rightTracing(context, last, targets),
  };
}
