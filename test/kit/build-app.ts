import { buildApp } from '../../config/app';

/** The screens are tested as they are shipped: the real builds for WeChat and for the browser. */
export default async function setup(): Promise<void> {
  await Promise.all([buildApp('weapp'), buildApp('h5')]);
}
