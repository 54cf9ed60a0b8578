import type { ProviderCard } from '#domain/firm/contract';

/** What the seal 已核验 on a firm stands for: vetted, and neither stopped nor gone. */
export const isVetted = ({ standing, quit }: Pick<ProviderCard, 'standing' | 'quit'>): boolean =>
  standing !== 'suspended' && standing !== 'expelled' && !quit;
