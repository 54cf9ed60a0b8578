/** 门类 by id; items carry their own category's name. */
export const CATEGORY_LABEL: Readonly<Record<string, string>> = {
  pipes: '管道维修',
  locks: '开锁换锁',
  appliances: '家电维修',
  electric: '水电',
  cleaning: '家政保洁',
  jobs: '就业指导',
  rental: '房屋中介',
};
