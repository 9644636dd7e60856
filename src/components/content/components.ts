/** The components that module bodies use without importing them. The same names as in src/library/module-components.ts. */
import type { ModuleComponent } from '#library/module-components.ts';
import Caution from './Caution.astro';
import Check from './Check.astro';
import Cite from './Cite.astro';
import DoIt from './DoIt.astro';
import Fact from './Fact.astro';
import Figure from './Figure.astro';
import KeyPoints from './KeyPoints.astro';
import Objectives from './Objectives.astro';
import Procedure from './Procedure.astro';
import Scope from './Scope.astro';
import Section from './Section.astro';
import StateLaw from './StateLaw.astro';
import Step from './Step.astro';
import Table from './Table.astro';
import Term from './Term.astro';
import WorkedExample from './WorkedExample.astro';

const supplied: Readonly<Record<ModuleComponent, unknown>> = {
  Caution,
  Check,
  Cite,
  DoIt,
  Fact,
  Figure,
  KeyPoints,
  Objectives,
  Procedure,
  Scope,
  Section,
  StateLaw,
  Step,
  Term,
  WorkedExample,
};

/** Handed to `<Content components>`; `table` replaces Markdown's own. */
export const contentComponents: Readonly<Record<string, unknown>> = { ...supplied, table: Table };
