/** The measurements behind a debrief: every break with its place and what became of it, tray, counts. Never part of the score. */
import type { Break, SurgeryContext } from './context.ts';
import { missingItems, restartCostMin } from './findings.ts';
import { items } from './items.ts';
import { placeName } from './sterility.ts';
import { causeWords } from './words.ts';

export interface BreakTrace {
  readonly number: number;
  /** Minutes and seconds since the start. */
  readonly at: string;
  readonly words: string;
  readonly where: string;
  readonly became: string;
  readonly x: number | null;
  readonly y: number | null;
}

export interface SurgeryDebriefDetail {
  readonly breaks: readonly BreakTrace[];
  readonly startedAgain: number;
  readonly costMin: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly risk: string | null;
}

export function minutes(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

function whereOf(context: SurgeryContext, one: Break): string {
  if (one.on === 'gloves') return 'gloves';
  const item = one.item === null ? '' : `${items[one.item].name}, `;
  if (one.x === null || one.y === null) return one.item === null ? 'the whole field' : items[one.item].name;
  return `${item}${placeName(context.facts, { x: one.x, y: one.y })} (${String(one.x)}, ${String(one.y)} mm)`;
}

export function surgeryDebriefDetail(context: SurgeryContext): SurgeryDebriefDetail {
  const startedAgain = context.field.attempt - 1;
  return {
    breaks: context.breaks.map((one, index) => ({
      number: index + 1,
      at: minutes(one.atMs),
      words: causeWords[one.cause] ?? one.cause,
      where: whereOf(context, one),
      became: one.settledAtMs === null ? 'left unsaid' : `put right at ${minutes(one.settledAtMs)}`,
      x: one.x,
      y: one.y,
    })),
    startedAgain,
    costMin: startedAgain * restartCostMin,
    missing: missingItems(context).map((item) => items[item].name),
    extra: context.did.wrongItems.map((item) => items[item].name),
    risk:
      context.risk === null
        ? null
        : `At ${minutes(context.risk.atMs)} it came near the patient. ${causeWords[context.risk.cause] ?? ''}`,
  };
}
