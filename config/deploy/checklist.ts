import { TEMPLATE_IDS } from '../../src/domain/notice/template-ids';
import type { Found } from './found';

/** What only a person can do before residents come; ticked where it can be seen from here. */
interface Item {
  readonly what: string;
  readonly isDone?: (found: Found) => boolean;
}

const variablesOf = ({ functions }: Found, name: string): Readonly<Record<string, string>> =>
  functions.find((there) => there.name === name)?.variables ?? {};

/** WeChat’s ids have 43 letters; one that was never chosen says what for. */
export const isTemplateId = (id: string): boolean => /^[\w-]{43}$/.test(id);

const CHECKLIST: readonly Item[] = [
  { what: 'the account of the mini-program is certified' },
  { what: 'the mini-program is filed (ICP)' },
  { what: 'its category is chosen: living services' },
  {
    what: 'the privacy guide is filled in, and names every interface that the app uses; undeclared ones fail with 112',
  },
  {
    what: 'the subscription messages’ templates are chosen, and their ids and keys written down (src/domain/notice)',
    isDone: () => Object.values(TEMPLATE_IDS).every(isTemplateId),
  },
  { what: 'the console pushes the event wxa_media_check to the function media-verdict' },
  { what: 'the domain that files are downloaded from is among the mini-program’s domains' },
  {
    what: 'the openapi names in each function’s config.json are allowed: ask for one check of a text, −604101 says that they are not',
  },
  {
    what: 'the app is uploaded (npm run upload), tried, reviewed and published',
  },
  {
    what: 'the first member of staff is appointed by first-staff',
    isDone: ({ collections }) =>
      collections.some(({ name, documents }) => name === 'staff_rolls' && documents > 0),
  },
  {
    what: 'first-staff is not heard from the developer tools any more (FIRST_STAFF_FROM_TOOLS is taken away)',
    isDone: (found) => !variablesOf(found, 'first-staff').FIRST_STAFF_FROM_TOOLS,
  },
];

export const checklist = (found: Found): string[] =>
  CHECKLIST.map(({ what, isDone }) => `[${isDone?.(found) ? 'x' : ' '}] ${what}`);
