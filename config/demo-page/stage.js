// The phones of a scene side by side, or one of them as a screen of a desk.

const PHONE_WIDTH = 375;
const DESK_WIDTH = 1280;

const addressOf = (openid, path) => `/?as=${encodeURIComponent(openid)}#/${path}`;

/** Puts the phones of a scene on the stage; answers who is where. */
export function setStage(place, phones, people, onLoad) {
  place.replaceChildren();
  place.classList.remove('stage--desk');
  const shown = phones.map(({ who, at, desk }) => {
    const person = people.find(({ openid }) => openid === who);
    const box = document.createElement('section');
    box.className = 'phone';
    box.dataset.who = who;
    const name = document.createElement('div');
    name.className = 'who';
    const words = document.createElement('span');
    words.textContent = person ? `${person.name} · ${person.note}` : who;
    name.append(words);
    if (desk) name.append(deskSwitch(place, box));
    const message = document.createElement('p');
    message.className = 'message';
    message.setAttribute('role', 'status');
    const glass = document.createElement('div');
    glass.className = 'glass';
    const frame = document.createElement('iframe');
    frame.title = `${person?.name ?? who}的手机`;
    frame.onload = () => onLoad(frame);
    frame.src = addressOf(who, at ?? person?.path ?? '');
    glass.append(frame);
    box.append(name, message, glass);
    place.append(box);
    return { who, box, frame };
  });
  scaleAll(place);
  return shown;
}

function deskSwitch(place, box) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '看电脑版';
  button.onclick = () => {
    const wide = box.classList.toggle('phone--desk');
    place.classList.toggle('stage--desk', wide);
    button.textContent = wide ? '回到手机' : '看电脑版';
    scaleAll(place);
  };
  return button;
}

/** A phone is 375 wide and a desk 1280, however much room there is: what they show is made smaller. */
export function scaleAll(place) {
  for (const glass of place.querySelectorAll('.glass')) {
    const width = glass.closest('.phone--desk') ? DESK_WIDTH : PHONE_WIDTH;
    const scale = Math.min(1, glass.clientWidth / width);
    if (scale === 0) continue;
    const frame = glass.querySelector('iframe');
    frame.style.width = `${width}px`;
    frame.style.height = `${glass.clientHeight / scale}px`;
    frame.style.transform = `scale(${scale})`;
    frame.style.left = `${(glass.clientWidth - width * scale) / 2}px`;
  }
}

/** What the page of a phone is about. */
export const subjectOf = ({ frame }) => /[?&]id=([\w-]+)/.exec(frame.contentWindow.location.hash)?.[1] ?? '';

let leads = 0;

/** Opens the app anew on another page: one that is still opening would not hear of a new address. */
export const lead = ({ frame, who }, path) => {
  leads += 1;
  frame.src = addressOf(who, path).replace('#', `&lead=${leads}#`);
};
