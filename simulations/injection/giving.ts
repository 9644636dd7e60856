/** Site, skin, needle, plunger, shield, sharps; a test that is felt and measured. Mistakes have their consequence here. */
import { did, once } from '../core/acts.ts';
import { happened, touchedNow, type Change, type Event } from './acts.ts';
import { zoneAt, type Zone } from './body.ts';
import { mostShots, type InjectionContext, type Shot } from './context.ts';
import type { Pace } from './events.ts';
import { depthTenthsMm, layerAt, layersOf, marginTenthsMm, whealTenthsMm } from './landing.ts';
import { liquidUl } from './syringe.ts';
import { needles } from './supplies.ts';

/** Alcohol is dry after this, ms: an assumption ("let it dry"). */
export const dryAfterMs = 20_000;

/** How fast a plunger goes, in hundredths of the slow rate of `inj-rate`: assumptions but the first. */
const hasteHundredths: Readonly<Record<Pace, number>> = { slow: 100, steady: 33, fast: 8 };

export function chose(context: InjectionContext, event: Event<'site.chosen'>): Change {
  return {
    ...touchedNow(context),
    spot: { region: event.region, side: event.side, xMm: 0, yMm: 0 },
    wipedAtMs: null,
    hold: null,
  };
}

export function marked(context: InjectionContext, event: Event<'site.marked'>): Change {
  const { spot } = context;
  if (spot === null) return {};
  const moved = spot.xMm !== event.xMm || spot.yMm !== event.yMm;
  return {
    ...touchedNow(context),
    spot: { ...spot, xMm: Math.max(0, Math.round(event.xMm)), yMm: Math.max(0, Math.round(event.yMm)) },
    wipedAtMs: moved ? null : context.wipedAtMs,
  };
}

export function wiped(context: InjectionContext): Change {
  return { ...touchedNow(context), wipedAtMs: context.nowMs };
}

const feels: Readonly<Partial<Record<Zone, string>>> = {
  nerve: 'A flinch: “That shot down like electricity!”',
  joint: 'A flinch: “That is right in the joint.”',
  bone: 'The needle stops on bone. “Ow!”',
};

export function entered(context: InjectionContext, event: Event<'needle.entered'>): Change {
  const { syringe, spot, case: patient, facts } = context;
  if (syringe?.needle == null || spot === null) return {};
  const route = patient.dose?.route ?? 'IM';
  const length = needles[syringe.needle].lengthTenthsMm;
  const inTenthsMm = Math.max(1, Math.min(length, Math.round(event.depthTenthsMm)));
  const angleDeg = Math.max(1, Math.min(90, Math.round(event.angleDeg)));
  const depth = depthTenthsMm(inTenthsMm, angleDeg);
  const layers = layersOf(patient, spot.region, context.hold);
  const layer = layerAt(depth, inTenthsMm, layers);
  const zone = zoneAt(patient, spot, route, facts.navelMm);
  const shot: Shot = {
    atMs: context.nowMs,
    spot,
    zone,
    layer,
    depthTenthsMm: depth,
    marginTenthsMm: marginTenthsMm(depth, layer, layers),
    angleDeg,
    inTenthsMm,
    bevelUp: event.bevelUp,
    needle: syringe.needle,
    syringe: syringe.kind,
    hold: context.hold,
    wiped: context.wipedAtMs !== null,
    dry: context.wipedAtMs !== null && context.nowMs - context.wipedAtMs >= dryAfterMs,
    gloved: context.gloved,
    contents: [],
    airUl: 0,
    drewWith: syringe.drewWith,
    aspirated: false,
    bloodSeen: false,
    pushedAtMs: null,
    pace: null,
    emptyAtMs: null,
    outAtMs: null,
    releasedEarly: false,
    whealTenthsMm: 0,
    shieldedAtMs: null,
    droppedAtMs: null,
    recapped: false,
    cares: [],
  };
  const words = layer === 'bone' ? feels.bone : feels[zone];
  return {
    ...touchedNow(context),
    inSkin: true,
    shots: [...context.shots, shot].slice(-mostShots),
    ...(words === undefined ? {} : happened(context, 'patient-feels', words)),
  };
}

function onShot(context: InjectionContext, change: Partial<Shot>): Pick<InjectionContext, 'shots'> {
  const last = context.shots.at(-1);
  return { shots: last === undefined ? context.shots : [...context.shots.slice(0, -1), { ...last, ...change }] };
}

export function pulledBack(context: InjectionContext): Change {
  const bloodSeen = context.shots.at(-1)?.zone === 'vessel';
  return {
    ...onShot(context, { aspirated: true, bloodSeen }),
    ...happened(context, 'blood-seen', bloodSeen ? 'Blood comes into the barrel.' : 'No blood comes.'),
  };
}

export function pushedDose(context: InjectionContext, event: Event<'dose.pushed'>): Change {
  const { syringe, drawn, facts } = context;
  const shot = context.shots.at(-1);
  if (syringe === null || shot === undefined) return {};
  const ul = liquidUl(syringe);
  const takesMs = Math.round((ul * facts.msPerMl * hasteHundredths[event.pace]) / 100_000);
  return {
    ...onShot(context, {
      contents: syringe.contents,
      airUl: syringe.airUl,
      pushedAtMs: context.nowMs,
      pace: event.pace,
      emptyAtMs: context.nowMs + takesMs,
      whealTenthsMm: whealTenthsMm(ul, shot.layer, shot.bevelUp, drawn.whealDriftTenths),
    }),
    syringe: { ...syringe, contents: [], airUl: 0 },
  };
}

export function wentOut(context: InjectionContext): Change {
  const { syringe } = context;
  return {
    ...onShot(context, { outAtMs: context.nowMs }),
    inSkin: false,
    syringe: syringe === null ? null : { ...syringe, used: true },
  };
}

export function released(context: InjectionContext): Change {
  return { hold: null, ...(context.inSkin ? onShot(context, { releasedEarly: true }) : {}) };
}

export function shielded(context: InjectionContext): Change {
  const { syringe } = context;
  if (syringe === null) return {};
  return {
    syringe: { ...syringe, shielded: true },
    ...(syringe.used ? onShot(context, { shieldedAtMs: context.nowMs }) : {}),
  };
}

export function recapped(context: InjectionContext): Change {
  const { syringe } = context;
  if (syringe === null) return {};
  return {
    syringe: { ...syringe, recapped: true },
    ...(syringe.used ? onShot(context, { recapped: true }) : {}),
  };
}

export function dropped(context: InjectionContext): Change {
  return { ...onShot(context, { droppedAtMs: context.nowMs }), syringe: null };
}

export function caredFor(context: InjectionContext, event: Event<'site.cared-for'>): Change {
  return onShot(context, { cares: once(context.shots.at(-1)?.cares ?? [], event.with) });
}

export function laid(context: InjectionContext, event: Event<'patient.laid'>): Change {
  return { position: event.how, ...did(context, { laid: [...context.did.laid, event.how].slice(-6) }) };
}

export function movedFinger(context: InjectionContext, event: Event<'finger.moved'>): Change {
  const felt = context.did.felt;
  return {
    ...touchedNow(context),
    finger: { way: event.way, atMm: Math.max(0, Math.min(100, Math.round(event.atMm))) },
    ...did(context, { felt: { ...felt, [event.way]: Math.min(99, felt[event.way] + 1) } }),
  };
}

export function markedEdge(context: InjectionContext, event: Event<'edge.marked'>): Change {
  const atMm = Math.max(0, Math.min(100, Math.round(event.atMm)));
  return {
    ...touchedNow(context),
    edges: { ...context.edges, [event.way]: [...context.edges[event.way], atMm].slice(-2) },
  };
}
