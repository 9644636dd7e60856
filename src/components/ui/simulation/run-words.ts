/** Points, shares and times of runs, as every debrief and list writes them. */

/** Points with at most two decimals. */
export const pointsWords = (points: number): string => String(Math.round(points * 100) / 100);

/** A score in whole percent; 0 where nothing applied. */
export const percentOf = ({ earned, possible }: { readonly earned: number; readonly possible: number }): number =>
  possible === 0 ? 0 : Math.round((100 * earned) / possible);

/** Day and time of an entry of the record, in the reader's own time. */
export const whenWords = (iso: string): string =>
  new Date(iso).toLocaleString('en-US', { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
