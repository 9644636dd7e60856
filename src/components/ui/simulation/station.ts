/** A part of a visit, in the order of the work. The learner may turn to any of them at any time. */
export interface Station<S extends string> {
  readonly id: S;
  readonly name: string;
}
