/** The drawings to label, rendered and read back while the site is built. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { FigureMaterial } from '#review/decks/figures.ts';
import type { Library } from '#library/library.ts';
import AirwayAndLungs from '#components/figures/AirwayAndLungs.astro';
import AntecubitalVeins from '#components/figures/AntecubitalVeins.astro';
import BloodSmear from '#components/figures/BloodSmear.astro';
import BodyCavities from '#components/figures/BodyCavities.astro';
import CellParts from '#components/figures/CellParts.astro';
import DigestiveTract from '#components/figures/DigestiveTract.astro';
import EarParts from '#components/figures/EarParts.astro';
import EyeParts from '#components/figures/EyeParts.astro';
import FemaleOrgans from '#components/figures/FemaleOrgans.astro';
import HeartFlow from '#components/figures/HeartFlow.astro';
import LongBone from '#components/figures/LongBone.astro';
import MaleOrgans from '#components/figures/MaleOrgans.astro';
import MicroscopeParts from '#components/figures/MicroscopeParts.astro';
import MuscleMap from '#components/figures/MuscleMap.astro';
import NeedleParts from '#components/figures/NeedleParts.astro';
import Nephron from '#components/figures/Nephron.astro';
import NeuronParts from '#components/figures/NeuronParts.astro';
import PrescriptionParts from '#components/figures/PrescriptionParts.astro';
import ReflexArc from '#components/figures/ReflexArc.astro';
import SkinLayers from '#components/figures/SkinLayers.astro';
import UrinaryTract from '#components/figures/UrinaryTract.astro';
import type { DrawnFigure } from './drawn-tree.ts';
import { readDrawing } from './read-drawing.ts';

/** Drawings whose numbered parts have names worth knowing. A name here is part of what people's records keep. */
const figures: Readonly<Record<string, unknown>> = {
  SkinLayers,
  LongBone,
  MuscleMap,
  NeuronParts,
  ReflexArc,
  EyeParts,
  EarParts,
  HeartFlow,
  AirwayAndLungs,
  DigestiveTract,
  UrinaryTract,
  Nephron,
  FemaleOrgans,
  MaleOrgans,
  CellParts,
  BodyCavities,
  AntecubitalVeins,
  BloodSmear,
  MicroscopeParts,
  NeedleParts,
  PrescriptionParts,
};

/** "EyeParts" as the id of the figure: "eye-parts". */
function idOf(component: string): string {
  return component.replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

export interface ShippedFigure {
  readonly figure: DrawnFigure;
  readonly material: FigureMaterial;
}

let shipped: Promise<readonly ShippedFigure[]> | undefined;

async function ship(library: Library): Promise<readonly ShippedFigure[]> {
  const container = await AstroContainer.create();
  return Promise.all(
    Object.entries(figures).map(async ([component, Figure]) => {
      const id = idOf(component);
      const { figure, parts } = readDrawing(id, await container.renderToString(Figure as AstroComponentFactory));
      const module = [...library.modules.values()].find(({ body }) => body.includes(`<${component} `));
      const more = module === undefined ? '/learn/' : `/learn/${module.id}/`;
      return { figure, material: { id, title: figure.title, more, parts } };
    }),
  );
}

/** All of them, in the order above. Rendered once. */
export function shippedFigures(library: Library): Promise<readonly ShippedFigure[]> {
  shipped ??= ship(library);
  return shipped;
}
