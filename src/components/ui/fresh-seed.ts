/** A seed nobody chose: a whole number from 0 up to but not including `below` (at most 2^32). */
export function freshSeed(below: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;
}
