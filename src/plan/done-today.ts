/** What was done today, in things and in about how many minutes: whatever it was, on the list or not. Pure. */
import type { EntryOf } from '#record/port.ts';
import { minutesOfSection, minutesPerQuestion } from './line.ts';
import type { StudyMaterial } from './material.ts';
import { secondsFor } from './review-load.ts';

export interface DoneToday {
  readonly cards: number;
  readonly sections: number;
  readonly runs: number;
  /** Questions of exams and problems and drills. */
  readonly questions: number;
  /** Whole minutes, estimated as the plan estimates them. */
  readonly minutes: number;
}

export const doneKinds = [
  'card.reviewed',
  'section.read',
  'run.finished',
  'sitting.finished',
  'problem.answered',
  'drill.answered',
] as const;

/** Minutes of what this outline does not know. */
const usual = { section: 4, run: 10 };

/** @param entries today's, those that count */
export function doneToday(
  entries: readonly EntryOf<(typeof doneKinds)[number]>[],
  { modules, simulations }: StudyMaterial,
): DoneToday {
  const sections = new Set<string>();
  const cards: string[] = [];
  let [runs, questions, minutes] = [0, 0, 0];
  for (const { kind, data } of entries) {
    switch (kind) {
      case 'card.reviewed':
        cards.push(data.card);
        break;
      case 'section.read': {
        const ref = `${data.module}#${data.section}`;
        const module = modules.find(({ id }) => id === data.module);
        if (!sections.has(ref)) minutes += minutesOfSection(module, data.section) ?? usual.section;
        sections.add(ref);
        break;
      }
      case 'run.finished':
        runs += 1;
        minutes += simulations.find(({ id }) => id === data.simulation)?.minutes ?? usual.run;
        break;
      case 'sitting.finished':
        questions += data.answers.filter(({ option }) => option !== null).length;
        break;
      case 'problem.answered':
      case 'drill.answered':
        questions += 1;
        break;
      default:
        kind satisfies never;
    }
  }
  const all = minutes + questions * minutesPerQuestion + secondsFor(cards) / 60;
  return { cards: cards.length, sections: sections.size, runs, questions, minutes: Math.round(all) };
}

/** Fewer minutes are not worth beginning anything new. */
const fewestMinutes = 3;

/** What is left of the day's minutes; 0 when they are about spent. */
export function minutesLeft(minutesADay: number, { minutes }: Pick<DoneToday, 'minutes'>): number {
  const left = minutesADay - minutes;
  return left < Math.min(fewestMinutes, minutesADay) ? 0 : left;
}
