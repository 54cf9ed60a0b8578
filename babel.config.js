// Taro's preset decides by target what has to be compiled down. H5 serves development, the demo and the tests, in browsers
// of today: nothing is compiled down for them, which takes long.
const targets =
  process.env.TARO_ENV === 'h5' ? { targets: { chrome: '100' }, ignoreBrowserslistConfig: true } : {};
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false, ...targets }]],
};
