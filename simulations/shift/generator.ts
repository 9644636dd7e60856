/**
 * Makes a shift from a workplace, a length, a difficulty and a seed: always the same one from the same four. Its id names them,
 * so that it can be made again from a stored run.
 */
import { drawInt } from '../core/draw.ts';
import type { ShiftLength } from './case.ts';
import { generatedId, titleOf, type Wish } from './wish.ts';
import type { TaskName, WorkplaceProfile, WrittenPaper, WrittenPatient, WrittenShift } from './written.ts';

/** What the generator must know of a task's case. */
export interface TaskFit {
  /** Whom it is about; null for a queue or a storeroom. */
  readonly name: string | null;
  readonly minutes: number;
}

const minutesOf: Readonly<Record<ShiftLength, number>> = { short: 20, 'half-day': 240, 'full-day': 480 };
/** Calls, papers and things that go wrong, by length and difficulty. Assumptions of the model. */
const callsIn: Readonly<Record<ShiftLength, readonly [number, number, number]>> = {
  short: [1, 1, 2],
  'half-day': [2, 3, 4],
  'full-day': [3, 5, 6],
};
const inboxIn: Readonly<Record<ShiftLength, readonly [number, number, number]>> = {
  short: [1, 1, 2],
  'half-day': [2, 3, 3],
  'full-day': [3, 4, 4],
};
const deskIn: Readonly<Record<ShiftLength, number>> = { short: 0, 'half-day': 1, 'full-day': 2 };
const eventsIn: Readonly<Record<ShiftLength, readonly [number, number, number]>> = {
  short: [0, 1, 1],
  'half-day': [0, 1, 2],
  'full-day': [1, 1, 2],
};
/** An emergency keeps one's hands for so long; nothing that presses comes in this time, if the day allows. */
const handsFullMin = 15;
/** The longest task in a short shift. */
const shortTaskMin = 3;

/** The list in an order drawn by the seed. */
function shuffled<T>(seed: number, label: string, list: readonly T[]): readonly T[] {
  const rest = [...list];
  const drawn: T[] = [];
  for (let index = 0; rest.length > 0; index += 1) {
    const [one] = rest.splice(drawInt(seed, label, index, 0, rest.length - 1), 1);
    if (one !== undefined) drawn.push(one);
  }
  return drawn;
}

export function generateShift(profile: WorkplaceProfile, wish: Wish, fitOf: (task: TaskName) => TaskFit): WrittenShift {
  const { length, difficulty, seed } = wish;
  const minutes = minutesOf[length];
  const isShort = length === 'short';
  const draw = (label: string, index: number, low: number, high: number): number =>
    drawInt(seed, `${profile.id} ${label}`, index, low, high);
  const level = difficulty - 1;
  const everyMin = isShort ? 3 : Math.max(6, profile.everyMin - level * 3);
  const lastMin = isShort ? 8 : minutes - 50;
  const most = isShort ? 3 : Math.min(26, Math.floor(lastMin / everyMin));

  const seenNames = new Set<string>();
  const isNew = (task: TaskName): boolean => {
    const { name, minutes: takes } = fitOf(task);
    if (name === null || seenNames.has(name) || (isShort && takes > shortTaskMin)) return false;
    seenNames.add(name);
    return true;
  };
  // Two that are measured first for one whose task is ordered afterwards.
  const before = shuffled(seed, `${profile.id} before`, profile.before);
  const after = shuffled(seed, `${profile.id} after`, profile.after);
  const mixed = [...before, ...after]
    .map((task, index) => ({
      task,
      isAfter: index >= before.length,
      rank: index < before.length ? index : (index - before.length) * 2 + 1.5,
    }))
    .sort((a, b) => a.rank - b.rank)
    .filter(({ task }) => isNew(task))
    .slice(0, most);

  const rooms = isShort ? profile.rooms.slice(0, 2) : profile.rooms;
  // One more gets worse on a busier day: somebody of whom one would believe it, neither first nor last.
  const mayWorsen = mixed.flatMap(({ task }, index) =>
    index > 1 && index < mixed.length - 1 && profile.signs[task] !== undefined && !profile.urgent.includes(task)
      ? [index]
      : [],
  );
  const worse =
    difficulty === 1 || isShort ? undefined : mayWorsen[draw('worse', 0, 0, Math.max(0, mayWorsen.length - 1))];
  const patients = mixed.map(({ task, isAfter }, index): WrittenPatient => {
    // On a hard day every other one is booked together with the one before.
    const turn = difficulty === 3 && !isShort ? index - (index % 2) : index;
    const booked = 1 + Math.floor((turn * lastMin) / Math.max(1, mixed.length));
    const drift = isShort ? 0 : draw('arrives', index, -8, 6 + level * 3);
    const [low, high] = isShort ? [3, 5] : profile.visitMin;
    const isUrgent = profile.urgent.includes(task);
    const sign = profile.signs[task];
    const provider = profile.providers[index % profile.providers.length]?.id ?? '';
    return {
      id: `p${String(index + 1)}`,
      provider,
      booked,
      arrives: Math.max(1, booked + drift),
      patience: 60,
      visit: draw('visit', index, low, high),
      ...(isAfter ? { after: task } : { before: task }),
      ...(isUrgent ? { urgent: true } : {}),
      ...(sign === undefined || (index !== worse && !isUrgent)
        ? {}
        : { worsens: { afterMin: draw('worse-after', index, 9, 14), sign } }),
    };
  });
  const spread = (label: string, index: number, of: number): number => {
    const from = Math.floor(((lastMin - 4) * index) / of) + 2;
    const to = Math.floor(((lastMin - 4) * (index + 1)) / of) + 2;
    return draw(label, index, from, Math.max(from, to));
  };
  // Nobody is in two places, and no two people share a name.
  const heard = new Set(mixed.map(({ task }) => fitOf(task).name));
  const isSomebodyElse = (task: TaskName): boolean => {
    const { name } = fitOf(task);
    if (name === null) return true;
    if (heard.has(name)) return false;
    heard.add(name);
    return true;
  };
  const calls = shuffled(seed, `${profile.id} calls`, profile.calls)
    .filter(isSomebodyElse)
    .slice(0, callsIn[length][level] ?? 1)
    .map((task, index, all) => ({ id: `c${String(index + 1)}`, at: spread('call', index, all.length), task }));
  const scenes = shuffled(seed, `${profile.id} inbox`, profile.inbox).slice(0, inboxIn[length][level] ?? 1);
  const events = shuffled(seed, `${profile.id} events`, profile.events).slice(0, eventsIn[length][level] ?? 0);
  const emergencies =
    difficulty === 3 && !isShort
      ? shuffled(seed, `${profile.id} emergencies`, profile.emergencies).filter(isSomebodyElse).slice(0, 1)
      : [];
  const desk = shuffled(seed, `${profile.id} desk`, profile.desk).filter(isSomebodyElse).slice(0, deskIn[length]);
  const others: readonly WrittenPaper[] = [
    ...scenes.map((scene, index): WrittenPaper => ({
      id: `n${String(index + 1)}`,
      at: spread('inbox', index, scenes.length),
      kind: 'inbox',
      scene,
    })),
    ...desk.map((task, index): WrittenPaper => ({
      id: `d${String(index + 1)}`,
      at: spread('desk', index, desk.length),
      kind: 'inbox',
      task,
    })),
    ...events.map((scene, index): WrittenPaper => ({
      id: `e${String(index + 1)}`,
      at: spread('event', index, events.length),
      kind: 'event',
      scene,
    })),
  ];
  // Whoever has an emergency in hand is not called away by another: nobody should have to choose between two lives.
  const pressing = [
    ...patients
      .flatMap(({ arrives, urgent, worsens }) =>
        worsens === undefined
          ? []
          : [urgent === true ? [arrives, arrives + worsens.afterMin] : [arrives + worsens.afterMin]],
      )
      .flat(),
    ...others.map(({ at }) => at),
  ];
  const apart = (at: number, latest: number): number => {
    const gap = (minute: number): number =>
      Math.min(...pressing.map((other) => (other < minute - 1 ? Infinity : other - minute)));
    const minutesOfDay = Array.from({ length: latest }, (_, index) => ((at + index - 2) % (latest - 1)) + 2);
    return minutesOfDay.find((minute) => gap(minute) >= handsFullMin) ?? at;
  };
  const papers: readonly WrittenPaper[] = [
    ...others,
    ...emergencies.map((task, index): WrittenPaper => ({
      id: `x${String(index + 1)}`,
      at: apart(spread('emergency', index, emergencies.length), minutes - 40),
      kind: 'event',
      task,
    })),
  ];
  const { providers } = profile;
  // In twenty minutes nobody takes half of somebody else's work.
  const staff = isShort ? profile.staff.map((one) => ({ ...one, takes: Math.min(1, one.takes) })) : profile.staff;
  return {
    id: generatedId(wish),
    title: titleOf(length, profile.clinic),
    line: profile.line,
    workplace: profile.id,
    length,
    difficulty,
    startsAt: '08:30',
    minutes,
    rooms,
    providers,
    staff,
    patients,
    calls,
    papers,
  };
}
