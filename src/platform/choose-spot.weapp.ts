import Taro from '@tarojs/taro';
import { MILLION, type Spot } from '#domain/station/spot';
import { orNothing } from './privacy';

/** On WeChat's own map, which shows the person where she is; null where nothing was chosen. */
export const chooseSpot: (() => Promise<Spot | null>) | null = () =>
  orNothing(async () => {
    const { latitude, longitude } = await Taro.chooseLocation({});
    return { lat: Math.round(latitude * MILLION), lon: Math.round(longitude * MILLION) };
  }, 'location');
