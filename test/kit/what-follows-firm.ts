import type { Provider } from '#domain/firm/firm';

/** What a firm's change leads to, each in a few words: who is told of what, whose place is found again. */
export const followsOf = ({ effects }: Pick<Provider, 'effects'>): string[] =>
  Object.values(effects)
    .map((one) => {
      if (one.kind === 'notify') return `notify ${one.to} ${one.about}`;
      if (one.kind === 'tell-staff') return `tell-staff ${one.about}`;
      if (one.kind === 'follow-firm') return `follow-firm ${one.to}`;
      return one.kind === 'refresh-rank' ? `refresh-rank ${one.workerId}` : one.kind;
    })
    .sort();
