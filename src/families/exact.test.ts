import { describe, expect, it } from 'vitest';
import { exact, Exact, sum } from './exact.ts';

describe('exact numbers', () => {
  it('add and multiply decimals without floating-point errors', () => {
    expect(exact(0.1).plus(0.2).decimal).toBe('0.3');
    expect(exact(1.1).times(1.1).decimal).toBe('1.21');
    expect(sum([0.1, 0.2, 0.3]).decimal).toBe('0.6');
  });

  it('keep a third whole until it is rounded', () => {
    expect(exact(10).over(3).times(3).decimal).toBe('10');
    expect(exact(10).over(3).decimal).toBeNull();
  });

  it.each([
    ['0.665', 2, '0.67'],
    ['2.45', 1, '2.5'],
    ['2.449', 1, '2.4'],
    ['0.95', 1, '1'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
  ])('round %s to %i decimals half up', (value, decimals, rounded) => {
    expect(exact(value).round(decimals).decimal).toBe(rounded);
  });

  it('are written with commas, a zero before the point and none behind', () => {
    expect(String(exact('1250.50'))).toBe('1,250.5');
    expect(String(exact('.5'))).toBe('0.5');
    expect(String(exact(1_000_000))).toBe('1,000,000');
    expect(String(exact(40).over(2.2))).toBe('18.181…');
    expect(exact(1250).toMoney()).toBe('1,250.00');
    expect(exact('0.5').toMoney()).toBe('0.50');
  });

  it('are read as people write them, or not at all', () => {
    expect(Exact.read('1,250.50')?.decimal).toBe('1250.5');
    expect(Exact.read('007')?.decimal).toBe('7');
    expect(Exact.read('.25')?.decimal).toBe('0.25');
    for (const text of ['', '.', 'ten', '1.2.3', '1/2', '5 mL']) expect(Exact.read(text)).toBeNull();
  });

  it('go up and down to whole numbers', () => {
    expect(exact(7).over(2).floor().decimal).toBe('3');
    expect(exact(7).over(2).ceiling().decimal).toBe('4');
    expect(exact(4).ceiling().decimal).toBe('4');
    expect(exact(4).isWhole && !exact('4.5').isWhole).toBe(true);
  });

  it('refuse what is no number and division by zero', () => {
    expect(() => exact('five')).toThrow('"five" is no decimal number.');
    expect(() => exact(1).over(0)).toThrow('Division by zero.');
  });
});
