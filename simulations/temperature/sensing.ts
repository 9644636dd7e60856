/**
 * The physics: how warm a site is at a moment, and what an instrument makes of it. Everything is worked out from the state and
 * a moment, so it does not matter in how many pieces time goes by. Tenths of a degree Fahrenheit throughout. The sizes of the
 * faults are assumptions (model.md); what is cited comes in through the facts.
 */
import type { Device, Route, Unit } from './case.ts';
import type { Placement, Take, TemperatureContext } from './context.ts';
import { rightDepthIn, rightPull } from './route-rules.ts';

/** How long each instrument needs at each site, ms: the makers' leaflets of this clinic. */
export const fullMs: Readonly<Record<Device, Readonly<Record<Route, number>>>> = {
  'oral-probe': { oral: 10_000, axillary: 14_000, tympanic: 0, temporal: 0, rectal: 12_000 },
  'rectal-probe': { oral: 10_000, axillary: 14_000, tympanic: 0, temporal: 0, rectal: 12_000 },
  ear: { oral: 0, axillary: 0, tympanic: 2000, temporal: 0, rectal: 0 },
  forehead: { oral: 0, axillary: 0, tympanic: 0, temporal: 4000, rectal: 0 },
  column: { oral: 180_000, axillary: 300_000, tympanic: 0, temporal: 0, rectal: 180_000 },
};
/** A quick sweep is over sooner. */
const quickSweepMs = 1000;

/** Where a probe begins in the hand, and where a shaken column ends. */
export const probeStartTenths = 840;
export const shakenTenths = 940;

const fault = {
  lipsOpen: -15,
  frontOfMouth: -6,
  onTongue: -12,
  armpitEdge: -10,
  armLoose: -14,
  throughClothes: -22,
  dampArmpit: -6,
  wrongPull: -11,
  noPull: -14,
  looseSeal: -8,
  blockedEar: -12,
  wrongPath: -11,
  quickSweep: -6,
  wetForehead: -12,
  underHat: 8,
  coldSkin: -35,
  shallow: -8,
  wrongCover: -5,
} as const;

const minuteMs = 60_000;

/** How far the mouth is from its own temperature, tenths: all at once, then fading over the cited wait. */
export function mouthOffTenths(context: TemperatureContext, atMs: number): number {
  const { mouth } = context.case;
  if (mouth === null) return 0;
  const left = 1 - (mouth.minutesAgo + atMs / minuteMs) / context.facts.oralWaitMin;
  return left <= 0 ? 0 : context.truth.mouthfulTenthsF * left * left;
}

/** The temperature a perfect measurement by this route would show, tenths. */
export function trueTenths(context: TemperatureContext, route: Route): number {
  return context.truth.oralTenthsF + context.truth.offsetTenthsF[route];
}

function flaws(context: TemperatureContext, { placement, ready }: Take): number {
  const { conditions } = context.case;
  switch (placement.route) {
    case 'oral':
      return (
        (placement.lips === 'open' ? fault.lipsOpen : 0) +
        (placement.at === 'front' ? fault.frontOfMouth : placement.at === 'on-tongue' ? fault.onTongue : 0)
      );
    case 'axillary':
      return (
        (ready.includes('clothes-opened') ? 0 : fault.throughClothes) +
        (ready.includes('armpit-dried') ? 0 : fault.dampArmpit) +
        (placement.at === 'edge' ? fault.armpitEdge : 0) +
        (placement.arm === 'loose' ? fault.armLoose : 0) +
        (conditions.includes('cold-skin') ? fault.coldSkin : 0)
      );
    case 'tympanic': {
      const right = rightPull(context.case, context.facts);
      return (
        (placement.pull === right ? 0 : placement.pull === 'none' ? fault.noPull : fault.wrongPull) +
        (placement.seal === 'loose' ? fault.looseSeal : 0) +
        (conditions.includes('ear-drainage') || conditions.includes('ear-wax') ? fault.blockedEar : 0)
      );
    }
    case 'temporal':
      return (
        (placement.path === 'center-to-hairline' ? 0 : fault.wrongPath) +
        (placement.pace === 'quick' ? fault.quickSweep : 0) +
        (conditions.includes('sweaty') && !ready.includes('forehead-dried') ? fault.wetForehead : 0) +
        (conditions.includes('hat') && !ready.includes('hat-off') ? fault.underHat : 0) +
        (conditions.includes('cold-skin') ? fault.coldSkin : 0)
      );
    case 'rectal':
      return placement.depthHundredthsIn < Math.round(rightDepthIn(context.case, context.facts).low * 100) ||
        placement.hold === 'let-go'
        ? fault.shallow
        : 0;
  }
}

/** What the site offers the instrument at a moment, tenths. */
function siteTenths(context: TemperatureContext, take: Take, atMs: number): number {
  const { placement, cover, device } = take;
  const wrongCover = cover !== null && cover.cover !== coverFor[device] ? fault.wrongCover : 0;
  const mouth = placement.route === 'oral' ? mouthOffTenths(context, atMs) : 0;
  return trueTenths(context, placement.route) + flaws(context, take) + mouth + wrongCover;
}

/** The cover made for each instrument. */
export const coverFor = {
  'oral-probe': 'probe',
  'rectal-probe': 'probe',
  ear: 'ear-cone',
  forehead: 'forehead-cap',
  column: 'sleeve',
} as const;

/** When a reading begun now is whole. */
export function fullAtMs(device: Device, placement: Placement, nowMs: number): number {
  const needs =
    placement.route === 'temporal' && placement.pace === 'quick' ? quickSweepMs : fullMs[device][placement.route];
  return nowMs + needs;
}

/** How far along a reading is, 0 to 1: quick at first, then creeping. */
function progress(take: Take, atMs: number): number {
  const span = take.fullAtMs - take.startedAtMs;
  const left = span <= 0 ? 0 : 1 - Math.min(1, Math.max(0, (atMs - take.startedAtMs) / span));
  return 1 - left * left * left;
}

/** What the instrument has reached at a moment, tenths, not rounded. A whole reading stays as it was when it became whole. */
export function reachedTenths(context: TemperatureContext, take: Take, atMs: number): number {
  const moment = Math.min(atMs, take.fullAtMs);
  const start = take.startTenthsF;
  const site = siteTenths(context, take, moment);
  const reached = start + (site - start) * progress(take, moment);
  // A glass column only climbs; it has to be shaken down.
  return take.device === 'column' ? Math.max(start, reached) : reached;
}

/** Tenths of a degree Fahrenheit as the display's unit shows them: whole tenths. */
export function inUnit(tenthsF: number, unit: Unit): number {
  return unit === 'F' ? Math.round(tenthsF) : Math.round(((tenthsF - 320) * 5) / 9);
}

/** A charted or shown value in tenths of a degree Fahrenheit, not rounded. */
export function asTenthsF(value: number, unit: Unit): number {
  return unit === 'F' ? value * 10 : (value * 10 * 9) / 5 + 320;
}
