export { default } from './screen';
