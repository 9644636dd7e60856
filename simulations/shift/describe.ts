/** The clinic in words: what the clock says, who waits, what every room holds, what rings and lies there; then the open task. */
import type { SnapshotFrom } from 'xstate';
import { minuteMs, type ShiftCase } from './case.ts';
import { board, type ShiftContext } from './context.ts';
import type { TaskKits } from './kits/kit.ts';
import type { shiftMachine } from './machine.ts';
import { hall, type PatientState, type Where, type World } from './world/world.ts';

export type ShiftSnapshot = SnapshotFrom<ReturnType<typeof shiftMachine>>;

/** The wall clock of the clinic, "09:05". */
export function clockOf({ startsAt }: Pick<ShiftCase, 'startsAt'>, nowMs: number): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const total = (hours * 60 + minutes + Math.floor(nowMs / minuteMs)) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** What a task is, for a line of the board: "blood pressure". */
export function taskTitle(shift: ShiftCase, task: string): string {
  return (shift.tasks[task]?.simulation ?? task).replaceAll('-', ' ');
}

const nameOf = (shift: ShiftCase, id: string): string => shift.patients.find((one) => one.id === id)?.name ?? id;
const minutes = (ms: number): string => `${String(Math.floor(ms / minuteMs))} min`;

/** Where a patient is, as one says it. */
export const whereWords: Readonly<Record<Where, string>> = {
  'to-come': 'is expected',
  'checking-in': 'is at the front desk',
  waiting: 'waits in the waiting room',
  walking: 'walks to a room with you',
  'in-room': 'is in a room and not yet ready for the provider',
  ready: 'is ready and waits for the provider',
  'with-provider': 'is with the provider',
  seen: 'has been seen and waits for you',
  'checking-out': 'is checking out',
  left: 'has left the clinic',
  'left-unseen': 'left without being seen',
  'taken-over': 'is cared for by the provider and the nurse',
};

export function placeSentence({ case: shift, world, open }: ShiftContext): string {
  const room = shift.rooms.find(({ id }) => id === world.place)?.name;
  const where = world.place === hall || room === undefined ? 'in the hall' : `in ${room}`;
  if (world.busy !== null)
    return world.busy.what === 'walking'
      ? `You walk somebody to ${room ?? 'a room'}.`
      : `You clean ${room ?? 'a room'}.`;
  return open === board ? `You are ${where}.` : `You are ${where}, at: ${taskTitle(shift, open)}.`;
}

function waitingSentence(shift: ShiftCase, world: World, nowMs: number): string {
  const waiting = shift.patients.filter(({ id }) => world.patients[id]?.where === 'waiting');
  if (waiting.length === 0) return 'Nobody sits in the waiting room.';
  const each = waiting.map(({ id, name, urgent }) => {
    const patient = world.patients[id];
    const told = patient?.toldWaitAtMs == null ? '' : ', told how long';
    return `${name} (${minutes(nowMs - (patient?.sinceMs ?? 0))}${urgent ? ', cannot wait' : ''}${told})`;
  });
  return `In the waiting room: ${each.join(', ')}.`;
}

function dangerSentences(shift: ShiftCase, world: World): readonly string[] {
  const worse = shift.patients.flatMap(({ id, name, worsens }) => {
    const patient = world.patients[id];
    return patient?.where === 'waiting' && patient.worseAtMs !== null && worsens !== null
      ? [`Look: ${name} ${worsens.sign}.`]
      : [];
  });
  const papers = shift.papers.flatMap(({ id, title, urgent, kind }) =>
    world.papers[id]?.is !== 'here'
      ? []
      : urgent
        ? [`This cannot wait: ${title}.`]
        : kind === 'event'
          ? [`Something has come up: ${title}.`]
          : [],
  );
  return [...worse, ...papers];
}

function roomSentence(shift: ShiftCase, world: World, id: string, name: string): string {
  const patient = shift.patients.find((one) => {
    const state = world.patients[one.id];
    return state?.room === id && state.where !== 'taken-over';
  });
  const screen = world.rooms[id]?.screenOpen === true ? ' A chart stands open on the screen.' : '';
  if (patient !== undefined)
    return `${name}: ${patient.name} ${whereWords[world.patients[patient.id]?.where ?? 'in-room']}.${screen}`;
  const is = world.rooms[id]?.is ?? 'free';
  return `${name} is ${is === 'dirty' ? 'to be cleaned' : is === 'cleaning' ? 'being cleaned' : is}.${screen}`;
}

/** The clinic without the open task, most pressing first. */
export function boardWords(context: ShiftContext): readonly string[] {
  const { case: shift, world, nowMs } = context;
  const ringing = shift.calls.filter(({ id }) => world.calls[id]?.is === 'ringing').length;
  const messages = shift.calls.filter(({ id }) => world.calls[id]?.is === 'voicemail').length;
  const inbox = shift.papers.filter(
    ({ id, urgent, kind }) => !urgent && kind === 'inbox' && world.papers[id]?.is === 'here',
  );
  const left = Object.entries(context.tasks)
    .filter(([task, { state }]) => state.status === 'active' && task !== context.open)
    .map(([task]) => taskTitle(shift, task));
  return [
    ...dangerSentences(shift, world),
    ...(ringing === 0 ? [] : ['The telephone rings.']),
    `It is ${clockOf(shift, nowMs)} at ${shift.clinic}. ${placeSentence(context)}`,
    waitingSentence(shift, world, nowMs),
    ...shift.rooms.map(({ id, name }) => roomSentence(shift, world, id, name)),
    ...shift.providers.map(({ id, name }) => {
      const patient = world.providers[id]?.patient ?? null;
      return patient === null ? `${name} has nobody in hand.` : `${name} is with ${nameOf(shift, patient)}.`;
    }),
    ...(messages === 0 ? [] : [`Calls on the voicemail: ${String(messages)}.`]),
    ...(inbox.length === 0 ? [] : [`In the inbox: ${inbox.map(({ title }) => title).join(', ')}.`]),
    ...(left.length === 0 ? [] : [`Begun and left for the moment: ${left.join(', ')}.`]),
  ];
}

/** The state in sentences. */
export function statusFor(kits: TaskKits): (snapshot: ShiftSnapshot) => readonly string[] {
  return (snapshot) => {
    const { context } = snapshot;
    if (snapshot.hasTag('finished')) return [`The shift is closed. It is ${clockOf(context.case, context.nowMs)}.`];
    const kit = kits[context.case.tasks[context.open]?.simulation ?? ''];
    return [...(kit?.voice(context.open).words(context.tasks) ?? []), ...boardWords(context)];
  };
}

function patientNews(shift: ShiftCase, before: World, now: World): readonly string[] {
  return shift.patients.flatMap(({ id, name, worsens }): readonly string[] => {
    const [old, here]: readonly (PatientState | undefined)[] = [before.patients[id], now.patients[id]];
    if (old === undefined || here === undefined || old === here) return [];
    if (old.worseAtMs !== here.worseAtMs && worsens !== null) return [`Look: ${name} ${worsens.sign}.`];
    return old.where === here.where ? [] : [`${name} ${whereWords[here.where]}.`];
  });
}

/** What is new from one snapshot to the next, for a live region: what presses, who has moved, then the open task's own news. */
export function newsFor(kits: TaskKits): (before: ShiftSnapshot, now: ShiftSnapshot) => readonly string[] {
  return (before, now) => {
    const [old, here] = [before.context, now.context];
    const shift = here.case;
    const kit = kits[shift.tasks[here.open]?.simulation ?? ''];
    const task = kit?.voice(here.open).news(old.tasks, here.tasks) ?? [];
    const turned = old.open === here.open ? [] : [placeSentence(here)];
    if (old.world === here.world) return [...turned, ...task];
    const rings = shift.calls.some(
      ({ id }) => here.world.calls[id]?.is === 'ringing' && old.world.calls[id]?.is !== 'ringing',
    );
    const came = shift.papers.flatMap(({ id, title, urgent, kind }) =>
      here.world.papers[id]?.is === 'here' && old.world.papers[id]?.is === 'to-come'
        ? [
            `${urgent ? 'This cannot wait' : kind === 'event' ? 'Something has come up' : 'New in the inbox'}: ${title}.`,
          ]
        : [],
    );
    return [
      ...came,
      ...(rings ? ['The telephone rings.'] : []),
      ...patientNews(shift, old.world, here.world),
      ...turned,
      ...task,
    ];
  };
}
