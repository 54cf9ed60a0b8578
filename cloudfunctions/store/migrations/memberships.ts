import type { Migration } from './step';

/** Rights and duties had one text, known by a month, before staff kept them in editions. */
export const acceptedAnEdition: Migration = ({ accepted }) =>
  typeof accepted === 'object' && accepted !== null && 'version' in accepted && 'at' in accepted
    ? { accepted: { edition: 1, at: accepted.at } }
    : {};
