import { buildApp } from '../../config/app';

/** The screens are tested as they are shipped: the real build for the browser. */
export default (): Promise<void> => buildApp('h5');
