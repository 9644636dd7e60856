/**
 * What the drawings show: plain named facts, with no idea of the machine behind them. `pictureOf` fills them from a
 * snapshot, the drawings only read them.
 */

/** How a person is drawn. Colors are named tones of the drawing, not data about anybody. */
export interface PersonLook {
  readonly skin: 'deep' | 'brown' | 'tan' | 'fair';
  readonly hair: 'short-dark' | 'short-gray' | 'long-dark' | 'long-gray' | 'bun-gray' | 'curly-dark' | 'bald';
  readonly build: 'child' | 'adult' | 'large';
  readonly shirt: 'teal' | 'rust' | 'plum' | 'slate' | 'ochre';
}

export interface RoomPicture {
  readonly look: PersonLook;
  readonly backSupported: boolean;
  readonly feetFlat: boolean;
  readonly legsCrossed: boolean;
  /** Where the arm to be measured lies. `held` is held up in the air by the patient. */
  readonly arm: 'heart' | 'lap' | 'held' | 'high';
  readonly talking: boolean;
  readonly sleeve: 'down' | 'rolled' | 'bare';
  readonly cuffOn: boolean;
  /** A fistula, a bandage or another reason to leave one arm alone, once it is known. */
  readonly restMinutes: number;
  /** Draws the line from the heart to the arm: for coached runs. */
  readonly showsHeartLevel: boolean;
}

export interface ArmPicture {
  readonly look: PersonLook;
  readonly side: 'left' | 'right';
  readonly sleeve: 'down' | 'rolled' | 'bare';
  /** The tape is around the arm; the words on it, or null while it is not used. */
  readonly tape: string | null;
  readonly cuff: null | {
    /** Bladder width against the arm: 0.3 too small, 0.4 right, 0.55 too large. */
    readonly widthShare: number;
    readonly label: string;
    readonly place: 'right' | 'over-crease' | 'too-high';
    readonly markerOnArtery: boolean;
    /** 0 flat to 1 blown up hard. */
    readonly fullness: number;
  };
  /** The path of the artery is drawn once it was felt, or in coached runs. */
  readonly showsArtery: boolean;
  readonly fingers: null | 'brachial' | 'radial';
  /** 0–1: a beat felt under the fingers now. */
  readonly pulse: number;
  readonly stethoscope: null | 'artery' | 'under-cuff' | 'off-artery';
  /** 0–1: a beat heard now. */
  readonly heard: number;
}
