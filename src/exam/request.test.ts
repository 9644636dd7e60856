import { expect, test } from 'vitest';
import { readAddress, requestOf } from './request.ts';

const read = (query: string) => readAddress(new URLSearchParams(query));

test('an address without a known exam asks for nothing', () => {
  expect(read('kind=quick')).toBeNull();
  expect(read('exam=<script>')).toBeNull();
});

test('an address can ask for a form in one word or in two', () => {
  expect(read('exam=cma-aama&kind=short-50')).toMatchObject({ kind: 'short', count: 50 });
  expect(read('exam=cma-aama&kind=short&count=50')).toMatchObject({ kind: 'short', count: 50 });
});

test('numbers, topics, modes and times outside what exists are left out', () => {
  expect(read('exam=rma-amt&count=9999&topic=R1.1&topic=%3Cb%3E&mode=x&time=7&seed=1e9')).toEqual({
    exam: 'rma-amt',
    kind: 'quick',
    count: null,
    topics: ['R1.1'],
    mode: null,
    timeFactor: undefined,
    from: 'all',
    seed: null,
  });
});

test('a form of missed items takes the latest missed', () => {
  expect(requestOf({ kind: 'missed', count: 2, topics: [] }, ['a', 'b', 'c'])).toEqual({
    kind: 'missed',
    items: ['b', 'c'],
    count: 2,
  });
});
