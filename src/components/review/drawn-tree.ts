/**
 * A drawing as plain data: what of a figure's SVG may travel to the review page and be built there element by element, so that no
 * text ever becomes markup. Shared by the build, which makes it, and the page, which draws it.
 */

/** An element: its name, its attributes, and what is inside. A string is a text. */
export interface DrawnElement {
  readonly tag: DrawnTag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly (DrawnElement | string)[];
}

export const drawnTags = [
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
] as const;
export type DrawnTag = (typeof drawnTags)[number];

/** Attributes a drawing needs: shape, place and class. Nothing that leads anywhere or runs. */
export const drawnAttributes: ReadonlySet<string> = new Set([
  ...['class', 'd', 'points', 'transform', 'data-cap'],
  ...['x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'width', 'height'],
]);

/** Where the number of a part stands in the drawing. */
export interface Mark {
  readonly x: number;
  readonly y: number;
}

export interface DrawnPart {
  readonly id: string;
  readonly key: number;
  readonly name: string;
  /** What it is or does, without its name. */
  readonly clue: string;
  /** A part may be marked in several places. */
  readonly marks: readonly Mark[];
}

export interface DrawnFigure {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly DrawnPart[];
  /** The drawing without numbers and without the letters that name a part. */
  readonly drawing: readonly DrawnElement[];
}
