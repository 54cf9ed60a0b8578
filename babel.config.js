// Taro's preset decides by target what has to be compiled down; nothing else is configured here.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', hot: false }]],
};
