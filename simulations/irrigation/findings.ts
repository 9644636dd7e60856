/** What rubric, coach and debrief read off a visit: what was owed, how far it was done. Pure; limits come from the facts. */
import type { QuestionId } from './case.ts';
import type { Did, IrrigationContext } from './context.ts';
import type { ReportContent } from './events.ts';
import { flushedMinutes, givenMl, returnSeen } from './perception.ts';

/** No water belongs into this one: the provider says so once the answers are told. */
export const isHeld = ({ case: patient }: IrrigationContext): boolean => patient.hold?.then === 'no-water';
export const washed = ({ did }: IrrigationContext): boolean => did.firstWaterAtMs !== null;
/** Rightly not washed: nothing to judge about the washing. */
export const rightlyDry = (context: IrrigationContext): boolean => isHeld(context) && !washed(context);

export const reportedToProvider = ({ did }: IrrigationContext, content: ReportContent): boolean =>
  did.reports.some((report) => report.content === content && report.to === 'provider');

/** Questions that have to come before the first water. */
export function questionsOwed({ case: patient }: IrrigationContext): readonly QuestionId[] {
  if (patient.emergency) return [];
  return patient.organ === 'ear'
    ? ['what-happened', 'stop-questions', 'pain-now', 'lens-or-aid', 'health']
    : ['what-happened', 'stop-questions', 'pain-now', 'lens-or-aid'];
}

type Tenths = {
  [K in keyof Did]: Did[K] extends number ? K : never;
}[keyof Did] &
  `${string}Tenths`;

/** Share of what ran on the right side, 0 to 1; 0 where nothing ran. */
export function shareOf({ did }: IrrigationContext, of: Tenths): number {
  return did.allTenths === 0 ? 0 : did[of] / did.allTenths;
}

/** The visit was ended by something that is to end it. */
export const endedEarly = ({ symptom }: IrrigationContext): boolean => symptom !== null;

/** What blocked an ear lies in the basin, for all to see: no more water is owed. */
export const allOut = (context: IrrigationContext): boolean =>
  context.case.organ === 'ear' && returnSeen(context) === 'all';

/** What the chart's number has to be: minutes where time was ordered, else milliliters. */
export const amountTrue = (context: IrrigationContext): number =>
  context.case.amountMl === null ? flushedMinutes(context) : givenMl(context);

/** A charted amount may be off by this share, or by this many of its unit. Assumptions. */
const amountWithin = { share: 0.12, units: 5, minutes: 1 } as const;

export function amountFits(context: IrrigationContext, amount: number): boolean {
  const is = amountTrue(context);
  const off = Math.abs(amount - is);
  return context.case.amountMl === null
    ? off <= amountWithin.minutes
    : off <= Math.max(amountWithin.units, is * amountWithin.share);
}
