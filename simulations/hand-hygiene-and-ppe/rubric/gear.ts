/** Criteria of the gear: what, in which order, how it fits, where and how it comes off. Codes and numbers only. */
import type { Criterion } from '../../core/rubric.ts';
import { isAirborne, neededBySign, neededInAll } from '../care.ts';
import type { HygieneContext } from '../context.ts';
import type { Piece } from '../events.ts';
import {
  glowing,
  isCover,
  lastTaken,
  missingBySign,
  missingByTask,
  mustStayOut,
  ownSurfaces,
  wentIn,
  wornForNothing,
} from '../findings.ts';
import { done, inVisit, lost, none, part, section } from './parts.ts';

const placeOf: Readonly<Record<Piece, number>> = { gown: 0, mask: 1, respirator: 1, eyes: 2, gloves: 3 };

const criteria: readonly Criterion<HygieneContext>[] = [
  {
    id: 'HP-07',
    sentence: 'Wears what the sign on the door asks for, from before the door until the work is done.',
    points: 6,
    critical: true,
    competencies: ['III.P.2', 'III.C.6'],
    sources: ['cdc-isolation-2007'],
    facts: [],
    teaches: section.spread,
    test: (context) => {
      if (neededBySign(context.case).length === 0) return none('no-sign');
      if (!wentIn(context)) return lost('never-went-in');
      const missing = missingBySign(context);
      return missing.length === 0 ? done : lost('sign-not-followed', { pieces: missing.join(' ') });
    },
  },
  {
    id: 'HP-08',
    sentence: 'Adds what the task may throw or touch, before it does.',
    points: 6,
    critical: true,
    competencies: ['III.P.2', 'III.C.6'],
    sources: ['cdc-isolation-2007', 'osha-bloodborne-1910-1030'],
    facts: [],
    teaches: section.choose,
    test: (context) => {
      if (context.did.cares.length === 0) return lost('nothing-done');
      const missing = missingByTask(context);
      if (missing.length === 0) return done;
      // A splash to eyes or mouth, and bare hands, are an exposure; a gown left out soils clothes.
      return part(missing.every((piece) => piece === 'gown') ? 0.25 : 0, 'task-not-covered', {
        pieces: missing.join(' '),
      });
    },
  },
  {
    id: 'HP-09',
    sentence: 'Puts on no more than sign and task call for.',
    points: 2,
    critical: false,
    competencies: ['III.P.2'],
    sources: ['cdc-isolation-2007'],
    facts: [],
    teaches: section.choose,
    test: (context) => {
      if (!wentIn(context)) return lost('never-went-in');
      const more = wornForNothing(context);
      return more.length === 0 ? done : part(more.length > 1 ? 0 : 0.5, 'more-than-needed', { pieces: more.join(' ') });
    },
  },
  {
    id: 'HP-10',
    sentence: 'Puts the gear on in order: {hh-don-order}.',
    points: 3,
    critical: false,
    competencies: ['III.P.2'],
    sources: ['cdc-ppe-sequence'],
    facts: ['hh-don-order'],
    teaches: section.onOff,
    test: ({ did }) => {
      const first = did.put.filter(({ piece }, index) => did.put.findIndex((one) => one.piece === piece) === index);
      if (first.length === 0) return lost('no-gear');
      const places = first.map(({ piece }) => placeOf[piece]);
      const wrong = places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
      if (!wrong) return first.some(({ handsWet }) => handsWet) ? part(0.7, 'gloves-on-wet-hands') : done;
      const gloves = first.findIndex(({ piece }) => piece === 'gloves');
      return part(0, gloves >= 0 && gloves < first.length - 1 ? 'gloves-not-last' : 'on-out-of-order');
    },
  },
  {
    id: 'HP-11',
    sentence: 'Ties the gown at neck and waist, molds the mask to the nose.',
    points: 2,
    critical: false,
    competencies: ['III.P.2'],
    sources: ['cdc-ppe-sequence'],
    facts: [],
    teaches: section.onOff,
    test: ({ did }) => {
      const fitted = did.put.filter(({ piece }) => piece === 'gown' || isCover(piece));
      if (fitted.length === 0) return none('nothing-to-fit');
      const loose = fitted.filter(({ well }) => !well);
      return loose.length === 0 ? done : part(1 - loose.length / fitted.length, 'put-on-loosely');
    },
  },
  {
    id: 'HP-12',
    sentence:
      'Enters air that carries germs only in a respirator that is fit-tested {ic-fit-test} and whose seal holds.',
    points: 6,
    critical: true,
    competencies: ['III.P.2', 'III.C.6'],
    sources: ['osha-respiratory-1910-134', 'cdc-isolation-2007'],
    facts: ['ic-fit-test'],
    teaches: section.choose,
    test: (context) => {
      if (!isAirborne(context.case)) return none('not-airborne');
      if (!wentIn(context)) return lost('never-went-in');
      if (mustStayOut(context)) return lost('not-fit-tested');
      const seconds = Math.round(context.did.breathedMs / 1000);
      if (!context.did.put.some(({ piece }) => piece === 'respirator')) return lost('no-respirator', { seconds });
      if (context.did.entries.some(({ sealed }) => !sealed)) return lost('seal-not-checked', { seconds });
      return context.did.breathedMs === 0 ? done : lost('respirator-off-inside', { seconds });
    },
  },
  {
    id: 'HP-13',
    sentence: 'Leaves the task to somebody who is fit-tested when their own test does not cover the respirator.',
    points: 8,
    critical: true,
    competencies: ['III.P.2', 'X.C.1'],
    sources: ['osha-respiratory-1910-134'],
    facts: ['ic-fit-test'],
    teaches: section.choose,
    test: (context) => {
      if (!mustStayOut(context))
        return context.did.handedTo === null ? none('fit-test-holds') : lost('handed-over-for-nothing');
      if (wentIn(context)) return lost('not-fit-tested');
      if (context.did.handedTo === 'nurse') return done;
      return lost(context.did.handedTo === null ? 'nobody-told' : 'told-somebody-untested');
    },
  },
  {
    id: 'HP-14',
    sentence: 'Takes gear off in an order the CDC shows: {hh-doff-orders}.',
    points: 4,
    critical: false,
    competencies: ['III.P.2'],
    sources: ['cdc-ppe-sequence'],
    facts: ['hh-doff-orders'],
    teaches: section.onOff,
    test: (context) => {
      if (neededInAll(context.case).length === 0) return none('no-gear-needed');
      const off = lastTaken(context);
      if (off.length === 0) return lost('gear-kept-on');
      if (context.worn.length > 0) return part(0.25, 'gear-kept-on');
      const gloves = off.findIndex(({ piece, how }) => piece === 'gloves' || how === 'with-gloves');
      const cover = off.findIndex(({ piece }) => isCover(piece));
      if (gloves > 0) return lost('gloves-not-first');
      return cover >= 0 && cover < off.length - 1 ? part(0.25, 'mask-before-the-rest') : done;
    },
  },
  {
    id: 'HP-15',
    sentence: 'Takes gear off where it belongs: in the room by the door; a respirator {hh-respirator-off}.',
    points: 4,
    critical: false,
    competencies: ['III.P.2'],
    sources: ['cdc-ppe-sequence'],
    facts: ['hh-respirator-off'],
    teaches: section.onOff,
    test: (context) => {
      if (neededInAll(context.case).length === 0) return none('no-gear-needed');
      const off = lastTaken(context);
      if (off.length === 0) return lost('gear-kept-on');
      const air = isAirborne(context.case);
      const wrong = off.filter(({ piece, inside, doorShut }) =>
        piece === 'respirator' && air ? inside || !doorShut : !inside,
      );
      if (wrong.length === 0) return done;
      const isRespirator = wrong.some(({ piece }) => piece === 'respirator');
      return part(1 - wrong.length / off.length, isRespirator && air ? 'respirator-off-too-soon' : 'gear-in-the-hall');
    },
  },
  {
    id: 'HP-16',
    sentence: 'Takes gear off so that face, neck and clothes stay clean: by the inside, the band, the straps.',
    points: 8,
    critical: false,
    competencies: ['III.P.2', 'III.C.7'],
    sources: ['cdc-ppe-sequence'],
    facts: [],
    teaches: section.onOff,
    test: (context) => {
      if (context.did.cares.length === 0) return lost('nothing-done');
      const bad = glowing(context, ownSurfaces);
      if (bad.length > 0) return part(Math.max(0, 1 - bad.length / 2), 'germs-on-oneself', { surfaces: bad.join(' ') });
      const dirtyWays = lastTaken(context).filter(({ how }) => how.endsWith('front') || how === 'by-the-fingers');
      return dirtyWays.length === 0 ? done : part(0.5, 'taken-by-the-dirty-side');
    },
  },
];

export const gearCriteria = criteria.map((criterion) => (criterion.id === 'HP-13' ? criterion : inVisit(criterion)));
