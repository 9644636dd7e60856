/** The recorded expert run of a simulation (`simulations/<id>/runs/perfect.json`), fetched only when somebody asks for it. */

const files = import.meta.glob<unknown>('/simulations/*/runs/perfect.json', { import: 'default' });

/** Null when the simulation has none. */
export async function expertRun(simulation: string): Promise<unknown> {
  const load = files[`/simulations/${simulation}/runs/perfect.json`];
  return load === undefined ? null : load();
}
