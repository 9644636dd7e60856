/** What is done with the device in hand and with finger, swab and prism, as pure functions of the context. */
import { did, happened, once } from '../core/acts.ts';
import { methodOf, padIds, takesUrine } from './case.ts';
import type { Device, Glance, PocContext } from './context.ts';
import type { PadTime, PocLearnerEvent, SwabZone } from './events.ts';
import {
  insertOf,
  isOnHold,
  isSpoiled,
  lotInHand,
  lotIsCold,
  sinceS,
  specimenIsCold,
  specimenIsOld,
  standing,
} from './findings.ts';
import { padsDue } from './pads.ts';
import { handsOn, kept, type Change } from './acts.ts';
import { displayNow, lit, lookNow, padNow } from './perception.ts';

type Event<K extends PocLearnerEvent['type']> = Extract<PocLearnerEvent, { readonly type: K }>;

const comesFromBottle = ({ case: patient }: PocContext): boolean =>
  patient.test === 'strip' || patient.test === 'glucose' || patient.test === 'hemoglobin';

export function openedDevice(context: PocContext): Change {
  const number = context.devicesUsed + 1;
  const device: Device = {
    number,
    lot: context.lot,
    openedAtMs: context.nowMs,
    startedAtMs: null,
    timerAtMs: null,
    dip: null,
    edged: false,
    blotted: false,
    laid: null,
    fluids: [],
    soakedAtMs: null,
    turns: 0,
    squeezedAtMs: null,
    drops: 0,
    reach: 0,
    dud: number <= lotInHand(context).duds,
    display: null,
    monitorAtMs: null,
    cold: lotIsCold(context),
  };
  return { device, devicesUsed: number, matches: {}, capOpen: context.capOpen || comesFromBottle(context) };
}

export function changedDevice(context: PocContext, change: Partial<Device>): Change {
  return context.device === null ? {} : { device: { ...context.device, ...change } };
}

/** A patient's specimen meets the device: what stands now is what it was tested under. */
function started(context: PocContext, change: Partial<Device>): Change {
  const { device, specimen } = context;
  if (device === null) return {};
  const urine = takesUrine(context.case.test);
  const { code } = lotInHand(context);
  const hands = handsOn(context);
  return {
    device: { ...device, startedAtMs: context.nowMs, ...change },
    encounter: hands.encounter,
    did: {
      ...hands.did,
      testedUnder: kept(context.did.testedUnder, standing(context)),
      usedSpoiled: context.did.usedSpoiled || isSpoiled(lotInHand(context), context.case.today),
      usedCold: context.did.usedCold || device.cold || (urine && specimenIsCold(context)),
      usedOld: context.did.usedOld || (urine && specimenIsOld(context)),
      usedUnlabeled: context.did.usedUnlabeled || (urine && specimen?.wasLabeledOn !== 'cup'),
      usedUncoded: context.did.usedUncoded || (code !== null && code !== context.meterCode),
      testedBeforeAsking: context.did.testedBeforeAsking || isOnHold(context),
      leftOpen: context.did.leftOpen || context.capOpen,
    },
  };
}

export function dipped(context: PocContext, event: Event<'strip.dipped'>): Change {
  const change = started(context, { dip: event.how });
  const mixed = context.specimen?.swirledAtMs !== null;
  return { ...change, did: { ...(change.did ?? context.did), mixed } };
}

export function lookedAtPads(context: PocContext, at: PadTime): Change {
  const { device } = context;
  const since = sinceS(context);
  if (device === null || since === null) return {};
  const seen = Object.fromEntries(
    padsDue(at).map((pad): [string, Glance] => [
      pad,
      { device: device.number, wetTenths: Math.round(since * 10), color: lit(padNow(context, pad), context.lamp) },
    ]),
  );
  return {
    glances: { ...context.glances, ...seen },
    ...did(context, { inTheDark: context.did.inTheDark || !context.lamp }),
  };
}

export function matched(context: PocContext, event: Event<'pad.matched'>): Change {
  if (!padIds.includes(event.pad)) return {};
  return { matches: { ...context.matches, [event.pad]: event.block } };
}

/* ---- finger and meter ---- */

/** What hands do to a result: assumptions, told in model.md; the directions are taught. */
const wetShare = 0.92;
const firstDropShare = 0.95;
const squeezedShare = 0.93;
const spoiledShare = 0.78;
const uncodedShare = 1.2;

/** The number the display will show, or its message. */
export function displayFor(context: PocContext, how: Event<'sample.taken'>['how']): string {
  const { case: patient, drawn, finger, device, meterCode } = context;
  const insert = insertOf(context);
  if (device?.cold === true) return 'E-4 cold';
  if (how === 'topped-up') return 'E-2 fill';
  const sugar = patient.test === 'glucose' && patient.sugaryFingers && finger.cleaned !== 'soap';
  const { code } = lotInHand(context);
  // A control that stands off its mean tells how far off patients are.
  const off = context.controls.filter(({ lot, z }) => lot === context.lot && z !== null).at(-1);
  const level = patient.controls.levels.find(({ id }) => id === off?.level)?.numeric ?? null;
  const bias = off?.z == null || level === null ? 0 : (off.z * level.sd) / (level.mean * 100);
  const value =
    (drawn.value * (1 + (Math.abs(bias) > 0.02 ? bias : 0)) + (sugar ? drawn.sugarMgPerDl : 0)) *
    (finger.dry ? 1 : wetShare) *
    (insert.wipeFirst && finger.wiped === 0 ? firstDropShare : 1) *
    (how === 'squeezed' ? squeezedShare : 1) *
    (isSpoiled(lotInHand(context), patient.today) ? spoiledShare : 1) *
    (code !== null && code !== meterCode ? uncodedShare : 1);
  if (value > insert.highest) return 'HI';
  if (value < insert.lowest) return 'LO';
  return patient.test === 'glucose' ? String(Math.round(value)) : (Math.round(value * 10) / 10).toFixed(1);
}

export function sampled(context: PocContext, event: Event<'sample.taken'>): Change {
  const { finger } = context;
  const change = started(context, { display: displayFor(context, event.how) });
  const record = {
    cleaned: finger.cleaned,
    dry: finger.dry,
    site: finger.lanced ?? 'side',
    wiped: finger.wiped,
    how: event.how,
  };
  const before = change.did ?? context.did;
  return { ...change, did: { ...before, fingers: kept(before.fingers, record) } };
}

/* ---- swab and cassette ---- */

const throat: readonly SwabZone[] = ['right-tonsil', 'left-tonsil', 'back-wall'];
const nose: readonly SwabZone[] = ['right-nostril', 'left-nostril'];
const strayZones: readonly SwabZone[] = ['tongue', 'uvula', 'cheek'];

/** How much of what is looked for is on a swab, 0 to 1: the places it rubbed, less what spit and tongue add. */
export function swabReach(context: PocContext, zones: readonly SwabZone[], turns: number): number {
  const wanted = context.case.test === 'strep' ? throat : nose;
  const places = wanted.filter((zone) => zones.includes(zone)).length / wanted.length;
  const clean = zones.some((zone) => strayZones.includes(zone)) ? 0.5 : 1;
  const turned = context.case.test === 'respiratory' ? Math.min(1, turns / (context.facts.noseTurns * nose.length)) : 1;
  return places * clean * turned;
}

export function touchedZone(context: PocContext, zone: SwabZone): Change {
  const { swab } = context;
  if (swab === null) return {};
  return { ...handsOn(context), swab: { ...swab, zones: once(swab.zones, zone) }, ...happened(context, 'winced') };
}

export function turnedSwab(context: PocContext, turns: number): Change {
  const { swab, device } = context;
  if (device !== null && device.soakedAtMs !== null && device.squeezedAtMs === null)
    return changedDevice(context, { turns: Math.min(40, device.turns + turns) });
  return swab === null ? {} : { swab: { ...swab, turns: Math.min(40, swab.turns + turns) } };
}

export function soaked(context: PocContext): Change {
  const { swab, did: so } = context;
  if (swab === null) return {};
  return {
    ...changedDevice(context, { soakedAtMs: context.nowMs, turns: 0 }),
    did: { ...so, swabs: kept(so.swabs, { zones: swab.zones, turns: swab.turns }) },
  };
}

export function addedFluid(context: PocContext, event: Event<'fluid.added'>): Change {
  const { device } = context;
  if (device === null) return {};
  const added = { fluids: kept(device.fluids, { fluid: event.fluid, drops: event.drops }) };
  if (context.case.test !== 'guaiac' || device.startedAtMs !== null) return changedDevice(context, added);
  const [wanted] = insertOf(context).fluids;
  const right = event.fluid === wanted?.fluid && event.drops === wanted.drops;
  return started(context, {
    ...added,
    reach: right ? 1 : 0.3,
    dud: device.dud || isSpoiled(lotInHand(context), context.case.today),
  });
}

/** Whether the fluids went in as the insert says: these, in this order, so many drops. */
export function fluidsAreRight(context: PocContext, fluids: Device['fluids']): boolean {
  const wanted = insertOf(context).fluids;
  return (
    fluids.length === wanted.length &&
    wanted.every(({ fluid, drops }, index) => fluids[index]?.fluid === fluid && fluids[index].drops === drops)
  );
}

/** Soaked long enough, with some seconds of grace. */
export function soakedEnough(context: PocContext, device: Device): boolean {
  if (device.soakedAtMs === null) return false;
  const untilMs = device.squeezedAtMs ?? context.nowMs;
  return untilMs - device.soakedAtMs >= (insertOf(context).soakS - 5) * 1000;
}

export function filledWell(context: PocContext, event: Event<'well.filled'>): Change {
  const { device, did: so } = context;
  if (device === null) return {};
  const insert = insertOf(context);
  const swab = so.swabs.at(-1);
  const specimen =
    context.case.test === 'hcg'
      ? context.specimen === null
        ? 0
        : 1
      : swab === undefined || device.soakedAtMs === null
        ? 0
        : swabReach(context, swab.zones, swab.turns) *
          (fluidsAreRight(context, device.fluids) ? 1 : 0) *
          (soakedEnough(context, device) ? 1 : 0.4);
  const spoiled = isSpoiled(lotInHand(context), context.case.today);
  return started(context, {
    drops: event.drops,
    reach:
      specimen *
      (device.cold || (context.case.test === 'hcg' && specimenIsCold(context)) ? 0.4 : 1) *
      (spoiled ? 0.3 : 1),
    dud: device.dud || event.drops < insert.drops,
  });
}

export function lookedAtWindow(context: PocContext): Change {
  const look = lookNow(context);
  const shown = displayNow(context);
  return {
    looks: kept(context.looks, look),
    ...happened(context, 'display', { words: shown }),
    ...did(context, { inTheDark: context.did.inTheDark || (!context.lamp && methodOf(context.case.test) !== 'meter') }),
  };
}

/* ---- refractometer ---- */

export function filledPrism(context: PocContext, event: Event<'prism.filled'>): Change {
  const { prism } = context;
  const diluted = event.with === 'urine' && prism.on === 'water';
  return { prism: { ...prism, on: event.with, diluted }, ...(event.with === 'urine' ? handsOn(context) : {}) };
}

export function turnedPrism(context: PocContext, thousandths: number): Change {
  const { prism } = context;
  const offThousandths = Math.max(-12, Math.min(12, prism.offThousandths + thousandths));
  return { prism: { ...prism, offThousandths, zeroed: prism.on === 'water' ? offThousandths === 0 : prism.zeroed } };
}
