import Taro, { useRouter } from '@tarojs/taro';
import { type PageAbout, SCREENS, TABS } from '../screens';
import { usePane } from './pane';

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
  if (liesBelow(screen, params)) quietly(Taro.navigateBack());
  else quietly(Taro.redirectTo({ url: address(screen, params) }));
};

/** WeChat names a screen without the first slash, and gives its parameters still encoded. */
function liesBelow(screen: ScreenName, params: Params): boolean {
  const pages: readonly Opened[] = Taro.getCurrentPages();
  const { route = '', $taroParams: given = {} } = pages[pages.length - 2] ?? {};
  if (`/${route.replace(/^\//, '')}` !== SCREENS[screen]) return false;
  return Object.entries(params).every(([name, value]) =>
    [value, encodeURIComponent(value)].includes(given[name] ?? ''),
  );
}

/** A screen as Taro keeps it, in the browser and in WeChat. */
interface Opened {
  readonly route?: string;
  readonly $taroParams?: Readonly<Record<string, string | undefined>>;
}

export const goTab = (tab: TabName): void => quietly(Taro.switchTab({ url: TABS[tab] }));

export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) quietly(Taro.navigateBack());
  else goTab('home');
};

/** A parameter of this screen, by whoever shows it as a part of another one or by its address; WeChat hands those over still encoded. */
export function useParam(name: string): string {
  const router = useRouter();
  const given = usePane()?.params;
  if (given) return given[name] ?? '';
  const raw = router.params[name] ?? '';
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}
