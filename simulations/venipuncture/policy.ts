/**
 * The card on the wall of the draw station: what this clinic has settled where the sources differ or leave it to the employer.
 * Policy, no cited figures; each stands in model.md. A clinic's own card and the laboratory's manual always win.
 */
export const policy = {
  /** Sticks by one person, then a colleague. */
  tries: 2,
  /** Rest for the arm when the tourniquet was on too long, ms. */
  bandRestMs: 120_000,
  /** Pressure on a vein, and for somebody on an anticoagulant or after an artery, ms. */
  pressMs: 120_000,
  pressLongMs: 300_000,
  /** An anticoagulant tube is mixed within this time after it left the holder, ms. */
  mixWithinMs: 60_000,
  /** A lavender tube from the skin is filled within this time after the puncture, ms. */
  capillaryEdtaWithinMs: 60_000,
  /** The safety device is on within this time after the needle left the skin, ms. */
  safetyWithinMs: 10_000,
  /** The needle is out within this time after a shooting pain or a faint begins, ms. */
  outWithinMs: 10_000,
  /** Under this share of its volume a tube is not enough for the laboratory. */
  fullFrom: 0.75,
  /** From here on the serum is visibly red. */
  hemolyzedFrom: 35,
  /** A trace of an additive that changes a result. */
  traceFrom: 0.05,
  /** A bruise can be seen from here on, hundredths of a milliliter. */
  bruiseFrom: 40,
} as const;
