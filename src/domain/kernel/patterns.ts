/** What numbers look like, for the screen that is filled in and for the door that lets them in. */

/** A mobile number of this country. */
export const PHONE = /^1[3-9]\d{9}$/;
export const isPhone = (words: string): boolean => PHONE.test(words.trim());
