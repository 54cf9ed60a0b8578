// What WeChat would bring to a phone: it runs there from whoever did something last.

const SEEN_MS = 7000;

/** Shows a message on the phone of whom it is for, if that lies on the stage. */
export function showMessage({ api, openid, request }, phones, from) {
  if (!api.startsWith('subscribeMessage')) return;
  const to = phones.find(({ who }) => who === (request?.touser ?? openid));
  if (!to) return;
  const words = Object.values(request?.data ?? {}).map(({ value }) => value);
  const line = to.box.querySelector('.message');
  line.textContent = words.join(' · ');
  line.classList.add('message--there');
  run(from && from !== to ? from.box : to.box, to.box);
  clearTimeout(line.timer);
  line.timer = setTimeout(() => line.classList.remove('message--there'), SEEN_MS);
}

/** A letter on its way. */
function run(from, to) {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const [start, end] = [from, to].map((box) => box.getBoundingClientRect());
  const letter = document.createElement('i');
  letter.className = 'letter';
  document.body.append(letter);
  const at = (box) => `translate(${box.left + box.width / 2}px, ${box.top + 52}px)`;
  letter
    .animate([{ transform: at(start) }, { transform: at(end) }], { duration: 700, easing: 'ease-in-out' })
    .finished.finally(() => letter.remove());
}
