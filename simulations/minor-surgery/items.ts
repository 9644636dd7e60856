/** What can lie on the field: names, kinds, and which record of `content/instruments` teaches each. */

export const itemIds = [
  'needle-holder',
  'tissue-forceps',
  'adson-forceps',
  'thumb-forceps',
  'allis-forceps',
  'mosquito-hemostat',
  'kelly-hemostat',
  'crile-hemostat',
  'suture-scissors',
  'iris-scissors',
  'nail-nipper',
  'staple-remover',
  'scalpel-11',
  'scalpel-15',
  'punch',
  'suture-4-0',
  'suture-6-0',
  'gauze',
  'drape',
  'packing-strip',
  'dressing-pad',
  'cup',
] as const;
export type ItemId = (typeof itemIds)[number];

export interface Item {
  readonly name: string;
  readonly kind: 'ring-handled' | 'tweezer' | 'sharp' | 'needle' | 'soft' | 'cup' | 'tool';
  /** The record in `content/instruments`; null for soft goods. */
  readonly instrument: string | null;
}

export const items: Readonly<Record<ItemId, Item>> = {
  'needle-holder': { name: 'needle holder', kind: 'ring-handled', instrument: 'inst-mayo-hegar-needle-holder' },
  'tissue-forceps': { name: 'tissue forceps', kind: 'tweezer', instrument: 'inst-tissue-forceps' },
  'adson-forceps': { name: 'Adson forceps', kind: 'tweezer', instrument: 'inst-adson-forceps' },
  'thumb-forceps': { name: 'thumb forceps', kind: 'tweezer', instrument: 'inst-thumb-forceps' },
  'allis-forceps': { name: 'Allis forceps', kind: 'ring-handled', instrument: 'inst-allis-forceps' },
  'mosquito-hemostat': { name: 'mosquito hemostat', kind: 'ring-handled', instrument: 'inst-mosquito-hemostat' },
  'kelly-hemostat': { name: 'Kelly hemostat', kind: 'ring-handled', instrument: 'inst-kelly-hemostat' },
  'crile-hemostat': { name: 'Crile hemostat', kind: 'ring-handled', instrument: 'inst-crile-hemostat' },
  'suture-scissors': { name: 'suture scissors', kind: 'ring-handled', instrument: 'inst-suture-scissors' },
  'iris-scissors': { name: 'iris scissors', kind: 'ring-handled', instrument: 'inst-iris-scissors' },
  'nail-nipper': { name: 'nail nipper', kind: 'tool', instrument: 'inst-nail-nipper' },
  'staple-remover': { name: 'staple remover', kind: 'tool', instrument: 'inst-staple-remover' },
  'scalpel-11': { name: 'scalpel, blade 11', kind: 'sharp', instrument: 'inst-scalpel-blade-11' },
  'scalpel-15': { name: 'scalpel, blade 15', kind: 'sharp', instrument: 'inst-scalpel-blade-15' },
  punch: { name: 'biopsy punch', kind: 'sharp', instrument: 'inst-dermal-punch' },
  'suture-4-0': { name: 'suture 4-0 with needle', kind: 'needle', instrument: 'inst-swaged-suture' },
  'suture-6-0': { name: 'suture 6-0 with needle', kind: 'needle', instrument: 'inst-swaged-suture' },
  gauze: { name: 'gauze', kind: 'soft', instrument: null },
  drape: { name: 'drape with a window', kind: 'soft', instrument: null },
  'packing-strip': { name: 'packing strip', kind: 'soft', instrument: null },
  'dressing-pad': { name: 'dressing', kind: 'soft', instrument: null },
  cup: { name: 'cup', kind: 'cup', instrument: null },
};

/** Blades and needles: counted, handed by the neutral zone, thrown into the sharps box. */
export const isSharp = (item: ItemId): boolean => items[item].kind === 'sharp' || items[item].kind === 'needle';

/** What the cupboard gives in peel pouches, whatever the case. */
export const shelf: readonly ItemId[] = [
  'needle-holder',
  'allis-forceps',
  'kelly-hemostat',
  'nail-nipper',
  'staple-remover',
  'scalpel-11',
  'scalpel-15',
  'punch',
  'suture-4-0',
  'suture-6-0',
  'packing-strip',
  'dressing-pad',
  'cup',
];
