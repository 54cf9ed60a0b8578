import { randomUUID } from 'node:crypto';
import { A_PICTURE } from './hand-in';

// The part of `wx` that the app may rely on. What is not here is undefined, as an API is that the phone does not have.

interface Asked {
  success?(answer: object): void;
  fail?(answer: { errMsg: string }): void;
  complete?(answer: object): void;
  [name: string]: unknown;
}

export interface PhoneState {
  /** What stands on the phone's disk; hand it to the next phone to reopen the app. */
  readonly storage: Map<string, unknown>;
  /** What was said in toasts and dialogues, in order. */
  readonly said: string[];
  readonly dialled: string[];
  /** How the person answers dialogues: 确定 unless told otherwise. */
  confirms: boolean;
  /** What the person picks when asked for photos. */
  photos: string[];
  /** What WeChat's button for the own number comes to: the number, or why there is none. */
  number: string | NoNumber;
  /** What the camera reads when the person is asked to scan; null: turned back. */
  scans: string | null;
  /** What the person answers to a request for subscribe messages. */
  subscribes: 'accept' | 'reject';
  online: boolean;
  title: string;
  /** The words on the buttons of dialogues, the one that agrees first. */
  readonly choices: string[];
  /** What the cloud was begun with, each time. */
  readonly begun: object[];
  /** WeChat's base library on this phone. */
  readonly baseLibrary: string;
  /** Who listens for a new version of the app; call one as WeChat does when it has been downloaded, or could not be. */
  readonly versions: { ready: () => void; failed: () => void };
  /** Which calls WeChat refuses, and how it says so. */
  readonly refuses: Map<string, Refusal>;
  /** What the app wrote into WeChat's own log. */
  readonly logged: string[];
  /** What was put on the clipboard. */
  readonly copied: string[];
  /** What was put into the phone's calendar. */
  readonly calendar: object[];
  /** The file that the person picks out of a chat; null: turned back. */
  file: { readonly path: string; readonly name: string } | null;
  /** How often the app was restarted for a new version. */
  restarts: number;
}

/** As WeChat says it, after the call's name and `:fail `. */
export interface Refusal {
  readonly words: string;
  readonly errno?: number;
}

/** Why WeChat gives no number, as it says so: the person's no, an account that may not ask, or none left that are paid for. */
export const NO_NUMBER = {
  denied: { errMsg: 'getPhoneNumber:fail user deny' },
  forbidden: { errMsg: 'getPhoneNumber:fail no permission', errno: 102 },
  'used up': { errMsg: 'getPhoneNumber:fail', errno: 1400001 },
  refused: { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 },
  undeclared: {
    errMsg: 'getPhoneNumber:fail api scope is not declared in the privacy agreement',
    errno: 112,
  },
} as const;
export type NoNumber = keyof typeof NO_NUMBER;

const isNoNumber = (number: string): number is NoNumber => number in NO_NUMBER;

/** What WeChat's button tells the page, for the cloud to ask the number with. */
export const givenNumber = ({ number }: PhoneState): object =>
  isNoNumber(number) ? NO_NUMBER[number] : ok('getPhoneNumber', { code: `phone:${number}` });

export interface Navigation {
  navigateTo(url: string): void;
  redirectTo(url: string): void;
  switchTab(url: string): void;
  reLaunch(url: string): void;
  navigateBack(delta: number): void;
}

export interface CloudDoor {
  callFunction(name: string, data: unknown): Promise<unknown>;
  /** Puts a photo of this phone there. */
  uploadFile(path: string): Promise<string>;
}

/** Answers like WeChat, never within the call: by callbacks where there are any, else by a promise. */
function later(asked: Asked, work: () => object | Promise<object>): Promise<object> | undefined {
  const answer = Promise.resolve().then(work);
  if (!asked.success && !asked.fail && !asked.complete)
    return answer.catch((trouble) => Promise.reject(failure(trouble)));
  answer.then(
    (given) => {
      asked.success?.(given);
      asked.complete?.(given);
    },
    (trouble: unknown) => {
      asked.fail?.(failure(trouble));
      asked.complete?.(failure(trouble));
    },
  );
  return undefined;
}

const failure = (trouble: unknown) => ({
  errMsg: trouble instanceof Error ? trouble.message : String(trouble),
  ...(trouble instanceof Error && 'errno' in trouble ? { errno: trouble.errno } : {}),
});

function refuse({ refuses }: PhoneState, name: string): void {
  const refusal = refuses.get(name);
  if (!refusal) return;
  const { words, ...code } = refusal;
  throw Object.assign(new Error(`${name}:fail ${words}`), code);
}

const ok = (name: string, more: object = {}) => ({ errMsg: `${name}:ok`, ...more });

export function makeWx(state: PhoneState, navigation: Navigation, cloud: CloudDoor): Record<string, unknown> {
  const simply =
    (name: string, work: (asked: Asked) => object | undefined) =>
    (asked: Asked = {}) =>
      later(asked, () => {
        refuse(state, name);
        return ok(name, work(asked));
      });
  return {
    ...aboutThePhone(state),
    ...storageOf(state),
    getUpdateManager: () => updatesOf(state),
    getRealtimeLogManager: () => ({ error: (words: string) => void state.logged.push(words) }),
    ...dialoguesOf(state, simply),
    getFileSystemManager: () => filesOf(simply),
    navigateTo: simply('navigateTo', ({ url }) => void navigation.navigateTo(String(url))),
    redirectTo: simply('redirectTo', ({ url }) => void navigation.redirectTo(String(url))),
    switchTab: simply('switchTab', ({ url }) => void navigation.switchTab(String(url))),
    reLaunch: simply('reLaunch', ({ url }) => void navigation.reLaunch(String(url))),
    navigateBack: simply('navigateBack', ({ delta }) => void navigation.navigateBack(Number(delta ?? 1))),
    cloud: {
      init: (options: object) => void state.begun.push(options),
      callFunction: ({ name, data }: { name: string; data: unknown }) =>
        reach(state, 'cloud.callFunction', async () =>
          ok('cloud.callFunction', { result: await cloud.callFunction(name, data) }),
        ),
      uploadFile: ({ cloudPath }: { cloudPath: string }) =>
        reach(state, 'cloud.uploadFile', async () =>
          ok('cloud.uploadFile', { fileID: await cloud.uploadFile(cloudPath) }),
        ),
    },
  };
}

async function reach<T>(state: PhoneState, name: string, work: () => Promise<T>): Promise<T> {
  if (!state.online)
    throw Object.assign(new Error(`${name}:fail Error: errCode: -1 | errMsg: network disconnected`), {
      errCode: -1,
    });
  return work();
}

const updatesOf = (state: PhoneState) => ({
  onCheckForUpdate: () => undefined,
  onUpdateReady: (ready: () => void) => {
    state.versions.ready = ready;
  },
  onUpdateFailed: (failed: () => void) => {
    state.versions.failed = failed;
  },
  applyUpdate: () => {
    state.restarts += 1;
  },
});

const aboutThePhone = ({ baseLibrary }: PhoneState) => ({
  getSystemInfoSync: () => ({ ...windowOf(), ...deviceOf(), ...baseOf(baseLibrary) }),
  getWindowInfo: windowOf,
  getDeviceInfo: deviceOf,
  getAppBaseInfo: () => baseOf(baseLibrary),
  getSystemSetting: () => ({}),
  getAppAuthorizeSetting: () => ({}),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' } }),
  getMenuButtonBoundingClientRect: () => ({
    top: 48,
    bottom: 80,
    left: 281,
    right: 368,
    width: 87,
    height: 32,
  }),
  canIUse: () => true,
  nextTick: (work: () => void) => void Promise.resolve().then(work),
  onAppShow: () => undefined,
  onWindowResize: () => undefined,
  offWindowResize: () => undefined,
  offAppShow: () => undefined,
  onNetworkStatusChange: () => undefined,
  offNetworkStatusChange: () => undefined,
});

const windowOf = () => ({
  windowWidth: 375,
  windowHeight: 724,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 2,
  statusBarHeight: 44,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
});
const deviceOf = () => ({ brand: 'devtools', model: 'phone', system: 'Android 12', platform: 'android' });
const baseOf = (SDKVersion: string) => ({ SDKVersion, language: 'zh_CN', version: '8.0.50', theme: 'light' });

const storageOf = ({ storage }: PhoneState) => ({
  getStorageSync: (key: string) => structuredClone(storage.get(key)) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void storage.delete(key),
});

/** Every photo on the phone is the same one. */
const filesOf = (simply: Simply) => ({
  getFileInfo: simply('getFileInfo', () => ({ size: A_PICTURE.length })),
  readFile: simply('readFile', () => ({ data: new Uint8Array(A_PICTURE).buffer })),
});

type Simply = (
  name: string,
  work: (asked: Asked) => object | undefined,
) => (asked?: Asked) => Promise<object> | undefined;

function dialoguesOf(state: PhoneState, simply: Simply) {
  return {
    showModal: simply('showModal', ({ title, content, confirmText, cancelText, showCancel }) => {
      state.said.push(`${title ?? ''} ${content ?? ''}`.trim());
      state.choices.push([confirmText, ...(showCancel === false ? [] : [cancelText])].join(' / '));
      return { confirm: state.confirms, cancel: !state.confirms };
    }),
    showToast: simply('showToast', ({ title }) => void state.said.push(String(title))),
    hideToast: simply('hideToast', () => undefined),
    showLoading: simply('showLoading', () => undefined),
    hideLoading: simply('hideLoading', () => undefined),
    makePhoneCall: simply('makePhoneCall', ({ phoneNumber }) => void state.dialled.push(String(phoneNumber))),
    setNavigationBarTitle: simply('setNavigationBarTitle', ({ title }) => {
      state.title = String(title);
      return undefined;
    }),
    setNavigationBarColor: simply('setNavigationBarColor', () => undefined),
    pageScrollTo: simply('pageScrollTo', () => undefined),
    previewImage: simply('previewImage', () => undefined),
    setClipboardData: simply('setClipboardData', ({ data }) => void state.copied.push(String(data))),
    addPhoneCalendar: simply('addPhoneCalendar', ({ success: _, fail: __, complete: ___, ...entry }) => {
      state.calendar.push(entry);
      return undefined;
    }),
    vibrateShort: simply('vibrateShort', () => undefined),
    getNetworkType: simply('getNetworkType', () => ({ networkType: state.online ? 'wifi' : 'none' })),
    requestSubscribeMessage: simply('requestSubscribeMessage', ({ tmplIds }) =>
      Object.fromEntries((tmplIds as string[]).map((id) => [id, state.subscribes])),
    ),
    scanCode: simply('scanCode', () => {
      if (state.scans === null) throw new Error('scanCode:fail cancel');
      return { result: state.scans, scanType: 'QR_CODE' };
    }),
    chooseLocation: simply('chooseLocation', () => {
      throw new Error('chooseLocation:fail cancel');
    }),
    chooseMessageFile: simply('chooseMessageFile', () => {
      if (state.file === null) throw new Error('chooseMessageFile:fail cancel');
      return { tempFiles: [{ ...state.file, size: 1, type: 'file' }] };
    }),
    chooseMedia: simply('chooseMedia', () => {
      if (state.photos.length === 0) throw new Error('chooseMedia:fail cancel');
      return {
        type: 'image',
        tempFiles: state.photos.map((tempFilePath) => ({ tempFilePath, size: 1, fileType: 'image' })),
      };
    }),
  };
}

export const newPhoneState = (storage = new Map<string, unknown>(), baseLibrary = '3.5.0'): PhoneState => ({
  storage,
  choices: [],
  begun: [],
  baseLibrary,
  versions: { ready: () => undefined, failed: () => undefined },
  refuses: new Map(),
  logged: [],
  copied: [],
  calendar: [],
  file: null,
  restarts: 0,
  said: [],
  dialled: [],
  confirms: true,
  photos: [],
  number: 'denied',
  scans: null,
  subscribes: 'accept',
  online: true,
  title: '',
});

/** A cloud that cannot be reached is, to a phone, a network that is down. */
const reached = (answer: Promise<Response>): Promise<Response> =>
  answer.catch(() => {
    throw new Error('cloud:fail Error: errCode: -1 | errMsg: request:fail network');
  });

/** The cloud as a phone reaches it, carried over the local cloud's doors. */
export const cloudAt = (url: string, openid: string): CloudDoor => ({
  async callFunction(name, data) {
    const answer = await reached(
      fetch(`${url}/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
        body: JSON.stringify(data),
      }),
    );
    if (!answer.ok)
      throw new Error(
        `cloud.callFunction:fail Error: errCode: -504002 functions execute fail | ${await answer.text()}`,
      );
    return answer.json();
  },
  async uploadFile(path) {
    const form = new FormData();
    form.append('path', path);
    form.append('file', new Blob([A_PICTURE], { type: 'image/jpeg' }), `${randomUUID()}.jpg`);
    const answer = await reached(
      fetch(`${url}/upload`, { method: 'POST', headers: { 'x-wx-openid': openid }, body: form }),
    );
    if (!answer.ok) throw new Error('cloud.uploadFile:fail');
    return ((await answer.json()) as { fileID: string }).fileID;
  },
});
