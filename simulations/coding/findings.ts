/** What the rubric and the debrief read off a charge slip: each code judged by the note as it reads now. Pure. */
import { variantOf } from './begin.ts';
import type { Service, SupportedCode, TrapKind } from './case.ts';
import { placeOf } from './codes.ts';
import type { CodingContext, Line } from './context.ts';

export function isAnswered({ note }: CodingContext): boolean {
  return note.some(({ part }) => part === 'addendum');
}

/** What a code on the slip is. `fits` is supported as it stands. */
export type CodeVerdict =
  | { readonly is: 'fits' }
  /** A coarser, wrong-sided or otherwise wrong code in the place of the right one. */
  | { readonly is: 'instead'; readonly of: string }
  /** A sign of the diagnosis, or something that is no matter of this visit. */
  | { readonly is: 'surplus'; readonly kind: TrapKind }
  /** The provider has not written it as certain. */
  | { readonly is: 'unsupported'; readonly kind: TrapKind };

export function verdictOf(context: CodingContext, code: string): CodeVerdict {
  const { diagnoses, traps, query } = variantOf(context);
  const kin = diagnoses.find((one) => placeOf(one.code) === placeOf(code));
  const open = isAnswered(context) ? [] : (query?.codes ?? []);
  if (kin !== undefined && open.includes(kin.code)) return { is: 'unsupported', kind: 'unwritten' };
  if (diagnoses.some((one) => one.code === code)) return { is: 'fits' };
  const trap = traps.find((one) => one.code === code);
  switch (trap?.kind) {
    case 'integral':
    case 'extra':
      return { is: 'surplus', kind: trap.kind };
    case 'uncertain':
    case 'unwritten':
    case 'payment':
      return { is: 'unsupported', kind: trap.kind };
    case 'instead':
      return { is: 'instead', of: kin?.code ?? diagnoses[0]?.code ?? '' };
    case undefined:
      return kin === undefined ? { is: 'unsupported', kind: 'unwritten' } : { is: 'instead', of: kin.code };
  }
}

/** Codes that must be on the slip. */
export function wanted(context: CodingContext): readonly SupportedCode[] {
  return variantOf(context).diagnoses.filter(({ isOptional }) => !isOptional);
}

/** Codes on the slip that judge as asked. */
export function codedAs<K extends CodeVerdict['is']>(
  context: CodingContext,
  is: K,
): readonly { readonly code: string; readonly verdict: Extract<CodeVerdict, { readonly is: K }> }[] {
  return context.diagnoses.flatMap(({ code }) => {
    const verdict = verdictOf(context, code);
    // The comparison narrows what the compiler cannot carry through a type parameter.
    return verdict.is === is ? [{ code, verdict: verdict as Extract<CodeVerdict, { readonly is: K }> }] : [];
  });
}

export interface JudgedLine {
  readonly line: Line;
  readonly service: Service;
}

export function judgedLines(context: CodingContext): readonly JudgedLine[] {
  return variantOf(context).services.flatMap((service) => {
    const line = context.lines.find(({ id }) => id === service.id);
    return line === undefined ? [] : [{ line, service }];
  });
}

/** Whether the marked words carry the code: one of its phrases, and hardly any that has nothing to do with it. */
export function isProved(words: readonly string[], of: SupportedCode): boolean {
  const inside = words.filter((id) => of.words.includes(id)).length;
  return inside > 0 && words.length - inside <= 2;
}

/** Whether the line's dose was still unknown when the slip was handed on. */
export function isGuessed(context: CodingContext, line: string): boolean {
  return !isAnswered(context) && (variantOf(context).query?.lines.includes(line) ?? false);
}
