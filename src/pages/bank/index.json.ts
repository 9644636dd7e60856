/** The index of the item bank: what a form is drawn from, without any question text. */
import type { APIRoute } from 'astro';
import { bankIndex } from '#components/exam/ship-bank.ts';
import { library } from '#library/library.ts';

export const GET: APIRoute = () => Response.json(bankIndex(library()));
