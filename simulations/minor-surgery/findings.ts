/** What views, rubric and coach read off the room: the open request, the stitches in sight, the counts, the tray. Pure. */
import type { DressingTask, ProcedureTask, RemovalTask, Request } from './case.ts';
import type { SurgeryContext } from './context.ts';
import { isSharp, type ItemId } from './items.ts';

export const procedureOf = ({ case: { task } }: SurgeryContext): ProcedureTask | null =>
  task.kind === 'procedure' ? task : null;
export const removalOf = ({ case: { task } }: SurgeryContext): RemovalTask | null =>
  task.kind === 'removal' ? task : null;
export const dressingOf = ({ case: { task } }: SurgeryContext): DressingTask | null =>
  task.kind === 'dressing' ? task : null;

export function requestNow(context: SurgeryContext): Request | null {
  return context.begunAtMs === null ? null : (procedureOf(context)?.requests[context.asked] ?? null);
}

export const allHelped = (context: SurgeryContext): boolean =>
  context.begunAtMs !== null && context.asked >= (procedureOf(context)?.requests.length ?? 0);

/** Told in time: before the provider begins or the first stitch is out. */
export function hasToldBefore(context: SurgeryContext, what: SurgeryContext['did']['told'][number]['what']): boolean {
  const told = context.did.told.find((one) => one.what === what);
  const startMs = context.begunAtMs ?? context.stitches[0]?.atMs ?? null;
  return told !== undefined && (startMs === null || told.atMs <= startMs);
}

export const hasTold = (context: SurgeryContext, what: SurgeryContext['did']['told'][number]['what']): boolean =>
  context.did.told.some((one) => one.what === what);

/** The patient is pale until somebody says so. */
export function isPaleNow(context: SurgeryContext): boolean {
  return (
    context.begunAtMs !== null &&
    context.asked === context.drawn.paleAt &&
    requestNow(context) !== null &&
    !hasTold(context, 'patient-pale')
  );
}

export const needsPackGauze = (context: SurgeryContext): number =>
  context.case.kit.includes('gauze') ? context.drawn.gauze : 0;

/** Blades and needles that were brought to the field. */
export function sharpsOnField({ field }: SurgeryContext): number {
  return field.items.filter(({ item }) => isSharp(item)).length;
}

export const missingItems = ({ field, case: patient }: SurgeryContext): readonly ItemId[] =>
  patient.adds.filter((item) => !field.items.some((here) => here.item === item));

/** Whether a stitch can be seen and is still in. */
export function visibleStitch(context: SurgeryContext, index: number): boolean {
  const task = removalOf(context);
  if (task === null || index < 0 || index >= task.placed) return false;
  if (index === task.hidden && !context.scabSoft) return false;
  return !context.stitches.some((out) => out.index === index);
}

/** Stitches in sight and still in. */
export function stillIn(context: SurgeryContext): number {
  const placed = removalOf(context)?.placed ?? 0;
  return Array.from({ length: placed }, (_, index) => index).filter((index) => visibleStitch(context, index)).length;
}

/** The stitches the order asks for, in a good order: every second one first, then the rest where all are to come out. */
export function orderedStitches(context: SurgeryContext): readonly number[] {
  const task = removalOf(context);
  if (task === null) return [];
  const all = Array.from({ length: task.placed }, (_, index) => index);
  // Whoever begins with the first one goes on with the third: either half is every second one.
  const parity = (context.stitches[0]?.index ?? 1) % 2;
  const second = all.filter((index) => index % 2 === parity);
  return task.order === 'every-second' ? second : [...second, ...all.filter((index) => index % 2 !== parity)];
}

/** Removal has to stop: what is seen is the provider's to judge. */
export const mustStop = (context: SurgeryContext): boolean =>
  context.did.gapedAtMs !== null || removalOf(context)?.looks === 'red-with-pus';

/** Something not sterile that nobody has put right yet, as the learner could know it. */
export function unsettled({ breaks }: SurgeryContext): SurgeryContext['breaks'] {
  return breaks.filter(({ settledAtMs }) => settledAtMs === null);
}

/** Minutes and packs that starting again cost. */
export const restartCostMin = 3;
