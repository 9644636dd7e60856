/** Where things stand on the pressure-against-time chart of the debrief. Pure numbers; drawing and words are elsewhere. */

export interface ChartPoint {
  readonly atMs: number;
  readonly mmHg: number;
}

export interface ChartFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly maxMmHg: number;
}

/** Room for the axis labels, pixels. */
export const CHART_MARGIN = { start: 40, end: 14, top: 14, bottom: 30 } as const;

/** A frame that holds all points, from zero to the next 20 above the highest, never less than 200 mmHg high. */
export function frameFor(points: readonly ChartPoint[], widthPx: number, heightPx: number): ChartFrame {
  const times = points.map((point) => point.atMs);
  const highest = Math.max(200, ...points.map((point) => point.mmHg));
  const fromMs = times.length === 0 ? 0 : Math.min(...times);
  const toMs = times.length === 0 ? 1000 : Math.max(...times);
  return {
    widthPx,
    heightPx,
    fromMs,
    toMs: Math.max(fromMs + 1000, toMs),
    maxMmHg: Math.min(320, Math.ceil((highest + 6) / 20) * 20),
  };
}

export function chartX(frame: ChartFrame, atMs: number): number {
  const share = (atMs - frame.fromMs) / (frame.toMs - frame.fromMs);
  return CHART_MARGIN.start + share * (frame.widthPx - CHART_MARGIN.start - CHART_MARGIN.end);
}

export function chartY(frame: ChartFrame, mmHg: number): number {
  const share = mmHg / frame.maxMmHg;
  return frame.heightPx - CHART_MARGIN.bottom - share * (frame.heightPx - CHART_MARGIN.top - CHART_MARGIN.bottom);
}

/** A path through the points, to one decimal, leaving out points that would land on the same pixel column. */
export function chartPath(frame: ChartFrame, points: readonly ChartPoint[]): string {
  let path = '';
  let lastX = Number.NEGATIVE_INFINITY;
  points.forEach((point, index) => {
    const x = chartX(frame, point.atMs);
    if (x - lastX < 0.7 && index !== points.length - 1) return;
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(1)} ${chartY(frame, point.mmHg).toFixed(1)}`;
    lastX = x;
  });
  return path;
}

/** Times for the axis: whole steps of 5, 10, 20, 30 or 60 s, eight at most, seconds counted from the start of the frame. */
export function timeTicks(frame: ChartFrame): readonly { readonly atMs: number; readonly seconds: number }[] {
  const spanSeconds = (frame.toMs - frame.fromMs) / 1000;
  const room = Math.max(2, Math.min(8, Math.floor(frame.widthPx / 80)));
  const step = [5, 10, 20, 30, 60, 120, 300].find((seconds) => spanSeconds / seconds <= room) ?? 600;
  const count = Math.floor(spanSeconds / step) + 1;
  return Array.from({ length: count }, (_, index) => ({
    atMs: frame.fromMs + index * step * 1000,
    seconds: index * step,
  }));
}
