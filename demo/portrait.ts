import { diceFor } from './dice';

const SKIN = ['#f3d3b6', '#ecc4a0', '#e2b38d', '#d6a37b'];
const HAIR = ['#2b2320', '#3b302a', '#4a3f38', '#8c857d'];
const WALL = ['#e9dcc7', '#dfe5d8', '#e6d5cd', '#d8e0e4', '#efe1bf', '#e0d8e6'];
const SUIT = ['#4a4f57', '#33465c', '#5b5348', '#3d4a44', '#6a4b45', '#574a63'];
const UNIFORM = ['#b8321a', '#1c6b52', '#2f5573', '#8a5a00', '#5d4a7a', '#3f6b73'];

/** A plain, friendly face in the firm's uniform: drawn, so that nobody real is shown, and each unlike the others. */
export const portrait = (firmId: string, workerId: string, woman: boolean): string =>
  drawn({ who: workerId, uniform: diceFor(`uniform ${firmId}`).pick(UNIFORM), woman, works: true });

/** The same hand for who sits in an office: grey or blue, without a cap. */
export const officerPortrait = (officerId: string, woman: boolean): string =>
  drawn({ who: officerId, uniform: diceFor(`suit ${officerId}`).pick(SUIT), woman, works: false });

interface Sitter {
  readonly who: string;
  readonly uniform: string;
  readonly woman: boolean;
  readonly works: boolean;
}

function drawn({ who, uniform, woman, works }: Sitter): string {
  const dice = diceFor(`portrait ${who}`);
  const skin = dice.pick(SKIN);
  const hair = dice.pick(HAIR);
  const parts = [
    `<rect width="240" height="240" fill="${dice.pick(WALL)}"/>`,
    woman ? (dice.chance(0.5) ? longHair(hair) : bun(hair)) : '',
    shoulders(uniform),
    `<path d="M100 160h40v34q-20 14-40 0z" fill="${skin}"/><path d="M100 166q20 16 40 0v10q-20 14-40 0z" fill="#000" opacity=".08"/>`,
    `<circle cx="74" cy="122" r="10" fill="${skin}"/><circle cx="166" cy="122" r="10" fill="${skin}"/>`,
    `<ellipse cx="120" cy="118" rx="${dice.between(44, 49)}" ry="${dice.between(52, 57)}" fill="${skin}"/>`,
    face(hair, dice.between(0, 2)),
    woman ? fringe(hair) : crop(hair, dice.between(0, 2)),
    dice.chance(0.3) ? glasses() : '',
    works && !woman && dice.chance(0.4) ? cap(uniform) : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240">${parts.join('')}</svg>`;
}

const shoulders = (colour: string) =>
  `<path d="M28 240c2-44 40-58 92-58s90 14 92 58z" fill="${colour}"/>` +
  `<path d="M96 184l24 26 24-26 10 6-34 40-34-40z" fill="#fff" opacity=".85"/>` +
  `<rect x="152" y="212" width="30" height="20" rx="3" fill="#faf6ef"/><rect x="157" y="217" width="20" height="3" fill="#b8321a"/><rect x="157" y="223" width="14" height="3" fill="#756a60"/>`;

const face = (hair: string, mouth: number) =>
  `<path d="M92 104q10-7 20-1M128 103q10-6 20 1" stroke="${hair}" stroke-width="5" fill="none" stroke-linecap="round"/>` +
  `<circle cx="103" cy="118" r="4.5" fill="#231d18"/><circle cx="137" cy="118" r="4.5" fill="#231d18"/>` +
  `<path d="M120 122q-5 12 3 13" stroke="#000" stroke-opacity=".25" stroke-width="3" fill="none" stroke-linecap="round"/>` +
  `<circle cx="92" cy="136" r="8" fill="#d9694a" opacity=".22"/><circle cx="148" cy="136" r="8" fill="#d9694a" opacity=".22"/>` +
  `<path d="${['M105 147q15 12 30 0', 'M107 148q13 8 26 0', 'M104 146q16 16 32 0z'][mouth] ?? ''}" stroke="#8f3b2a" stroke-width="4" fill="${mouth === 2 ? '#fff' : 'none'}" stroke-linecap="round"/>`;

const crop = (hair: string, cut: number) =>
  `<path d="${
    [
      'M72 112q-4-56 48-58 52 2 48 58-6-26-18-32-30 8-60 0-12 6-18 32z',
      'M73 110q-2-58 50-56 48 2 44 56-4-18-14-28-22 2-44-8-20 6-36 36z',
      'M74 108q0-50 46-52 46 2 46 52-8-24-24-30-22-4-44 0-16 6-24 30z',
    ][cut] ?? ''
  }" fill="${hair}"/>`;

const longHair = (hair: string) => `<path d="M64 190q-6-134 56-136 62 2 56 136z" fill="${hair}"/>`;
const bun = (hair: string) =>
  `<circle cx="120" cy="50" r="22" fill="${hair}"/><ellipse cx="120" cy="104" rx="53" ry="52" fill="${hair}"/>`;
const fringe = (hair: string) =>
  `<path d="M72 116q0-60 48-62 48 2 48 62-10-36-40-44-14 30-56 44z" fill="${hair}"/>`;

const glasses = () =>
  '<g fill="none" stroke="#3b302a" stroke-width="3.5"><circle cx="103" cy="119" r="14"/><circle cx="137" cy="119" r="14"/><path d="M117 118h6"/></g>';

const cap = (colour: string) =>
  `<path d="M70 92q4-46 50-46t50 46q-50-16-100 0z" fill="${colour}"/><path d="M66 94q54-22 108 0l2 8q-56-20-112 0z" fill="#231d18" opacity=".55"/><circle cx="120" cy="68" r="8" fill="#faf6ef"/>`;
