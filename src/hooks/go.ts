import Taro, { useRouter } from '@tarojs/taro';
import { SCREENS, TABS } from '../screens';
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

const KNOWN: readonly string[] = Object.values(SCREENS);

/** Where a message leads, as the cloud says; one that an older app does not have yet leads home. */
export const goTo = (page: string): void => {
  if (KNOWN.includes(`/${page.split('?')[0]}`)) quietly(Taro.navigateTo({ url: `/${page}` }));
  else goTab('home');
};

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

/** What lies below is done with, too: back leads home. */
export const goAnew = (screen: ScreenName, params: Params = {}): void =>
  quietly(Taro.reLaunch({ url: address(screen, params) }));

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
