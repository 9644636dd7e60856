/** Limits of the rubric that no source gives: assumptions, told in model.md. Seconds from the beginning of the run. */
export const limits = {
  helpS: 60,
  call911S: 120,
  firstCareS: 90,
  compressionsS: 75,
  epinephrineS: 90,
  pressS: 45,
  tourniquetS: 180,
  waterS: 45,
  rescueS: 45,
  washS: 60,
  tellS: 300,
  evaluationS: 900,
  noteS: 300,
  roles: 3,
  /** Share of right intervals that earns all; below the second, nothing. */
  inWindow: { full: 0.8, none: 0.4 },
  depth: { full: 0.8, none: 0.4 },
  recoil: { full: 0.9, none: 0.5 },
  /** Compressions between two breaths may miss the ratio by this many. */
  ratioOff: 2,
  resumeS: 10,
  washedMs: 20_000,
  flatMs: 150_000,
} as const;
