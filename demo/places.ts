import type { District } from '#domain/membership/district';

/** 街道与社区 of the demo district. */
export const PLACES: Readonly<Record<string, readonly string[]>> = {
  云南路街道: ['寿张路社区', '东平路社区', '磁山路社区', '费县路社区'],
  中山路街道: ['湖南路社区', '安徽路社区', '黄岛路社区'],
  江苏路街道: ['龙江路社区', '苏州路社区', '齐东路社区'],
};

const named = (name: string) => ({ key: name, name, open: true });

export const STREETS: District['streets'] = Object.entries(PLACES).map(([street, communities]) => ({
  ...named(street),
  communities: communities.map(named),
}));
