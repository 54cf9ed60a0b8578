import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

// Everything a browser test needs comes from npm: the browser itself and a Chinese font. A machine without fonts would
// show blank pages and measure nothing.

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (await packagedChromium()),
    args: FLAGS,
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fontsConf() } as Record<string, string>,
  });
}

async function packagedChromium(): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Points fontconfig at the weights that the screens use. */
function fontsConf(): string {
  const fonts = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  );
  const folder = path.join(tmpdir(), 'gongdaojia-fonts');
  mkdirSync(folder, { recursive: true });
  const dirs = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map(
    (weight) => `<dir>${fonts}/${weight}</dir>`,
  );
  const file = path.join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join('')}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}
