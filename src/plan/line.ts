/**
 * Everything that is left to do towards an outline, in one line. The topic that has had the least time for what it is worth is
 * served next, time spent before today counted; so the time over any stretch follows the outline's weights and what is not known
 * yet, and tomorrow's line goes on where today's stopped. The line knows nothing of days and minutes. Pure.
 */
import type { StudyMaterial, StudyModule, StudySimulation } from './material.ts';
import type { Standing } from './standing.ts';

/** One question with its reasons. An exam leaves less; reading why takes the rest. */
export const minutesPerQuestion = 1;

interface Served {
  readonly minutes: number;
  /** Codes of the topics its minutes are spent on, in equal parts. */
  readonly topics: readonly string[];
}

/** A section to read. Sections of one module stand together, in reading order. */
export interface ReadPiece extends Served {
  readonly kind: 'read';
  readonly module: string;
  readonly section: string;
}

export interface SimulatePiece extends Served {
  readonly kind: 'simulate';
  readonly simulation: string;
}

/** New questions of one topic. */
export interface AskPiece extends Served {
  readonly kind: 'ask';
  readonly count: number;
}

export type Piece = ReadPiece | SimulatePiece | AskPiece;

/** At most so many new questions for each minute of reading: a few at a time, the others wait for their topic's turn. */
const mostQuestionsAMinute = 0.4;
/** New questions in a row where nothing is left to read. */
const questionsInARow = 5;

/** Minutes of the section at a place: whole ones, which add up to those of the module. */
function minutesAt({ minutes, sections }: StudyModule, place: number): number {
  const upTo = (count: number): number => Math.round((minutes * count) / sections.length);
  return upTo(place + 1) - upTo(place);
}

/** Minutes of a section; null where the module or the section is not known. */
export function minutesOfSection(module: StudyModule | undefined, section: string): number | null {
  const place = module?.sections.findIndex(({ id }) => id === section) ?? -1;
  return module === undefined || place < 0 ? null : minutesAt(module, place);
}

/** The module's sections as pieces. A section that teaches nothing of this outline belongs to what its module teaches of it. */
function sectionPieces(module: StudyModule): readonly ReadPiece[] {
  const ofModule = [...new Set(module.sections.flatMap(({ topics }) => topics))];
  return module.sections.map(({ id, topics }, place) => ({
    kind: 'read',
    module: module.id,
    section: id,
    minutes: minutesAt(module, place),
    topics: topics.length === 0 ? ofModule : topics,
  }));
}

/** Counts by topic that start from nothing. */
class Tally {
  readonly #counts = new Map<string, number>();

  of(topic: string): number {
    return this.#counts.get(topic) ?? 0;
  }

  add(topic: string, amount: number): void {
    this.#counts.set(topic, this.of(topic) + amount);
  }

  /** Adds the minutes of a piece to its topics. */
  serve({ minutes, topics }: Served): void {
    for (const topic of topics) this.add(topic, minutes / topics.length);
  }
}

interface OpenModule {
  readonly id: string;
  readonly unread: readonly ReadPiece[];
  readonly minutes: Tally;
}

/** A part of a topic that may come next. */
interface Next {
  /** Minutes of it on the topic. */
  readonly minutes: number;
  readonly serve: () => void;
}

class Line {
  readonly pieces: Piece[] = [];
  readonly #shares: ReadonlyMap<string, number>;
  readonly #spent = new Tally();
  /** New questions left, by topic. */
  readonly #questions = new Tally();
  /** New questions for each minute of reading, by topic. */
  readonly #pace = new Map<string, number>();
  /** Questions that the reading so far brings with it and that are not in line yet, by topic. */
  readonly #owed = new Tally();
  readonly #modules = new Map<string, OpenModule>();
  /** The modules that teach a topic, the one that is most about it first. */
  readonly #byTopic: ReadonlyMap<string, OpenModule[]>;
  /** Not passed yet, those that were never tried first. */
  readonly #simulations: Map<string, StudySimulation>;
  readonly #tried: Standing['tried'];
  readonly #lastModule: string | null;

  constructor(
    { topics, modules, simulations }: StudyMaterial,
    standing: Standing,
    shares: ReadonlyMap<string, number>,
  ) {
    this.#shares = shares;
    this.#tried = standing.tried;
    this.#lastModule = standing.lastModule;
    const isTried = ({ id }: StudySimulation): boolean => standing.tried.has(id);
    for (const simulation of simulations.filter(isTried)) this.#spent.serve(simulation);
    const open = simulations.filter(({ id }) => standing.tried.get(id)?.isPassed !== true);
    this.#simulations = new Map(
      [...open.filter((one) => !isTried(one)), ...open.filter(isTried)].map((one) => [one.id, one]),
    );
    const reading = new Tally();
    for (const module of modules) {
      const read = standing.read.get(module.id) ?? new Set();
      const pieces = sectionPieces(module);
      for (const piece of pieces) if (read.has(piece.section)) this.#spent.serve(piece);
      const unread = pieces.filter(({ section }) => !read.has(section));
      if (unread.length === 0) continue;
      const minutes = new Tally();
      for (const piece of unread) {
        minutes.serve(piece);
        reading.serve(piece);
      }
      this.#modules.set(module.id, { id: module.id, unread, minutes });
    }
    const part = (topic: string, { minutes, unread }: OpenModule): number =>
      minutes.of(topic) / unread.reduce((sum, piece) => sum + piece.minutes, 0);
    this.#byTopic = new Map(
      topics.map(({ code }) => [
        code,
        [...this.#modules.values()]
          .filter(({ minutes }) => minutes.of(code) > 0)
          .sort((a, b) => part(code, b) - part(code, a)),
      ]),
    );
    for (const { code, items } of topics) {
      const answered = items.filter((item) => standing.answered.has(item)).length;
      this.#spent.add(code, answered * minutesPerQuestion);
      const left = items.length - answered;
      this.#questions.add(code, left);
      const pace = reading.of(code) === 0 ? 0 : left / reading.of(code);
      this.#pace.set(code, Math.min(mostQuestionsAMinute, pace));
    }
  }

  /** Puts everything in line. */
  draw(): readonly Piece[] {
    if (this.#lastModule !== null) this.#finish(this.#lastModule);
    for (let best = this.#neediest(); best !== null; best = this.#neediest()) best.next.serve();
    return this.pieces;
  }

  /** What was begun is read to its end and done with the hands, before anything else. */
  #finish(module: string): void {
    const open = this.#modules.get(module);
    if (open !== undefined) this.#read(open);
    else this.#simulateOf(module);
  }

  /**
   * The topic with work left that has had the least time for what it is worth, half of what comes next counted in, as seats are
   * given by Sainte-Laguë: a small topic waits until it is due about half of its next part. Among equals the one worth most.
   */
  #neediest(): { readonly next: Next } | null {
    let best: { next: Next; served: number; share: number } | null = null;
    for (const [topic, share] of this.#shares) {
      const next = this.#nextOf(topic);
      if (next === null) continue;
      const served = share === 0 ? Infinity : (this.#spent.of(topic) + next.minutes / 2) / share;
      if (best === null || served < best.served || (served === best.served && share > best.share))
        best = { next, served, share };
    }
    return best;
  }

  /**
   * What comes next of a topic: what was read and never done, then more reading; what was tried and not passed rests until the
   * reading is done; then questions.
   */
  #nextOf(topic: string): Next | null {
    const module = this.#moduleFor(topic);
    const simulation = this.#simulationFor(topic, module === null ? 'any' : 'untried');
    if (simulation !== null)
      return {
        minutes: simulation.minutes / simulation.topics.length,
        serve: () => {
          this.#simulate(simulation);
        },
      };
    if (module !== null)
      return {
        minutes: module.minutes.of(topic),
        serve: () => {
          this.#read(module);
        },
      };
    const count = Math.min(questionsInARow, this.#questions.of(topic));
    if (count === 0) return null;
    return {
      minutes: count * minutesPerQuestion,
      serve: () => {
        this.#ask(topic, count);
      },
    };
  }

  /** The unread module that is most about a topic; among equals the first on the shelf. */
  #moduleFor(topic: string): OpenModule | null {
    const waiting = this.#byTopic.get(topic) ?? [];
    // Read on behalf of another topic meanwhile.
    while (waiting[0] !== undefined && !this.#modules.has(waiting[0].id)) waiting.shift();
    return waiting[0] ?? null;
  }

  /** A simulation of a topic whose module is read. */
  #simulationFor(topic: string, which: 'untried' | 'any'): StudySimulation | null {
    for (const simulation of this.#simulations.values()) {
      if (which === 'untried' && this.#tried.has(simulation.id)) continue;
      if (simulation.topics.includes(topic) && !this.#modules.has(simulation.module)) return simulation;
    }
    return null;
  }

  #read({ id, unread }: OpenModule): void {
    this.#modules.delete(id);
    for (const piece of unread) {
      this.#put(piece);
      for (const topic of piece.topics) this.#askAlong(topic, piece.minutes / piece.topics.length);
    }
    this.#simulateOf(id);
  }

  /** The questions that so much reading on a topic brings with it. */
  #askAlong(topic: string, minutes: number): void {
    this.#owed.add(topic, minutes * (this.#pace.get(topic) ?? 0));
    // Shares of a minute add up to a hair less than a whole one.
    const count = Math.min(this.#questions.of(topic), Math.floor(this.#owed.of(topic) + 1e-9));
    if (count === 0) return;
    this.#owed.add(topic, -count);
    this.#ask(topic, count);
  }

  #ask(topic: string, count: number): void {
    this.#questions.add(topic, -count);
    this.#put({ kind: 'ask', count, minutes: count * minutesPerQuestion, topics: [topic] });
  }

  #simulateOf(module: string): void {
    for (const simulation of [...this.#simulations.values()])
      if (simulation.module === module && !this.#tried.has(simulation.id)) this.#simulate(simulation);
  }

  #simulate({ id, minutes, topics }: StudySimulation): void {
    this.#simulations.delete(id);
    this.#put({ kind: 'simulate', simulation: id, minutes, topics });
  }

  #put(piece: Piece): void {
    this.#spent.serve(piece);
    this.pieces.push(piece);
  }
}

/** @param shares of the time each topic is worth, by code */
export function lineOfWork(
  material: StudyMaterial,
  standing: Standing,
  shares: ReadonlyMap<string, number>,
): readonly Piece[] {
  return new Line(material, standing, shares).draw();
}
