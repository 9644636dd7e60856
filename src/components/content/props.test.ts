/** The last guard of component props. */
import { describe, expect, it } from 'vitest';
import { moduleComponents } from '#library/module-components.ts';
import { optionLetter, parsedProps } from './props.ts';

describe('parsedProps', () => {
  it('gives the props, without what Astro adds for styles', () => {
    const props = parsedProps('Section', moduleComponents.Section, { id: 'one', title: 'One', 'data-astro-cid-x': true });

    expect(props).toEqual({ id: 'one', title: 'One' });
  });

  it('stops the build for a wrong prop, naming component and prop', () => {
    expect(() => parsedProps('Fact', moduleComponents.Fact, { id: 'Not An Id' })).toThrow(/<Fact>: id: .*lower-case/);
    expect(() => parsedProps('Step', moduleComponents.Step, { critcal: true })).toThrow(/<Step>: .*critcal/);
  });
});

describe('optionLetter', () => {
  it('gives a to d', () => {
    expect([0, 1, 2, 3].map(optionLetter).join('')).toBe('abcd');
  });
});
