/** What every criterion of this rubric shares: its sections, and short ways to say what was found. */
import type { Finding } from '../../core/rubric.ts';

const module = 'infection-control-and-safety/instruments-and-sterilization';
export const section = {
  clean: `${module}#dirty-to-clean`,
  wrap: `${module}#wrap`,
  load: `${module}#load-and-run`,
  prove: `${module}#prove-it`,
  store: `${module}#store`,
  spaulding: 'infection-control-and-safety/cleaning-and-disinfection#spaulding',
  soak: 'infection-control-and-safety/cleaning-and-disinfection#high-level',
} as const;

export const done: Finding = { share: 1, because: 'done' };
export const none = (because: string): Finding => ({ share: null, because });
export const lost = (because: string, values?: Finding['values']): Finding =>
  values === undefined ? { share: 0, because } : { share: 0, because, values };
export const part = (share: number, because: string, values?: Finding['values']): Finding =>
  values === undefined ? { share, because } : { share, because, values };
