// What is to be touched next on a phone of the page, and how the page touches it itself.

const visible = (element) => element.getClientRects().length > 0 && element.checkVisibility();

const all = (frame, selector) =>
  [...(frame.contentDocument?.querySelectorAll(selector) ?? [])].filter(visible);

/** Screens below the one that is shown keep their parts: the last that can be seen is on top. */
const find = (frame, selector) => all(frame, selector).at(-1) ?? null;

const digits = (element) => (element?.textContent ?? '').replace(/\D/g, '');
const fieldIn = (element) =>
  element.matches('input, textarea') ? element : element.querySelector('input, textarea');

/** One part for each kind of mark: the element that is to be touched now, or null where it is not there or done. */
const LOOK = {
  tap: ({ tap, unless, first }, frame) => {
    if (unless && find(frame, unless)) return null;
    return first ? (all(frame, tap)[0] ?? null) : find(frame, tap);
  },
  type({ type }, frame) {
    const element = find(frame, type);
    return element && !fieldIn(element)?.value ? element : null;
  },
  tick: ({ tick }, frame) =>
    all(frame, tick).find((one) => one.getAttribute('aria-checked') !== 'true') ?? null,
  photo: ({ photo }, frame) => (find(frame, `${photo}-0`) ? null : find(frame, `${photo}-add`)),
  keyIn({ keyIn }, frame, frameOf) {
    const wanted = digits(find(frameOf(keyIn.from), keyIn.code));
    const there = digits(find(frame, keyIn.code));
    return wanted.length > there.length ? find(frame, `#key-${wanted[there.length]}`) : null;
  },
};

const kindOf = (mark) => Object.keys(LOOK).find((kind) => kind in mark);

/** What cannot be undone asks first. */
const SURE = { tap: '#sheet-yes' };

/** The mark of a step that comes next, with its element; null while the phone is busy. */
export function nextOf(step, frameOf) {
  const frame = frameOf(step.who);
  if (!frame) return null;
  for (const mark of [SURE, ...step.marks]) {
    const element = LOOK[kindOf(mark)]?.(mark, frame, frameOf);
    if (element) return { mark, element };
  }
  return null;
}

export function isDone({ until: { who, see, says } }, frameOf) {
  const frame = frameOf(who);
  if (!frame) return false;
  return see ? find(frame, see) !== null : all(frame, '.screen').some((one) => one.innerText.includes(says));
}

/** Touches it as a finger would. */
export function touch({ mark, element }) {
  if (mark.type) fill(fieldIn(element), mark.words);
  else element.click();
}

/** As typed: frameworks look at the event, and at the value behind the element's own setter. */
function fill(field, words) {
  const { HTMLInputElement, HTMLTextAreaElement, Event } = field.ownerDocument.defaultView;
  const kind = field.matches('textarea') ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(field, words);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Whoever looks at the page has no burst pipe at hand: where a phone asks for a picture, the page gives one. */
export function takePhotosFor(frame) {
  frame.contentDocument?.addEventListener(
    'click',
    (event) => {
      const input = event.target;
      if (!input.matches?.('input[type=file]')) return;
      event.preventDefault();
      void photograph(input);
    },
    true,
  );
}

async function photograph(input) {
  const view = input.ownerDocument.defaultView;
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  drawWork(canvas.getContext('2d'));
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.8));
  const files = new view.DataTransfer();
  files.items.add(new view.File([blob], 'photo.jpg', { type: 'image/jpeg' }));
  input.files = files.files;
  input.dispatchEvent(new view.Event('change', { bubbles: true }));
}

/** A sink with its trap. */
function drawWork(pen) {
  pen.fillStyle = '#f3ecdf';
  pen.fillRect(0, 0, 640, 480);
  pen.strokeStyle = '#5b5048';
  pen.lineWidth = 14;
  pen.lineJoin = 'round';
  pen.strokeRect(120, 90, 400, 130);
  pen.beginPath();
  pen.moveTo(320, 220);
  pen.lineTo(320, 320);
  pen.arc(360, 320, 40, Math.PI, 0, true);
  pen.lineTo(400, 280);
  pen.lineTo(520, 280);
  pen.stroke();
}
