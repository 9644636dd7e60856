/** What a debrief needs of the content to show its reasons, picked out at build time so that nothing else is sent along. */

export interface ShelvedFact {
  readonly shown: string;
  /** The whole fact in a sentence; null where only its value is named in passing. */
  readonly statement: string | null;
}

export interface ShelvedSource {
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly url: string;
}

export interface DebriefShelf {
  readonly facts: Readonly<Record<string, ShelvedFact>>;
  readonly sources: Readonly<Record<string, ShelvedSource>>;
  /** Titles of the module sections criteria point at, under `<subject>/<module>#<section>`. */
  readonly sections: Readonly<Record<string, string>>;
}

/** The address of the paragraph that teaches a criterion. */
export function teachingAddress(teaches: string): string {
  const [module = '', section = ''] = teaches.split('#');
  return `/learn/${module}/${section === '' ? '' : `#${section}`}`;
}
