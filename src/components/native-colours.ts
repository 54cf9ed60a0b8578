import { isDark } from '../platform/light';
import theme from '../theme.json';

/**
 * WeChat draws its questions and a field's example itself, without our tokens: their colours by the light that is on. A
 * browser reads the style sheets. The same as in app.scss: test/domain/phone/colours.test.ts.
 */
const tokens = () => theme[isDark() ? 'dark' : 'light'];

export const placeholderStyle = (): string => `color:${tokens().ink3}`;

export const questionColours = () => ({ confirmColor: tokens().vermilion, cancelColor: tokens().ink2 });
