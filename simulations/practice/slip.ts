/** Slips of the hand at a keyboard, which the desks’ cases begin with. Pure. */

/** Two neighboring characters change places; the first pair that differs, counted from a drawn place. */
export function swapped(text: string, from: number): string {
  for (let step = 0; step < text.length - 1; step += 1) {
    const at = (from + step) % (text.length - 1);
    const [one, two] = [text.charAt(at), text.charAt(at + 1)];
    if (one !== two && /[a-z0-9]/.test(one) && /[a-z0-9]/.test(two))
      return `${text.slice(0, at)}${two}${one}${text.slice(at + 2)}`;
  }
  return text;
}
