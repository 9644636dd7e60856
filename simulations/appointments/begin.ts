/** How a day at the book begins: which callers say what, and who stands in the book already, by the seed. */
import { drawInt } from '../core/draw.ts';
import type { SimulationInput } from '../core/simulation.ts';
import type { VisitFolder } from '../practice/types.ts';
import type { BookCase, Request, WrittenRequest } from './case.ts';
import type { BookContext, RequestState } from './context.ts';
import type { BookFacts } from './facts.ts';

/** Calls come up to so much later than written, ms. */
const jitterMs = 8000;

/** A request as this seed tells it: as written, or in one of its variants. */
export function told(seed: number, written: WrittenRequest): Request {
  const { variants, ...base } = written;
  const pick = drawInt(seed, `variant:${base.id}`, 0, 0, variants.length);
  const { says, ...other } = variants[pick - 1] ?? {};
  const late = base.by === 'call' ? drawInt(seed, `late:${base.id}`, 0, 0, jitterMs / 100) * 100 : 0;
  return { ...base, ...other, says: { ...base.says, ...says }, atMs: base.atMs + late };
}

function stateOf({ id, atMs }: Request): RequestState {
  return {
    id,
    stage: atMs === 0 ? 'waiting' : 'to-come',
    sinceMs: 0,
    answeredAfterMs: null,
    longestHoldMs: 0,
    heldBlindly: false,
    asked: [],
    screened: [],
    heard: [],
    chart: null,
    entered: null,
    passed: null,
    needs: [],
    given: [],
    steps: [],
    reminder: null,
    readBack: null,
    bookedUnknown: false,
    bookedUnscreened: false,
    everBooked: false,
  };
}

export function begin(input: SimulationInput<BookCase, BookFacts, VisitFolder | null>): BookContext {
  const { case: day, facts, seed, mode, carried } = input;
  const requests = day.requests.map((written) => told(seed, written));
  return {
    mode,
    seed,
    case: day,
    facts,
    carried,
    nowMs: 0,
    requests,
    states: requests.map(stateOf),
    open: null,
    booked: day.booked.filter(
      ({ id, chance }, index) => chance >= 100 || drawInt(seed, `booked:${id}`, index, 1, 100) <= chance,
    ),
    freed: [],
    own: [],
    matrix: day.matrix,
    blocks: day.matrix.filter(({ isSet }) => isSet).map(({ isSet: _isSet, ...block }) => block),
    blockedFirst: null,
    question: null,
    hints: 0,
  };
}
