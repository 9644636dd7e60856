/** A sound or a trace to name: the line that is seen, what is heard, and the same in words. */
import type { Render } from '#components/ui/sample-player.ts';

export interface Heard {
  readonly atMs: number;
  readonly render: Render;
}

export interface Line {
  readonly d: string;
  readonly x: number;
  readonly y: number;
  /** What came before the part that is asked for: drawn paler. */
  readonly isBefore: boolean;
}

export interface Trace {
  readonly width: number;
  readonly height: number;
  readonly paper: 'ecg' | 'plain';
  readonly lines: readonly Line[];
  /** Sounds with their times; empty for a strip. */
  readonly sounds: readonly Heard[];
  readonly words: string;
}
