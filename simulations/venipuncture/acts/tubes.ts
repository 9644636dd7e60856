/** Tubes: into the holder, out of it, turned over, labeled, handled, spun. */
import { did, happened } from '../../core/acts.ts';
import { inversionsFor, residueAfter } from '../blood.ts';
import type { BloodContext, Tube } from '../context.ts';
import { labelParts } from '../events.ts';
import { policy } from '../policy.ts';
import { isSpun } from '../tubes.ts';
import { withTube, type Change, type Event } from './common.ts';

export function pushed(context: BloodContext, { id }: Event<'tube.pushed'>): Change {
  const { needle } = context;
  return {
    inHolder: id,
    ...(needle?.aim != null && needle.flow === 0 ? happened(context, 'no-flow') : {}),
  };
}

export function removed(context: BloodContext): Change {
  const { inHolder, tubes, nowMs } = context;
  const tube = tubes.find(({ id }) => id === inHolder);
  if (tube === undefined) return {};
  return {
    inHolder: null,
    tubes: withTube(tubes, tube.id, (one) => ({ ...one, removedAtMs: one.ul > 0 ? nowMs : null })),
    residue: tube.ul > 0 ? residueAfter(context.residue, tube.color) : context.residue,
  };
}

export function inverted(context: BloodContext, { id, times }: Event<'tube.inverted'>): Change {
  const { tubes, facts, nowMs } = context;
  return {
    tubes: withTube(tubes, id, (tube) => {
      if (tube.ul === 0) return tube;
      const inversions = Math.min(60, tube.inversions + times);
      const mixed = inversions >= inversionsFor(tube.color, facts).low;
      return { ...tube, inversions, mixedAtMs: tube.mixedAtMs ?? (mixed ? nowMs : null) };
    }),
  };
}

export function shaken(context: BloodContext, { id }: Event<'tube.shaken'>): Change {
  return {
    tubes: withTube(context.tubes, id, (tube) =>
      tube.ul === 0
        ? tube
        : {
            ...tube,
            hemolysis: Math.min(300, tube.hemolysis + 60),
            shaken: true,
            mixedAtMs: tube.mixedAtMs ?? context.nowMs,
          },
    ),
  };
}

/** Blood from one tube into another, with its additive. */
export function poured(context: BloodContext, { from, to }: Event<'tube.poured'>): Change {
  const source = context.tubes.find(({ id }) => id === from);
  if (source === undefined || source.ul === 0 || from === to) return did(context, { poured: true });
  const half = Math.floor(source.ul / 2);
  const residue = residueAfter(source.carry, source.color);
  const take = (tube: Tube): Tube => ({
    ...tube,
    ul: Math.min(9000, tube.ul + half),
    firstAtMs: tube.firstAtMs ?? context.nowMs,
    lastAtMs: context.nowMs,
    removedAtMs: context.nowMs,
    carry: residue,
    hemolysis: Math.min(300, tube.hemolysis + 40),
  });
  return {
    tubes: withTube(
      withTube(context.tubes, from, (tube) => ({ ...tube, ul: tube.ul - half })),
      to,
      take,
    ),
    ...did(context, { poured: true }),
  };
}

export function labeled(context: BloodContext, { id, holds }: Event<'tube.labeled'>): Change {
  return {
    tubes: withTube(context.tubes, id, (tube) => ({
      ...tube,
      label: {
        atMs: context.nowMs,
        holds: labelParts.filter((part) => holds.includes(part)),
        filled: tube.ul > 0,
        atChair: !context.patientGone,
      },
    })),
  };
}

/** What a label must hold. */
export const labelNeeds = ['full-name', 'birth-date', 'date', 'time', 'initials'] as const;

export function labelIsRight(tube: Tube): boolean {
  const { label } = tube;
  return label !== null && labelNeeds.every((part) => label.holds.includes(part));
}

export function labelsShown(context: BloodContext): Change {
  const filled = context.tubes.filter(({ ul }) => ul > 0);
  const right = filled.length > 0 && filled.every(labelIsRight);
  return {
    ...did(context, { labelsShown: context.did.labelsShown || right }),
    ...happened(context, right ? 'labels-right' : 'labels-wrong'),
  };
}

export function handled(context: BloodContext, { id, how }: Event<'tube.handled'>): Change {
  return {
    tubes: withTube(context.tubes, id, (tube) => ({
      ...tube,
      handling: how,
      handledAtMs: tube.handledAtMs ?? context.nowMs,
    })),
  };
}

export function spun(context: BloodContext, { balance }: Event<'centrifuge.run'>): Change {
  const unbalanced = balance !== 'equal-opposite';
  return {
    tubes: context.tubes.map((tube) =>
      tube.ul > 0 && isSpun(tube.color) && tube.spunAtMs === null
        ? { ...tube, spunAtMs: context.nowMs, spunUnbalanced: unbalanced }
        : tube,
    ),
    ...did(context, { centrifuge: { atMs: context.nowMs, balance } }),
    ...happened(context, unbalanced ? 'rattles' : 'spun'),
  };
}

/** Room for the serum of a tube that waits: how long it has stood, ms; null while it is empty. */
export function stoodMs(tube: Tube, atMs: number): number | null {
  return tube.removedAtMs === null ? null : atMs - tube.removedAtMs;
}

/** A tube whose blood clotted although it should not: too late or too little turned over. */
export function isClotted(tube: Tube, context: BloodContext): boolean {
  if (isSpun(tube.color) || tube.removedAtMs === null) return false;
  const mixed = tube.mixedAtMs ?? Infinity;
  const late = mixed - tube.removedAtMs > policy.mixWithinMs;
  const lancing = context.lancings.at(-1);
  const lateFromSkin =
    lancing !== undefined &&
    tube.color === 'lavender' &&
    tube.firstAtMs !== null &&
    tube.firstAtMs - lancing.atMs > policy.capillaryEdtaWithinMs;
  return late || lateFromSkin;
}
