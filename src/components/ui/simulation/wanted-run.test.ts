/** An address may name patient, mode and seed; anything odd in it is ignored. */
import { expect, test } from 'vitest';
import { askedBy } from './wanted-run.ts';

test('an address names the run an instructor wants everybody to do', () => {
  expect(askedBy('?case=stage-two&mode=check-off&seed=4821')).toEqual({
    caseId: 'stage-two',
    mode: 'check-off',
    seed: 4821,
    runId: null,
    list: false,
  });
});

test('a plain address asks for nothing', () => {
  expect(askedBy('')).toEqual({ caseId: null, mode: 'coached', seed: null, runId: null, list: false });
});

test.each(['abc', '-1', '1.5', '99999999999', ''])('a wrong seed (%s) is ignored', (seed) => {
  expect(askedBy(`?seed=${seed}`).seed).toBeNull();
});

test('an address may name a finished run to look back on; what is no run id is ignored', () => {
  const run = '01936000-0000-7000-8000-000000000001';

  expect(askedBy(`?run=${run}`).runId).toBe(run);
  expect(askedBy('?run=<script>').runId).toBeNull();
});

test('an address may ask for the list, whatever was left open', () => {
  expect(askedBy('?list').list).toBe(true);
});
