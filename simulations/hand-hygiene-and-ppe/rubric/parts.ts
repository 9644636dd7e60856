/** What every criterion of this rubric shares: sections, and a criterion that is not judged where staying out was right. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import type { HygieneContext } from '../context.ts';
import { stayedOut } from '../findings.ts';

const module = 'infection-control-and-safety/hand-hygiene-and-precautions';
export const section = {
  moments: `${module}#dirtiest-tool`,
  wash: `${module}#wash-and-rub`,
  standard: `${module}#standard-precautions`,
  choose: `${module}#choose-ppe`,
  onOff: `${module}#on-and-off`,
  spread: `${module}#by-way-of-spread`,
  door: `${module}#front-door`,
  rooming: 'clinical-procedures/rooming-a-patient#call-and-identify',
} as const;

export const done: Finding = { share: 1, because: 'done' };
export const none = (because: string): Finding => ({ share: null, because });
export const lost = (because: string, values?: Finding['values']): Finding =>
  values === undefined ? { share: 0, because } : { share: 0, because, values };
export const part = (share: number, because: string, values?: Finding['values']): Finding =>
  values === undefined ? { share, because } : { share, because, values };

/** A criterion that does not apply where the learner rightly stayed outside. */
export function inVisit(criterion: Criterion<HygieneContext>): Criterion<HygieneContext> {
  return { ...criterion, test: (context) => (stayedOut(context) ? none('stayed-out') : criterion.test(context)) };
}
