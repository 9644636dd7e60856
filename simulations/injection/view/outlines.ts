/** Outlines of the regions in the millimeters of body.ts: skin, bones one can feel, and lines that help in a coached run. */
import type { Region } from '../case.ts';

export interface Outline {
  readonly skin: string;
  /** Folds and contours of the surface. */
  readonly folds: string;
  /** Bones under the skin. */
  readonly bones: string;
  /** What a hand measures by; drawn when coached. */
  readonly guides: string;
  readonly names: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

export const outlines: Readonly<Record<Region, Outline>> = {
  deltoid: {
    skin: 'M-4 46C10 42 26 20 48 10C66 2 92 4 104 26C114 44 116 70 116 96C116 130 108 156 106 184H22C20 158 14 132 10 104C8 84 4 66 -4 60Z',
    folds: 'M28 40C22 66 34 104 62 128M98 40C104 66 92 104 64 128M18 116C22 136 26 160 26 180M-4 60C6 66 10 84 11 100',
    bones: 'M36 22Q62 8 90 24Q62 18 36 22ZM-4 44Q16 38 36 22',
    guides: 'M62 26V72M40 72H84M8 108H118',
    names: [
      { text: 'bony tip', x: 62, y: 6 },
      { text: 'armpit', x: 20, y: 105 },
      { text: 'back', x: 118, y: 84 },
    ],
  },
  thigh: {
    skin: 'M6 -6C-2 90 8 190 28 290C36 336 34 380 30 426H172C176 386 170 346 176 306C192 210 206 110 192 -6Z',
    folds:
      'M58 -4C40 70 40 170 62 270M168 40C176 130 166 230 150 300M40 340C60 330 80 330 96 336M150 336C138 330 126 332 118 338',
    bones: 'M74 392A30 24 0 1 0 134 392A30 24 0 1 0 74 392ZM160 18Q186 10 190 36Q178 54 162 42Z',
    guides: 'M84 140H188M80 284H184M172 40V350',
    names: [
      { text: 'trochanter', x: 152, y: 62 },
      { text: 'kneecap', x: 104, y: 396 },
      { text: 'inner', x: 24, y: 120 },
      { text: 'outer', x: 176, y: 120 },
    ],
  },
  hip: {
    skin: 'M14 -6C8 40 2 90 4 140C6 180 14 210 16 236H206C214 200 226 150 220 100C214 60 206 30 204 -6Z',
    folds: 'M4 150C30 158 60 176 74 236M220 110C196 130 186 170 188 236',
    bones:
      'M26 66C36 34 70 14 112 14C150 14 178 28 192 54C176 40 150 30 114 30C78 30 50 44 38 72ZM92 206A20 22 0 1 0 132 206A20 22 0 1 0 92 206Z',
    guides: 'M112 196L34 66M112 196L140 22',
    names: [
      { text: 'front tip of the hip bone', x: 58, y: 90 },
      { text: 'crest', x: 112, y: 10 },
      { text: 'trochanter', x: 112, y: 234 },
      { text: 'back', x: 200, y: 150 },
    ],
  },
  buttock: {
    skin: 'M10 -6C-2 60 -4 150 20 246H220C244 150 242 60 230 -6Z',
    folds: 'M120 20C124 90 122 150 120 210M24 206C50 226 92 228 118 208M216 206C190 226 148 228 122 208',
    bones: '',
    guides: 'M176 60C150 110 146 160 150 240',
    names: [{ text: 'sciatic nerve', x: 176, y: 176 }],
  },
  'arm-back': {
    skin: 'M10 -6C0 50 6 120 20 176C26 196 26 210 24 226H108C106 210 108 196 112 176C126 120 130 50 120 -6Z',
    folds: 'M46 20C40 70 46 130 58 168M84 20C90 70 84 130 74 168M44 186C56 196 78 196 90 186',
    bones: 'M56 192A14 12 0 1 0 84 192A14 12 0 1 0 56 192Z',
    guides: 'M20 72H112M20 152H112',
    names: [
      { text: 'shoulder', x: 65, y: 12 },
      { text: 'elbow', x: 70, y: 214 },
      { text: 'inner', x: 14, y: 64 },
    ],
  },
  abdomen: {
    skin: 'M24 -6C34 50 30 110 12 226H288C270 110 266 50 276 -6Z',
    folds: 'M150 30V96M150 132V210M52 226C80 196 116 196 150 214M248 226C220 196 184 196 150 214',
    bones: 'M40 8C80 36 124 28 150 2C176 28 220 36 260 8C222 24 182 16 150 -6C118 16 78 24 40 8Z',
    guides: 'M150 61A51 51 0 1 0 150.1 61',
    names: [
      { text: 'ribs', x: 150, y: 26 },
      { text: 'patient’s right', x: 62, y: 60 },
      { text: 'patient’s left', x: 238, y: 60 },
    ],
  },
  forearm: {
    skin: 'M8 -6C-2 60 6 150 26 276H86C106 150 114 60 102 -6Z',
    folds: 'M12 20Q56 34 100 20M34 250Q56 256 78 250M36 258Q56 264 76 258',
    bones: '',
    guides: 'M16 70H100M18 122H98',
    names: [
      { text: 'elbow', x: 56, y: 12 },
      { text: 'wrist', x: 56, y: 246 },
    ],
  },
};
