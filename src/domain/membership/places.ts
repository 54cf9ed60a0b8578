/** 街道与社区 of the district that the union serves. */
export const PLACES: Readonly<Record<string, readonly string[]>> = {
  云南路街道: ['寿张路社区', '东平路社区', '磁山路社区', '费县路社区'],
  中山路街道: ['湖南路社区', '安徽路社区', '黄岛路社区'],
  江苏路街道: ['龙江路社区', '苏州路社区', '齐东路社区'],
};

export const isStreet = (street: string): boolean => Object.keys(PLACES).includes(street);

/** Compares with what is listed, for a street called `constructor` would otherwise be found in any object. */
export const isPlace = (street: string, community: string): boolean =>
  Object.entries(PLACES).some(([name, communities]) => name === street && communities.includes(community));
