/**
 * What a key means while a question is on screen. Pure: the room says where things stand, the meaning comes back. Keys with
 * Ctrl, Alt or Meta, and keys typed into a field, mean nothing here.
 */

export type KeyMeaning =
  | { readonly do: 'choose'; readonly place: number }
  | { readonly do: 'strike'; readonly place: number }
  /** X was pressed alone: the next letter is struck. */
  | { readonly do: 'aim-strike' }
  | { readonly do: 'drop-aim' }
  | { readonly do: 'flag' | 'go-on' | 'go-back' | 'review' | 'certain' | 'unsure' };

export interface KeyPress {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Focus is in a text field or a list, where letters are typed. */
  readonly isTyping: boolean;
  /** Focus is on a button, link or summary, which Enter presses by itself. */
  readonly isOnControl: boolean;
  /** Place (0–3) of the option that has the focus; null when none has. */
  readonly focusedPlace: number | null;
  /** X was pressed just before. */
  readonly isAiming: boolean;
}

const letterPlaces: Readonly<Record<string, number>> = { a: 0, b: 1, c: 2, d: 3 };

/** The meaning of a key press; null when it has none and the browser should have it. */
export function meaningOf(press: KeyPress): KeyMeaning | null {
  if (press.hasModifier || press.isTyping) return null;
  const key = press.key.toLowerCase();
  const place = letterPlaces[key];
  if (place !== undefined) return press.isAiming ? { do: 'strike', place } : { do: 'choose', place };
  switch (key) {
    case 'x':
      return press.focusedPlace === null ? { do: 'aim-strike' } : { do: 'strike', place: press.focusedPlace };
    case 'escape':
      return press.isAiming ? { do: 'drop-aim' } : null;
    case 'f':
      return { do: 'flag' };
    case 'p':
      return { do: 'go-back' };
    case 'r':
      return { do: 'review' };
    case '1':
      return { do: 'certain' };
    case '2':
      return { do: 'unsure' };
    case 'enter':
      return press.isOnControl ? null : { do: 'go-on' };
    default:
      return null;
  }
}
