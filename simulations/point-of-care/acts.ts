/**
 * What each act of the learner changes at bench, log and specimen, as pure functions of the context: the machine says when, this
 * says what. Mistakes have their consequence here and nothing is refused, except by the record. Devices: acts-device.ts.
 */
import { did, happened, once } from '../core/acts.ts';
import { entryQuestion } from '../core/entry.ts';
import { touched } from '../core/encounter.ts';
import { nothingPoured } from './begin.ts';
import { mostKept, type ControlRun, type PocContext, type Specimen } from './context.ts';
import { shownValue, zToday } from './controls.ts';
import type { Pattern } from './case.ts';
import type { PocLearnerEvent, ResultWord } from './events.ts';
import { cleanCatch, isSpoiled, lotInHand, lotIsCold, wrongLines } from './findings.ts';
import { hasRead } from './next.ts';
import { recordLimits } from './record.ts';

type Event<K extends PocLearnerEvent['type']> = Extract<PocLearnerEvent, { readonly type: K }>;
export type Change = Partial<PocContext>;

/** The patient is back from the restroom after this time, ms: an assumption. */
export const awayMs = 120_000;

export const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);

/** A hand on the patient or on the specimen. */
export function handsOn(context: PocContext): Pick<PocContext, 'encounter' | 'did'> {
  return {
    encounter: touched(context.encounter, context.nowMs),
    ...did(context, { touchedWithoutGloves: context.did.touchedWithoutGloves || !context.gloves }),
  };
}

export function asked(context: PocContext, event: Event<'question.asked'>): Change {
  return { asked: once(context.asked, event.question), ...happened(context, 'answered', { question: event.question }) };
}

export function changedLot(context: PocContext): Change {
  return {
    lot: 1,
    lotSetOutAtMs: null,
    capOpen: false,
    judged: null,
    ...did(context, { lotsChanged: context.did.lotsChanged + 1 }),
  };
}

/** A bottle that is bad gives controls that are out, as it gives patients results that are wrong. */
const spoiledZ = -360;
const uncodedZ = 420;

function controlShown(context: PocContext, event: Event<'control.run'>): Pick<ControlRun, 'shown' | 'z'> {
  const { case: patient, seed, lot, controls, meterCode } = context;
  const level = patient.controls.levels.find(({ id }) => id === event.level);
  const bad = isSpoiled(lotInHand(context), patient.today) || lotIsCold(context);
  if (level?.numeric == null) {
    const other: Readonly<Record<string, ResultWord>> = { positive: 'negative', negative: 'positive' };
    const is = event.level === 'positive' ? 'positive' : 'negative';
    return { shown: bad ? (other[is] ?? is) : is, z: null };
  }
  const time = controls.filter((run) => run.level === event.level && run.lot === lot).length;
  const { code } = lotInHand(context);
  const uncoded = code !== null && code !== meterCode;
  const z = zToday(seed, patient, event.level, lot, time) + (bad ? spoiledZ : 0) + (uncoded ? uncodedZ : 0);
  return { shown: shownValue(level.numeric, z), z };
}

export function ranControl(context: PocContext, event: Event<'control.run'>): Change {
  const { shown, z } = controlShown(context, event);
  const run: ControlRun = { level: event.level, lot: context.lot, atMs: context.nowMs, shown, z, logged: null };
  return {
    controls: kept(context.controls, run),
    ...happened(context, 'control-shown', { words: `${event.level} control: ${String(shown)}` }),
  };
}

export function loggedControl(context: PocContext, event: Event<'control.logged'>): Change {
  const at = context.controls.findLastIndex(({ level }) => level === event.level);
  if (at < 0) return {};
  const logged = { value: event.value, verdict: event.verdict };
  return { controls: context.controls.map((run, index) => (index === at ? { ...run, logged } : run)) };
}

/** Only a chart with today's controls on it can be read; a corrected reading of the same chart counts. */
export function judgedLog(context: PocContext, pattern: Pattern): Change {
  const { controls, lot } = context;
  const isWhole = context.case.controls.levels.every(({ id }) =>
    controls.some((run) => run.level === id && run.lot === 0),
  );
  return {
    judged: pattern,
    ...(lot === 0 && isWhole ? did(context, { judgedFirst: pattern }) : {}),
  };
}

export function said(context: PocContext, event: Event<'instruction.said'>): Change {
  return { said: kept(context.said, event.line), ...happened(context, 'nods') };
}

/** The specimen the patient brings back: what was said is what was done. */
export function collected(context: PocContext, atMs: number): Specimen {
  const { said: lines, case: patient } = context;
  const [, , clean] = cleanCatch(patient.anatomy);
  const wrong = lines.filter((line) => wrongLines.includes(line));
  const starts = lines.indexOf('start-in-toilet');
  return {
    ...nothingPoured,
    setOutAtMs: atMs,
    passedAtMs: atMs,
    isClean: clean !== undefined && lines.includes(clean) && wrong.every((line) => line === 'first-drops'),
    isMidstream: starts >= 0 && lines.indexOf('catch-middle') > starts && !wrong.includes('first-drops'),
  };
}

export function changedSpecimen(context: PocContext, change: Partial<Specimen>): Change {
  return context.specimen === null ? {} : { specimen: { ...context.specimen, ...change } };
}

export function charted(context: PocContext, event: Event<'result.charted'>): Change {
  const { test } = context.case;
  const limits = recordLimits[test];
  if (typeof event.value === 'number' && limits !== null) {
    const question = entryQuestion('A result', event.value, limits, event.confirmed);
    if (question !== null) return happened(context, 'record-asks', { words: question });
  }
  return {
    entries: kept(context.entries, {
      atMs: context.nowMs,
      device: context.device?.number ?? 0,
      value: event.value,
      lines: [...new Set(event.lines)].sort(),
      unit: event.unit,
      flag: event.flag,
    }),
  };
}

const supervisorSays =
  'Thank you for stopping. Hold every result. Take the new lot, run both controls on it, write all of it in the log. If both are in, go on.';
const providerHolds =
  'Good that you asked. No test today: we collect again after the preparation. Hand out a new kit with the sheet.';

export function reported(context: PocContext, event: Event<'report.made'>): Change {
  const report = {
    atMs: context.nowMs,
    to: event.to,
    content: event.content,
    readBack: event.readBack,
    afterReading: context.entries.length > 0 || hasRead(context),
  };
  const says =
    event.to === 'supervisor' && event.content === 'control-out'
      ? happened(context, 'supervisor-says', { words: supervisorSays })
      : event.to === 'provider' && event.content === 'before-testing' && context.case.holdFor !== null
        ? happened(context, 'heard', { words: providerHolds })
        : happened(context, 'heard', { words: 'Thank you. I have heard it.' });
  return { ...says, ...did(context, { reports: kept(context.did.reports, report) }) };
}

export function told(context: PocContext, event: Event<'patient.told'>): Change {
  const calm =
    event.line === 'provider-explains' || event.line === 'provider-told-now' || event.line === 'new-specimen-why';
  return {
    ...happened(context, calm ? 'thanked' : 'worried'),
    ...did(context, { told: kept(context.did.told, event.line) }),
  };
}
