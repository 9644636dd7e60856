/** What each kind of thing is: what it touches (Spaulding), whether it takes heat, whether it may be used again. */
import type { Item, ItemKind } from './case.ts';
import type { Way } from './events.ts';

export interface ItemFacts {
  readonly touches: 'sterile-tissue' | 'mucous-membrane' | 'whole-skin' | 'nothing-again';
  readonly takesHeat: boolean;
  readonly hinged: boolean;
  readonly pointed: boolean;
}

const item = (touches: ItemFacts['touches'], more: Partial<ItemFacts> = {}): ItemFacts => ({
  touches,
  takesHeat: true,
  hinged: false,
  pointed: false,
  ...more,
});

export const itemFacts: Readonly<Record<ItemKind, ItemFacts>> = {
  hemostat: item('sterile-tissue', { hinged: true }),
  'needle-holder': item('sterile-tissue', { hinged: true }),
  scissors: item('sterile-tissue', { hinged: true, pointed: true }),
  'tissue-forceps': item('sterile-tissue', { pointed: true }),
  'scalpel-handle': item('sterile-tissue'),
  blade: item('nothing-again', { pointed: true }),
  speculum: item('mucous-membrane', { hinged: true }),
  'plastic-curette': item('nothing-again', { takesHeat: false }),
  'flexible-scope': item('mucous-membrane', { takesHeat: false }),
  'bp-cuff': item('whole-skin', { takesHeat: false }),
  'bandage-scissors': item('whole-skin', { hinged: true }),
  'cloth-drapes': item('sterile-tissue'),
};

/** The least that has to happen to a kind of thing. */
export function leastWay(kind: ItemKind): Way {
  const { touches, takesHeat } = itemFacts[kind];
  if (touches === 'nothing-again') return kind === 'blade' ? 'sharps' : 'trash';
  if (touches === 'whole-skin') return 'wipe';
  if (touches === 'mucous-membrane' && !takesHeat) return 'soak';
  return 'steam';
}

const rank: Readonly<Record<Way, number>> = { wipe: 1, soak: 2, steam: 3, sharps: 4, trash: 4 };

export type Verdict = 'right' | 'too-little' | 'ruined' | 'more-than-needed' | 'used-again' | 'thrown-away';

/** What a way does to a kind of thing, seen from the next patient. */
export function verdictOf(kind: ItemKind, way: Way): Verdict {
  const least = leastWay(kind);
  const thrown = way === 'sharps' || way === 'trash';
  // The sharps box is a safe place for a single-use curette too.
  if (kind === 'plastic-curette' && way === 'sharps') return 'right';
  if (least === 'sharps' || least === 'trash') return way === least ? 'right' : thrown ? 'too-little' : 'used-again';
  if (thrown) return 'thrown-away';
  // A metal speculum may be soaked, which is the floor for it; most offices steam it.
  if (kind === 'speculum' && way === 'soak') return 'right';
  // Bandage scissors take heat, and many offices steam them: more than the floor, no mistake.
  if (kind === 'bandage-scissors' && way === 'steam') return 'right';
  if (way === 'steam' && !itemFacts[kind].takesHeat) return 'ruined';
  if (rank[way] < rank[least]) return 'too-little';
  return rank[way] > rank[least] ? 'more-than-needed' : 'right';
}

/** Things of the day that go the way of the sink: everything that is used again and touches more than skin. */
export const washed = (items: readonly Item[]): readonly Item[] =>
  items.filter(({ kind }) => leastWay(kind) === 'steam' || leastWay(kind) === 'soak');
