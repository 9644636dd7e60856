/** Letters a card of one's own and a note hold at most: a card is one thing, not a page. Apart, so that a form needs no zod. */
export const ownCardLimits = { front: 500, back: 1000, deck: 80, note: 1000 } as const;
