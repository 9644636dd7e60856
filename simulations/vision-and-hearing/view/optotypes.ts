/** Our own optotypes: shapes on a grid of five by five, strokes one unit wide, as paths for an SVG. */
const shapes: Readonly<Record<string, string>> = {
  C: 'M4.949 2A2.5 2.5 0 1 0 4.949 3L3.914 3A1.5 1.5 0 1 1 3.914 2Z',
  D: 'M0 0H2.5A2.5 2.5 0 0 1 2.5 5H0ZM1 1V4H2.5A1.5 1.5 0 0 0 2.5 1Z',
  E: 'M0 0H5V1H1V2H5V3H1V4H5V5H0Z',
  F: 'M0 0H5V1H1V2H4V3H1V5H0Z',
  L: 'M0 0H1V4H5V5H0Z',
  O: 'M2.5 0A2.5 2.5 0 0 1 2.5 5A2.5 2.5 0 0 1 2.5 0ZM2.5 1A1.5 1.5 0 0 0 2.5 4A1.5 1.5 0 0 0 2.5 1Z',
  P: 'M0 0H3.5A1.5 1.5 0 0 1 3.5 3H1V5H0ZM1 1V2H3.5A0.5 0.5 0 0 0 3.5 1Z',
  T: 'M0 0H5V1H3V5H2V1H0Z',
  Z: 'M0 0H5V1L1.6 4H5V5H0V4L3.4 1H0Z',
  H: 'M0 0H1V2H4V0H5V5H4V3H1V5H0Z',
  house: 'M0 2.4L2.5 0L5 2.4V5H3.2V3.2H1.8V5H0Z',
  ball: 'M2.5 0A2.5 2.5 0 0 1 2.5 5A2.5 2.5 0 0 1 2.5 0ZM0.9 2H4.1V3H0.9Z',
  boat: 'M0 3.4H5L4.2 5H0.8ZM2.1 3.1V0L4.8 3.1Z',
  star: 'M2.5 0L3.1 1.85H5L3.5 3L4.05 5L2.5 3.8L0.95 5L1.5 3L0 1.85H1.9Z',
};
const turns: Readonly<Record<string, number>> = { right: 0, down: 90, left: 180, up: 270 };

/** The shape of a symbol and how far it is turned, degrees around the middle of its grid. */
export function optotype(symbol: string): { readonly path: string; readonly turn: number } {
  const turn = turns[symbol];
  return turn === undefined ? { path: shapes[symbol] ?? '', turn: 0 } : { path: shapes['E'] ?? '', turn };
}
