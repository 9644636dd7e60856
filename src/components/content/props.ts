/**
 * Checks of the props that authors type in MDX, where no type checker looks. A wrong prop stops the build with the component,
 * the prop, what was found and what is allowed; Astro adds the file.
 */

/** A fault in the use of a module component, told so that an author can mend it. */
export class ComponentUseError extends Error {
  constructor(component: string, found: string, allowed: string) {
    super(`<${component}>: ${found}. Allowed: ${allowed}. See "Add a module" in CONTRIBUTING.md.`);
    this.name = 'ComponentUseError';
  }
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value).slice(0, 80);
}

/** A prop that must be text with at least one letter. */
export function textProp(component: string, prop: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new ComponentUseError(component, `${prop} is ${shown(value)}`, `${prop}="some words"`);
}

/** A prop that must be an id: lower-case letters and digits in words joined by hyphens. */
export function idProp(component: string, prop: string, value: unknown): string {
  if (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value;
  throw new ComponentUseError(component, `${prop} is ${shown(value)}`, `${prop}="lower-case-with-hyphens"`);
}

/** A prop that may be left out and is otherwise true or false. */
export function flagProp(component: string, prop: string, value: unknown): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw new ComponentUseError(component, `${prop} is ${shown(value)}`, `${prop} alone, or left out`);
}

/** Refuses props the component does not know: a misspelled prop would otherwise vanish silently. */
export function onlyProps(component: string, props: object, known: readonly string[]): void {
  const unknown = Object.keys(props).filter((name) => !known.includes(name) && !name.startsWith('data-astro-'));
  if (unknown.length === 0) return;
  const allowed = known.length === 0 ? 'no props' : known.join(', ');
  throw new ComponentUseError(component, `unknown prop ${unknown.join(', ')}`, allowed);
}
