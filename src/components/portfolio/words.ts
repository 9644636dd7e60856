/** How the portfolio says times, scores and standings. Pure; times are shown as the device's own clock told them. */
import { shownMoment } from '#components/exam/shown-moment.ts';
import {
  canBePlayedAgain,
  shareOf,
  type Attempt,
  type ShelvedSimulations,
  type Standing,
} from '#record/folds/portfolio.ts';
import { outranItsClock, type PortfolioRun, type RunResult } from '#record/folds/portfolio-runs.ts';
import type { RunTrust } from '#record/folds/run-trust.ts';

/** `Nov 23, 2026, 10:04 am (UTC−05:00)`. */
export function momentWords(at: string): string {
  const offset = /(Z|[+-]\d{2}:\d{2})$/.exec(at)?.[1];
  if (offset === undefined) return shownMoment(at);
  return `${shownMoment(at)} (UTC${offset === 'Z' || offset === '+00:00' ? '' : offset.replace('-', '−')})`;
}

/** `Nov 23, 2026`, from a date or a moment. */
export function dayWords(at: string): string {
  return shownMoment(`${at.slice(0, 10)}T12:00`).replace(/, \d+:\d+ pm$/, '');
}

/** `Nov 2 to 23, 2026`; one day alone is that day. Days are `YYYY-MM-DD`, earliest first. */
export function spanWords(days: readonly string[]): string {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`;
}

export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `45 s`, `7 min 5 s`, `2 h 10 min`, `3 days`. */
export function lengthWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
  return countWords(Math.floor(hours / 24), 'day');
}

export function percentWords(attempt: Pick<Attempt, 'earned' | 'possible'>): string {
  return `${Math.round(100 * shareOf(attempt))}%`;
}

/** `passed, 92%`. */
export function resultWords(attempt: Attempt): string {
  return `${attempt.passed ? 'passed' : 'not passed'}, ${percentWords(attempt)}`;
}

/** What a run counts as, in a word or two. */
export function modeWords({ mode, branchedAtMs }: PortfolioRun): string {
  if (branchedAtMs !== null) return 'went on from another run';
  return mode === 'coached' ? 'coached' : 'check-off';
}

export function standingWords({ word }: Standing): string {
  switch (word) {
    case 'passed':
      return 'check-off passed';
    case 'not-yet':
      return 'not yet passed';
    case 'practiced':
      return 'practiced, no check-off';
    case 'nothing':
      return 'nothing yet';
    default:
      return word satisfies never;
  }
}

/** For `.chip`. */
export function standingStatus({ word }: Standing): 'expected' | 'watch' | 'plain' {
  return word === 'passed' ? 'expected' : word === 'not-yet' ? 'watch' : 'plain';
}

/** How long it took by the device's clocks. */
export function tookWords({ tookMs }: RunResult, { stretches }: PortfolioRun): string {
  const took = tookMs === null ? 'length not known: the device’s clock was set back' : `took ${lengthWords(tookMs)}`;
  return stretches > 1 ? `${took}, in ${stretches} stretches` : took;
}

/** How much time went by in it, and how much of that was skipped. */
export function simulatedWords({ simulatedMs }: RunResult, { skippedMs }: PortfolioRun): string {
  const skipped = skippedMs === 0 ? '' : `, ${lengthWords(skippedMs)} of it skipped`;
  return `simulated ${lengthWords(simulatedMs)}${skipped}`;
}

export function trustWords(trust: RunTrust | null): string {
  switch (trust) {
    case null:
      return 'being checked';
    case 'signed':
      return 'signed, unbroken';
    case 'unsigned':
      return 'not signed: the device had no key';
    case 'unchecked':
      return 'cannot be checked here';
    case 'broken':
      return 'does not follow what was written before it';
    case 'changed':
      return 'changed after it was signed';
    default:
      return trust satisfies never;
  }
}

/** What else an instructor would ask about; empty when there is nothing. */
export function remarks(run: PortfolioRun, shelf: ShelvedSimulations): readonly string[] {
  return [
    ...(run.isRepeat ? ['same case and numbers as an earlier run'] : []),
    ...(outranItsClock(run) ? ['more time in the run than the clock let through'] : []),
    ...(canBePlayedAgain(run, shelf) ? [] : ['scored then, with the rubric of then']),
  ];
}
