/**
 * The vaccine that was ordered held against the record and the dated rules of the facts (`vax-live-spacing`, `vax-grace`, the
 * ages and intervals of the case's product). Says what disagrees; only the provider decides what follows.
 */
import { daysBetween } from '../core/calendar.ts';
import type { InjectionCase } from './case.ts';
import type { InjectionFacts } from './facts.ts';

export type ScheduleFinding =
  | { readonly kind: 'live-too-soon'; readonly other: string; readonly days: number }
  | { readonly kind: 'same-too-soon'; readonly days: number }
  | { readonly kind: 'too-young'; readonly days: number }
  | { readonly kind: 'too-old'; readonly days: number };

export function scheduleFindings(
  { vaccine, person, today }: InjectionCase,
  facts: InjectionFacts,
): readonly ScheduleFinding[] {
  if (vaccine === null) return [];
  const age = daysBetween(person.birthDate, today);
  const found: ScheduleFinding[] = [];
  for (const dose of vaccine.record) {
    const days = daysBetween(dose.date, today);
    const same = dose.vaccine === vaccine.name;
    // Four days early count for the same vaccine, never between two different live ones.
    if (same && days < vaccine.sinceSameDays - facts.graceDays) found.push({ kind: 'same-too-soon', days });
    if (!same && dose.live && vaccine.live && days > 0 && days < facts.liveDays)
      found.push({ kind: 'live-too-soon', other: dose.vaccine, days });
  }
  if (age < vaccine.fromDays - facts.graceDays) found.push({ kind: 'too-young', days: age });
  if (vaccine.toDays !== null && age > vaccine.toDays) found.push({ kind: 'too-old', days: age });
  return found;
}
