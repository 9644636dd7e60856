/**
 * What the rubric, the coach and the debrief read off a visit: which tracing counts, how far each electrode lies from its place, what
 * spoils it, what rate the paper shows, how soon somebody must know.
 */
import { apartMm, chestTargets, holterTargets, onOwnLimb, wiresOf } from './chest.ts';
import type { EcgContext, Electrode, Rate, Tracing } from './context.ts';
import type { Look } from './events.ts';
import { leadsOf, looksOf, spoiledBy, tallest } from './signal/read.ts';
import { sourceOf } from './signal/render.ts';
import { paperRate, peaksIn } from './signal/rhythm.ts';
import { chestWires, limbWires, type ChestWire, type LimbWire, type Wire } from './wires.ts';

/** An electrode this near lies right, and this near half right, mm: assumptions (a shift of two centimeters shows on the paper). */
export const nearMm = { full: 10, half: 20 } as const;
/** Pairs of limb electrodes lie at matching heights within this, mm: an assumption. */
export const matchingMm = 80;
/** A tracing fits when its tallest complex stays within this, mm of paper: an assumption. */
export const roomMm = 30;

export const lastTracing = ({ tracings }: EcgContext): Tracing | null => tracings.at(-1) ?? null;
export const isUrgent = ({ case: patient }: EcgContext): boolean => patient.urgency === 'now';
export const isHolter = ({ case: patient }: EcgContext): boolean => patient.order === 'holter';
export const isUneven = ({ case: patient }: EcgContext): boolean =>
  patient.rhythm === 'atrial-fibrillation' || patient.rhythm === 'extra-beats';

/** Distance of a chest electrode from its place, mm; null when it is missing or lies elsewhere. */
export function offMm(context: EcgContext, wire: Wire, electrode: Electrode | undefined): number | null {
  const { case: patient } = context;
  if (electrode === undefined) return null;
  const target =
    patient.order === 'holter'
      ? holterTargets(patient.chest)[wire]
      : wire in chestTargets(patient.chest, false)
        ? chestTargets(patient.chest, patient.order === 'right-sided')[wire as ChestWire]
        : undefined;
  return target === undefined ? null : apartMm(electrode.spot, target);
}

/** Share of a place's points for a distance. */
export function nearness(mm: number | null): number {
  if (mm === null || mm > nearMm.half) return 0;
  return mm <= nearMm.full ? 1 : 0.5;
}

/** Limb wires that do not lie on their own limb. */
export function strayLimbs(paper: Pick<Tracing, 'electrodes'>): readonly LimbWire[] {
  return limbWires.filter((wire) => {
    const electrode = paper.electrodes[wire];
    return electrode === undefined || !onOwnLimb(wire, electrode.spot);
  });
}

export const armsSwapped = (paper: Pick<Tracing, 'electrodes'>): boolean =>
  paper.electrodes.RA?.spot.on === 'left-arm' && paper.electrodes.LA?.spot.on === 'right-arm';

/** Chest wires that lie nearest to the place of another. */
export function strayChest(context: EcgContext, paper: Pick<Tracing, 'electrodes'>): readonly ChestWire[] {
  const targets = chestTargets(context.case.chest, context.case.order === 'right-sided');
  return chestWires.filter((wire) => {
    const spot = paper.electrodes[wire]?.spot;
    if (spot === undefined) return true;
    const own = apartMm(spot, targets[wire]);
    return (
      own === null || chestWires.some((other) => other !== wire && (apartMm(spot, targets[other]) ?? 999) + 6 < own)
    );
  });
}

/**
 * What a careful eye says of a tracing. A mirrored heart inverts lead I by itself, so there both are true: that the line is clean,
 * and that lead I stands on its head and the wires are looked at.
 */
export function trueLook(context: EcgContext, tracing: Tracing): readonly Look[] {
  const found = looksOf(context, tracing);
  if (found.length > 0) return found;
  if (!isHolter(context) && strayLimbs(tracing).length > 0) return ['wires-swapped'];
  return context.case.mirrored ? ['clean', 'wires-swapped'] : ['clean'];
}

/** Share of the leads that can be read, 0 to 1. */
export function readable(context: EcgContext, tracing: Tracing): number {
  const all = leadsOf(context);
  const clean = all.filter((lead) => spoiledBy(tracing, lead) === 'clean').length;
  return tracing.disturbed ? Math.min(0.5, clean / all.length) : clean / all.length;
}

/** Whether the complexes have room on the paper. */
export const hasRoom = (context: EcgContext, tracing: Tracing): boolean =>
  tallest(context, tracing) * tracing.gain <= roomMm;

/** The height that is right for this heart on this paper: full unless it has no room. */
export function rightGain(context: EcgContext, tracing: Tracing): 5 | 10 {
  return tallest(context, tracing) * 10 > roomMm ? 5 : 10;
}

export const isComplete = (context: EcgContext, tracing: Tracing): boolean =>
  wiresOf(context.case).every((wire) => tracing.electrodes[wire] !== undefined);

/** What a method gives on the tracing a rate was counted on, a minute, and how far one may be from it. */
export function countable(context: EcgContext, rate: Rate): { readonly right: number; readonly within: number } | null {
  if (rate.tracing === null) return null;
  const source = sourceOf(context, rate.tracing);
  if (rate.method === 'six-seconds') return { right: peaksIn(source, context.facts.windowS) * 10, within: 10 };
  const right = paperRate(source);
  return { right, within: Math.max(4, right * 0.08) };
}

/** Whether a cause of a spoiled line is still there. */
export function causesLeft(
  context: EcgContext,
): readonly ('cold' | 'parkinson' | 'talk' | 'lamp' | 'phone' | 'loose' | 'contact')[] {
  const { case: patient, cures, electrodes } = context;
  const limbsNear = limbWires.every((wire) => {
    const spot = electrodes[wire]?.spot;
    return spot === undefined || spot.x <= (spot.on.endsWith('arm') ? 260 : 380);
  });
  const all = Object.values(electrodes);
  return [
    ...(patient.tremor === 'cold' && !cures.includes('blanket') ? (['cold'] as const) : []),
    ...(patient.tremor === 'parkinson' && !limbsNear ? (['parkinson'] as const) : []),
    ...(patient.talks && !cures.includes('lie-still') ? (['talk'] as const) : []),
    ...(patient.mains.includes('lamp') && !cures.includes('lamp-off') ? (['lamp'] as const) : []),
    ...(patient.mains.includes('phone') && !cures.includes('phone-away') ? (['phone'] as const) : []),
    ...(all.some(({ off }) => off) ? (['loose'] as const) : []),
    ...(all.some(({ contact }) => contact < 0.7) ? (['contact'] as const) : []),
  ];
}

/** Somebody who can act has the last tracing. */
export function handedOver(context: EcgContext): boolean {
  const last = lastTracing(context)?.number ?? null;
  return context.did.reports.some(
    ({ to, content, tracing }) =>
      (to === 'provider' || to === 'nurse') &&
      (content === 'tracing' || content === 'tracing-and-symptoms') &&
      tracing !== null &&
      tracing === last,
  );
}
