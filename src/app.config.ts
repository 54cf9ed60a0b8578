import { SCREENS, TABS } from './screens';

// All parts of the design system on one page, for who works on them; never in a build that is published.
const gallery = process.env.GALLERY ? ['pages/gallery/index'] : [];

/** Those of one subpackage, from its root on. */
const pagesUnder = (root: string) =>
  Object.values(SCREENS)
    .filter((path) => path.startsWith(`/${root}/`))
    .map((path) => path.slice(root.length + 2));

const ROOTS = [
  'pages/resident',
  'pages/provider',
  'pages/staff',
  'pages/officer',
  'pages/union',
  'pages/station',
  'pages/book',
  'pages/session',
];
const tabs = Object.values(TABS).map((path) => path.slice(1));

/** WeChat takes the colours of its own parts from theme.json, by the light that is on; elsewhere the light ones are written here. */
const themed = (name: string, light: string) => (process.env.TARO_ENV === 'weapp' ? `@${name}` : light);

export default defineAppConfig({
  darkmode: true,
  themeLocation: 'theme.json',
  pages: [...tabs, ...gallery],
  subPackages: ROOTS.map((root) => ({ root, pages: pagesUnder(root) })),
  // What a person opens next is there before she taps. Almost everybody goes on as a resident; the desks of few wait for a
  // network that costs nothing. All tabs together may fetch 2 MB ahead.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/resident'] },
    'pages/me/index': {
      network: 'wifi',
      packages: ROOTS.filter((root) => root !== 'pages/resident'),
    },
  },
  requiredPrivateInfos: ['chooseAddress', 'chooseLocation'],
  sitemapLocation: 'sitemap.json',
  // The bar itself is our own component (components/tab-bar): WeChat's cannot grow in elder mode.
  tabBar: {
    custom: true,
    color: themed('ink2', '#5B5048'),
    selectedColor: themed('vermilion', '#B8321A'),
    backgroundColor: themed('card', '#FFFFFF'),
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/orders/index', text: '单子' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    navigationBarTitleText: '工到家',
    navigationBarBackgroundColor: themed('paper', '#FAF6EF'),
    navigationBarTextStyle: themed('barWords', 'black') as 'black',
    backgroundColor: themed('paper', '#FAF6EF'),
    backgroundTextStyle: themed('pullWords', 'dark') as 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  // In WeChat for PC the window can be drawn wide, where desks lie side by side.
  resizable: true,
});
