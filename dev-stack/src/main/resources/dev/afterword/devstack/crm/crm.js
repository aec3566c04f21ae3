'use strict';

// New events on top, at most as many as the page can bear. Everything is set as text, never as HTML.
const MOST = 200;
const list = document.getElementById('events');
const state = document.getElementById('state');

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function show(event) {
  const item = element('li', '', 'fresh');
  const time = element('time', event.time.slice(11, 19));
  time.dateTime = event.time;
  const scores = element('span', '', 'scores');
  for (const score of event.scores) {
    scores.append(element('b', score), ' ');
  }
  item.append(time, element('code', event.type), element('span', event.touchpoint, 'touchpoint'), scores,
    element('q', event.comment));
  list.prepend(item);
  while (list.children.length > MOST) {
    list.lastElementChild.remove();
  }
}

const source = new EventSource('/crm/events?after=' + encodeURIComponent(list.dataset.newest));
source.onopen = () => { state.textContent = 'Live: new events appear by themselves, newest first.'; };
source.onerror = () => { state.textContent = 'Not connected; trying again by itself.'; };
source.onmessage = (message) => show(JSON.parse(message.data));
