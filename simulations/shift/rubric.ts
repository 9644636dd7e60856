/**
 * The rubric of every shift. Safety first: what fails one task's own gate, leaves somebody in danger or puts somebody there
 * fails the shift. Then the tasks' quality, the flow beside the best plan found, courtesy, privacy, and the papers at the close.
 */
import type { Criterion, Finding } from '../core/rubric.ts';
import { minuteMs, type Scene } from './case.ts';
import type { ShiftEvidence } from './evidence.ts';
import { dangersOf, isInTime } from './world/danger.ts';
import { neededPoints, type Where } from './world/world.ts';

const done: Finding = { share: 1, because: 'done' };
/** Where somebody is of whom the provider was told that they are ready. */
const toldReady: readonly Where[] = ['ready', 'with-provider', 'seen', 'checking-out', 'left'];
/** And where somebody is of whom the provider knows at all. */
const toldOf: readonly Where[] = [...toldReady, 'taken-over'];
const minutes = (ms: number): number => Math.round(ms / minuteMs);

/** So much more than the best plan is no loss: nobody knows the day beforehand. Assumptions of the model. */
const grace = 1.25;
const gracePerPatientMs = 2.5 * minuteMs;

function ratio(mine: number, best: number, freeMs: number): number {
  const allowed = best * grace + freeMs;
  return mine <= allowed ? 1 : Math.max(0, 1 - (mine - allowed) / Math.max(allowed, 10 * minuteMs));
}

/** Patients the shift has brought so far. */
function come({ shift, world }: ShiftEvidence): readonly string[] {
  return shift.patients.map(({ id }) => id).filter((id) => world.patients[id]?.where !== 'to-come');
}

/** Good flow is worth only as much as people were seen at all. */
function seenShare(evidence: ShiftEvidence): number {
  const here = evidence.shift.patients.length;
  return here === 0 ? 1 : evidence.flow.seen / here;
}

/** Tasks as a reader knows them: what, and for whom; several of a kind that are nobody's are counted. */
function names({ shift }: ShiftEvidence, tasks: readonly string[]): string {
  const told = tasks.map((task) => {
    const slot = shift.tasks[task];
    const who = shift.patients.find(({ id }) => id === slot?.of.id)?.name;
    const what = (slot?.simulation ?? task).replaceAll('-', ' ');
    return who === undefined ? what : `${what} (${who})`;
  });
  return [...new Set(told)]
    .map((one) => {
      const times = told.filter((other) => other === one).length;
      return times === 1 ? one : `${one} (${String(times)} times)`;
    })
    .join(', ');
}

/** What would have been right, as one reads it after what went wrong. */
function betterThan(scene: Scene | null): string {
  const best = scene?.options.find(({ worth }) => worth === 1);
  return best === undefined ? '' : `Better: ${best.text}.`;
}

function flowLine(
  evidence: ShiftEvidence,
  what: 'waitedMs' | 'providerIdleMs' | 'roomIdleMs',
  because: string,
): Finding {
  if (come(evidence).length === 0) return { share: 0, because: 'nobody-seen' };
  const [mine, best] = [evidence.flow[what], evidence.best().flow[what]];
  const share = ratio(mine, best, gracePerPatientMs * evidence.shift.patients.length) * seenShare(evidence);
  const values = { more: Math.max(0, minutes(mine - best)), mine: minutes(mine), best: minutes(best) };
  return share === 1
    ? { ...done, values }
    : { share, because: mine <= best * grace ? 'not-all-seen' : because, values };
}

export const shiftRubric: readonly Criterion<ShiftEvidence>[] = [
  {
    id: 'SH-01',
    sentence: 'Misses no critical step in any task of the shift.',
    points: 10,
    critical: true,
    competencies: ['A.1', 'I.P.13'],
    sources: ['aha-first-aid-2024', 'open-rn-nursing-skills-2e'],
    facts: [],
    teaches: 'clinical-procedures/rooming-a-patient#red-flags',
    test: (evidence) => {
      const begun = evidence.scores.filter(({ is }) => is === 'begun' || is === 'done');
      if (begun.length === 0) return { share: 0, because: 'no-task-begun' };
      const missed = begun.filter((score) => score.missed.length > 0);
      return missed.length === 0
        ? done
        : {
            share: 0,
            because: 'critical-missed',
            values: {
              tasks: names(
                evidence,
                missed.map(({ task }) => task),
              ),
              count: missed.length,
            },
          };
    },
  },
  {
    id: 'SH-02',
    sentence: 'Turns at once to whoever or whatever is in danger, and tells the provider.',
    points: 10,
    critical: true,
    competencies: ['I.P.13', 'A.1'],
    sources: ['aha-first-aid-2024', 'cfr-42-493-1291'],
    facts: [],
    teaches: 'front-office/reception-and-check-in#a-safe-waiting-room',
    test: ({ shift, world, nowMs, isClosed }) => {
      const dangers = dangersOf(shift, world);
      const urgent = shift.patients.flatMap(({ id, name, urgent: cannotWait }) => {
        const state = world.patients[id];
        return cannotWait && state !== undefined && !['to-come', 'checking-in'].includes(state.where)
          ? [{ name, ...state }]
          : [];
      });
      if (dangers.length === 0 && urgent.length === 0) return { share: null, because: 'no-danger' };
      const within = shift.policy.dangerWithinMin * minuteMs;
      const never = dangers.filter(
        ({ metAtMs, sinceMs }) => metAtMs === null && (isClosed || nowMs - sinceMs > within),
      );
      const late = dangers.filter((danger) => danger.metAtMs !== null && !isInTime(shift, danger));
      if (never.length > 0) return { share: 0, because: 'danger-left', values: { count: never.length } };
      const who = (all: typeof urgent) => ({ names: all.map(({ name }) => name).join(', ') });
      const untold = urgent.filter(({ where }) => isClosed && !toldOf.includes(where));
      if (untold.length > 0) return { share: 0, because: 'urgent-left', values: who(untold) };
      if (late.length > 0) {
        const longest = Math.max(...late.map(({ metAtMs, sinceMs }) => (metAtMs ?? 0) - sinceMs));
        const values = {
          minutes: Math.ceil(longest / minuteMs),
          limit: shift.policy.dangerWithinMin,
          policy: shift.policy.of,
        };
        return longest > within * 3
          ? { share: 0, because: 'danger-too-late', values }
          : { share: 0.5, because: 'danger-late', values };
      }
      const passed = urgent.filter(({ passedOver }) => passedOver);
      if (passed.length > 0) return { share: 0.5, because: 'urgent-passed-over', values: who(passed) };
      const inTurn = urgent.filter(({ where, urgency }) => urgency === 0 && toldReady.includes(where));
      return inTurn.length === 0 ? done : { share: 0.5, because: 'urgent-in-turn', values: who(inTurn) };
    },
  },
  {
    id: 'SH-03',
    sentence: 'Decides nothing that puts somebody in danger.',
    points: 8,
    critical: true,
    competencies: ['A.1', 'X.C.1'],
    sources: ['cdc-storage-toolkit', 'osha-workplace-violence', 'cfr-42-493-1291'],
    facts: [],
    teaches: 'law-and-ethics/hipaa#scope-duty-and-teamwork',
    test: ({ shift, world }) => {
      const settled = shift.papers.flatMap(({ id, title, scene }) => {
        const option = scene?.options.find((one) => one.id === world.papers[id]?.option);
        return option === undefined ? [] : [{ title, option, better: betterThan(scene) }];
      });
      if (settled.length === 0) return { share: null, because: 'nothing-decided' };
      const unsafe = settled.filter(({ option }) => option.unsafe);
      return unsafe.length === 0
        ? done
        : {
            share: 0,
            because: 'unsafe-decision',
            values: {
              what: unsafe.map(({ title, option, better }) => `${title}: ${option.because} ${better}`).join(' '),
            },
          };
    },
  },
  {
    id: 'SH-04',
    sentence: 'Does every task as well as it is done alone, and leaves none undone.',
    points: 32,
    critical: false,
    competencies: ['XI.C.4', 'A.8'],
    sources: ['aama-occupational-analysis-2019'],
    facts: [],
    teaches: 'profession/professional-conduct-and-time#count-on-me',
    test: (evidence) => {
      // Whoever closes early has not done what was still to come.
      const mine = evidence.scores.filter(({ is }) => is !== 'not-mine');
      const possible = mine.reduce((sum, one) => sum + one.possible, 0);
      const earned = mine.reduce((sum, one) => sum + one.earned, 0);
      if (possible === 0) return { share: 0, because: 'no-task-begun' };
      const share = earned / possible;
      const never = mine.filter(({ is }) => is === 'never' || is === 'not-yet');
      const weak = mine.filter((one) => !never.includes(one) && one.earned < one.possible);
      const values = {
        percent: Math.floor(share * 100),
        never: names(
          evidence,
          never.map(({ task }) => task),
        ),
        weak: names(
          evidence,
          weak.map(({ task }) => task),
        ),
      };
      if (share === 1) return done;
      return { share, because: never.length > 0 ? 'tasks-undone' : 'tasks-with-slips', values };
    },
  },
  {
    id: 'SH-05',
    sentence: 'Keeps patients from waiting longer than a good plan would.',
    points: 8,
    critical: false,
    competencies: ['VI.P.1', 'A.7'],
    sources: ['fpm-modified-wave', 'ahrq-service-recovery'],
    facts: [],
    teaches: 'front-office/scheduling#when-the-day-slips',
    test: (evidence) => flowLine(evidence, 'waitedMs', 'waited-longer'),
  },
  {
    id: 'SH-06',
    sentence: 'Keeps the provider supplied with patients who are ready.',
    points: 6,
    critical: false,
    competencies: ['VI.P.1'],
    sources: ['fpm-modified-wave'],
    facts: [],
    teaches: 'front-office/scheduling#when-the-day-slips',
    test: (evidence) => flowLine(evidence, 'providerIdleMs', 'provider-idle'),
  },
  {
    id: 'SH-07',
    sentence: 'Keeps rooms in use while people wait for one.',
    points: 4,
    critical: false,
    competencies: ['VI.P.1'],
    sources: ['fpm-modified-wave'],
    facts: [],
    teaches: 'front-office/scheduling#when-the-day-slips',
    test: (evidence) => flowLine(evidence, 'roomIdleMs', 'rooms-idle'),
  },
  {
    id: 'SH-08',
    sentence: 'Sees everybody who came through to the end of their visit.',
    points: 8,
    critical: false,
    competencies: ['A.7', 'VI.P.1'],
    sources: ['ahrq-service-recovery'],
    facts: [],
    teaches: 'front-office/scheduling#when-the-day-slips',
    test: ({ shift, world, flow }) => {
      const through = shift.patients.filter(({ id }) =>
        ['checking-out', 'left', 'taken-over'].includes(world.patients[id]?.where ?? ''),
      ).length;
      const values = { through, of: shift.patients.length, left: flow.leftUnseen };
      if (through === shift.patients.length) return done;
      return {
        share: through / shift.patients.length,
        because: flow.leftUnseen > 0 ? 'left-unseen' : 'still-there',
        values,
      };
    },
  },
  {
    id: 'SH-09',
    sentence: 'Tells people who wait how long it will still take.',
    points: 4,
    critical: false,
    competencies: ['A.7', 'A.2'],
    sources: ['ahrq-service-recovery'],
    facts: [],
    teaches: 'front-office/scheduling#when-the-day-slips',
    test: ({ shift, world }) => {
      const long = shift.patients.filter(
        ({ id }) => (world.patients[id]?.inWaitingRoomMs ?? 0) > shift.policy.tellWaitMin * minuteMs,
      );
      if (long.length === 0) return { share: null, because: 'nobody-waited-long' };
      const limit = shift.policy.tellWaitMin;
      // A word that comes when twice the time is over is half a word.
      const untilMs = (id: string): number =>
        (world.patients[id]?.arrivesMs ?? 0) + shift.policy.checkInS * 1000 + 2 * limit * minuteMs;
      const told = long.flatMap(({ id }): readonly { isLate: boolean }[] => {
        const atMs = world.patients[id]?.toldWaitAtMs ?? null;
        return atMs === null ? [] : [{ isLate: atMs > untilMs(id) }];
      });
      const late = told.filter(({ isLate }) => isLate).length;
      const never = long.length - told.length;
      if (never === 0 && late === 0) return done;
      const values = { count: never > 0 ? never : late, of: long.length, limit, policy: shift.policy.of };
      return {
        share: (told.length - late / 2) / long.length,
        because: never > 0 ? 'wait-not-told' : 'wait-told-late',
        values,
      };
    },
  },
  {
    id: 'SH-10',
    sentence: 'Answers the telephone, has it answered, or calls back what rang out meanwhile.',
    points: 6,
    critical: false,
    competencies: ['V.P.4', 'A.7'],
    sources: ['ahrq-service-recovery', 'aama-scope-questions'],
    facts: [],
    teaches: 'front-office/telephone#answer-hold-transfer',
    test: ({ shift, world }) => {
      const calls = shift.calls.flatMap(({ id }) => {
        const call = world.calls[id];
        return call === undefined || call.is === 'to-come' || call.is === 'ringing' ? [] : [call];
      });
      if (calls.length === 0) return { share: null, because: 'no-call' };
      const worth: readonly number[] = calls.map(({ is, rangForNobody }) =>
        is === 'voicemail' ? 0 : is === 'called-back' && rangForNobody ? 0.5 : 1,
      );
      const share = worth.reduce((sum, one) => sum + one, 0) / calls.length;
      const lost = calls.filter(({ is }) => is === 'voicemail').length;
      return share === 1
        ? done
        : { share, because: lost > 0 ? 'call-lost' : 'rang-for-nobody', values: { lost, of: calls.length } };
    },
  },
  {
    id: 'SH-11',
    sentence: 'Works through what comes in, rightly and in its time.',
    points: 6,
    critical: false,
    competencies: ['X.C.1', 'V.P.4'],
    sources: ['cfr-42-493-1291', 'ahrq-lab-testing-toolkit'],
    facts: [],
    teaches: 'clinical-procedures/orders-referrals-and-results#results-come-in',
    test: ({ shift, world, nowMs }) => {
      const worth = shift.papers.flatMap(
        ({ id, title, scene, withinMin }): readonly { title: string; share: number }[] => {
          const paper = world.papers[id];
          if (paper === undefined || paper.is === 'to-come') return [];
          const until = paper.atMs + withinMin * minuteMs;
          if (paper.doneAtMs === null)
            return nowMs < until
              ? []
              : [{ title: `${title} (not done; ${shift.policy.of} gives it ${String(withinMin)} min)`, share: 0 }];
          const option = scene?.options.find((one) => one.id === paper.option);
          const worth = scene === null ? 1 : (option?.worth ?? 0);
          if (worth < 1)
            return [{ title: `${title} (${betterThan(scene)})`, share: worth * (paper.doneAtMs <= until ? 1 : 0.5) }];
          return paper.doneAtMs <= until
            ? [{ title, share: 1 }]
            : [{ title: `${title} (late; ${shift.policy.of} gives it ${String(withinMin)} min)`, share: 0.5 }];
        },
      );
      if (worth.length === 0) return { share: null, because: 'nothing-came-in' };
      const share = worth.reduce((sum, one) => sum + one.share, 0) / worth.length;
      const short = worth.filter((one) => one.share < 1).map(({ title }) => title);
      return share === 1 ? done : { share, because: 'inbox-short', values: { what: short.join(', ') } };
    },
  },
  {
    id: 'SH-12',
    sentence: 'Calls people by name and never says aloud what they came for.',
    points: 4,
    critical: false,
    competencies: ['X.P.2.a', 'A.7'],
    sources: ['hhs-faq-sign-in', 'cfr-45-164-502'],
    facts: [],
    teaches: 'clinical-procedures/rooming-a-patient#call-and-identify',
    test: ({ world }) => {
      const called = Object.values(world.patients).filter((one) => one.called !== null);
      if (called.length === 0) return { share: 0, because: 'nobody-called' };
      const aloud = called.filter((one) => one.called === 'name-and-reason').length;
      return aloud === 0
        ? done
        : { share: 1 - aloud / called.length, because: 'reason-said-aloud', values: { count: aloud } };
    },
  },
  {
    id: 'SH-13',
    sentence: 'Locks the screen before leaving a room.',
    points: 4,
    critical: false,
    competencies: ['X.P.6', 'VI.C.5'],
    sources: ['cfr-45-164-subpart-c'],
    facts: [],
    teaches: 'law-and-ethics/hipaa#screens-paper-and-breaches',
    test: ({ world: { roomsLeft, screensLeftOpen } }) =>
      roomsLeft === 0
        ? { share: 0, because: 'no-room-left' }
        : screensLeftOpen === 0
          ? done
          : {
              share: 1 - screensLeftOpen / roomsLeft,
              because: 'screen-left-open',
              values: { count: screensLeftOpen, of: roomsLeft },
            },
  },
  {
    id: 'SH-14',
    sentence: 'Hands work over in private, with what the colleague needs to go on and nothing else.',
    points: 3,
    critical: false,
    competencies: ['V.P.4', 'X.P.2.b'],
    sources: ['ahrq-sbar', 'cfr-45-164-502'],
    facts: [],
    teaches: 'clinical-procedures/discharge-and-care-coordination#team-and-messages',
    test: ({ shift, world: { handovers: all } }) => {
      if (all.length === 0) return { share: null, because: 'nothing-handed-over' };
      // An emergency is handed over where it happens.
      const isEmergency = (task: string): boolean => shift.papers.some((paper) => paper.task === task && paper.urgent);
      const handovers = all.map((one) => ({ ...one, inPrivate: one.inPrivate || isEmergency(one.task) }));
      const worth = handovers.map(({ said, inPrivate }) => {
        const needed = neededPoints.filter((point) => said.includes(point)).length / neededPoints.length;
        const more = said.filter((point) => !neededPoints.includes(point)).length;
        return Math.max(0, needed - more * 0.25) * (inPrivate ? 1 : 0.5);
      });
      const share = worth.reduce((sum, one) => sum + one, 0) / worth.length;
      return share === 1
        ? done
        : { share, because: handovers.every(({ inPrivate }) => inPrivate) ? 'handover-thin' : 'handover-overheard' };
    },
  },
  {
    id: 'SH-15',
    sentence: 'Brings nobody into a room that has not been cleaned.',
    points: 4,
    critical: false,
    competencies: ['III.C.3.a', 'III.C.4'],
    sources: ['cdc-disinfection-2008', 'cdc-outpatient-guide'],
    facts: [],
    teaches: 'infection-control-and-safety/cleaning-and-disinfection#room-turnover',
    test: ({ world }) => {
      const called = Object.values(world.patients).filter((one) => one.called !== null);
      if (called.length === 0) return { share: 0, because: 'nobody-called' };
      const dirty = called.filter(({ roomWasDirty }) => roomWasDirty).length;
      return dirty === 0
        ? done
        : { share: Math.max(0, 1 - (dirty * 2) / called.length), because: 'room-not-clean', values: { count: dirty } };
    },
  },
  {
    id: 'SH-16',
    sentence: 'Closes with nothing half done: every task ended and charted, every room clean.',
    points: 6,
    critical: false,
    competencies: ['X.P.3', 'VI.P.3'],
    sources: ['open-rn-nursing-skills-2e', 'cms-program-integrity-3'],
    facts: [],
    teaches: 'clinical-procedures/documenting-care#a-good-entry',
    test: (evidence) => {
      const { scores, world } = evidence;
      const begun = scores.filter(({ is }) => is === 'begun' || is === 'done');
      if (begun.length === 0) return { share: 0, because: 'no-task-begun' };
      const open = begun.filter(({ is }) => is === 'begun');
      const rooms = Object.values(world.rooms);
      const dirty = rooms.filter(({ is }) => is !== 'free').length;
      const share = 0.75 * (1 - open.length / begun.length) + 0.25 * (1 - dirty / Math.max(1, rooms.length));
      if (share === 1) return done;
      return open.length > 0
        ? {
            share,
            because: 'left-half-done',
            values: {
              tasks: names(
                evidence,
                open.map(({ task }) => task),
              ),
            },
          }
        : { share, because: 'rooms-not-clean', values: { count: dirty } };
    },
  },
];
