import { expect, test } from 'vitest';
import { meaningOf, type KeyPress } from './sitting-keys.ts';

const plain: KeyPress = {
  key: '',
  hasModifier: false,
  isTyping: false,
  isOnControl: false,
  focusedPlace: null,
  isAiming: false,
};

test('letters choose, and after X they strike', () => {
  expect(meaningOf({ ...plain, key: 'B' })).toEqual({ do: 'choose', place: 1 });
  expect(meaningOf({ ...plain, key: 'x' })).toEqual({ do: 'aim-strike' });
  expect(meaningOf({ ...plain, key: 'b', isAiming: true })).toEqual({ do: 'strike', place: 1 });
});

test('X strikes the option that has the focus', () => {
  expect(meaningOf({ ...plain, key: 'x', focusedPlace: 3 })).toEqual({ do: 'strike', place: 3 });
});

test('Enter goes on, but presses a button that has the focus', () => {
  expect(meaningOf({ ...plain, key: 'Enter' })).toEqual({ do: 'go-on' });
  expect(meaningOf({ ...plain, key: 'Enter', isOnControl: true })).toBeNull();
});

test('keys with Ctrl and keys typed into a field mean nothing', () => {
  expect(meaningOf({ ...plain, key: 'f', hasModifier: true })).toBeNull();
  expect(meaningOf({ ...plain, key: 'f', isTyping: true })).toBeNull();
});
