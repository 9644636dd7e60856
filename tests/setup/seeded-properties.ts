/**
 * Property tests draw from one seed, so that a run on one machine is the run on every other and a failure repeats.
 * `EXAM_ROOM_SEED=random` draws anew (fast-check prints the seed of a failure), any whole number repeats that run.
 */
import fc from 'fast-check';

const wanted = process.env['EXAM_ROOM_SEED'] ?? '20261126';

if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
