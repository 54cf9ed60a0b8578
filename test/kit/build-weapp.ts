import { buildApp } from '../../config/app';

/** The screens are tested as they are shipped: the real build for WeChat. */
export default (): Promise<void> => buildApp('weapp');
