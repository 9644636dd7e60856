/**
 * The drawn hand: one outline for all four views (a left palm as one sees one's own; mirrored for the others), and the shapes of
 * its parts in the same coordinates, 0/0 to 240/340. They are clipped to the outline.
 */
import type { HandPart } from '../zones.ts';

export const outline =
  'M92 340V262C70 246 50 216 34 186C26 170 46 158 58 172C68 184 80 200 92 206C88 160 84 112 82 76C82 56 106 54 109 74L116 152L120 48C121 28 146 28 147 48L148 150L160 64C163 46 186 48 185 68L178 160L196 104C202 88 222 94 219 112C212 150 208 190 206 224C204 244 198 254 190 264V340Z';

export const partShapes: Readonly<Record<HandPart, string>> = {
  palm: 'M84 176H214V266H84Z',
  back: 'M70 90H224V266H84V176Z',
  thumb: 'M20 150H62L92 206V262L60 250Z',
  between: 'M104 118H124V176H104ZM138 112H158V174H138ZM170 118H190V176H170ZM84 196L74 190L92 222L100 214Z',
  tips: 'M76 50H114V92H76ZM114 22H152V66H114ZM154 42H190V84H154ZM190 84H226V126H190ZM20 150L48 150L60 176L40 190Z',
  wrist: 'M84 268H200V342H84Z',
};

/** Where a percentage is written. */
export const partMiddles: Readonly<Record<HandPart, readonly [number, number]>> = {
  palm: [150, 222],
  back: [150, 214],
  thumb: [66, 222],
  between: [148, 144],
  tips: [133, 46],
  wrist: [142, 306],
};

export const palmParts: readonly HandPart[] = ['palm', 'thumb', 'between', 'tips', 'wrist'];
export const backParts: readonly HandPart[] = ['back', 'thumb', 'between', 'tips', 'wrist'];
