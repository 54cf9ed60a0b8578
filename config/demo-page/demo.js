// The demo district on phones side by side: a story by steps, and whatever a visitor likes to touch beside it.
import { isDone, nextOf, takePhotosFor, touch } from './guide.js';
import { choosers } from './hands.js';
import { showMessage } from './messages.js';
import { DOORS, SCENES } from './scenes.js';
import { give, lead, scaleAll, setStage, subjectOf } from './stage.js';

const $ = (id) => document.getElementById(id);
const json = async (path, options) => (await fetch(path, options)).json();
const post = (path, body) =>
  json(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const LOOK_EVERY_MS = 300;
const TOUCH_EVERY_MS = 900;
/** Until the phones have seen what passing time brought. */
const MOVE_EVERY_MS = 6000;

let people = [];
let scene = SCENES[0];
let phones = [];
/** The step that is open; before the first one nothing is told. */
let place = -1;
let next = null;
let touchedAt = 0;
let ahead = 0;
/** A phone is somebody else's than the story says. */
let given = false;

const step = () => scene.steps[place] ?? null;
const phoneOf = (who) => phones.find((one) => one.who === who) ?? null;
const frameOf = (who) => phoneOf(who)?.frame ?? null;

function show(which) {
  scene = which;
  place = -1;
  $('sentence').textContent = scene.sentence;
  $('rail-title').textContent = scene.tab ?? scene.label;
  for (const tab of $('tabs').children)
    tab.setAttribute('aria-selected', String(tab.dataset.scene === scene.id));
  phones = setStage($('phones'), scene.phones, people, takePhotosFor);
  $('hands').replaceChildren(...choosers(phones, people, giveAway));
  given = false;
  $('rail').replaceChildren(
    ...scene.steps.map(({ says }) => {
      const line = document.createElement('li');
      line.textContent = says;
      return line;
    }),
  );
  tellPlace();
}

/** What of the story is behind, and what comes next. */
function tellPlace() {
  const told = place >= scene.steps.length;
  for (const [index, line] of [...$('rail').children].entries()) {
    line.className = index < place ? 'done' : index === place ? 'current' : '';
    if (index === place) line.setAttribute('aria-current', 'step');
    else line.removeAttribute('aria-current');
  }
  $('begin').textContent = told ? '再看一遍' : '开始';
  $('begin').hidden = place >= 0 && !told;
  $('doors').hidden = !told;
  $('do-it').hidden = $('auto-label').hidden = place < 0 || told;
  $('next').textContent = step()
    ? step().move
      ? '点框出的按钮，让时间过去。'
      : '点亮着的手机上框出的地方。'
    : '';
  for (const { who, box } of phones) {
    box.classList.toggle('phone--lit', step()?.who === who);
    box.classList.toggle('phone--dim', step() !== null && step().who !== who);
  }
}

function go(to) {
  unmark();
  place = to;
  const now = step();
  if (now?.open) lead(phoneOf(now.who), now.open + (now.about ? `?id=${subjectOf(phoneOf(now.about))}` : ''));
  tellPlace();
}

/** Whose phones they are is the visitor's choice, too; the story, which is not about them, stops. */
function giveAway(phone, person) {
  given = true;
  go(-1);
  give(phone, person);
}

const RING = { outline: '3px solid #b8321a', outlineOffset: '3px', borderRadius: '8px' };
function unmark() {
  if (next) for (const name of Object.keys(RING)) next.element.style[name] = '';
  next = null;
}

/** Looks where the story stands, and marks what comes next. */
function look() {
  const now = step();
  if (!now) return;
  if (isDone(now, frameOf)) return go(place + 1);
  const found = nextOf(now, frameOf);
  if (found?.element !== next?.element) {
    unmark();
    next = found;
    if (next) Object.assign(next.element.style, RING);
    next?.element.scrollIntoView?.({ block: 'nearest' });
  }
  for (const button of document.querySelectorAll('[data-move]'))
    button.classList.toggle('marked', now.move === Number(button.dataset.move));
  const wait = now.move ? MOVE_EVERY_MS : TOUCH_EVERY_MS;
  if ($('auto').checked && Date.now() - touchedAt > wait) doNext();
}

function doNext() {
  touchedAt = Date.now();
  if (next) touch(next);
  else if (step()?.move) void move(step().move);
}

async function move(ms) {
  learn(await post('/local/clock', { moveMs: ms }));
  await tick();
}
/** What is due is done now, and not at the next full minute. */
const tick = () => post('/local/timers/clock', {});

const showClock = () => {
  $('now').textContent = new Intl.DateTimeFormat('zh-CN', {
    ...{ timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hour12: false },
  }).format(new Date(Date.now() + ahead));
};
const learn = ({ now }) => {
  ahead = now - Date.now();
  showClock();
};

const button = (label, onclick) =>
  Object.assign(document.createElement('button'), { type: 'button', textContent: label, onclick });

async function open() {
  people = await json('/local/people');
  $('tabs').append(
    ...SCENES.map((one) => {
      const tab = button(one.tab, () => show(one));
      tab.role = 'tab';
      tab.dataset.scene = one.id;
      return tab;
    }),
  );
  $('doors').append(
    ...DOORS.map((one) => {
      const door = button(one.label, () => {
        show(one);
        go(0);
      });
      door.id = `door-${one.id}`;
      return door;
    }),
  );
  $('begin').onclick = () => {
    if (place >= 0 || given) show(SCENES.includes(scene) ? scene : SCENES[0]);
    go(0);
  };
  $('do-it').onclick = doNext;
  $('tick').onclick = tick;
  for (const one of document.querySelectorAll('[data-move]'))
    one.onclick = () => move(Number(one.dataset.move));
  show(scene);
  learn(await json('/local/clock'));
  const events = new EventSource('/local/events');
  events.addEventListener('outbox', ({ data }) =>
    showMessage(JSON.parse(data), phones, phoneOf(step()?.who)),
  );
  events.addEventListener('clock', ({ data }) => learn(JSON.parse(data)));
  new ResizeObserver(() => scaleAll($('phones'))).observe($('phones'));
  setInterval(look, LOOK_EVERY_MS);
  setInterval(showClock, 1000);
}

void open();
