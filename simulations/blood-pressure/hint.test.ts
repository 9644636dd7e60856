/** The coach of a measurement that is going on; that whoever follows every hint passes is shown for all (tests/models). */
import { describe, expect, it } from 'vitest';
import { fresh, type BpDriver } from '../../tests/models/blood-pressure-runs.ts';
import { wayFor } from '../core/follow.ts';
import { ways } from './follow.ts';
import { hintOf } from './hint.ts';
import { act, expertHabits as habits, waitEmpty } from './personas.ts';

const context = (driver: BpDriver) => driver.snapshot.context;

describe('in the middle of a fall', () => {
  it('the coach asks for the marks, for listening on, and for the chart', () => {
    const driver = fresh('normal-adult', 6);
    for (let step = 0; step < 200 && !hintOf(context(driver)).text.includes('then open the valve'); step += 1) {
      const { text } = hintOf(context(driver));
      wayFor(ways, text)?.(driver);
    }
    const next = () => hintOf(context(driver)).text;
    for (let i = 0; i < 20; i += 1) act(driver, habits, { type: 'bulb.squeezed' });
    act(driver, habits, { type: 'valve.set', openPercent: 18 });
    driver.pass(2000);
    const hints = [next()];
    act(driver, habits, { type: 'sound.marked', which: 'systolic' });
    hints.push(next());
    act(driver, habits, { type: 'sound.marked', which: 'diastolic' });
    hints.push(next());
    waitEmpty(driver, 0);
    hints.push(next());

    expect(hints).toEqual([
      'Listen for {bp-systolic-sound} and mark it.',
      'Keep the fall steady and mark {bp-diastolic-sound}.',
      'Listen {bp-listen-on} further, then let the rest of the air out.',
      'Chart the reading: even numbers, arm, position, cuff size.',
    ]);
  });
});
