// All parts of the design system on one page, for who works on them; never in a build that is published.
const gallery = process.env.GALLERY ? ['pages/gallery/index'] : [];

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/orders/index', 'pages/messages/index', 'pages/me/index', ...gallery],
  subPackages: [
    {
      root: 'pages/resident',
      pages: [
        'catalogue/index',
        'item/index',
        'providers/index',
        'provider/index',
        'book/index',
        'order/index',
        'order-form/index',
        'rate/index',
        'ratings/index',
        'points/index',
        'shelf/index',
        'redemption/index',
        'redemptions/index',
        'ask/index',
        'request/index',
        'requests/index',
        'board/index',
        'addresses/index',
        'address/index',
      ],
    },
    {
      root: 'pages/provider',
      pages: [
        'desk/index',
        'order/index',
        'order-form/index',
        'quote/index',
        'finish/index',
        'ratings/index',
      ],
    },
    {
      root: 'pages/staff',
      pages: [
        'desk/index',
        'order/index',
        'book/index',
        'pickup/index',
        'rewards/index',
        'reward/index',
        'rules/index',
        'books/index',
        'studios/index',
        'studio/index',
        'calendar/index',
        'assessment/index',
      ],
    },
    {
      root: 'pages/officer',
      pages: ['desk/index', 'request/index', 'answer/index', 'slots/index', 'enter/index'],
    },
  ],
  // The bar itself is our own component (components/tab-bar): WeChat's cannot grow in elder mode.
  tabBar: {
    custom: true,
    color: '#5B5048',
    selectedColor: '#B8321A',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/orders/index', text: '单子' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '工到家',
    navigationBarBackgroundColor: '#FAF6EF',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FAF6EF',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
});
