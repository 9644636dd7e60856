/**
 * What each act of the learner changes, as pure functions of the context: the machine says when, this says what. Mistakes have
 * their consequence here, in what lies where; nothing is refused but what hands cannot do.
 */
import { did } from '../core/acts.ts';
import { greeted, touched } from '../core/encounter.ts';
import { careActs, coughs } from './care.ts';
import { ended, isWet, rubsOn, took, wetted } from './cleaning.ts';
import { mostKept, type Happening, type HygieneContext } from './context.ts';
import { offWays, type HygieneLearnerEvent, type Piece } from './events.ts';
import { onZones, renewed, soiled, touch, touchLoad, type Germs, type Surface, type Thing } from './surfaces.ts';
import { zonesOf } from './zones.ts';

type Event<K extends HygieneLearnerEvent['type']> = Extract<HygieneLearnerEvent, { readonly type: K }>;
type Change = Partial<HygieneContext>;

/** What a glove leaves on the fingers and wrists of whoever takes it off rightly, percent of what lay on it: an assumption. */
const slipsPercent = 10;
/** A cough lands this much on what is before the mouth, and much less from behind a mask, percent: assumptions. */
const coughPercent = { bare: 40, masked: 8 };
const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);

function happened(
  { nowMs }: HygieneContext,
  what: Happening['what'],
  care: Happening['care'] = null,
): { readonly happened: Happening } {
  return { happened: { atMs: nowMs, what, care } };
}

const has = ({ worn }: HygieneContext, piece: Piece): boolean => worn.includes(piece);
const coversFace = (context: HygieneContext): boolean => has(context, 'mask') || has(context, 'respirator');
/** What the hands touch with. */
const hand = (context: HygieneContext): 'gloves' | 'hands' => (has(context, 'gloves') ? 'gloves' : 'hands');

/** Things only hands that are elsewhere cannot do. */
export function isPossible(context: HygieneContext, event: HygieneLearnerEvent): boolean {
  switch (event.type) {
    case 'ppe.on':
      return (
        !has(context, event.piece) && !(coversFace(context) && (event.piece === 'mask' || event.piece === 'respirator'))
      );
    case 'ppe.off':
      return (
        has(context, event.piece) &&
        (offWays[event.piece] as readonly string[]).includes(event.how) &&
        (event.how !== 'with-gloves' || has(context, 'gloves'))
      );
    case 'seal.checked':
    case 'respirator.adjusted':
      return has(context, 'respirator');
    case 'room.entered':
      return !context.inside;
    case 'room.left':
      return context.inside;
    case 'door.shut':
      return context.doorOpen;
    case 'introduction.given':
    case 'identity.checked':
    case 'procedure.explained':
    case 'patient.masked':
    case 'care.done':
    case 'surfaces.wiped':
    case 'patient.told':
      return context.inside;
    case 'surface.touched':
      return event.surface === 'mask-front'
        ? coversFace(context)
        : event.surface === 'eyes-front'
          ? has(context, 'eyes')
          : true;
    case 'stroke.begun':
    case 'hands.stopped':
      return context.cleaning !== null;
    case 'hands.rinsed':
    case 'hands.dried':
    case 'tap.closed':
      return context.cleaning !== null && (context.cleaning.wettedFirst || context.cleaning.product === 'soap');
    default:
      return true;
  }
}

function greet(
  context: HygieneContext,
  event: Event<'introduction.given'> | Event<'identity.checked'> | Event<'procedure.explained'>,
): Change {
  const encounter = greeted(context.encounter, event, context.nowMs);
  return event.type === 'identity.checked' ? { encounter, ...happened(context, 'confirmed-identity') } : { encounter };
}

/** Which surface of a piece the hands take hold of when it is put on. */
const heldBy: Readonly<Record<Piece, Surface>> = {
  gown: 'gown-ties',
  mask: 'mask-front',
  respirator: 'mask-front',
  eyes: 'eyes-band',
  gloves: 'gloves',
};

function put(context: HygieneContext, event: Event<'ppe.on'>): Change {
  const { piece, well } = event;
  const by = hand(context);
  let germs = touch(context.germs, context.nowMs, by, heldBy[piece]);
  if (piece === 'mask' || piece === 'respirator') germs = touch(germs, context.nowMs, by, 'own-face');
  const note = {
    atMs: context.nowMs,
    piece,
    well,
    inside: context.inside,
    handLoad: touchLoad(context.germs.hands),
    handsWet: false,
    gloved: by === 'gloves',
  };
  return {
    germs,
    worn: [...context.worn, piece],
    ...(piece === 'gown' ? { gownTied: well, overCuffs: false } : {}),
    ...(piece === 'respirator' ? { molded: well, seal: null } : {}),
    ...(piece === 'gloves' ? { overCuffs: has(context, 'gown') } : {}),
    ...did(context, { put: kept(context.did.put, note) }),
  };
}

function checkedSeal(context: HygieneContext): Change {
  const leaks = !context.molded || (context.drawn.leaksAtFirst && context.seal === null);
  return {
    seal: leaks ? 'leaks' : 'holds',
    germs: touch(context.germs, context.nowMs, hand(context), 'mask-front'),
    ...happened(context, leaks ? 'seal-leaks' : 'seal-holds'),
  };
}

function adjusted(context: HygieneContext): Change {
  return {
    molded: true,
    seal: context.seal === null ? null : 'leaks',
    germs: touch(context.germs, context.nowMs, hand(context), 'mask-front'),
  };
}

function takeOff(context: HygieneContext, event: Event<'ppe.off'>): Change {
  const { piece, how } = event;
  const at = context.nowMs;
  const by = hand(context);
  let germs = context.germs;
  let gone: readonly Piece[] = [piece];
  /** What a glove leaves on the skin however well it comes off. */
  const slip = (now: Germs): Germs =>
    onZones(
      now,
      at,
      'gloves',
      [...zonesOf('tips'), ...zonesOf('wrist')],
      Math.floor((now.loads.gloves * slipsPercent) / 100),
    );
  switch (how) {
    case 'glove-in-glove':
      germs = slip(germs);
      break;
    case 'by-the-fingers':
      germs = touch(germs, at, 'gloves', 'hands');
      break;
    case 'from-inside':
      germs = touch(germs, at, by, 'gown-ties');
      // Gloved fingers at the neck bring there what is on the gloves.
      if (by === 'gloves') germs = touch(germs, at, 'gloves', 'neck');
      break;
    case 'over-the-front':
      germs = touch(germs, at, by, 'gown-front');
      germs = touch(germs, at, 'gown-front', 'uniform');
      break;
    case 'with-gloves':
      germs = slip(touch(germs, at, 'gloves', 'gown-front'));
      gone = ['gown', 'gloves'];
      break;
    case 'by-band':
      germs = touch(germs, at, by, 'eyes-band');
      if (by === 'gloves') germs = touch(germs, at, 'gloves', 'neck');
      break;
    case 'by-straps':
      germs = touch(touch(germs, at, by, 'mask-straps'), at, by, 'own-face');
      break;
    case 'by-front': {
      const front = piece === 'eyes' ? 'eyes-front' : 'mask-front';
      germs = touch(touch(germs, at, front, by), at, by, 'own-face');
    }
  }
  const surfacesGone = gone.flatMap((one): readonly Surface[] =>
    one === 'gloves'
      ? ['gloves']
      : one === 'gown'
        ? ['gown-front', 'gown-ties']
        : one === 'eyes'
          ? ['eyes-front', 'eyes-band']
          : ['mask-front', 'mask-straps'],
  );
  const worn = context.worn.filter((one) => !gone.includes(one));
  const note = {
    atMs: at,
    piece,
    how,
    inside: context.inside,
    doorShut: !context.doorOpen,
    gloved: by === 'gloves' && piece !== 'gloves',
    left: worn,
    afterCare: context.did.cares.length > 0,
  };
  return {
    germs: renewed(germs, ...surfacesGone),
    worn,
    ...(gone.includes('gown') ? { gownTied: false } : {}),
    ...(gone.includes('gloves') ? { overCuffs: false } : {}),
    ...(piece === 'respirator' ? { seal: null, molded: false } : {}),
    ...did(context, { taken: kept(context.did.taken, note) }),
  };
}

/** Something flies: onto the mask or the face, onto the shield or the face, onto the gown or the clothes. */
function flies(context: HygieneContext, from: 'cough' | 'splash', face: number, front: number): Germs {
  const at = context.nowMs;
  let germs = context.germs;
  if (face > 0) {
    germs = soiled(germs, at, from, coversFace(context) ? 'mask-front' : 'own-face', face);
    if (from === 'splash') germs = soiled(germs, at, from, has(context, 'eyes') ? 'eyes-front' : 'own-face', face);
  }
  if (front > 0) germs = soiled(germs, at, from, has(context, 'gown') ? 'gown-front' : 'uniform', front);
  return germs;
}

/** The phone rings when this much of the work is done. */
const ringsAfter = 1;

function doCare(context: HygieneContext, event: Event<'care.done'>): Change {
  const { care } = event;
  const { touches, toFace, toFront, dirty, coughs: coughsBare } = careActs[care];
  const at = context.nowMs;
  const by = hand(context);
  const note = {
    atMs: at,
    care,
    worn: context.worn,
    touchLoad: by === 'gloves' ? context.germs.loads.gloves : touchLoad(context.germs.hands),
    bareLoad: touchLoad(context.germs.hands),
    doorShut: !context.doorOpen,
    inside: context.inside,
  };
  let germs = coughs(context.case)
    ? flies(context, 'cough', context.patientMasked && !coughsBare ? coughPercent.masked : coughPercent.bare, 0)
    : context.germs;
  germs = flies({ ...context, germs }, 'splash', toFace, toFront);
  for (const surface of touches) {
    germs = touch(germs, at, by, surface);
    if (surface === 'cuff') germs = touch(germs, at, 'patient', 'cuff');
    // Bare wrists between glove and sleeve: no gown, or the glove under the sleeve.
    if (dirty && by === 'gloves' && !context.overCuffs) germs = onZones(germs, at, surface, zonesOf('wrist'), 20);
  }
  const tainted = context.case.germ === 'outlives-alcohol' && touches.length > 0;
  const before = context.did.cares.length;
  return {
    germs,
    encounter: touched(context.encounter, at),
    handsLookDirty: context.handsLookDirty || (dirty && by === 'hands'),
    sporesSinceWash: context.sporesSinceWash || tainted,
    ...happened(context, before === ringsAfter ? 'phone-rings' : before === 0 ? 'patient-asks' : 'care-done', care),
    ...did(context, { cares: kept(context.did.cares, note) }),
  };
}

function entered(context: HygieneContext): Change {
  const germs = context.doorOpen ? context.germs : touch(context.germs, context.nowMs, hand(context), 'knob-outside');
  const note = {
    atMs: context.nowMs,
    worn: context.worn,
    sealed: context.seal === 'holds',
    handLoad: touchLoad(context.germs.hands),
  };
  return { inside: true, doorOpen: true, germs, ...did(context, { entries: kept(context.did.entries, note) }) };
}

function left(context: HygieneContext): Change {
  const germs = context.doorOpen ? context.germs : touch(context.germs, context.nowMs, hand(context), 'knob-inside');
  return { inside: false, doorOpen: true, germs, ...did(context, { leftAtMs: context.nowMs }) };
}

const knob = ({ inside }: HygieneContext): Surface => (inside ? 'knob-inside' : 'knob-outside');

function wiped(context: HygieneContext, event: Event<'surfaces.wiped'>): Change {
  const { germs, nowMs, case: scenario } = context;
  const works = event.with === 'sporicidal' || (event.with === 'disinfectant' && scenario.germ === 'ordinary');
  const by = hand(context);
  const cleaned = works ? renewed(germs, 'table', 'cuff', 'knob-inside', 'pen') : germs;
  return {
    germs: by === 'hands' ? touch(cleaned, nowMs, 'table', 'hands') : cleaned,
    ...did(context, { wiped: kept(context.did.wiped, { atMs: nowMs, with: event.with, gloved: by === 'gloves' }) }),
  };
}

function reached(context: HygieneContext, event: Event<'surface.touched'>): Change {
  const by: Thing = hand(context);
  const note = { atMs: context.nowMs, surface: event.surface, gloved: by === 'gloves' };
  return {
    germs: touch(context.germs, context.nowMs, by, event.surface),
    ...did(context, { reached: kept(context.did.reached, note) }),
  };
}

function told(context: HygieneContext, event: Event<'patient.told'>): Change {
  const calm = event.line === 'sign-provider-explains' || event.line === 'nothing-to-worry-about';
  return {
    ...happened(context, calm ? 'thanked' : 'worried'),
    ...did(context, { told: kept(context.did.told, event.line) }),
  };
}

function change(context: HygieneContext, event: HygieneLearnerEvent): Change {
  switch (event.type) {
    case 'introduction.given':
    case 'identity.checked':
    case 'procedure.explained':
      return greet(context, event);
    case 'ppe.on':
      return put(context, event);
    case 'seal.checked':
      return checkedSeal(context);
    case 'respirator.adjusted':
      return adjusted(context);
    case 'ppe.off':
      return takeOff(context, event);
    case 'room.entered':
      return entered(context);
    case 'room.left':
      return left(context);
    case 'door.shut':
      return { doorOpen: false, germs: touch(context.germs, context.nowMs, hand(context), knob(context)) };
    case 'patient.masked':
      return { patientMasked: true };
    case 'care.done':
      return doCare(context, event);
    case 'surface.touched':
      return reached(context, event);
    case 'patient.told':
      return told(context, event);
    case 'surfaces.wiped':
      return wiped(context, event);
    case 'room.handed-on':
      return did(context, { handOn: event.how });
    case 'task.handed-over':
      return { ...did(context, { handedTo: event.to }), ...happened(context, 'taken-over') };
    default:
      return {};
  }
}

/** Acts within a cleaning; every other act ends it. */
function cleans(context: HygieneContext, event: HygieneLearnerEvent): Change | null {
  const { cleaning } = context;
  switch (event.type) {
    case 'hands.wetted':
      return wetted(context);
    case 'product.taken':
      return took(context, event);
    case 'stroke.begun':
      return cleaning === null ? {} : { cleaning: { ...cleaning, stroke: event.stroke } };
    case 'hands.rinsed':
      return cleaning === null ? {} : { cleaning: { ...cleaning, stroke: null, rinsed: event.held } };
    case 'hands.dried':
      return cleaning === null ? {} : { cleaning: { ...cleaning, stroke: null, dried: event.with } };
    case 'tap.closed':
      return cleaning === null ? {} : { cleaning: { ...cleaning, stroke: null, tap: event.with } };
    case 'hint.asked':
      return did(context, { hints: Math.min(99, context.did.hints + 1) });
    case 'time.skipped':
      return {};
    default:
      return null;
  }
}

/** What an act changes, whatever it is. */
export function acted(context: HygieneContext, event: HygieneLearnerEvent): Change {
  const within = cleans(context, event);
  if (within !== null) return within;
  const wet = isWet(context);
  const after = ended(context);
  const changed = { ...after, ...change(after, event) };
  if (event.type !== 'ppe.on' || event.piece !== 'gloves' || !wet) return changed;
  const put_ = changed.did.put.map((one, index, all) => (index === all.length - 1 ? { ...one, handsWet: true } : one));
  return { ...changed, did: { ...changed.did, put: put_ } };
}

/** Time going by: the movement goes on, and whoever stands unprotected in such a room breathes its air. */
export function passed(context: HygieneContext, ms: number): Change {
  const { sign } = context.case;
  const air = sign === 'airborne' || sign === 'airborne-and-contact';
  const open = air && context.inside && !(has(context, 'respirator') && context.seal === 'holds');
  return {
    nowMs: context.nowMs + ms,
    cleaning: rubsOn(context, ms),
    ...(open ? did(context, { breathedMs: context.did.breathedMs + ms }) : {}),
  };
}
