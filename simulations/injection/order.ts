/** An order as it is read: its parts, and what may be asked about it. */
/** Parts of an order that are held against chart and label. */
export const orderParts = ['patient', 'drug', 'dose', 'route', 'time', 'allergies', 'signature'] as const;
export type OrderPart = (typeof orderParts)[number];

/** What the provider may be asked about an order. */
export const orderDoubts = ['patient', 'notation', 'route', 'dose', 'allergy', 'interval', 'not-mine'] as const;
export type OrderDoubt = (typeof orderDoubts)[number];
