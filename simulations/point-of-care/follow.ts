/** How the coach's hints are followed, for tests: by somebody who knows only what each hint says and what eyes see. */
import type { Runner } from '../core/driver.ts';
import { does, type Way } from '../core/follow.ts';
import { methodOf, patterns, type Pattern } from './case.ts';
import type { PocContext } from './context.ts';
import { broken, printedRange } from './controls.ts';
import type { Fluid, PocLearnerEvent } from './events.ts';
import { flagFor, insertOf, latestRuns, series, sinceS } from './findings.ts';
import {
  hasFailed,
  lookHere,
  nextControl,
  nextFluid,
  nextInstruction,
  nextMatch,
  nextZone,
  owedNoseTurns,
  padsDueNow,
  waitForPadsS,
} from './next.ts';
import { nearestBlock, prismLine, seenFrom } from './perception.ts';
import type { PointOfCare } from './simulation.ts';

type Run = Runner<PointOfCare>;
const seen = (run: Run): PocContext => run.snapshot.context;
const does1 = (event: (context: PocContext) => PocLearnerEvent | null) => (run: Run) => {
  const next = event(seen(run));
  if (next !== null) run.act(next);
};
const skip = (context: PocContext, seconds: number): PocLearnerEvent => ({
  type: 'time.skipped',
  ms: Math.max(100, Math.ceil((seconds * 1000) / 100) * 100 - (context.nowMs % 100)),
});

/** What eyes read off the chart, by the rules on the wall. */
export function readChart(context: PocContext): Pattern {
  const rules = context.case.controls.levels.flatMap(({ id }) => broken(series(context, id), context.facts));
  if (rules.includes('ten')) return 'shift';
  if (rules.includes('seven-climbing')) return 'trend';
  return rules.includes('one-three') ? 'outlier' : patterns[0];
}

export function resultEvent(context: PocContext): PocLearnerEvent {
  const { test } = context.case;
  const method = methodOf(test);
  const look = lookHere(context);
  const lines = Object.entries(look?.lines ?? {})
    .filter(([, strength]) => strength >= seenFrom)
    .map(([name]) => name);
  const value = hasFailed(context)
    ? ('invalid' as const)
    : method === 'strip'
      ? ('pads' as const)
      : method === 'meter'
        ? Number(look?.display)
        : lines.length > 0
          ? ('positive' as const)
          : ('negative' as const);
  const unit =
    method !== 'meter' || value === 'invalid' ? 'none' : test === 'glucose' ? 'mg/dL' : test === 'a1c' ? '%' : 'g/dL';
  const entry = {
    value,
    lines: method === 'strip' || value === 'invalid' ? [] : lines.filter(() => method !== 'meter'),
    unit,
  } as const;
  const [flag = 'in-range'] = flagFor(context, {
    ...entry,
    atMs: 0,
    device: context.device?.number ?? 0,
    flag: 'in-range',
  });
  return { type: 'result.charted', ...entry, flag, confirmed: true };
}

export const ways: readonly Way<PointOfCare>[] = [
  [/^Clean your hands/, does({ type: 'hands.cleaned' })],
  [/^Say who you are/, does({ type: 'introduction.given', as: 'medical-assistant' })],
  [/full name and birth date/, does({ type: 'identity.checked', by: ['full-name', 'birth-date'] })],
  [/^Say in a sentence/, does({ type: 'procedure.explained' })],
  [/^Ask how the patient feels/, does({ type: 'question.asked', question: 'feeling' })],
  [/^Ask what the patient ate/, does({ type: 'question.asked', question: 'food' })],
  [/^Ask about medicines/, does({ type: 'question.asked', question: 'medicines' })],
  [/^Ask about the last period/, does({ type: 'question.asked', question: 'period' })],
  [/^Ask how the patient prepared/, does({ type: 'question.asked', question: 'prepared' })],
  [/^Ask whether the patient can swallow/, does({ type: 'question.asked', question: 'swallow' })],
  [/^What you heard makes/, does({ type: 'report.made', to: 'provider', content: 'before-testing', readBack: true })],
  [/^Read the label/, does({ type: 'label.read' })],
  [/^(This one may not|Discard this lot)/, does({ type: 'lot.changed' })],
  [/^Read the insert/, does({ type: 'insert.read' })],
  [/^It is cold/, does({ type: 'lot.set-out' })],
  [/^Set the meter/, does({ type: 'code.set' })],
  [/^Read the control log/, does({ type: 'log.read' })],
  [/^This urine stood/, does({ type: 'specimen.refused' })],
  [/^The cup is in the refrigerator/, does({ type: 'specimen.set-out' })],
  [/^Reading sediment/, does({ type: 'order.declined' })],
  [/^Wait until the (kit|urine)/, does({ type: 'time.skipped', ms: 60_000 })],
  [
    /^Write the control/,
    does1((context) => {
      const run = context.controls.find(({ logged }) => logged === null);
      if (run === undefined) return null;
      const numeric = context.case.controls.levels.find(({ id }) => id === run.level)?.numeric ?? null;
      const range = numeric === null ? null : printedRange(numeric);
      const isIn =
        range === null || typeof run.shown !== 'number'
          ? run.shown === run.level
          : run.shown >= range.low && run.shown <= range.high;
      return { type: 'control.logged', level: run.level, value: run.shown, verdict: isIn ? 'in' : 'out' };
    }),
  ],
  [
    /^Run the next control/,
    does1((context) => {
      const level = nextControl(context);
      return level === null ? null : { type: 'control.run', level };
    }),
  ],
  [/^Look at the control chart/, does1((context) => ({ type: 'log.judged', pattern: readChart(context) }))],
  [
    /^One control is out/,
    does1((context) => {
      const out = latestRuns(context).find(({ logged }) => logged?.verdict === 'out');
      return out === undefined ? null : { type: 'control.run', level: out.level };
    }),
  ],
  [/^Stop: no patient/, does({ type: 'report.made', to: 'supervisor', content: 'control-out', readBack: true })],
  [/^Put gloves on/, does({ type: 'gloves.on' })],
  [
    /^Teach the clean catch/,
    does1((context) => {
      const line = nextInstruction(context);
      return line === null ? null : { type: 'instruction.said', line };
    }),
  ],
  [/^Send the patient/, does({ type: 'patient.sent' })],
  [/^Wait until the patient/, does({ type: 'time.skipped', ms: 30_000 })],
  [/^Label the cup/, does({ type: 'specimen.labeled', on: 'cup', withTime: true })],
  [/^A culture is ordered/, does({ type: 'culture.poured' })],
  [/^Turn the lamp on/, does({ type: 'lamp.on' })],
  [/^Swirl the cup/, does({ type: 'specimen.swirled' })],
  [
    /^Hold the cup against/,
    does1(({ case: { truth } }) =>
      truth.kind === 'strip' ? { type: 'urine.charted', color: truth.color, clarity: truth.clarity } : null,
    ),
  ],
  [/^Put distilled water/, does({ type: 'prism.filled', with: 'water' })],
  [
    /^Turn the screw/,
    does1((context) => {
      const line = prismLine(context) ?? 0;
      return { type: 'prism.turned', thousandths: Math.max(-5, Math.min(5, -line)) };
    }),
  ],
  [/^Wipe the prism/, does({ type: 'prism.wiped' })],
  [/^Put a drop of urine/, does({ type: 'prism.filled', with: 'urine' })],
  [/^Read where dark/, does1((context) => ({ type: 'gravity.charted', thousandths: prismLine(context) ?? 0 }))],
  [/wash the hands with soap/, does({ type: 'finger.cleaned', how: 'soap' })],
  [/^Let the finger dry/, does({ type: 'finger.dried' })],
  [/^(Open a new device|It has no control)/, does({ type: 'device.opened' })],
  [/^Close the bottle/, does({ type: 'bottle.closed' })],
  [/^Lance the side/, does({ type: 'finger.lanced', site: 'side' })],
  [/^Wipe the first drop/, does({ type: 'drop.wiped' })],
  [/^Let a full drop/, does({ type: 'sample.taken', how: 'full' })],
  [
    /^Put the (next fluid|developer)/,
    does1((context) => {
      const next = nextFluid(context);
      return next === null ? null : { type: 'fluid.added', fluid: next.fluid as Fluid, drops: next.drops };
    }),
  ],
  [/^Take the swab/, does({ type: 'swab.taken' })],
  [
    /^Turn the swab against/,
    does1((context) => ({ type: 'swab.turned', turns: Math.min(20, owedNoseTurns(context)) })),
  ],
  [
    /^Rub the swab/,
    does1((context) => {
      const zone = nextZone(context);
      return zone === null ? null : { type: 'swab.touched', zone };
    }),
  ],
  [/^Put the swab into/, does({ type: 'swab.soaked' })],
  [/^Turn the swab in the fluid/, does1((context) => ({ type: 'swab.turned', turns: insertOf(context).turns }))],
  [/^Leave the swab/, does({ type: 'time.skipped', ms: 10_000 })],
  [/^Squeeze the swab/, does({ type: 'swab.squeezed' })],
  [/^Put the drops/, does1((context) => ({ type: 'well.filled', drops: insertOf(context).drops }))],
  [/^Dip all pads/, does({ type: 'strip.dipped', how: 'quick' })],
  [/^Draw the edge/, does({ type: 'strip.edged' })],
  [/^Blot the edge/, does({ type: 'strip.blotted' })],
  [/^Hold the strip level/, does({ type: 'strip.laid', how: 'level' })],
  [/^Start the timer/, does({ type: 'timer.started' })],
  [
    /^These pads are due/,
    does1((context) => {
      const at = padsDueNow(context);
      return at === null ? null : { type: 'pads.looked', at };
    }),
  ],
  [/^Wait for the next pads/, does1((context) => skip(context, waitForPadsS(context) ?? 1))],
  [
    /^Match the next pad/,
    does1((context) => {
      const pad = nextMatch(context);
      const glance = pad === null ? undefined : context.glances[pad];
      if (pad === null || glance === undefined) return null;
      return { type: 'pad.matched', pad, block: nearestBlock(pad, glance.color, context.lamp) };
    }),
  ],
  [
    /^Wait until the reading time/,
    does1((context) => skip(context, Math.max(1, insertOf(context).readS - (sinceS(context) ?? 0)))),
  ],
  [/^Read the smears/, does({ type: 'monitor.developed' })],
  [/^Read it now/, does({ type: 'window.looked' })],
  [/^Chart what you saw/, does1(resultEvent)],
  [/^This cannot wait/, does({ type: 'report.made', to: 'provider', content: 'result-and-signs', readBack: true })],
  [/^Tell the provider the result/, does({ type: 'report.made', to: 'provider', content: 'result', readBack: true })],
  [/^The rapid test is negative/, does({ type: 'backup.sent' })],
  [
    /^Discard what you used/,
    does1((context) => ({
      type: 'waste.discarded',
      into: methodOf(context.case.test) === 'meter' ? 'sharps' : 'biohazard',
    })),
  ],
  [/^Disinfect/, does({ type: 'bench.cleaned' })],
  [/^Say that there is no result/, does({ type: 'patient.told', line: 'new-specimen-why' })],
  [/^Say who will talk/, does({ type: 'patient.told', line: 'provider-explains' })],
  [/^Everything is done/, does({ type: 'visit.finished' })],
];
