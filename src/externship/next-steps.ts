/** What a student has to do next for the externship, most urgent first, a few at a time. Pure. */
import type { Clearance } from './compliance.ts';
import { sayHours, type HoursTotals } from './hours-totals.ts';
import type { SigningStanding } from './signing/standing.ts';
import type { StageTotals } from './stages.ts';
import type { Externship } from './student-externship.ts';

export interface NextStep {
  readonly text: string;
  readonly href: string;
}

/** More at once is a list nobody reads. */
const mostSteps = 5;

export function nextSteps(known: {
  readonly externship: Externship;
  readonly cleared: Clearance;
  readonly totals: HoursTotals;
  readonly passed: StageTotals;
  readonly steps: readonly { readonly id: string; readonly part: string }[];
  readonly signing: ReadonlyMap<string, SigningStanding>;
}): readonly NextStep[] {
  const { externship, cleared, totals, passed, steps, signing } = known;
  const placements = [...externship.placements.values()];
  const latest = placements.at(-1);
  const unsigned = externship.hours.filter(({ id }) => {
    const state = signing.get(id)?.state ?? 'unsigned';
    return state === 'unsigned' || state === 'broken' || state === 'not-confirmed';
  }).length;
  const owed = externship.missed.reduce((sum, { leftMinutes }) => sum + leftMinutes, 0);
  const open = steps.filter(({ id, part }) => part !== 'end' && latest !== undefined && !latest.steps.has(id)).length;
  const all: readonly (NextStep | false)[] = [
    latest === undefined && { text: 'Set up your placement: site, preceptor, dates', href: '/externship/placement/' },
    !cleared.isCleared && {
      text: `${count(cleared.open.length, 'paper')} needed before the first day ${cleared.open.length === 1 ? 'is' : 'are'} open`,
      href: '/externship/papers/',
    },
    passed.siteBeforeLab > 0 && {
      text: `${count(passed.siteBeforeLab, 'skill')} passed at the site first: talk to your instructor`,
      href: '/externship/checklist/',
    },
    cleared.isCleared &&
      cleared.expiring.length > 0 && {
        text: `${count(cleared.expiring.length, 'paper')} will run out`,
        href: '/externship/papers/',
      },
    open > 0 && { text: `${count(open, 'step')} of agreement and orientation open`, href: '/externship/placement/' },
    latest !== undefined &&
      !latest.set.data.isUnpaid && { text: 'Attest that the hours are not paid', href: '/externship/placement/' },
    unsigned > 0 && { text: `${count(unsigned, 'stay')} not signed by your preceptor`, href: '/externship/sign/' },
    owed > 0 && { text: `${sayHours(owed)} of missed time to make up`, href: '/externship/hours/#missed' },
    latest !== undefined &&
      totals.leftMinutes > 0 && { text: `${sayHours(totals.leftMinutes)} of hours to go`, href: '/externship/hours/' },
    passed.passed.lab < passed.asked && {
      text: `${count(passed.asked - passed.passed.lab, 'skill')} still to be checked off in the lab`,
      href: '/externship/checklist/',
    },
    latest !== undefined &&
      totals.leftMinutes === 0 && {
        text: 'Final evaluation and your evaluation of the site',
        href: '/externship/evaluations/',
      },
  ];
  return all.filter((step): step is NextStep => step !== false).slice(0, mostSteps);
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
