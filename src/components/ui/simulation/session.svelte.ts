/**
 * One learner at one simulation: choosing, running, looking back. Joins driver, clock, record and live region; the
 * simulation's own view draws what is inside. Storage is reached only through the record port.
 */
import type { RecordPort } from '#record/port.ts';
import { uuidv7 } from '#record/uuid.ts';
import { debrief, type Debrief } from '#simulations/core/debrief.ts';
import { Driver, replay, type ReplayFailure } from '#simulations/core/driver.ts';
import type {
  LearnerEventOf,
  Mode,
  RunStart,
  Simulation,
  SimulationTypes,
  SnapshotOf,
} from '#simulations/core/simulation.ts';
import type { FactTexts } from '#simulations/core/rubric.ts';
import { Announcer } from './announcer.svelte.ts';
import { runKinds, unfinishedRuns, type UnfinishedRun } from './kept-runs.ts';
import { LiveRun } from './live-run.svelte.ts';
import { hasOpenRunNote, noteOpenRun } from './open-run-note.ts';
import { RunKeeper, type Keeping } from './run-keeper.ts';

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

/** What runs now: its start, its clock and its id. */
export interface CurrentRun<T extends SimulationTypes> {
  readonly runId: string;
  readonly title: string;
  readonly start: RunStart<T>;
  readonly live: LiveRun<T>;
  readonly keeper: RunKeeper<LearnerEventOf<T> & { readonly type: string }>;
}

const replayTrouble: Readonly<Record<ReplayFailure, string>> = {
  'other-simulation': 'It belongs to another simulation.',
  'other-version':
    'The simulation has changed since then, so it cannot be gone on with. What you did stays in your record.',
  'other-content':
    'The patient or the rubric has changed since then, so it cannot be gone on with. What you did stays in your record.',
  'out-of-order': 'Its log is damaged, so it cannot be gone on with.',
  'not-an-offset': 'Its log is damaged, so it cannot be gone on with.',
  'too-long': 'It is longer than a run can be.',
  'impossible-event': 'Its log is damaged, so it cannot be gone on with.',
};

export class Session<T extends SimulationTypes> {
  readonly announcer = new Announcer();
  readonly #parts: SessionParts<T>;
  #record: Promise<OpenedRecord> | null = null;
  #stop: (() => void) | null = null;
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
          trouble: 'Its log is damaged, so it cannot be gone on with.',
          title: 'A run',
          mode: 'coached',
        };
        return;
      }
      const { run } = found.log;
      const offer = offers.find(({ id }) => id === run.caseId);
      const replayed = offer === undefined ? null : replay(simulation, offer.start(run.seed, run.mode), run);
      const trouble =
        replayed === null ? 'Its patient is no longer here.' : replayed.ok ? null : replayTrouble[replayed.code];
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
    const runId = uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    this.#open(runId, offer.title, start, new Driver(this.#parts.simulation, start), null);
    void this.#current?.keeper.flush();
  }

  /** Goes on with the run that was left, at the moment it was left. */
  resume(): void {
    const found = this.#left?.found;
    if (!found?.log.ok) return;
    const { run } = found.log;
    const offer = this.#parts.offers.find(({ id }) => id === run.caseId);
    if (offer === undefined) return;
    const start = offer.start(run.seed, run.mode);
    const replayed = replay(this.#parts.simulation, start, run);
    if (!replayed.ok) return;
    this.#parts.begun();
    this.#open(found.runId, offer.title, start, replayed.driver, run.events.length);
    if (replayed.driver.ended) this.#finish();
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
    void this.#current?.keeper.flush().then(() => (wasRunning ? this.findLeftRun() : undefined));
    this.#close();
  }

  /** Keeps what is not kept yet: for a page that is being hidden or closed. */
  flush(): void {
    void this.#current?.keeper.flush();
  }

  close(): void {
    this.flush();
    this.#close();
    this.announcer.close();
  }

  #open(runId: string, title: string, start: RunStart<T>, driver: Driver<T>, kept: number | null): void {
    this.#close();
    const live = new LiveRun<T>(driver, {
      moves: this.#parts.moves,
      stepped: this.#parts.stepped,
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
    });
    this.#left = null;
    this.#keeping = { state: kept === null ? 'nothing' : 'saved' };
    this.#current = { runId, title, start, live, keeper };
    this.#stop = live.start();
    noteOpenRun(this.#parts.simulation.id);
  }

  #finish(): void {
    const current = this.#current;
    if (current === null || this.#debrief !== null) return;
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
