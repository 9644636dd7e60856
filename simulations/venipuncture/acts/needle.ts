/** The needle: through the skin, along its own line, aside, out, made safe, thrown away. */
import { did, happened } from '../../core/acts.ts';
import { touched } from '../../core/encounter.ts';
import { tieOn, tubingUl, isWinged } from '../blood.ts';
import type { BloodContext, Needle, Stick } from '../context.ts';
import { find, heldBy, type Aim } from '../geometry.ts';
import { sizeMm } from '../anatomy.ts';
import { askedByNow, clamp, kept, type Change, type Event } from './common.ts';

/** A needle is this long, mm. */
export const needleMm = 25;

const halves = (mm: number): number => Math.round(clamp(mm, 0, needleMm) * 2) / 2;

export function picked(_context: BloodContext, { needle }: Event<'needle.picked'>): Change {
  return { needle: freshNeedle(needle), lancet: null };
}

function freshNeedle(kind: Needle['kind']): Needle {
  return {
    kind,
    aim: null,
    mm: 0,
    enteredAtMs: null,
    held: null,
    lie: 'tissue',
    vein: null,
    nerve: false,
    flow: 0,
    asideMm: 0,
    flash: false,
    airUl: isWinged(kind) ? tubingUl : 0,
  };
}

/** The needle where it now lies, and everything that follows from it at once. */
function lying(context: BloodContext, needle: Needle, aim: Aim, mm: number): Change {
  const band = tieOn(context.ties) !== null ? 'on' : context.ties.length > 0 ? 'released' : 'never';
  const slides = needle.held === null ? 1 : heldBy[needle.held];
  const found = find({ patient: context.case, seed: context.seed, aim, mm, band, slides });
  const isIn =
    found.lie === 'inside' || found.lie === 'partly' || found.lie === 'on-the-wall' || found.lie === 'artery';
  const next: Needle = {
    ...needle,
    aim,
    mm,
    ...found,
    nerve: needle.nerve || found.nerve,
    flash: needle.flash || isIn,
  };
  const pains = found.nerve && !needle.nerve;
  const artery = found.lie === 'artery' && context.arteryAtMs === null;
  const stick = context.sticks.at(-1);
  const sticks: readonly Stick[] =
    stick === undefined
      ? context.sticks
      : [
          ...context.sticks.slice(0, -1),
          {
            ...stick,
            deepestMm: Math.max(stick.deepestMm, mm),
            lie: found.lie,
            vein: found.vein ?? stick.vein,
            nerve: next.nerve,
          },
        ];
  return {
    needle: next,
    sticks,
    painAtMs: pains ? context.nowMs : context.painAtMs,
    arteryAtMs: artery ? context.nowMs : context.arteryAtMs,
    ...(pains
      ? happened(context, 'shooting-pain')
      : isIn && !needle.flash
        ? happened(context, found.lie === 'artery' ? 'bright-red' : 'flash')
        : {}),
  };
}

/** How the skin is at the moment a needle or lancet meets it. */
function skinNow({ cleaned, nowMs, facts }: BloodContext, aim: Pick<Aim, 'arm' | 'at'>): Stick['skin'] {
  if (cleaned?.arm !== aim.arm || cleaned.at !== aim.at) return 'not-cleaned';
  if (cleaned.spoiled) return 'touched';
  return nowMs - cleaned.atMs >= facts.dryS * 1000 ? 'dry' : 'wet';
}

export function entered(context: BloodContext, event: Event<'needle.entered'>): Change {
  const { needle } = context;
  if (needle === null) return {};
  const { width, height } = sizeMm[event.at];
  const aim: Aim = {
    arm: event.arm,
    at: event.at,
    x: clamp(Math.round(event.x), 0, width),
    y: clamp(Math.round(event.y), 0, height),
    headingDeg: clamp(Math.round(event.headingDeg), -80, 80),
    angleDeg: clamp(Math.round(event.angleDeg), 5, 80),
    bevel: event.bevel,
  };
  const stick: Stick = {
    atMs: context.nowMs,
    outAtMs: null,
    needle: needle.kind,
    aim,
    deepestMm: 0,
    lie: 'tissue',
    vein: null,
    nerve: false,
    gotBlood: false,
    redirects: 0,
    held: context.anchored,
    skin: skinNow(context, aim),
    bandOnAtEntry: tieOn(context.ties)?.arm === event.arm,
    gloved: context.gloves !== null,
    bandOnWhenOut: false,
  };
  const begun = {
    ...context,
    sticks: kept(context.sticks, stick),
    encounter: touched(context.encounter, context.nowMs),
    pressedMs: 0,
    bentMs: 0,
    pressing: null,
  };
  const needleIn = { ...needle, held: context.anchored, enteredAtMs: context.nowMs, nerve: false, flash: false };
  return {
    encounter: begun.encounter,
    pressedMs: 0,
    bentMs: 0,
    pressing: null,
    touch: null,
    ...did(context, askedByNow(context)),
    ...lying(begun, needleIn, aim, halves(event.mm)),
  };
}

export function advanced(context: BloodContext, { mm }: Event<'needle.advanced'>): Change {
  const { needle } = context;
  if (needle?.aim == null) return {};
  const pained = context.painAtMs !== null && needle.nerve;
  return {
    ...lying(context, needle, needle.aim, halves(mm)),
    ...(pained ? did(context, { advancedAfterPain: true }) : {}),
  };
}

/** Turned aside within the tissue: a search that hurts. */
export function redirected(context: BloodContext, { headingDeg }: Event<'needle.redirected'>): Change {
  const { needle } = context;
  if (needle?.aim == null) return {};
  const last = context.sticks.at(-1);
  const sticks =
    last === undefined
      ? context.sticks
      : [...context.sticks.slice(0, -1), { ...last, redirects: Math.min(99, last.redirects + 1) }];
  const first = context.sticks.at(-1)?.aim.headingDeg ?? headingDeg;
  // The skin lets a needle turn a little and no more.
  const turned = clamp(Math.round(headingDeg), first - 15, first + 15);
  return {
    ...lying({ ...context, sticks }, needle, { ...needle.aim, headingDeg: turned }, needle.mm),
    ...(context.painAtMs !== null && needle.nerve ? did(context, { advancedAfterPain: true }) : {}),
  };
}

export function withdrawn(context: BloodContext): Change {
  const { needle, sticks, nowMs } = context;
  const last = sticks.at(-1);
  if (needle === null || last === undefined) return {};
  const bandOn = tieOn(context.ties) !== null;
  return {
    needle: { ...needle, aim: null, mm: 0, flow: 0, lie: 'tissue', vein: null, flash: false },
    anchored: null,
    inHolder: null,
    tubes: context.tubes.map((tube) =>
      tube.id === context.inHolder ? { ...tube, removedAtMs: tube.ul > 0 ? nowMs : null } : tube,
    ),
    sticks: [...sticks.slice(0, -1), { ...last, outAtMs: nowMs, bandOnWhenOut: bandOn }],
    // Under a tied band blood comes out of the hole at once.
    hematoma: bandOn && last.vein !== null ? Math.min(1500, context.hematoma + 30) : context.hematoma,
    ...did(context, { bareSinceMs: nowMs }),
  };
}

export function madeSafe(context: BloodContext): Change {
  return did(context, { safetyAtMs: context.nowMs, bareSinceMs: null });
}

export function dropped(context: BloodContext, { how }: Event<'sharps.dropped'>): Change {
  return {
    needle: null,
    lancet: null,
    ...did(context, {
      sharps: kept(context.did.sharps, how),
      bareSinceMs: how === 'tray' ? context.did.bareSinceMs : null,
    }),
  };
}
