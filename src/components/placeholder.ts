/**
 * WeChat draws a field's example itself and reads this style alone, without our tokens; a browser reads the style sheets. The
 * colour is `--ink-3` of app.scss: test/domain/phone/placeholder.test.ts.
 */
export const PLACEHOLDER_STYLE = 'color:#6f645a';
