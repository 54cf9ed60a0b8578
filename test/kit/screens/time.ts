import { instantOf } from '#domain/kernel/time';

/** The evening of the demo's story. */
export const TOWN_NOW = instantOf('2026-03-18', '17:45');
