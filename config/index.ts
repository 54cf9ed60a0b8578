import path from 'node:path';
import { minify } from '@swc/core';
import { defineConfig } from '@tarojs/cli';

// One density-independent pixel of the design is one pixel of the phone on every screen: no rpx, no rem. A target
// of 60 must stay 60 on a narrow phone too, and a wide window shows more instead of larger.
const pxtransform = { enable: false, config: {} };

// Dependencies that ship newer syntax than old phones read.
const compiledDependencies = [
  path.resolve(__dirname, '..', 'node_modules', 'swr'),
  path.resolve(__dirname, '..', 'node_modules', 'use-sync-external-store'),
  path.resolve(__dirname, '..', 'node_modules', 'uqr'),
  path.resolve(__dirname, 'aria'),
];

/** The parts of webpack's chain, compiler and compilation that are used here. */
interface Chain {
  plugin(name: string): { use(plugin: unknown): void };
  optimization: { minimizer(name: string): { tap(args: () => object[]): void } };
  merge(options: object): void;
}
interface Compiler {
  hooks: { compilation: { tap(name: string, fn: (compilation: Compilation) => void): void } };
}
interface Compilation {
  hooks: {
    statsNormalize: {
      tap(how: { name: string; stage: number }, fn: (asked: Record<string, unknown>) => void): void;
    };
  };
}

/** At its end Taro asks for all that webpack knows of each module and prints next to nothing of it: seconds a build. */
const errorsOnly = {
  apply(compiler: Compiler) {
    compiler.hooks.compilation.tap('errors-only', (compilation) => {
      compilation.hooks.statsNormalize.tap({ name: 'errors-only', stage: -100 }, (asked) => {
        Object.assign(asked, { all: false, errors: true, warnings: true });
      });
    });
  },
};

/**
 * An icon needs neither its name nor its licence (which stands in node_modules) to be drawn, and as it is a mask, no colour of its
 * own. Escaped it is shorter than in base64.
 */
const dataUrl = (content: Buffer, { filename }: { filename: string }) => {
  if (!filename.endsWith('.svg'))
    throw new Error(`${filename}: only drawings are made part of a style sheet`);
  const drawing = content
    .toString()
    .replace(/<!--.*?-->|\sclass="lucide[^"]*"|\saria-hidden="true"/g, '')
    .replace('"currentColor"', '"red"')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replaceAll('"', "'");
  return `data:image/svg+xml,${drawing.replace(/[<>#% ]/g, encodeURIComponent)}`;
};

/** A little smaller than what terser makes of it, in a third of the time. A Chinese character is three bytes as it is and six as an escape. */
const bySwc = {
  parallel: false,
  extractComments: false,
  minify: (files: Readonly<Record<string, string>>) =>
    minify(Object.values(files).join(''), {
      compress: { ecma: 5, passes: 2 },
      ecma: 5,
      mangle: true,
      format: { comments: false, asciiOnly: false },
    }),
};

const LOCAL_CLOUD = 'http://127.0.0.1:4800';

export default defineConfig<'webpack5'>({
  projectName: 'gongdaojia',
  designWidth: 375,
  deviceRatio: { 640: 1.17, 750: 1, 375: 2, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.GALLERY ? 'gallery' : (process.env.TARO_ENV ?? 'weapp')}`,
  framework: 'react',
  // So deep a screen is drawn by templates that stand once for each depth; what is deeper costs a component of its own.
  baseLevel: 13,
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Webpack's cache on disk has shipped old code after a rebase; what is published is always compiled from what is there.
  cache: { enable: process.env.NODE_ENV !== 'production' },
  plugins: [path.resolve(__dirname, 'aria', 'index.ts'), '@tarojs/plugin-framework-react'],
  // WeChat asks for it beside app.json, and Taro does not know of it.
  ...(process.env.TARO_ENV === 'weapp'
    ? { copy: { patterns: [{ from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' }], options: {} } }
    : {}),
  // A phone has no `process`: whatever is read from it must be known when it is built.
  defineConstants: {
    'process.env.TARO_APP_CLOUD_ENV': JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
  },
  // H5 serves development, the demo and the tests: esbuild makes it small enough, and is quicker still.
  ...(process.env.TARO_ENV === 'h5'
    ? { jsMinimizer: 'esbuild', esbuild: { minify: { config: { target: 'es2017' } } } }
    : {}),
  mini: {
    webpackChain(chain: Chain) {
      chain.plugin('errors-only').use(errorsOnly);
      chain.merge({ module: { rule: { image: { generator: { dataUrl } } } } });
      if (process.env.NODE_ENV === 'production')
        chain.optimization.minimizer('terserPlugin').tap(() => [bySwc]);
    },
    compile: { include: compiledDependencies },
    postcss: { pxtransform },
    miniCssExtractPluginOption: { ignoreOrder: true },
  },
  h5: {
    // While it is developed the app is served apart from the cloud, whose doors are asked through it; three phones at /demo.
    devServer: {
      port: 10_086,
      open: false,
      proxy: [
        {
          context: ['/call', '/local', '/upload', '/files', '/demo'],
          target: process.env.LOCAL_CLOUD_URL ?? LOCAL_CLOUD,
        },
      ],
    },
    // What several screens share is made and loaded once, as on the phone.
    webpackChain(chain: Chain) {
      chain.plugin('errors-only').use(errorsOnly);
      chain.merge({
        optimization: {
          splitChunks: {
            cacheGroups: { shared: { name: 'shared', chunks: 'all', minChunks: 3, priority: 20 } },
          },
        },
        performance: { hints: false },
      });
    },
    // A dev server answers at its own root; what is published may lie in any folder.
    publicPath: process.env.NODE_ENV === 'production' ? './' : '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: compiledDependencies },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform, autoprefixer: { enable: true, config: {} } },
  },
});
