import { SCREENS, TABS } from '../../../src/screens';
import { OFFICER_SITUATIONS } from './officers';
import { PROVIDER_SITUATIONS } from './providers';
import { RESIDENT_SITUATIONS, TAB_SITUATIONS } from './residents';
import { SESSION_SITUATIONS } from './sessions';
import type { AnyScreen, Register, Situation } from './situation';
import { STAFF_SITUATIONS } from './staff';
import type { Town } from './town';

/** How every screen of the app is reached. A new screen is looked at from the day on which it is written down here. */
export const SITUATIONS: Register<AnyScreen> = {
  ...TAB_SITUATIONS,
  ...RESIDENT_SITUATIONS,
  ...PROVIDER_SITUATIONS,
  ...STAFF_SITUATIONS,
  ...SESSION_SITUATIONS,
  ...OFFICER_SITUATIONS,
};

/** One look at one screen. */
export interface Sight {
  readonly screen: AnyScreen;
  /** `order-quoted`: the screen and what sets it apart. */
  readonly name: string;
  readonly path: string;
  /** A place of work: also looked at where there is room for more than a phone shows. */
  readonly desk: boolean;
  readonly taps: readonly string[];
  whose(town: Town): string;
  address(town: Town): string;
}

const PATHS: Readonly<Record<AnyScreen, string>> = { ...TABS, ...SCREENS };

function sightOf(screen: AnyScreen, { who, about, as, taps = [] }: Situation): Sight {
  const path = PATHS[screen];
  return {
    ...{ screen, path, taps },
    name: as ? `${kebab(screen)}-${as}` : kebab(screen),
    desk: !path.startsWith('/pages/resident/') && !(screen in TABS),
    whose: (town) => (typeof who === 'string' ? who : who(town)),
    address: (town) => {
      const words = typeof about === 'function' ? about(town) : about;
      return words ? `${path}?${words}` : path;
    },
  };
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const SIGHTS: readonly Sight[] = (Object.keys(SITUATIONS) as AnyScreen[]).flatMap((screen) =>
  SITUATIONS[screen].map((situation) => sightOf(screen, situation)),
);

/** As many files look at all of them, so that each takes a few minutes. */
export const PARTS = 6;
