/**
 * One learner at one simulation: choosing, running, looking back. Joins driver, clock, record and live region; the
 * simulation's own view draws what is inside. Storage is reached only through the record port.
 */
import type { RecordPort } from '#record/port.ts';
import { uuidv7 } from '#record/uuid.ts';
import { debrief, type Debrief } from '#simulations/core/debrief.ts';
import { Driver, replay } from '#simulations/core/driver.ts';
import { driverAt, type Film } from '#simulations/core/film.ts';
import { readRunFile, type RunFile } from '#simulations/core/run-file.ts';
import type { FactTexts } from '#simulations/core/rubric.ts';
import type {
  LearnerEventOf,
  Mode,
  Run,
  RunStart,
  Simulation,
  SimulationTypes,
  SnapshotOf,
} from '#simulations/core/simulation.ts';
import { Announcer } from './announcer.svelte.ts';
import {
  finishedRuns,
  lastReflection,
  runKinds,
  unfinishedRuns,
  type FinishedRun,
  type UnfinishedRun,
} from './kept-runs.ts';
import { LiveRun } from './live-run.svelte.ts';
import { hasOpenRunNote, notedMs, noteOpenRun } from './open-run-note.ts';
import { RunKeeper, type Keeping } from './run-keeper.ts';
import { damagedLog, fileTrouble, replayTrouble, type LookBackFailure, type RunFileFailure } from './run-trouble.ts';

/** The record as a page opened it, and what a person must know of its state now; null when all is well. */
export interface OpenedRecord {
  readonly port: RecordPort;
  readonly warning: () => string | null;
}

/** A case on offer and how a run of it starts. */
export interface CaseOffer<T extends SimulationTypes> {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly start: (seed: number, mode: Mode) => RunStart<T>;
}

export interface SessionParts<T extends SimulationTypes> {
  readonly simulation: Simulation<T>;
  readonly offers: readonly CaseOffer<T>[];
  readonly openRecord: () => Promise<OpenedRecord>;
  /** Loads the check of stored events, only when a run is read back. */
  readonly eventReader: () => Promise<(event: unknown) => LearnerEventOf<T> | null>;
  readonly moves: (snapshot: SnapshotOf<T>) => boolean;
  /** Quick repeated events that may be kept together. */
  readonly mayWait: (event: LearnerEventOf<T>) => boolean;
  /** Shown values of facts, for the sentences of the debrief. */
  readonly texts: FactTexts;
  /** Called in the gesture that starts a run: what needs one (sound) is unlocked here. */
  readonly begun: () => void;
  readonly stepped: (snapshot: SnapshotOf<T>, nowMs: number) => void;
}

/** What runs now, or is looked back on: its start, its clock and its id. */
export interface CurrentRun<T extends SimulationTypes> {
  readonly runId: string;
  readonly title: string;
  readonly start: RunStart<T>;
  readonly live: LiveRun<T>;
  /** Keeps it in the record; null for a run that is only looked at: one from a file, or one long kept. */
  readonly keeper: RunKeeper<LearnerEventOf<T> & { readonly type: string }> | null;
  /** The file it came from; null for a run of this record. */
  readonly file: RunFile | null;
  /** The moment of another run it went on from, ms; null when it began at its beginning. */
  readonly branchedAtMs: number | null;
}

/** A finished run of this record, to be looked at again or set beside another. */
export type EarlierRun<T extends SimulationTypes> = FinishedRun<LearnerEventOf<T>> & { readonly title: string };

export type FileOpening =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly sentence: string;
      /** Id of the simulation it belongs to, when that is another one. */
      readonly elsewhere: string | null;
    };

/** How often the clock of a run is noted while nothing is done, simulated milliseconds. */
const noteEveryMs = 1000;

const newRunId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

export class Session<T extends SimulationTypes> {
  readonly announcer = new Announcer();
  readonly #parts: SessionParts<T>;
  #record: Promise<OpenedRecord> | null = null;
  #stop: (() => void) | null = null;
  #notedMs = 0;
  #current = $state.raw<CurrentRun<T> | null>(null);
  #debrief = $state.raw<Debrief | null>(null);
  #keeping = $state.raw<Keeping>({ state: 'nothing' });
  #warning = $state<string | null>(null);
  #left = $state.raw<{
    readonly found: UnfinishedRun<LearnerEventOf<T>>;
    readonly trouble: string | null;
    readonly title: string;
    readonly mode: Mode;
  } | null>(null);

  constructor(parts: SessionParts<T>) {
    this.#parts = parts;
  }

  get current(): CurrentRun<T> | null {
    return this.#current;
  }

  /** The debrief of the run that ended; null before. */
  get debrief(): Debrief | null {
    return this.#debrief;
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  get warning(): string | null {
    return this.#warning;
  }

  /** A run that was left open and what stands in its way. */
  get left(): {
    readonly title: string;
    readonly mode: Mode;
    readonly begunAt: string;
    readonly trouble: string | null;
  } | null {
    return this.#left === null ? null : { ...this.#left, begunAt: this.#left.found.begunAt };
  }

  /** Opens the record when a note says that a run was left here. To be called once the page is up. */
  lookForOpenRun(): void {
    if (hasOpenRunNote(this.#parts.simulation.id)) void this.findLeftRun();
  }

  /** Looks in the record for a run that was begun and not finished. */
  async findLeftRun(): Promise<void> {
    const { simulation, offers } = this.#parts;
    try {
      const [{ port }, readEvent] = await Promise.all([this.#openRecord(), this.#parts.eventReader()]);
      const [found] = unfinishedRuns(await port.entries(...runKinds), simulation.id, readEvent);
      if (found === undefined) {
        this.#left = null;
        noteOpenRun(null);
        return;
      }
      if (!found.log.ok) {
        this.#left = {
          found,
          trouble: damagedLog,
          title: 'A run',
          mode: 'coached',
        };
        return;
      }
      const { run } = found.log;
      const offer = offers.find(({ id }) => id === run.caseId);
      const replayed = offer === undefined ? null : replay(simulation, offer.start(run.seed, run.mode), run);
      const trouble =
        replayed === null ? replayTrouble['case-gone'] : replayed.ok ? null : replayTrouble[replayed.code];
      this.#left = { found, trouble, title: offer?.title ?? run.caseId, mode: run.mode };
    } catch {
      // No record to be had: there is nothing to go on with, and starting a run will say why nothing is kept.
      this.#left = null;
    }
  }

  begin(caseId: string, mode: Mode, seed: number): void {
    const offer = this.#parts.offers.find(({ id }) => id === caseId);
    if (offer === undefined) return;
    this.#parts.begun();
    const start = offer.start(seed, mode);
    this.#open({ runId: newRunId(), title: offer.title, start }, new Driver(this.#parts.simulation, start), null);
    void this.#current?.keeper?.flush();
  }

  /** Goes on with the run that was left, at the moment it was left. */
  resume(): void {
    const found = this.#left?.found;
    if (!found?.log.ok) return;
    const { run } = found.log;
    const offer = this.#parts.offers.find(({ id }) => id === run.caseId);
    if (offer === undefined) return;
    const start = offer.start(run.seed, run.mode);
    const replayed = replay(this.#parts.simulation, start, run, { untilMs: notedMs(found.runId) });
    if (!replayed.ok) return;
    this.#parts.begun();
    this.#open({ runId: found.runId, title: offer.title, start }, replayed.driver, run.events.length);
    if (replayed.driver.ended) this.#finish();
  }

  /**
   * Goes on from a moment of a film: a new run, which says where it came from. `from` is the filmed run's id, null when it is
   * not in this record. At the very end there is nothing to go on with.
   */
  branch(film: Film<T>, atMs: number, from: string | null): void {
    const driver = driverAt(film, atMs);
    if (driver.ended) return;
    this.#parts.begun();
    const { start } = film;
    const title = this.#parts.offers.find(({ id }) => id === start.case.id)?.title ?? start.case.id;
    this.#open({ runId: newRunId(), title, start }, driver, null, { from, atMs: driver.nowMs });
    void this.#current?.keeper?.flush();
  }

  /** Finished runs of this simulation in the record, newest first. Rejects when there is no record to be had. */
  async earlierRuns(): Promise<readonly EarlierRun<T>[]> {
    const { simulation, offers } = this.#parts;
    const [{ port }, readEvent] = await Promise.all([this.#openRecord(), this.#parts.eventReader()]);
    return finishedRuns(await port.entries(...runKinds), simulation.id, readEvent).map((run) => ({
      ...run,
      title: offers.find(({ id }) => id === run.finished.caseId)?.title ?? run.finished.caseId,
    }));
  }

  /** Looks back on a run of the record. Resolves to a sentence when it cannot be played again. */
  async lookBack(runId: string): Promise<string | null> {
    try {
      const found = (await this.earlierRuns()).find((run) => run.runId === runId);
      if (found === undefined) return 'This run is not in the record of this device.';
      if (!found.log.ok) return damagedLog;
      const code = this.#show(found.log.run, found.finished.endedAtMs, runId, null);
      return code === null ? null : code === 'case-gone' ? replayTrouble['case-gone'] : replayTrouble[code];
    } catch {
      return 'The record of this device cannot be opened now.';
    }
  }

  /** Opens a run somebody saved as a file: told apart when it is cut short, changed, or made with another version. */
  async openFile(text: string): Promise<FileOpening> {
    const { simulation } = this.#parts;
    const refused = (code: RunFileFailure, elsewhere: string | null = null): FileOpening => ({
      ok: false,
      sentence: fileTrouble[code],
      elsewhere,
    });
    const reading = readRunFile(text);
    if (!reading.ok) return refused(reading.code);
    const { file } = reading;
    if (file.run.simulation !== simulation.id) return refused('other-simulation', file.run.simulation);
    const readEvent = await this.#parts.eventReader();
    const events: { readonly atMs: number; readonly event: LearnerEventOf<T> }[] = [];
    for (const { atMs, event } of file.run.events) {
      const known = readEvent(event);
      if (known === null) return refused('unknown-event');
      events.push({ atMs, event: known });
    }
    const code = this.#show({ ...file.run, events }, file.endedAtMs, newRunId(), file);
    return code === null ? { ok: true } : refused(code);
  }

  /** Keeps what the learner says of the run that is looked back on. Resolves to whether it is kept. */
  async reflect(text: string): Promise<boolean> {
    const run = this.#current;
    if (run?.file !== null) return false;
    try {
      const { port } = await this.#openRecord();
      const result = await port.append([{ kind: 'run.reflected', data: { run: run.runId, text } }]);
      return result.ok;
    } catch {
      return false;
    }
  }

  /** What the learner last said of the run that is looked back on; empty when nothing. */
  async reflection(): Promise<string> {
    const run = this.#current;
    if (run === null) return '';
    if (run.file !== null) return run.file.reflection;
    try {
      const { port } = await this.#openRecord();
      return lastReflection(await port.entries('run.reflected', 'entry.withdrawn'), run.runId);
    } catch {
      return '';
    }
  }

  /** Takes the run that was left out of everything shown. Its entries stay in the record. */
  async putAway(): Promise<void> {
    const found = this.#left?.found;
    if (found === undefined) return;
    const { port } = await this.#openRecord();
    const result = await port.append([
      { kind: 'entry.withdrawn', data: { entry: found.entryId, reason: 'run put away unfinished' } },
    ]);
    if (!result.ok) {
      this.#keeping = { state: 'failed', code: result.code };
      return;
    }
    await this.findLeftRun();
  }

  /** Back to the list. An unfinished run stays where it is and can be gone on with. */
  leave(): void {
    const wasRunning = this.#current !== null && this.#debrief === null;
    void this.#current?.keeper?.flush().then(() => (wasRunning ? this.findLeftRun() : undefined));
    this.#close();
  }

  /** Keeps what is not kept yet: for a page that is being hidden or closed. */
  flush(): void {
    void this.#current?.keeper?.flush();
    this.#noteNow();
  }

  close(): void {
    this.flush();
    this.#close();
    this.announcer.close();
  }

  /** Puts a finished run up to be looked back on, scored anew. Returns why not, or null. */
  #show(run: Run<LearnerEventOf<T>>, endedAtMs: number, runId: string, file: RunFile | null): LookBackFailure | null {
    const { simulation, offers, texts } = this.#parts;
    const offer = offers.find(({ id }) => id === run.caseId);
    if (offer === undefined) return 'case-gone';
    const start = offer.start(run.seed, run.mode);
    const replayed = replay(simulation, start, run, { untilMs: endedAtMs });
    if (!replayed.ok) return replayed.code;
    const { driver } = replayed;
    const result = debrief(simulation, driver.snapshot, texts);
    if (result === null) return 'not-finished';
    const { earned, possible, passed } = result.score;
    if (
      file !== null &&
      (file.score.earned !== earned || file.score.possible !== possible || file.score.passed !== passed)
    )
      return 'other-score';
    this.#close();
    const live = new LiveRun<T>(driver, { moves: () => false, stepped: () => undefined, acted: () => undefined });
    this.#left = null;
    this.#current = { runId, title: offer.title, start, live, keeper: null, file, branchedAtMs: null };
    this.#debrief = result;
    return null;
  }

  #open(
    begun: Pick<CurrentRun<T>, 'runId' | 'title' | 'start'>,
    driver: Driver<T>,
    kept: number | null,
    branch: { readonly from: string | null; readonly atMs: number } | null = null,
  ): void {
    this.#close();
    const { runId } = begun;
    const live = new LiveRun<T>(driver, {
      moves: this.#parts.moves,
      stepped: (snapshot, nowMs) => {
        if (nowMs - this.#notedMs >= noteEveryMs) this.#noteNow();
        this.#parts.stepped(snapshot, nowMs);
      },
      acted: (event) => {
        keeper.acted(this.#parts.mayWait(event));
        if (driver.ended) this.#finish();
      },
    });
    const keeper = new RunKeeper(runId, () => driver.run, kept, {
      record: async () => {
        const opened = await this.#openRecord();
        this.#warning = opened.warning();
        return opened.port;
      },
      later: (ms, task) => {
        const timer = setTimeout(task, ms);
        return () => {
          clearTimeout(timer);
        };
      },
      changed: (keeping) => {
        this.#keeping = keeping;
      },
      branched: branch === null ? null : { run: runId, ...branch },
    });
    this.#left = null;
    this.#keeping = { state: kept === null ? 'nothing' : 'saved' };
    this.#current = { ...begun, live, keeper, file: null, branchedAtMs: branch?.atMs ?? null };
    this.#stop = live.start();
    this.#noteNow();
  }

  /** Notes how far the clock of the run has come, so that whoever comes back comes back to this second. */
  #noteNow(): void {
    const current = this.#current;
    if (current?.keeper == null || this.#debrief !== null) return;
    const { nowMs } = current.live.driver;
    this.#notedMs = nowMs;
    noteOpenRun({ simulation: this.#parts.simulation.id, run: current.runId, atMs: nowMs });
  }

  #finish(): void {
    const current = this.#current;
    if (current?.keeper == null || this.#debrief !== null) return;
    this.#stop?.();
    const { simulation } = this.#parts;
    const { driver } = current.live;
    const result = debrief(simulation, driver.snapshot, this.#parts.texts);
    if (result === null) return;
    this.#debrief = result;
    const { earned, possible, passed, criteria } = result.score;
    void current.keeper
      .finish({
        run: current.runId,
        simulation: simulation.id,
        version: simulation.version,
        caseId: current.start.case.id,
        mode: current.start.mode,
        endedAtMs: driver.nowMs,
        earned,
        possible,
        passed,
        criteria: criteria.map((line) => ({
          id: line.id,
          earned: line.earned,
          possible: line.possible,
          met: line.met,
          critical: line.critical,
        })),
      })
      .then((kept) => {
        if (kept) noteOpenRun(null);
      });
  }

  #close(): void {
    this.#stop?.();
    this.#stop = null;
    this.#current = null;
    this.#debrief = null;
    this.#keeping = { state: 'nothing' };
  }

  #openRecord(): Promise<OpenedRecord> {
    this.#record ??= this.#parts.openRecord().catch((error: unknown) => {
      this.#record = null;
      throw error;
    });
    return this.#record;
  }
}
