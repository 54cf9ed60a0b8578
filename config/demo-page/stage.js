// The phones of a scene side by side, or one of them as a screen of a desk.

const PHONE_WIDTH = 375;
const DESK_WIDTH = 1280;

const addressOf = (openid, path) => `/?as=${encodeURIComponent(openid)}#/${path}`;

/** Puts the phones of a scene on the stage; answers who is where. */
export function setStage(place, phones, people, onLoad) {
  place.replaceChildren();
  place.classList.remove('stage--desk');
  const shown = phones.map(({ who, at, desk }) => {
    const phone = emptyPhone(onLoad);
    place.append(phone.box);
    const person = people.find(({ openid }) => openid === who);
    give(phone, { name: who, ...person, openid: who, desk, path: at ?? person?.path ?? '' });
    return phone;
  });
  scaleAll(place);
  return shown;
}

function emptyPhone(onLoad) {
  const box = document.createElement('section');
  box.className = 'phone';
  box.innerHTML = `
    <div class="who"><span></span><button type="button">看电脑版</button></div>
    <p class="message" role="status"></p>
    <div class="glass"><iframe></iframe></div>`;
  const frame = box.querySelector('iframe');
  frame.onload = () => onLoad(frame);
  box.querySelector('button').onclick = () => turnDesk(box, !box.classList.contains('phone--desk'));
  return { who: '', box, frame };
}

/** From now on it is the phone of this person; who works at a desk can be seen at one. */
export function give(phone, { openid, name, note, path, desk }) {
  const { box, frame } = phone;
  phone.who = openid;
  box.dataset.who = openid;
  box.querySelector('.who span').textContent = note ? `${name} · ${note}` : name;
  box.querySelector('.who button').hidden = !desk;
  if (!desk) turnDesk(box, false);
  frame.title = `${name}的手机`;
  frame.src = addressOf(openid, path);
}

function turnDesk(box, wide) {
  const place = box.parentElement;
  box.classList.toggle('phone--desk', wide);
  place.classList.toggle('stage--desk', place.querySelector('.phone--desk') !== null);
  box.querySelector('.who button').textContent = wide ? '回到手机' : '看电脑版';
  scaleAll(place);
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
