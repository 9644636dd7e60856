import { describe, expect, test } from 'vitest';
import { csv, csvCell } from './report-csv.ts';

describe('csvCell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1'])(
    '%j is kept from being a formula',
    (text) => {
      expect(csvCell(text).startsWith(`"'`)).toBe(true);
    },
  );

  test('quotes are doubled and plain text stays as it is', () => {
    expect(csvCell('say "ah", please')).toBe('"say ""ah"", please"');
  });

  test('a negative number stays a number', () => {
    expect(csvCell(-3)).toBe('-3');
  });
});

test('a table has one line for each row', () => {
  expect(
    csv([
      ['a', 1],
      ['b', 2],
    ]),
  ).toBe('\uFEFF"a",1\r\n"b",2\r\n');
});
