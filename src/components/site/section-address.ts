/** Where a section stands on this site. */

/** @param ref `<subject>/<module>#<section>` */
export function sectionAddress(ref: string): string {
  return `/learn/${ref.replace('#', '/#')}`;
}
