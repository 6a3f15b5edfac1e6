import type { Speech } from '../speech.ts';
import type * as english from './makers.ts';

type English = typeof english;

/** All sentences for a reader, and how dates, numbers and lists are written in them. */
export type Words = { readonly speech: Speech } & { readonly [Part in keyof English]: ReturnType<English[Part]> };

/** The shape of every language: a language that lacks a sentence does not compile. */
export type Makers = { readonly [Part in keyof English]: (speech: Speech) => Words[Part] };
