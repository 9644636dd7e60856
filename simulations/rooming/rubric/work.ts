/** Criteria of the hands: medicines, vital signs, ready for the provider, and the room afterwards. */
import type { Criterion, Finding } from '../../core/rubric.ts';
import { isTakenOver } from '../alarms.ts';
import { dueVitals, goodReadings } from '../called.ts';
import type { RoomingContext } from '../context.ts';
import { vitalNames } from '../record.ts';
import { callsForSecond } from '../readings.ts';
import { turnSteps, type TurnStep } from '../choices.ts';

const rooming = (section: string) => `clinical-procedures/rooming-a-patient#${section}`;
const talk = (section: string) => `clinical-procedures/interviewing-and-history#${section}`;
const taken: Finding = { share: null, because: 'taken-over' };
const none: Finding = { share: null, because: 'not-needed' };

export const workCriteria: readonly Criterion<RoomingContext>[] = [
  {
    id: 'RM-17',
    sentence: 'Reads each label and asks how each medicine is really taken and when last.',
    points: 6,
    critical: false,
    competencies: ['I.P.4.b', 'I.P.4.c', 'I.P.4.d', 'I.P.4.e'],
    sources: ['ahrq-brown-bag-tool', 'joint-commission-npsg'],
    facts: [],
    teaches: talk('allergies-and-medicines'),
    test: (context) => {
      const { medicines } = context.case;
      if (medicines.length === 0) return none;
      if (isTakenOver(context)) return taken;
      const parts = medicines.flatMap(({ id, brought }) => {
        const state = context.medicines[id];
        return [...(brought === null ? [] : [state?.read === true]), state?.asked === true];
      });
      const done = parts.filter(Boolean).length;
      return {
        share: done / parts.length,
        because:
          done === parts.length
            ? 'done'
            : medicines.some(({ id, brought }) => brought !== null && context.medicines[id]?.read !== true)
              ? 'labels-not-read'
              : 'taking-not-asked',
        values: { done, of: parts.length },
      };
    },
  },
  {
    id: 'RM-18',
    sentence: 'Flags every difference between list, label and life for the provider.',
    points: 7,
    critical: false,
    competencies: ['I.P.4.f', 'A.1'],
    sources: ['joint-commission-npsg', 'ahrq-brown-bag-tool'],
    facts: [],
    teaches: talk('allergies-and-medicines'),
    test: (context) => {
      const { medicines } = context.case;
      if (medicines.length === 0) return none;
      if (isTakenOver(context)) return taken;
      const right = medicines.filter(({ id, flag }) => context.medicines[id]?.flag === flag);
      const missed = medicines.find(({ id, flag }) => context.medicines[id]?.flag !== flag);
      return {
        share: right.length / medicines.length,
        because: missed === undefined ? 'done' : 'flags-wrong',
        values: { right: right.length, of: medicines.length, missed: missed?.note ?? '' },
      };
    },
  },
  {
    id: 'RM-19',
    sentence: 'Changes no medicine and no list: the provider decides.',
    points: 4,
    critical: true,
    competencies: ['X.C.1', 'I.P.4'],
    sources: ['joint-commission-npsg'],
    facts: [],
    teaches: rooming('allergies-and-medicines'),
    test: ({ meddled, case: { medicines } }) => {
      const [first] = meddled;
      if (first !== undefined) return { share: 0, because: `meddled-${first.act}` };
      return medicines.length === 0 ? none : { share: 1, because: 'done' };
    },
  },
  {
    id: 'RM-22',
    sentence: 'Takes the vital signs that are due, with the patient prepared for each.',
    points: 8,
    critical: false,
    competencies: ['I.P.1.a', 'I.P.1.b', 'I.P.1.c', 'I.P.1.d', 'I.P.1.e', 'I.P.1.f', 'I.P.1.i'],
    sources: ['acc-aha-blood-pressure-2017', 'open-rn-nursing-skills-2e', 'fda-pulse-oximeter-2021'],
    facts: [
      'bp-rest-time',
      'bp-position',
      'vs-spo2-errors',
      'vs-pulse-count-full',
      'bp-error-no-rest-systolic',
      'bp-error-back-unsupported-systolic',
      'bp-error-clothing-systolic',
      'bp-error-arm-lap-systolic',
      'bp-error-cuff-small-systolic',
    ],
    teaches: 'clinical-procedures/blood-pressure#before-you-measure',
    test: (context) => {
      const due = dueVitals(context);
      const worth = (what: (typeof due)[number]): number => {
        if (context.refused.includes(what)) return 1;
        const readings = goodReadings(context, what);
        return readings.some(({ faults }) => faults.length === 0) ? 1 : readings.length > 0 ? 0.4 : 0;
      };
      const share = due.reduce((sum, what) => sum + worth(what), 0) / Math.max(1, due.length);
      const worst = due.find((what) => worth(what) === 0) ?? due.find((what) => worth(what) < 1);
      const fault = worst === undefined ? '' : (goodReadings(context, worst).at(-1)?.faults[0] ?? '');
      return {
        share,
        because: worst === undefined ? 'done' : worth(worst) === 0 ? 'vital-missing' : 'vital-badly-prepared',
        values: { what: worst === undefined ? '' : vitalNames[worst].toLowerCase(), fault },
      };
    },
  },
  {
    id: 'RM-23',
    sentence: 'Measures a high pressure a second time after {bp-repeat-wait}.',
    points: 3,
    critical: false,
    competencies: ['I.P.1.a', 'A.1'],
    sources: ['acc-aha-blood-pressure-2017', 'aha-acc-blood-pressure-2025'],
    facts: ['bp-repeat-wait', 'bp-stage-2-systolic', 'bp-stage-2-diastolic'],
    teaches: 'clinical-procedures/blood-pressure#record-repeat-report',
    test: (context) => {
      if (isTakenOver(context)) return taken;
      const readings = goodReadings(context, 'blood-pressure');
      const first = readings.find((reading) => callsForSecond(context, reading));
      if (first === undefined) return none;
      const later = readings.filter(({ atMs }) => atMs > first.atMs);
      if (later.length === 0) return { share: 0, because: 'not-repeated' };
      return later.some(({ atMs }) => atMs - first.atMs >= context.facts.repeatWaitMin * 60_000)
        ? { share: 1, because: 'done' }
        : { share: 0.5, because: 'repeated-too-soon' };
    },
  },
  {
    id: 'RM-26',
    sentence: 'Explains the exam, gives gown and drape, and helps into the position it needs.',
    points: 5,
    critical: false,
    competencies: ['I.P.8', 'I.P.9'],
    sources: ['open-rn-nursing-skills-2e', 'acog-chaperones-796'],
    facts: [],
    teaches: rooming('position-and-drape'),
    test: (context) => {
      if (isTakenOver(context)) return taken;
      const { exam } = context.case;
      const checks = [
        ['exam-not-explained', context.examExplained],
        ['gown-wrong', context.gown === exam.gown],
        ['not-draped', !exam.drape || context.draped],
        ['position-wrong', context.position !== null && exam.position.includes(context.position)],
      ] as const;
      const missed = checks.find(([, isDone]) => !isDone);
      return {
        share: checks.filter(([, isDone]) => isDone).length / checks.length,
        because: missed === undefined ? 'done' : missed[0],
      };
    },
  },
  {
    id: 'RM-27',
    sentence: 'Sets out what the provider will need, and no more.',
    points: 4,
    critical: false,
    competencies: ['I.P.9', 'VI.P.4'],
    sources: ['open-rn-nursing-skills-2e'],
    facts: [],
    teaches: rooming('room-and-tray'),
    test: ({ items, case: { exam } }) => {
      const out = exam.items.filter((item) => items.includes(item)).length;
      const extra = items.filter((item) => !exam.items.includes(item)).length;
      const share = Math.max(0, out / exam.items.length - Math.max(0, extra - 1) * 0.1);
      return {
        share,
        because: share === 1 ? 'done' : out < exam.items.length ? 'items-missing' : 'items-too-many',
        values: { out, of: exam.items.length, extra },
      };
    },
  },
  {
    id: 'RM-28',
    sentence: 'Leaves the patient where they cannot fall.',
    points: 4,
    critical: true,
    competencies: ['XII.P.1', 'XII.C.7'],
    sources: ['open-rn-nursing-assistant', 'cdc-steadi'],
    facts: ['rm-fall-age'],
    teaches: rooming('move-safely'),
    test: (context) => {
      const {
        settled,
        case: { exam },
      } = context;
      // Whoever stays with the patient leaves nobody; a steady person who was not seen to costs points only.
      if (settled === null)
        return isTakenOver(context) ? taken : { share: exam.waits.includes('table') ? 0.3 : 0, because: 'not-settled' };
      if (exam.waits.includes(settled)) return { share: 1, because: 'done' };
      return settled === 'table-alone'
        ? { share: 0, because: 'left-unsafe' }
        : { share: 0.5, because: 'settled-oddly' };
    },
  },
  {
    id: 'RM-35',
    sentence: 'Turns the room over from waste to fresh paper, cleaning before disinfecting, hands last.',
    points: 4,
    critical: false,
    competencies: ['III.C.4', 'III.P.10.b'],
    sources: ['cdc-disinfection-2008', 'cdc-hand-hygiene'],
    facts: [],
    teaches: rooming('turn-the-room'),
    test: ({ turned }) => {
      const at = (step: TurnStep) => turned.findIndex((one) => one.step === step);
      const done = turnSteps.filter((step) => at(step) >= 0);
      if (done.length === 0) return { share: 0, because: 'room-not-turned' };
      // The order the steps were first done in against the order they belong in.
      const inOrder = done.every((step, index) => index === 0 || at(step) > at(done[index - 1] ?? step));
      const share = (done.length / turnSteps.length) * (inOrder ? 1 : 0.6);
      return {
        share,
        because: share === 1 ? 'done' : inOrder ? 'turning-steps-missing' : 'turning-out-of-order',
        values: { done: done.length, of: turnSteps.length },
      };
    },
  },
  {
    id: 'RM-36',
    sentence: 'Keeps the surfaces wet for the contact time on the label.',
    points: 4,
    critical: true,
    competencies: ['III.C.4'],
    sources: ['cdc-disinfection-2008'],
    facts: [],
    teaches: rooming('turn-the-room'),
    test: ({ turned, case: { wipeMinutes } }) => {
      const wiped = turned.find(({ step }) => step === 'surfaces-wiped');
      if (wiped === undefined) return { share: 0, because: 'never-wiped' };
      const paper = turned.find(({ step }) => step === 'fresh-paper');
      if (paper === undefined) return { share: 0.5, because: 'no-fresh-paper' };
      const wetMs = paper.atMs - wiped.atMs;
      return wetMs >= wipeMinutes * 60_000
        ? { share: 1, because: 'done' }
        : {
            share: 0,
            because: 'not-wet-long-enough',
            values: { wet: Math.max(0, Math.floor(wetMs / 6000) / 10), label: wipeMinutes },
          };
    },
  },
];
