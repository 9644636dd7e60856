/** Which record this tab looks at, when it is not its own. In a file of its own: every page asks, few need more. */

/** In the tab's own storage, so that it survives moving between pages and reloading, and no other tab is concerned. */
export const viewingKey = 'exam-room.viewing';

/** The id of the record that is looked at; null for one's own. */
export function viewedId(): string | null {
  try {
    return sessionStorage.getItem(viewingKey);
  } catch {
    return null;
  }
}
