/** Criteria of the strip, the window and the refractometer: technique and reading. Codes and numbers only. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { methodOf, padIds, type PadId } from '../case.ts';
import type { Look, PocContext } from '../context.ts';
import { earlyS, graceS, insertOf, isCalledOff } from '../findings.ts';
import { chart } from '../pads.ts';
import { trueLevel } from '../perception.ts';
import { calledOff, nothingTested, sections, tested } from './begin.ts';

const noStrip: Finding = { share: null, because: 'no-strip' };
const isStrip = ({ case: patient }: PocContext): boolean => patient.test === 'strip';

/** Pads that were taken in on the strip charted, at their own time. */
function padsOnTime(context: PocContext): {
  readonly onTime: readonly PadId[];
  readonly late: readonly PadId[];
} {
  const { glances, device, facts } = context;
  const timed = padIds.map((pad) => {
    const glance = glances[pad];
    if (glance === undefined || glance.device !== device?.number) return [pad, 'missing'] as const;
    const off = glance.wetTenths / 10 - facts.padDueS[chart[pad].due];
    return [pad, off < -earlyS ? 'early' : off > graceS ? 'late' : 'on-time'] as const;
  });
  return {
    onTime: timed.filter(([, when]) => when === 'on-time').map(([pad]) => pad),
    late: timed.filter(([, when]) => when === 'late').map(([pad]) => pad),
  };
}

/** The look the charted result was read from: the last one at the device charted. */
export function decidingLook(context: PocContext): Look | null {
  const entry = context.entries.at(-1);
  return context.looks.filter(({ device }) => entry === undefined || device === entry.device).at(-1) ?? null;
}

export const readCriteria: readonly Criterion<PocContext>[] = [
  {
    id: 'PT-22',
    sentence: 'Dips all pads, {lab-strip-dip}, draws the edge along the rim, blots, holds the strip level.',
    points: 5,
    critical: false,
    competencies: ['I.P.11.c'],
    sources: ['urs-strip-instructions', 'umich-multistix-poc'],
    facts: ['lab-strip-dip', 'poc-run-over'],
    teaches: sections.strip,
    test: (context) => {
      if (!isStrip(context)) return noStrip;
      const { device } = context;
      if (device?.dip == null) return nothingTested;
      if (device.dip !== 'quick') return { share: 0.2, because: device.dip === 'half' ? 'dipped-half' : 'dipped-long' };
      if (device.laid === 'upright' || !device.blotted) return { share: 0.4, because: 'ran-over' };
      const share = 0.6 + (device.edged ? 0.2 : 0) + (device.laid === 'level' ? 0.2 : 0);
      return { share, because: share > 0.99 ? 'done' : 'not-drained' };
    },
  },
  {
    id: 'PT-23',
    sentence: 'Closes the bottle as soon as a strip is out.',
    points: 2,
    critical: false,
    competencies: ['I.P.10'],
    sources: ['urs-strip-instructions'],
    facts: ['poc-strip-storage'],
    teaches: sections.reagents,
    test: (context) => {
      const { test } = context.case;
      if (test !== 'strip' && test !== 'glucose' && test !== 'hemoglobin') return { share: null, because: 'no-bottle' };
      if (context.devicesUsed === 0) return nothingTested;
      return context.capOpen || context.did.leftOpen
        ? { share: 0, because: 'bottle-left-open' }
        : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-24',
    sentence: 'Reads in good light.',
    points: 2,
    critical: false,
    competencies: ['I.P.11'],
    sources: ['urs-strip-instructions'],
    facts: [],
    teaches: sections.strip,
    test: (context) => {
      if (methodOf(context.case.test) === 'meter') return { share: null, because: 'display' };
      if (!tested(context)) return isCalledOff(context) ? calledOff : nothingTested;
      return context.did.inTheDark ? { share: 0, because: 'in-the-dark' } : { share: 1, because: 'done' };
    },
  },
  {
    id: 'PT-25',
    sentence:
      'Takes each pad in at its own time: {lab-strip-read-30}, {lab-strip-read-40}, {lab-strip-read-45}, {lab-strip-read-60}, {lab-strip-read-120}.',
    points: 6,
    critical: true,
    competencies: ['I.P.11.c'],
    sources: ['urs-strip-instructions'],
    facts: [
      'lab-strip-read-30',
      'lab-strip-read-40',
      'lab-strip-read-45',
      'lab-strip-read-60',
      'lab-strip-read-120',
      'lab-strip-too-late',
    ],
    teaches: sections.strip,
    test: (context) => {
      if (!isStrip(context)) return noStrip;
      if (!tested(context)) return nothingTested;
      const { onTime, late } = padsOnTime(context);
      const values = { onTime: onTime.length, late: late.length };
      // Half of the pads is as good as none: nobody can tell which are right.
      const share = onTime.length < padIds.length / 2 ? 0 : onTime.length / padIds.length;
      const [because = 'done'] = share === 1 ? [] : [late.length > 0 ? 'pads-late' : 'pads-not-looked-at'];
      return { share, because, values };
    },
  },
  {
    id: 'PT-26',
    sentence: 'Matches each pad with the right block of the chart.',
    points: 6,
    critical: false,
    competencies: ['I.P.11.c', 'II.C.3'],
    sources: ['urs-strip-instructions'],
    facts: [],
    teaches: sections.strip,
    test: (context) => {
      if (!isStrip(context)) return noStrip;
      if (!tested(context)) return nothingTested;
      const points = padIds.map((pad) => {
        const match = context.matches[pad];
        if (match === undefined) return 0;
        // What the strip was asked to find, not what a late or wet strip showed.
        const off = Math.abs(match - Math.round(trueLevel(context, pad)));
        return off === 0 ? 1 : off === 1 ? 0.4 : 0;
      });
      const share = points.reduce((sum: number, one) => sum + one, 0) / points.length;
      const right = points.filter((one) => one === 1).length;
      return { share, because: share > 0.99 ? 'done' : 'blocks-off', values: { right, all: padIds.length } };
    },
  },
  {
    id: 'PT-27',
    sentence:
      'Sets the refractometer to {lab-refractometer-water} with distilled water and reads the urine to the thousandth.',
    points: 6,
    critical: false,
    competencies: ['I.P.11.c', 'VI.C.3'],
    sources: ['usgs-water-density', 'medlineplus-urine-specific-gravity'],
    facts: ['lab-refractometer-water'],
    teaches: sections.look,
    test: ({ case: patient, prism }) => {
      if (!patient.order.refractometer || patient.truth.kind !== 'strip')
        return { share: null, because: 'no-refractometer' };
      if (prism.charted === null) return { share: 0, because: 'gravity-not-charted' };
      const off = Math.abs(prism.charted - patient.truth.gravityThousandths);
      const values = { off };
      if (off === 0)
        return prism.zeroed ? { share: 1, because: 'done', values } : { share: 0.6, because: 'not-zeroed', values };
      return { share: off === 1 ? 0.6 : 0, because: prism.zeroed ? 'gravity-misread' : 'not-zeroed', values };
    },
  },
  {
    id: 'PT-28',
    sentence: 'Reads the window with a timer, within the minutes of the insert.',
    points: 6,
    critical: true,
    competencies: ['I.P.11', 'I.P.10'],
    sources: ['cdc-waived-practices-2005', 'cdc-ready-set-test'],
    facts: [],
    teaches: sections.window,
    test: (context) => {
      const method = methodOf(context.case.test);
      if (!tested(context) && isCalledOff(context)) return calledOff;
      if (method === 'strip') return noStrip;
      const look = decidingLook(context);
      if (look === null) return { share: 0, because: tested(context) ? 'never-looked' : 'nothing-tested' };
      const { readS, untilS } = insertOf(context);
      const values = { sinceS: look.sinceS };
      if (look.sinceS < readS) return { share: 0, because: 'looked-too-early', values };
      if (untilS > 0 && look.sinceS > untilS) return { share: 0, because: 'looked-too-late', values };
      return method === 'meter' || context.device?.timerAtMs != null
        ? { share: 1, because: 'done', values }
        : { share: 0.7, because: 'no-timer', values };
    },
  },
  {
    id: 'PT-29',
    sentence: 'Develops the performance monitor of the card and reads it too.',
    points: 3,
    critical: false,
    competencies: ['I.P.10', 'I.P.11.d'],
    sources: ['msd-occult-blood', 'cdc-waived-practices-2005'],
    facts: [],
    teaches: sections.blood,
    test: (context) => {
      if (context.case.test !== 'guaiac') return { share: null, because: 'no-card' };
      if (!tested(context)) return isCalledOff(context) ? calledOff : nothingTested;
      const { device } = context;
      if (device?.monitorAtMs == null) return { share: 0, because: 'monitor-forgotten' };
      return { share: 1, because: 'done' };
    },
  },
];
