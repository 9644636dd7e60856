/** An address may name patient, mode and seed; anything odd in it is ignored. */
import { expect, test } from 'vitest';
import { askedBy } from './wanted-run.ts';

test('an address names the run an instructor wants everybody to do', () => {
  expect(askedBy('?case=stage-two&mode=check-off&seed=4821')).toEqual({
    caseId: 'stage-two',
    mode: 'check-off',
    seed: 4821,
  });
});

test('a plain address asks for nothing', () => {
  expect(askedBy('')).toEqual({ caseId: null, mode: 'coached', seed: null });
});

test.each(['abc', '-1', '1.5', '99999999999', ''])('a wrong seed (%s) is ignored', (seed) => {
  expect(askedBy(`?seed=${seed}`).seed).toBeNull();
});
