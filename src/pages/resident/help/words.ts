import type { Role } from '#domain/kernel/actor';
import type { IllustrationName } from '../illustrations/names';

/** What people ask, and the answer in two sentences. */
interface Asked {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly asked: readonly Asked[];
}

/** How it works, in five pictures. */
export const STEPS: readonly (readonly [IllustrationName, string])[] = [
  ['step-book', '选好哪里坏了，说个地址，点预约。'],
  ['step-face', '师傅接单，您先看到姓名、照片和工牌。'],
  ['step-quote', '看过再报价，您同意了才动手。'],
  ['step-mended', '修好了您来确认，坏了在保修期内再来修。'],
  ['step-rate', '评一评，积分可以换礼品。'],
];

const RESIDENT: Chapter = {
  id: 'resident',
  title: '大家常问',
  asked: [
    {
      id: 'cost',
      question: '要花多少钱？',
      answer:
        '每一项的价格都公开，报价不能超过上限。钱直接付给师傅，工会不经手；来了不修，只收页面上写的上门费。',
    },
    {
      id: 'stranger',
      question: '来的不是照片上的人？',
      answer: '先别开门，在单子上点“不是本人”。单子会停住，工会马上来处理。',
    },
    {
      id: 'cancel',
      question: '不想修了，能取消吗？',
      answer: '师傅到门口以前，取消不花钱。到了以后取消，要付上门费；同意报价以后，请打电话给工会。',
    },
    {
      id: 'points',
      question: '积分怎么来，怎么用？',
      answer: '线上预约修好、写评价都有积分。在“我的积分”里看礼品，换好以后凭领取码去领。',
    },
    {
      id: 'warranty',
      question: '修好又坏了怎么办？',
      answer: '在保修期内打开那张单子，点返修。师傅再来一次，不收钱。',
    },
    {
      id: 'elder',
      question: '字太小，看不清？',
      answer: '在首页或“我的”点“长辈版”，字和按钮都会变大。也可以打电话，请我们替您约。',
    },
  ],
};

const WORKER: Chapter = {
  id: 'worker',
  title: '师傅常问',
  asked: [
    {
      id: 'duty',
      question: '为什么看不到单子？',
      answer: '先在师傅工作台打开接单的开关。工牌、证件、培训有一样过期，或这一片没有人约，也会是空的。',
    },
    {
      id: 'code',
      question: '到达码在哪里？',
      answer: '在居民的手机上。请居民对照片认人，点“是本人”，再把码告诉您。',
    },
    {
      id: 'more',
      question: '拆开发现还要修别的？',
      answer: '重新报一次价，居民同意了再动手。没同意的活，不做也不收钱。',
    },
    {
      id: 'late',
      question: '路上耽误了，来不了？',
      answer: '马上在单子上写明情况，退回这一单。不声不响没有来，会记成没到。',
    },
  ],
};

const MANAGER: Chapter = {
  id: 'manager',
  title: '服务商常问',
  asked: [
    {
      id: 'papers',
      question: '证件快到期了怎么办？',
      answer: '在“证件和培训”里交新的。到期以后还有 14 天，再没有换，这一类就不能接单。',
    },
    {
      id: 'complaint',
      question: '被投诉了怎么办？',
      answer: '48 小时内在“本单位的投诉”里写明经过。裁定以后不服，7 天内可以申诉一次，由另一位工作人员来看。',
    },
  ],
};

const OFFICER: Chapter = {
  id: 'officer',
  title: '干部常问',
  asked: [
    {
      id: 'limit',
      question: '什么时候要办完？',
      answer: '一般一个工作日内回应，五个工作日内答复。最先要办的，总在办理台最上面。',
    },
    {
      id: 'not-mine',
      question: '这件事不归我管？',
      answer: '写明原因，转给合适的人。时限不变，转第三次会到上一级。',
    },
    {
      id: 'no-way',
      question: '确实解决不了，也要答复吗？',
      answer: '要。选“解决不了”，写清楚为什么；本人看得到，还可以再找一次。',
    },
  ],
};

const STAFF: Chapter = {
  id: 'staff',
  title: '工作人员常问',
  asked: [
    {
      id: 'begin',
      question: '新开一个区，从哪里开始？',
      answer: '打开“本区设置”，一步一步做。差哪一步，那里都写着。',
    },
    {
      id: 'unaccepted',
      question: '没有人接单怎么办？',
      answer: '十分钟没有人接，单子会到区总工作台。打电话问附近的服务商，或告诉居民改个时间。',
    },
    {
      id: 'second',
      question: '为什么有的事要等另一位？',
      answer: '自己经手的事，自己不能复核。没有第二位时，到“工作人员和职务”里请一位新同事。',
    },
  ],
};

const OF_ROLE: readonly (readonly [Role, Chapter])[] = [
  ['worker', WORKER],
  ['manager', MANAGER],
  ['officer', OFFICER],
  ['staff', STAFF],
];

/** Who works here reads about the work first; what residents ask is for everybody. */
export const chaptersFor = (roles: readonly Role[]): readonly Chapter[] => [
  ...OF_ROLE.filter(([role]) => roles.includes(role)).map(([, chapter]) => chapter),
  RESIDENT,
];
