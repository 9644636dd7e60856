/** The words of exams that several screens share: kinds of form, times, letters. Pure; sentences live here, codes elsewhere. */
import type { Blueprint } from '#schema/blueprint.ts';
import type { FormKind, SittingMode } from './form.ts';
import type { Shortfall } from './draw.ts';
import type { TimeFactor } from './sitting-machine.ts';

export const letters = ['A', 'B', 'C', 'D'] as const;

/** What a kind of form is called. */
export function nameOfKind(kind: FormKind, count: number): string {
  switch (kind) {
    case 'full':
      return 'Full mock';
    case 'short':
      return `Short form of ${count}`;
    case 'quick':
      return count === 10 ? 'Quick ten' : `Quick ${count}`;
    case 'topic':
      return `By topic, ${count} ${count === 1 ? 'question' : 'questions'}`;
    case 'adaptive':
      return `Weak-topic check, ${count} ${count === 1 ? 'question' : 'questions'}`;
    case 'missed':
      return `Missed before, ${count} ${count === 1 ? 'question' : 'questions'}`;
    default:
      return kind satisfies never;
  }
}

export function nameOfMode(mode: SittingMode): string {
  return mode === 'exam' ? 'Exam' : 'Practice';
}

export function nameOfTime(factor: TimeFactor): string {
  if (factor === null) return 'no time limit';
  return factor === 1 ? 'the exam’s own time' : `time ×${factor}`;
}

/** `1:04:09` or `22:41`, rounded up to whole seconds so that nothing shows as 0:00 while time is left. */
export function clockTime(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `2 h 40 min`, `40 min`, `8 min 20 s`, `45 s`, `under 1 s`; whole seconds. */
export function duration(ms: number): string {
  if (ms > 0 && ms < 1000) return 'under 1 s';
  const seconds = Math.round(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = seconds % 60;
  const parts = [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(hours === 0 && rest > 0 ? [`${rest} s`] : []),
  ];
  return parts.length === 0 ? '0 s' : parts.join(' ');
}

/** A share from 0 to 1 in whole per cent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** The areas a bank cannot fill, in a sentence or two. */
export function tellShortfalls(blueprint: Blueprint, shortfalls: readonly Shortfall[]): string {
  const titleOf = (code: string) => blueprint.areas.find((area) => area.code === code)?.title ?? code;
  const shown = shortfalls
    .slice(0, 3)
    .map(({ area, wanted, available }) => `${titleOf(area)} (${available} of ${wanted})`);
  const more = shortfalls.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more ${more === 1 ? 'area' : 'areas'}` : ''}`;
}
