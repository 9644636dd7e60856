/** What machine, rubric and coach read off a transfer. Pure; limits come from the facts. */
import type { Side } from './case.ts';
import type { TransfersContext } from './context.ts';
import { angleToTable, nearestCm, tableSide, type ChairPlace } from './geometry.ts';

export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** The side they shall move toward; null where both are alike. */
export function strongSide({ case: patient }: TransfersContext): Side | null {
  return patient.weakSide === null ? null : otherSide(patient.weakSide);
}

/**
 * On which side of the person the seat lies that they move to. From the chair: where the table is. From the table, on which they sit
 * with their back to it and look into the room: right of the middle is on their left.
 */
export function goalSide(context: TransfersContext, place: ChairPlace = context.place): Side | null {
  if (context.case.kind === 'table-to-chair') return Math.abs(place.x) < 20 ? null : place.x > 0 ? 'left' : 'right';
  return tableSide(place);
}

/** Near enough, and at an angle that needs no long turn. */
export const nearWithinCm = 15;
export const tooFarCm = 45;
export const besideWithinCm = 80;

export function isNear(place: ChairPlace): boolean {
  return nearestCm(place) <= nearWithinCm && Math.abs(place.x) <= besideWithinCm;
}

export function isFar(place: ChairPlace): boolean {
  return nearestCm(place) > tooFarCm || Math.abs(place.x) > besideWithinCm + 30;
}

export function angleFits(context: TransfersContext, place: ChairPlace): boolean {
  // Looking away from the table would put the backrest between the two.
  return angleToTable(place) <= context.facts.angleDeg && Math.abs(place.facing) <= 105;
}

export function helperHere({ helper, nowMs }: TransfersContext): 'second-person' | 'lift-team' | null {
  return helper !== null && helper.comesAtMs <= nowMs ? helper.who : null;
}

/** Pounds each pair of hands would carry. */
export function loadLb(context: TransfersContext): number {
  return Math.round(context.case.shareLb / (helperHere(context) === null ? 1 : 2));
}

/** The answers do not fit the order: nurse or provider have to hear them before anybody is moved. */
export function mustTell({ case: patient }: TransfersContext): boolean {
  return patient.need === 'lift' || patient.need === 'wait' || !patient.beltAllowed;
}

export function toldBefore({ did }: TransfersContext): boolean {
  return did.reports.some(({ to, content }) => to !== 'front-desk' && content === 'answers-before');
}

/** Nobody is to be lifted by hands here. */
export function handsOff({ case: patient }: TransfersContext): boolean {
  return patient.need === 'lift' || patient.need === 'own-way' || patient.need === 'wait';
}
