/**
 * The measurements behind a debrief: each pad with its truth, what was seen when, and what was matched; the lines or the display
 * beside the truth; the controls in order. Found from the finished visit alone; never part of the score.
 */
import { methodOf, padIds, type PadId } from './case.ts';
import type { Lab } from './color.ts';
import type { PocContext } from './context.ts';
import { brokenRules, isIn } from './findings.ts';
import { levelColor, chart } from './pads.ts';
import { trueLevel } from './perception.ts';

export interface PadTrace {
  readonly pad: PadId;
  readonly name: string;
  readonly dueS: number;
  /** When it was taken in, seconds after the dip; null when it was not. */
  readonly seenS: number | null;
  readonly seen: Lab | null;
  readonly truth: number;
  readonly truthColor: Lab;
  readonly matched: number | null;
}

export interface PocDebriefDetail {
  readonly pads: readonly PadTrace[];
  readonly value: { readonly truth: string; readonly charted: string } | null;
  readonly controls: readonly {
    readonly label: string;
    readonly shown: string;
    readonly logged: string;
    readonly isIn: boolean;
  }[];
  readonly rules: readonly string[];
  readonly looks: readonly { readonly at: number; readonly control: boolean; readonly lines: string }[];
}

const ruleWords: Readonly<Record<string, string>> = {
  'one-two': 'a warning: one beyond two standard deviations',
  'one-three': 'one beyond three standard deviations',
  'two-two': 'two in a row beyond the same two standard deviations',
  ten: 'ten in a row on one side of the mean',
  'seven-climbing': 'seven in a row creeping one way',
};

export function pocDebriefDetail(context: PocContext): PocDebriefDetail {
  const { case: patient, glances, matches, entries, looks, controls, drawn, facts } = context;
  const { truth } = patient;
  const last = entries.at(-1);
  return {
    pads:
      truth.kind === 'strip' && context.devicesUsed > 0
        ? padIds.map((pad) => {
            const level = Math.round(trueLevel(context, pad));
            const glance = glances[pad];
            return {
              pad,
              name: chart[pad].name,
              dueS: facts.padDueS[chart[pad].due],
              seenS: glance === undefined ? null : Math.round(glance.wetTenths / 10),
              seen: glance?.color ?? null,
              truth: level,
              truthColor: levelColor(pad, level),
              matched: matches[pad] ?? null,
            };
          })
        : [],
    value:
      truth.kind === 'meter'
        ? { truth: String(drawn.value), charted: last === undefined ? 'nothing' : String(last.value) }
        : null,
    controls: controls.map((run) => ({
      label: `${run.level}, lot ${patient.lots[run.lot].lot}`,
      shown: String(run.shown),
      logged: run.logged === null ? 'not logged' : `${String(run.logged.value)}, ${run.logged.verdict}`,
      isIn: isIn(run, context),
    })),
    rules: brokenRules(context).map((rule) => ruleWords[rule] ?? rule),
    looks:
      methodOf(patient.test) === 'strip'
        ? []
        : looks.map((look) => ({
            at: look.sinceS,
            control: look.hasControl,
            lines:
              look.display ??
              Object.entries(look.lines)
                .map(([name, strength]) => `${name} ${String(Math.round(strength * 100))}%`)
                .join(', '),
          })),
  };
}
