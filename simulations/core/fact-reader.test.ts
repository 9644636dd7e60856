import { describe, expect, test } from 'vitest';
import type { FactValue } from '#schema/fact.ts';
import { eachField, factReader } from './fact-reader.ts';

const facts = new Map<string, FactValue>([
  ['boil', { kind: 'number', value: 212, unit: '[degF]' }],
  ['steep', { kind: 'at-least', low: 3, unit: 'min' }],
  ['scald', { kind: 'above', low: 120, unit: '[degF]' }],
  ['fill', { kind: 'at-most', high: 8, unit: 'cups' }],
  ['cool', { kind: 'below', high: 90, unit: '[degF]' }],
  ['serve', { kind: 'range', low: 130, high: 160, unit: '[degF]' }],
  ['cups', { kind: 'list', values: ['small, 6 ounces', 'large'] }],
  ['blend', { kind: 'text', text: '3:1' }],
]);
const read = factReader('kettle', (id) => facts.get(id));

describe('a fact', () => {
  test.each([
    ['boil', 212],
    ['steep', 3],
    ['scald', 120],
    ['fill', 8],
    ['cool', 90],
  ])('%s is read as its one number', (id, number) => {
    expect(read.number(id)).toBe(number);
  });

  test.each(['serve', 'cups', 'blend'])('%s is not one number', (id) => {
    expect(() => read.number(id)).toThrow(`kettle: the fact "${id}" must be one number`);
  });

  test('is taken only as one of the kinds that were named', () => {
    expect(read.number('fill', 'at-most')).toBe(8);
    expect(read.number('fill', 'number', 'at-most')).toBe(8);
    expect(() => read.number('steep', 'number', 'at-most')).toThrow(
      'kettle: the fact "steep" must be of the kind number or at-most',
    );
    expect(() => read.number('serve', 'at-most')).toThrow('kettle: the fact "serve" must be of the kind at-most');
  });

  test('is read as a range only with both ends', () => {
    expect(read.range('serve')).toEqual({ low: 130, high: 160 });
    expect(() => read.range('boil')).toThrow('kettle: the fact "boil" must be a range');
  });

  test('gives its lines, and the first number in one of them', () => {
    expect(read.list('cups')).toEqual(['small, 6 ounces', 'large']);
    expect(read.firstIn('cups', 'small, 6 ounces of 8')).toBe(6);
    expect(() => read.list('blend')).toThrow('kettle: the fact "blend" must be a list');
    expect(() => read.firstIn('cups', 'large')).toThrow('kettle: the fact "cups" has no number');
  });

  test('is told with simulation and id when it is missing, whatever was asked of it', () => {
    const missing = 'kettle: the fact "whistle" is missing from content/facts';
    expect(() => read.value('whistle')).toThrow(missing);
    expect(() => read.number('whistle')).toThrow(missing);
    expect(() => read.number('whistle', 'number')).toThrow(missing);
    expect(() => read.range('whistle')).toThrow(missing);
    expect(() => read.list('whistle')).toThrow(missing);
  });
});

describe('a table of ids', () => {
  test('keeps its fields', () => {
    expect(read.numbers({ boilF: 'boil', steepMin: 'steep' })).toEqual({ boilF: 212, steepMin: 3 });
    expect(read.ranges({ serveF: 'serve' })).toEqual({ serveF: { low: 130, high: 160 } });
    expect(eachField({ cold: ['cool', 1], hot: ['boil', 2] } as const, ([id]) => read.number(id))).toEqual({
      cold: 90,
      hot: 212,
    });
  });

  test('names the id of a field that cannot be read', () => {
    expect(() => read.numbers({ boilF: 'boil', serveF: 'serve' })).toThrow('"serve" must be one number');
    expect(() => read.numbers({ boilF: 'boil', steepMin: 'steep' }, 'number')).toThrow('"steep" must be of the kind');
    expect(() => read.ranges({ boilF: 'boil' })).toThrow('"boil" must be a range');
  });
});
