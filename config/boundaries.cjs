/**
 * The rooms of the domain that may know another one, and why. All others meet only in a use case.
 * @type {Readonly<Record<string, { readonly knows: string, readonly because: string }>>}
 */
const MAY_KNOW = {
  vetting: { knows: 'firm', because: 'An application is approved by founding the firm that it asks for.' },
  firm: {
    knows: 'standing',
    because: 'The firm’s document holds where it stands; its overview says what comes next.',
  },
};
const KNOWING = Object.keys(MAY_KNOW).join('|');

/** Two areas of the domain meet only in a use case; the list of contracts names them all. */
const areasDoNotMeet = [
  {
    name: 'areas-do-not-meet',
    severity: 'error',
    from: { path: '^src/domain/([^/]+)/', pathNot: `^src/domain/(kernel|means|${KNOWING})/` },
    to: { path: '^src/domain/([^/]+)/', pathNot: ['^src/domain/$1/', '^src/domain/(kernel|means)/'] },
  },
  ...Object.entries(MAY_KNOW).map(([room, { knows, because }]) => ({
    name: `${room}-knows-${knows}-alone`,
    comment: because,
    severity: 'error',
    from: { path: `^src/domain/${room}/` },
    to: { path: '^src/domain/([^/]+)/', pathNot: `^src/domain/(${room}|${knows}|kernel|means)/` },
  })),
];

/**
 * Who may import whom. A feature is "room X, floors 1 to 3": pages → hooks, components, text → api → #domain ←
 * cloudfunctions/<room> → runtime, store → #domain.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain imports itself and zod.',
      severity: 'error',
      from: { path: '^src/domain', pathNot: '^src/domain/kernel/time\\.ts$' },
      to: { pathNot: ['^src/domain', 'node_modules/zod'] },
    },
    {
      name: 'time-is-told-in-one-place',
      comment: 'dayjs only in kernel/time.ts.',
      severity: 'error',
      from: { path: '^(src|cloudfunctions)', pathNot: '^src/domain/kernel/time\\.ts$' },
      to: { path: 'node_modules/dayjs' },
    },
    ...areasDoNotMeet,
    {
      name: 'kernel-knows-no-area',
      severity: 'error',
      from: { path: '^src/domain/kernel/' },
      to: { path: '^src/domain/', pathNot: '^src/domain/kernel/' },
    },
    {
      name: 'means-know-the-kernel-alone',
      comment: 'What rooms share is written once, and knows none of them.',
      severity: 'error',
      from: { path: '^src/domain/means/' },
      to: { path: '^src/domain/', pathNot: '^src/domain/(kernel|means)/' },
    },
    {
      name: 'phone-and-cloud-share-the-domain-only',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(cloudfunctions|demo|local-cloud|test|config)' },
    },
    {
      name: 'cloud-and-phone-share-the-domain-only',
      severity: 'error',
      from: { path: '^cloudfunctions' },
      to: { path: ['^src/(?!domain)', '^demo', '^local-cloud', '^test', '^config'] },
    },
    {
      name: 'rooms-do-not-meet',
      comment:
        'Function rooms never import each other; runtime and store are everybody’s, and the clock carries out what no phone asked the outbox for.',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/]+)/', pathNot: '^cloudfunctions/clock/' },
      to: {
        path: '^cloudfunctions/([^/]+)/',
        pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/(runtime|store)/'],
      },
    },
    {
      name: 'the-clock-knows-the-outbox-alone',
      severity: 'error',
      from: { path: '^cloudfunctions/clock/' },
      to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(clock|outbox|runtime|store)/' },
    },
    {
      name: 'runtime-and-store-know-no-room',
      severity: 'error',
      from: { path: '^cloudfunctions/(runtime|store)/' },
      to: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(runtime|store)/' },
    },
    {
      name: 'one-loop-commits',
      comment: 'Only the unit of work commits; everybody else decides.',
      severity: 'error',
      from: { path: '^(cloudfunctions|demo)', pathNot: '^cloudfunctions/store/unit-of-work\\.ts$' },
      to: { path: '^cloudfunctions/store/commit\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-door-to-wechat-in-the-cloud',
      severity: 'error',
      from: { path: '^(cloudfunctions|demo)', pathNot: '^cloudfunctions/runtime/wechat-world\\.ts$' },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'the-local-cloud-serves-any-project',
      severity: 'error',
      from: { path: '^local-cloud' },
      to: { path: ['^src', '^cloudfunctions', '^demo', '^test', '^config'] },
    },
    {
      name: 'contracts-stay-in-the-cloud',
      comment: 'The phone takes types from contracts, never values: zod is not on the phone.',
      severity: 'error',
      from: { path: '^src/(?!domain)' },
      to: {
        path: ['^src/domain/.*contract', '^src/domain/kernel/fields', 'node_modules/zod'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-imports-a-page',
      comment:
        'In WeChat a page’s entry registers the page while its own file is loaded; loaded by another page’s, it is lost. What is shown in two places stands in screen.tsx.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/pages/.+/index\\.tsx?$' },
    },
    {
      name: 'only-pages-know-pages',
      severity: 'error',
      from: { path: '^src/(platform|hooks|components|features|text|domain)/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'components-know-no-room',
      comment: 'pages → features → components → hooks, text → platform.',
      severity: 'error',
      from: { path: '^src/(platform|hooks|components|text)/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'platform-is-below',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(hooks|components|features|text|pages)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.swc)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
