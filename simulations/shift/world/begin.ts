/** The clinic at the beginning of the shift. The seed shifts arrivals and the provider's part a little; nothing else is chance. */
import { drawInt } from '../../core/draw.ts';
import { minuteMs, type ShiftCase } from '../case.ts';
import { nextOf } from './next.ts';
import { hall, type World } from './world.ts';

/** How far an arrival and a visit may differ from what the case says, seconds and percent. Assumptions of the model. */
const arrivalDriftS = 45;
const visitDriftPercent = 10;

function byId<Item extends { readonly id: string }, State>(
  items: readonly Item[],
  state: (item: Item, index: number) => State,
): Readonly<Record<string, State>> {
  return Object.fromEntries(items.map((item, index) => [item.id, state(item, index)]));
}

export function beginWorld(shift: ShiftCase, seed: number): World {
  const world: World = {
    countedMs: 0,
    nextMs: null,
    patients: byId(shift.patients, ({ arrivesMin, visitMin }, index) => ({
      where: 'to-come',
      sinceMs: 0,
      arrivesMs: Math.max(
        1000,
        arrivesMin * minuteMs + drawInt(seed, 'arrives', index, -arrivalDriftS, arrivalDriftS) * 1000,
      ),
      visitMs: visitMin * drawInt(seed, 'visit', index, 100 - visitDriftPercent, 100 + visitDriftPercent) * 600,
      room: null,
      waitedMs: 0,
      inWaitingRoomMs: 0,
      toldWaitAtMs: null,
      leavesMs: null,
      called: null,
      urgency: 0,
      worseAtMs: null,
      worseToldAtMs: null,
      roomWasDirty: false,
      passedOver: false,
    })),
    rooms: byId(shift.rooms, () => ({ is: 'free', untilMs: null, idleMs: 0, screenOpen: false })),
    providers: byId(shift.providers, () => ({ patient: null, untilMs: null, idleMs: 0 })),
    desk: { line: [], untilMs: null },
    calls: byId(shift.calls, ({ atMin }) => ({ is: 'to-come', atMs: atMin * minuteMs, rangForNobody: false })),
    papers: byId(shift.papers, ({ atMin }) => ({
      is: 'to-come',
      atMs: atMin * minuteMs,
      metAtMs: null,
      doneAtMs: null,
      option: null,
    })),
    staff: byId(shift.staff, () => ({ untilMs: 0, took: 0 })),
    place: hall,
    with: null,
    busy: null,
    handovers: [],
    roomsLeft: 0,
    screensLeftOpen: 0,
  };
  return { ...world, nextMs: nextOf(shift, world) };
}
