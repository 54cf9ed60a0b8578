import { fileURLToPath } from 'node:url';
import { JARGON, RULES, WORDS } from './words';

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** docs/words.md, from what the tests hold against every text. */
export const page = (): string =>
  [
    '# Words on the screens',
    '',
    'One thing has one word, whoever reads it. Made by `npx tsx config/words/index.ts > docs/words.md` from `config/words/words.ts`;',
    '`test/domain/words.test.ts` holds every text of the program and of the demo against it.',
    '',
    row('What', 'Say', 'Do not say'),
    row('---', '---', '---'),
    ...WORDS.map(({ means, say, not }) => row(means, say, not.join('、'))),
    '',
    '## Never said',
    '',
    'Words of the trade, of machines and of offices. Say what is meant.',
    '',
    `${JARGON.join('　')}`,
    '',
    '## Signs and figures',
    '',
    row('Rule', 'Not like this'),
    row('---', '---'),
    ...RULES.map(({ says, example }) => row(says, `\`${example}\``)),
    '',
  ].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(page());
