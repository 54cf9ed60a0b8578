// What the app shows of faults, as text: the demo’s photos of work are by the same hand.

import type { IllustrationName } from '../src/pages/resident/illustrations/names';
import airconClean from '../src/pages/resident/illustrations/svg/aircon-clean.svg';
import airconDrips from '../src/pages/resident/illustrations/svg/aircon-drips.svg';
import doorGood from '../src/pages/resident/illustrations/svg/door-good.svg';
import doorJammed from '../src/pages/resident/illustrations/svg/door-jammed.svg';
import doorOpen from '../src/pages/resident/illustrations/svg/door-open.svg';
import drainBlocked from '../src/pages/resident/illustrations/svg/drain-blocked.svg';
import drainClear from '../src/pages/resident/illustrations/svg/drain-clear.svg';
import drainFresh from '../src/pages/resident/illustrations/svg/drain-fresh.svg';
import drainSmell from '../src/pages/resident/illustrations/svg/drain-smell.svg';
import fridgeCold from '../src/pages/resident/illustrations/svg/fridge-cold.svg';
import fridgeWarm from '../src/pages/resident/illustrations/svg/fridge-warm.svg';
import heaterCold from '../src/pages/resident/illustrations/svg/heater-cold.svg';
import heaterHot from '../src/pages/resident/illustrations/svg/heater-hot.svg';
import hoodClean from '../src/pages/resident/illustrations/svg/hood-clean.svg';
import hoodGreasy from '../src/pages/resident/illustrations/svg/hood-greasy.svg';
import labourContract from '../src/pages/resident/illustrations/svg/labour-contract.svg';
import lampDark from '../src/pages/resident/illustrations/svg/lamp-dark.svg';
import lampLit from '../src/pages/resident/illustrations/svg/lamp-lit.svg';
import lockNew from '../src/pages/resident/illustrations/svg/lock-new.svg';
import lockWorn from '../src/pages/resident/illustrations/svg/lock-worn.svg';
import lockedOut from '../src/pages/resident/illustrations/svg/locked-out.svg';
import pipeLeak from '../src/pages/resident/illustrations/svg/pipe-leak.svg';
import pipeTight from '../src/pages/resident/illustrations/svg/pipe-tight.svg';
import powerOn from '../src/pages/resident/illustrations/svg/power-on.svg';
import powerOut from '../src/pages/resident/illustrations/svg/power-out.svg';
import roomClean from '../src/pages/resident/illustrations/svg/room-clean.svg';
import roomDusty from '../src/pages/resident/illustrations/svg/room-dusty.svg';
import showerGood from '../src/pages/resident/illustrations/svg/shower-good.svg';
import showerPoor from '../src/pages/resident/illustrations/svg/shower-poor.svg';
import socketGood from '../src/pages/resident/illustrations/svg/socket-good.svg';
import socketSparks from '../src/pages/resident/illustrations/svg/socket-sparks.svg';
import stoveDead from '../src/pages/resident/illustrations/svg/stove-dead.svg';
import stoveLit from '../src/pages/resident/illustrations/svg/stove-lit.svg';
import tapDrip from '../src/pages/resident/illustrations/svg/tap-drip.svg';
import tapGood from '../src/pages/resident/illustrations/svg/tap-good.svg';
import toiletBlocked from '../src/pages/resident/illustrations/svg/toilet-blocked.svg';
import toiletClear from '../src/pages/resident/illustrations/svg/toilet-clear.svg';
import tvGood from '../src/pages/resident/illustrations/svg/tv-good.svg';
import tvSnow from '../src/pages/resident/illustrations/svg/tv-snow.svg';
import washerGood from '../src/pages/resident/illustrations/svg/washer-good.svg';
import washerShakes from '../src/pages/resident/illustrations/svg/washer-shakes.svg';
import windowClean from '../src/pages/resident/illustrations/svg/window-clean.svg';
import windowDirty from '../src/pages/resident/illustrations/svg/window-dirty.svg';

export const DRAWINGS: Partial<Record<IllustrationName, string>> = {
  'aircon-clean': airconClean,
  'aircon-drips': airconDrips,
  'door-good': doorGood,
  'door-jammed': doorJammed,
  'door-open': doorOpen,
  'drain-blocked': drainBlocked,
  'drain-clear': drainClear,
  'drain-fresh': drainFresh,
  'drain-smell': drainSmell,
  'fridge-cold': fridgeCold,
  'fridge-warm': fridgeWarm,
  'heater-cold': heaterCold,
  'heater-hot': heaterHot,
  'hood-clean': hoodClean,
  'hood-greasy': hoodGreasy,
  'labour-contract': labourContract,
  'lamp-dark': lampDark,
  'lamp-lit': lampLit,
  'lock-new': lockNew,
  'lock-worn': lockWorn,
  'locked-out': lockedOut,
  'pipe-leak': pipeLeak,
  'pipe-tight': pipeTight,
  'power-on': powerOn,
  'power-out': powerOut,
  'room-clean': roomClean,
  'room-dusty': roomDusty,
  'shower-good': showerGood,
  'shower-poor': showerPoor,
  'socket-good': socketGood,
  'socket-sparks': socketSparks,
  'stove-dead': stoveDead,
  'stove-lit': stoveLit,
  'tap-drip': tapDrip,
  'tap-good': tapGood,
  'toilet-blocked': toiletBlocked,
  'toilet-clear': toiletClear,
  'tv-good': tvGood,
  'tv-snow': tvSnow,
  'washer-good': washerGood,
  'washer-shakes': washerShakes,
  'window-clean': windowClean,
  'window-dirty': windowDirty,
};
