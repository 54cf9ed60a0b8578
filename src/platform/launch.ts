export interface Launch {
  readonly path?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly scene?: number;
}

let launch: Launch = {};

/** The app hears of it once, before its first page is there; a page that asks Taro in a browser asks too late. */
export const keepLaunch = (heard: Launch): void => {
  launch = heard;
};

/** How the app was opened: nothing is known of it until the app has heard. */
export const launched = (): Launch => launch;
