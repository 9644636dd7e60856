/**
 * One seed, one life of a record: tabs open, act, freeze and die; the disk fills, breaks, is cleared or copied; clocks jump;
 * files travel. At the end the record must hold every act that was acknowledged, once, in whole chains, and say so.
 */
import { chainFindings } from '../../../src/record/log/chain.ts';
import { exportRecord } from '../../../src/record/transfer/export-record.ts';
import { textSource } from '../../../src/record/transfer/file-source.ts';
import { acceptImport, previewImport } from '../../../src/record/transfer/import-record.ts';
import { readRecordFile } from '../../../src/record/transfer/read-record-file.ts';
import { Device } from './device.ts';
import { marksOf, Person } from './person.ts';
import { Schedule } from './schedule.ts';
import type { Recorder } from '../../../src/record/recorder.ts';
import type { Promises } from './person.ts';
import type { Owner } from './schedule.ts';

/** Kinds of fault a run may meet. A run meets those of its plan, at moments the seed chooses. */
export const faultKinds = [
  'kill tab',
  'power cut',
  'full',
  'failed',
  'connection lost',
  'frozen tab',
  'clear data',
  'newer version',
  'clock',
  'damaged row',
  'copied device',
  'file',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface Outcome {
  readonly seed: number;
  readonly hash: string;
  readonly violations: readonly string[];
  readonly faults: readonly FaultKind[];
  readonly acknowledged: number;
  readonly steps: number;
  readonly story: readonly string[];
}

const mostTabs = 5;
const turns = 250;

class World {
  readonly schedule: Schedule;
  readonly plan: readonly FaultKind[];
  readonly devices: readonly [Device, Device];
  readonly promises: readonly [Promises, Promises];
  readonly people: Person[] = [];
  /** What excuses a finding at the end. */
  readonly met = new Set<FaultKind>();
  /** Marks of acts whose row was damaged: they are set aside, not in the log. */
  readonly damaged = new Set<string>();
  readonly violations: string[] = [];
  readonly #busy = new Set<Promise<void>>();
  #acts = 0;

  constructor(seed: number) {
    const schedule = new Schedule(seed);
    this.schedule = schedule;
    this.plan = faultKinds.filter(() => schedule.chance(25));
    const hasLocks = schedule.chance(60);
    this.devices = [new Device(schedule, 'laptop', hasLocks), new Device(schedule, 'phone', hasLocks)];
    this.promises = [
      { kept: new Set(), lies: [] },
      { kept: new Set(), lies: [] },
    ];
    schedule.note(`${hasLocks ? 'with' : 'without'} locks; plan: ${this.plan.join(', ')}`);
  }

  /** Something that goes on beside the rest; its owner may die in the middle. */
  begin(work: Promise<void>): void {
    this.#busy.add(work);
    void work.finally(() => this.#busy.delete(work));
  }

  /** Steps until the work is done; gives up when nothing moves any more. */
  async finish<T>(work: Promise<T>): Promise<T> {
    const progress = { isDone: false };
    const watched = work.finally(() => {
      progress.isDone = true;
    });
    let idle = 0;
    while (!progress.isDone) {
      idle = (await this.schedule.step()) ? 0 : idle + 1;
      if (idle > 20)
        throw new Error(
          `nothing moves any more, and the work is not done: ${this.schedule.story.slice(-40).join('; ')}`,
        );
    }
    return watched;
  }

  async settle(): Promise<void> {
    for (let idle = 0; idle < 3;) idle = (await this.schedule.step()) ? 0 : idle + 1;
  }

  openTab(place: 0 | 1): void {
    const person = new Person(this.devices[place], this.promises[place]);
    this.people.push(person);
    this.begin(person.open());
  }

  act(): void {
    const person = this.someone();
    if (person === null) return;
    this.#acts += 1;
    const isGrowing = (): boolean => this.schedule.chance(40);
    this.begin(person.act(`act-${String(this.#acts)}`, 1 + this.schedule.pick(4), isGrowing));
  }

  someone(): Person | null {
    const ready = this.people.filter(({ tab, isReady }) => isReady && !tab.isDead);
    return ready[this.schedule.pick(Math.max(1, ready.length))] ?? null;
  }

  /** A fresh page on the device, for looking or for carrying files. */
  async visit<T>(place: 0 | 1, work: (recorder: Recorder, tab: Owner) => Promise<T>): Promise<T> {
    const person = new Person(this.devices[place], this.promises[place]);
    await this.finish(person.open());
    const value = await this.finish(work(person.recorder, person.tab));
    this.devices[place].kill(person.tab);
    return value;
  }
}

export async function simulate(seed: number): Promise<Outcome> {
  const world = new World(seed);
  const { schedule } = world;
  world.openTab(0);
  if (schedule.chance(40)) world.openTab(1);
  for (let turn = 0; turn < turns; turn += 1) {
    const what = schedule.pick(100);
    if (what < 70) await schedule.step();
    else if (what < 90) world.act();
    else if (what < 94) openAnother(world);
    else await meet(world);
  }
  await end(world);
  return {
    seed,
    hash: schedule.hash(),
    violations: world.violations,
    faults: [...world.met],
    acknowledged: world.promises[0].kept.size + world.promises[1].kept.size,
    steps: schedule.steps,
    story: schedule.story,
  };
}

function openAnother(world: World): void {
  const place = world.schedule.oneOf([0, 1] as const);
  if (world.devices[place].tabs.length < mostTabs) world.openTab(place);
}

async function meet(world: World): Promise<void> {
  const { schedule } = world;
  const kind = world.plan[schedule.pick(Math.max(1, world.plan.length))];
  if (kind === undefined) return;
  const place = schedule.oneOf([0, 1] as const);
  const device = world.devices[place];
  const tab = device.tabs[schedule.pick(Math.max(1, device.tabs.length))];
  world.met.add(kind);
  schedule.note(`meets: ${kind} on ${device.name}`);
  switch (kind) {
    case 'kill tab':
      if (tab !== undefined) device.kill(tab);
      break;
    case 'power cut':
      device.cutPower();
      break;
    case 'full':
    case 'failed':
      device.fault = device.fault === null ? kind : null;
      break;
    case 'connection lost':
      device.fault = device.fault === null ? schedule.oneOf(['gone', 'gone-after'] as const) : null;
      break;
    case 'frozen tab':
      if (tab !== undefined) device.freeze(tab, !tab.isFrozen);
      break;
    case 'clear data':
      await clear(world, place);
      break;
    case 'newer version':
      if (schedule.chance(20)) device.upgrade();
      break;
    case 'clock':
      if (schedule.chance(50)) device.setClock((schedule.pick(7300) - 3650) * 86_400_000);
      else device.sleep(schedule.pick(8 * 3_600_000), schedule.chance(50));
      break;
    case 'damaged row':
      damage(world, place);
      break;
    case 'copied device':
      copy(world, place);
      break;
    case 'file':
      await carry(world, place);
      break;
    default:
      kind satisfies never;
  }
}

/** The data is cleared; whoever has the page open is told, and decides. */
async function clear(world: World, place: 0 | 1): Promise<void> {
  const device = world.devices[place];
  if (device.isNewer || device.fault !== null) return;
  for (const tab of device.tabs) device.freeze(tab, false);
  await world.settle();
  const isEmpty = (): boolean => device.contents.head === null;
  const hadData = !isEmpty();
  // A page that never got to see the record has nothing to miss.
  const knew = new Set(world.people.filter(({ recorder }) => recorder.status.held > 0));
  device.clearData();
  world.promises[place].kept.clear();
  await world.settle();
  for (const person of world.people.filter((one) => one.device === device && one.isReady && !one.tab.isDead)) {
    const { condition } = person.recorder.status;
    if (hadData && knew.has(person) && condition !== 'cleared' && isEmpty()) {
      world.violations.push(`${person.tab.name} was not told that the data was cleared, but: ${condition}`);
    }
    if (condition !== 'cleared') continue;
    if (world.schedule.chance(70)) {
      const marks = marksOf(person.recorder.heldRows.map(({ entry }) => entry));
      const done = await world.finish(person.recorder.putBack());
      if (done.ok) for (const mark of marks) world.promises[place].kept.add(mark);
    } else if (isEmpty()) {
      person.recorder.startAfresh();
    }
  }
}

function damage(world: World, place: 0 | 1): void {
  const device = world.devices[place];
  const before = device.contents.rows;
  const key = device.damageRow();
  if (key === null) return;
  const row = before.get(key) as { entry?: { kind: string; data: unknown } } | undefined;
  // The act may be acknowledged only after its row was damaged, and copies of the device share the damage.
  for (const mark of marksOf(row?.entry === undefined ? [] : [row.entry])) world.damaged.add(mark);
}

/** The profile of one device is copied onto the other, which loses what it had. */
function copy(world: World, place: 0 | 1): void {
  const to = place === 0 ? 1 : 0;
  const [from, target] = [world.devices[place], world.devices[to]];
  if (from.isNewer || target.isNewer) return;
  target.cutPower();
  target.copyFrom(from);
  world.promises[to].kept.clear();
  for (const mark of world.promises[place].kept) world.promises[to].kept.add(mark);
}

/** A file goes from one device to the other. */
async function carry(world: World, place: 0 | 1): Promise<void> {
  const to = place === 0 ? 1 : 0;
  if (world.devices.some((device) => device.fault !== null || device.isNewer)) return;
  const file = await world.visit(place, (recorder) => exportRecord(recorder));
  const reading = await readRecordFile(textSource(file.text));
  if (!reading.ok) {
    world.violations.push(`our own file was refused: ${reading.problem}`);
    return;
  }
  await world.visit(to, async (recorder) => {
    const preview = await previewImport(recorder, reading.entries);
    const done = await acceptImport(recorder, preview);
    if (!done.ok) return;
    for (const mark of marksOf(preview.rows.map(({ entry }) => entry))) world.promises[to].kept.add(mark);
  });
}

/** Calm returns: faults end, frozen tabs wake, everything under way comes to its end. Then the record is looked at. */
async function end(world: World): Promise<void> {
  for (const device of world.devices) {
    device.fault = null;
    for (const tab of device.tabs) device.freeze(tab, false);
  }
  await world.settle();
  for (const { recorder, tab } of world.people) if (!tab.isDead) world.begin(recorder.lookAgain());
  await world.settle();
  for (const place of [0, 1] as const) await judge(world, place);
}

async function judge(world: World, place: 0 | 1): Promise<void> {
  const device = world.devices[place];
  const { lies } = world.promises[place];
  const kept = new Set([...world.promises[place].kept].filter((mark) => !world.damaged.has(mark)));
  const say = (what: string): void => {
    world.violations.push(`${device.name}: ${what}`);
  };
  for (const lie of lies) say(lie);
  const entries = await world.visit(place, (recorder) => recorder.entries());
  await world.settle();
  const marks = marksOf(entries);
  for (const mark of kept) if (!marks.includes(mark)) say(`${mark} was acknowledged and is missing`);
  for (const mark of new Set(marks)) if (marks.filter((one) => one === mark).length > 1) say(`${mark} is there twice`);
  const excused = { fork: ['copied device'], gap: ['damaged row', 'clear data'], broken: ['damaged row'] } as const;
  for (const { kind, device: name, seq } of chainFindings(entries)) {
    if (!excused[kind].some((fault) => world.met.has(fault))) say(`${kind} of ${name} at ${String(seq)}`);
  }
  const { head } = device.contents;
  const own = entries.filter((entry) => entry.device === head?.writer?.device);
  const last = Math.max(-1, ...own.map(({ seq }) => seq));
  if (head?.writer != null && last > head.writer.seq) say('the head is behind the log');
  if (head !== null && entries.some(({ tick }) => tick > head.tick)) say('a tick is ahead of the head');
  for (const person of world.people) {
    if (person.device !== device || person.tab.isDead || !person.isReady) continue;
    const { condition } = person.recorder.status;
    if (condition !== 'well') {
      if (condition === 'lost') say(`${person.tab.name} stays lost in calm weather`);
      continue;
    }
    // An act that was never acknowledged, because its tab died or was told of a failure, may be there without being shown.
    const missing = [...kept].filter((mark) => !person.shown.has(mark));
    // A page shows what it read while a row was sound, even if the row was damaged later.
    if (missing.length > 0) say(`${person.tab.name} does not show ${missing.join(', ')}`);
    const invented = [...person.shown].filter((mark) => !marks.includes(mark));
    if (invented.length > 0 && !world.met.has('damaged row'))
      say(`${person.tab.name} shows ${invented.join(', ')}, not in the log`);
  }
}
