import { watchApp } from './app';

/** `npm run gallery`: all parts of the design system on one page, which changes in place as they are changed. */
console.log('When it is built, open /#/pages/gallery/index at the address that is listened to.');
watchApp('h5', { GALLERY: 'yes' });
