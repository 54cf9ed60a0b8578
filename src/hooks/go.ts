import Taro, { useRouter } from '@tarojs/taro';
import { type PageAbout, SCREENS, TABS } from '../screens';

export type TabName = keyof typeof TABS;
export type ScreenName = keyof typeof SCREENS;
type Params = Record<string, string>;

const address = (screen: ScreenName, params: Params) => {
  const query = Object.entries(params).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return query.length > 0 ? `${SCREENS[screen]}?${query.join('&')}` : SCREENS[screen];
};

// A step that cannot be taken (a double tap while the screen is already opening) is not worth a word.
const quietly = (step: Promise<unknown>) => {
  step.catch(() => undefined);
};

export const go = (screen: ScreenName, params: Params = {}): void =>
  quietly(Taro.navigateTo({ url: address(screen, params) }));

/** To a screen whose address was made elsewhere: where a message leads. */
export const goTo = (page: PageAbout): void => quietly(Taro.navigateTo({ url: `/${page}` }));

/** The screen left behind is done with: back does not lead there, nor twice to the one that lies below already. */
export const goInstead = (screen: ScreenName, params: Params = {}): void => {
  const url = address(screen, params);
  if (url === addressBelow()) quietly(Taro.navigateBack());
  else quietly(Taro.redirectTo({ url }));
};

/** Of the screen that lies below this one, without parameters; the browser begins it with a slash, WeChat does not. */
function addressBelow(): string | null {
  const pages = Taro.getCurrentPages();
  const below = pages[pages.length - 2]?.route;
  return below === undefined ? null : `/${below.replace(/^\//, '')}`;
}

export const goTab = (tab: TabName): void => quietly(Taro.switchTab({ url: TABS[tab] }));

export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) quietly(Taro.navigateBack());
  else goTab('home');
};

/** A parameter of this screen's address; WeChat hands them over still encoded. */
export function useParam(name: string): string {
  const raw = useRouter().params[name] ?? '';
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
