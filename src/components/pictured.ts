/** In a browser the alternative words have to reach the img inside Taro's element. */
export const pictured = (words: string) => ({ nativeProps: { alt: words } });
