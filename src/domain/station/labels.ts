import type { BreakageState, Part } from './breakage';
import type { Amenity, StationKind } from './station';

/** The words on screens about stations. */
export const STATION_KIND_LABEL: Readonly<Record<StationKind, string>> = {
  workers: '户外劳动者驿站',
  nursing: '母婴室',
  library: '职工书屋',
  drivers: '司机之家',
  culture: '文化宫',
  service: '服务中心',
};

export const AMENITY_LABEL: Readonly<Record<Amenity, string>> = {
  toilet: '厕所',
  water: '饮水',
  microwave: '微波炉',
  charging: '充电',
  rest: '座位',
  'first-aid': '急救箱',
  books: '书',
  wifi: '无线网',
  aircon: '空调',
  nursing: '哺乳室',
};

export const PART_LABEL: Readonly<Record<Part, string>> = { ...AMENITY_LABEL, other: '别的' };

export const BREAKAGE_STATE_LABEL: Readonly<Record<BreakageState, string>> = {
  open: '等着修',
  taken: '正在修',
  mended: '修好了',
  'not-broken': '没有坏',
};
