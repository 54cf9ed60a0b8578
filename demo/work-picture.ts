/** Pictures of work, 4:3 and drawn: the same corner of a home before and after. */
export type Moment = 'before' | 'after';

export const workPicture = (category: string, moment: Moment): string => {
  const scene = (SCENES[category] ?? sink)(moment === 'after');
  const wall = moment === 'after' ? '#f3ece0' : '#ddd3c4';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 360">' +
    `<rect width="480" height="360" fill="${wall}"/>${tiles()}${scene}</svg>`
  );
};

const tiles = () =>
  `<g stroke="#fff" stroke-opacity=".5" stroke-width="2">${[80, 160, 240, 320, 400].map((x) => `<path d="M${x} 0v360"/>`).join('')}${[72, 144, 216, 288].map((y) => `<path d="M0 ${y}h480"/>`).join('')}</g>`;

const sink = (done: boolean) =>
  '<rect x="90" y="150" width="300" height="120" rx="18" fill="#c9ccd0"/><rect x="112" y="168" width="256" height="86" rx="12" fill="#aeb3b8"/>' +
  `<rect x="112" y="${done ? 240 : 186}" width="256" height="${done ? 14 : 68}" rx="10" fill="${done ? '#bcd9e2' : '#8d7b58'}"/>` +
  '<path d="M240 150v-50q0-26 34-26t34 26v10" stroke="#8b9096" stroke-width="14" fill="none" stroke-linecap="round"/>' +
  (done
    ? '<path d="M308 116v90" stroke="#8fc3d4" stroke-width="8" stroke-linecap="round"/>'
    : '<circle cx="180" cy="204" r="9" fill="#6b5c3e"/><circle cx="250" cy="214" r="7" fill="#a8946a"/><circle cx="320" cy="200" r="8" fill="#6b5c3e"/>');

const lamp = (done: boolean) =>
  `<path d="M240 0v110" stroke="#5b5048" stroke-width="6"/><path d="M170 160q10-50 70-50t70 50z" fill="#756a60"/>` +
  (done
    ? '<path d="M150 330l40-170h100l40 170z" fill="#ffe9a8" opacity=".75"/><circle cx="240" cy="166" r="22" fill="#ffd86b"/>'
    : '<circle cx="240" cy="166" r="22" fill="#8f8a82"/>');

const machine = (done: boolean) =>
  '<rect x="140" y="60" width="200" height="250" rx="14" fill="#f8f8f6" stroke="#b9b2a8" stroke-width="4"/><rect x="140" y="60" width="200" height="48" rx="14" fill="#e4dfd6"/>' +
  `<circle cx="240" cy="210" r="70" fill="${done ? '#bcd9e2' : '#9aa0a4'}" stroke="#756a60" stroke-width="10"/><circle cx="310" cy="84" r="9" fill="${done ? '#1c6b52' : '#9b1c1c'}"/>` +
  (done ? '' : '<path d="M120 330q60-26 120-6t120-4v40h-240z" fill="#9cb7c1"/>');

const lock = (done: boolean) =>
  '<rect x="120" y="20" width="240" height="340" fill="#8c6a4a"/><rect x="140" y="44" width="200" height="130" fill="#7b5b3e"/><rect x="140" y="200" width="200" height="140" fill="#7b5b3e"/>' +
  `<rect x="300" y="160" width="40" height="84" rx="10" fill="${done ? '#d8b25a' : '#8a8072'}"/><circle cx="320" cy="190" r="8" fill="#231d18"/><path d="M320 192v20" stroke="#231d18" stroke-width="6"/>` +
  (done
    ? '<path d="M320 222h-46" stroke="#d8b25a" stroke-width="12" stroke-linecap="round"/>'
    : '<path d="M300 150l50 110" stroke="#5b5048" stroke-width="3"/>');

const room = (done: boolean) =>
  '<rect y="250" width="480" height="110" fill="#c8a97e"/><rect x="60" y="40" width="150" height="150" fill="#cfe3ea" stroke="#fff" stroke-width="10"/><path d="M135 40v150M60 115h150" stroke="#fff" stroke-width="8"/>' +
  '<rect x="260" y="170" width="180" height="90" rx="16" fill="#8fa58f"/><rect x="280" y="140" width="140" height="60" rx="14" fill="#a3b8a3"/>' +
  (done
    ? '<path d="M70 300l60-30M110 320l80-40" stroke="#fff" stroke-width="5" opacity=".7"/>'
    : '<g fill="#8a7a66"><circle cx="90" cy="300" r="12"/><circle cx="150" cy="322" r="9"/><circle cx="220" cy="298" r="14"/><circle cx="330" cy="320" r="10"/></g><rect x="60" y="40" width="150" height="150" fill="#8a7a66" opacity=".35"/>');

const SCENES: Readonly<Record<string, (done: boolean) => string>> = {
  pipes: sink,
  electric: lamp,
  appliances: machine,
  locks: lock,
  cleaning: room,
};
