// What the page tells: who holds the phones, and what they touch, step by step.
//
// A step is done when `until` is seen, or said, on a phone. Until then the first of its marks that is there and not done yet is the
// next thing to touch:
//   tap    touched once; `unless` names what is there afterwards where the button itself stays; `first`: of several
//   type   a field that wants words
//   tick   one of a choice
//   photo  pictures that are wanted
//   keyIn  digits that stand on somebody else's phone
// Where the app asks whether somebody is sure, that comes first, and the story is.
// A step may `open` a page first, `about` what is open on somebody else's phone.
// A step with `move` waits for time to pass: by the page's own clock, in milliseconds.

const LIU = 'demo-liu';
const MA = 'demo-ma';
const SUN = 'demo-sun';
const ZHOU = 'demo-zhou';
const QIN = 'demo-qin';
const CHEN = 'demo-chen';
const CHAIR = 'demo-chair';
const WU = 'demo-manager';

const home = 'pages/home/index';
const pool = 'pages/provider/desk/index';
const staffDesk = 'pages/staff/desk/index';

const books = (words) => ({
  who: LIU,
  open: 'pages/resident/book/index?item=kitchen-drain',
  says: '刘女士：下水道堵了，叫师傅',
  marks: [{ type: '#wrong', words }, { tap: '#confirm-booking' }],
  until: { who: LIU, see: '#looking' },
});

const accepts = (who, name) => ({
  who,
  open: pool,
  says: `${name}：看到单子，接下`,
  marks: [{ tap: '[id^="accept-"]' }],
  until: { who: LIU, see: '#worker' },
});

const looksAtHim = {
  who: LIU,
  says: '刘女士：开门前先看脸',
  marks: [
    { tap: '#at-the-door', unless: '#recognise' },
    { tick: '#worn-0' },
    { tick: '#worn-1' },
    { tap: '#recognise' },
  ],
  until: { who: LIU, see: '#arrival-code' },
};

export const SCENES = [
  {
    id: 'repair',
    tab: '维修',
    sentence: '半小时上门的维修：街坊叫，师傅接，工会看着。',
    phones: [
      { who: LIU, at: home },
      { who: MA, at: pool },
      { who: ZHOU, at: staffDesk, desk: true },
    ],
    steps: [
      books('厨房下水道堵了，锅还在火上'),
      accepts(MA, '马师傅'),
      looksAtHim,
      {
        who: MA,
        says: '马师傅：听她念到达码，输进去',
        marks: [{ keyIn: { from: LIU, code: '#code' } }, { tap: '#arrive' }],
        until: { who: MA, see: '#before' },
      },
      {
        who: MA,
        says: '马师傅：动手以前，先拍下来',
        marks: [{ tap: '#before' }, { photo: '#photos-before' }, { tap: '#send-before' }],
        until: { who: LIU, see: '#before-shown' },
      },
      {
        who: MA,
        says: '马师傅：按公开价目报价',
        marks: [
          { tap: '#quote' },
          { tap: '[id^="quantity-"][id$="-more"]', first: true, unless: '[id^="price-"]' },
          { type: '[id^="price-"]', words: '70' },
          { tap: '#send-quote' },
        ],
        until: { who: MA, says: '等居民同意报价' },
      },
      {
        who: LIU,
        says: '刘女士：看清价钱，同意了才动手',
        marks: [{ tap: '#approve' }],
        until: { who: MA, see: '#finish' },
      },
      {
        who: MA,
        says: '马师傅：修好，拍照，收工',
        marks: [
          { tap: '#finish' },
          { tick: '[id^="checked-"]' },
          { photo: '#photos-after' },
          { tap: '#send-finish' },
        ],
        until: { who: LIU, see: '#confirm' },
      },
      {
        who: LIU,
        says: '刘女士：付了多少，写下来',
        marks: [{ tap: '#confirm' }],
        until: { who: LIU, see: '#rate' },
      },
      {
        who: LIU,
        says: '刘女士：打分，得积分',
        marks: [
          { tap: '#rate' },
          { tick: '#punctuality-5' },
          { tick: '#workmanship-5' },
          { tick: '#attitude-5' },
          { tick: '#honestPrice-5' },
          { tap: '#send-rating' },
        ],
        until: { who: LIU, see: '#see-points' },
      },
    ],
  },
  {
    id: 'talk',
    tab: '工会有约',
    sentence: '有事找工会：说一句话，约个时间，一定有答复。',
    phones: [
      { who: LIU, at: home },
      { who: CHAIR, at: 'pages/officer/desk/index', desk: true },
      { who: ZHOU, at: staffDesk, desk: true },
    ],
    steps: [
      {
        who: LIU,
        says: '刘女士：装修队欠着工钱，找工会',
        open: 'pages/resident/ask/index',
        marks: [
          { tick: '#topic-dispute' },
          { tick: '#time-soon' },
          { type: '#about', words: '装修队欠我两个月工钱' },
          { tap: '#send-ask' },
        ],
        until: { who: LIU, see: '#withdraw' },
      },
      {
        who: CHAIR,
        says: '周主席：时限之内受理',
        open: 'pages/officer/request/index',
        about: LIU,
        marks: [{ tap: '#accept' }],
        until: { who: LIU, says: '周主席受理了' },
      },
      {
        who: CHAIR,
        says: '周主席：办成了，答复她',
        marks: [
          { tap: '#answer' },
          { tick: '#outcome-resolved' },
          { type: '#answer-words', words: '单位已经付清，您查一下账' },
          { tap: '#send-answer' },
        ],
        until: { who: CHAIR, see: '#given' },
      },
      {
        who: LIU,
        says: '刘女士：看答复，说满意不满意',
        marks: [{ tick: '#stars-5' }, { tick: '#solved-yes' }, { tap: '#send-evaluation' }],
        until: { who: LIU, says: '谢谢您的评价' },
      },
    ],
  },
  {
    id: 'rule',
    tab: '管理',
    sentence: '谁能上门，工会说了算：投诉听两边，裁定有理由，申诉换人办。',
    phones: [
      { who: WU, at: 'pages/provider/complaints/index', desk: true },
      { who: ZHOU, at: 'pages/staff/complaints/index', desk: true },
      { who: QIN, desk: true },
    ],
    steps: [
      {
        who: WU,
        says: '吴经理：居民投诉了，说明情况',
        open: 'pages/provider/complaints/index',
        marks: [
          { type: '#answer-words', words: '师傅多收的三十块，已经退给她了' },
          { tap: '#answer-complaint' },
          { tap: '[id^="complaint-"]', first: true },
        ],
        until: { who: WU, see: '#answer' },
      },
      {
        who: ZHOU,
        says: '周工：两边都听了，裁定',
        open: 'pages/staff/complaint/index',
        about: WU,
        marks: [
          { tick: '#verdict-yes' },
          { type: '#why', words: '多收了三十块，师傅也承认' },
          { tap: '#rule' },
        ],
        until: { who: ZHOU, see: '#ruling' },
      },
      {
        who: QIN,
        says: '秦工：另一件的申诉，换她来办',
        marks: [
          { tick: '#verdict-no' },
          { type: '#why', words: '配件和价钱都在报价单上，维持原来的裁定' },
          { tap: '#decideAppeal' },
        ],
        until: { who: QIN, see: '#decision' },
      },
    ],
  },
];

/** Once the story is told: what happens when something goes wrong. */
export const DOORS = [
  {
    id: 'stranger',
    label: '不是本人',
    sentence: '门口站的不是照片上的人：一点就冻结，工会马上来核实。',
    // Who came last is not asked first.
    phones: [
      { who: LIU, at: home },
      { who: SUN, at: pool },
      { who: ZHOU, at: staffDesk, desk: true },
    ],
    steps: [
      books('下水道又堵了'),
      accepts(SUN, '孙师傅'),
      {
        who: LIU,
        says: '刘女士：不是这个人',
        marks: [{ tap: '#at-the-door', unless: '#disown' }, { tap: '#disown' }],
        until: { who: LIU, see: '#frozen' },
      },
      {
        who: ZHOU,
        says: '周工：马上看见，打电话核实',
        open: 'pages/staff/order/index',
        about: LIU,
        marks: [],
        until: { who: ZHOU, see: '#why-frozen' },
      },
    ],
  },
  {
    id: 'nobody',
    label: '没人接',
    sentence: '到点没人接：一轮一轮问下去，还没有，工会打电话找。',
    phones: SCENES[0].phones,
    steps: [
      books('水已经漫出来了'),
      {
        who: 'clock',
        says: '没有人接：时间一分一分过去',
        move: 600_000,
        marks: [],
        until: { who: LIU, says: '工会正在打电话找' },
      },
      {
        who: ZHOU,
        says: '周工：打电话，替她找到师傅',
        open: 'pages/staff/order/index',
        about: LIU,
        marks: [{ tap: '#find-callees' }],
        until: { who: ZHOU, see: '#callees' },
      },
    ],
  },
  {
    id: 'elder',
    label: '老人打电话',
    sentence: '不会用手机也一样：打个电话，工会替他叫师傅。',
    phones: [
      { who: CHEN, at: 'pages/orders/index' },
      { who: ZHOU, at: staffDesk, desk: true },
      { who: MA, at: pool },
    ],
    steps: [
      {
        who: ZHOU,
        says: '周工：接电话，按号码找到陈大爷',
        open: 'pages/staff/caller/index',
        marks: [{ type: '#caller-phone', words: '19900524558' }, { tap: '#find-caller' }],
        until: { who: ZHOU, see: '#book-for' },
      },
      {
        who: ZHOU,
        says: '周工：念给他听，替他叫师傅',
        marks: [
          { tap: '#book-for' },
          { tap: '#item-faucet' },
          { tick: '#consent-0' },
          { tap: '#confirm-booking' },
        ],
        until: { who: CHEN, see: '.order-line--live' },
      },
    ],
  },
];
