// Saves every tap at once, keeps what can't be sent until it can, and shows what is asked next. The page works without it.
(function () {
  "use strict";
  var form = document.querySelector("form[data-revision]");
  var here = location.pathname, name = "afterword:" + here.split("/").pop();
  var state = document.querySelector(".state");
  var revision = form ? Number(form.dataset.revision) : 0;
  var chosen = form ? form.dataset.chosen.split(" ").filter(Boolean) : [];
  var kept = load(), flying = null, pause = 0, timer = 0, typing = 0, typed = null, tabs = null;
  var GESTURES = ["pointerdown", "keydown", "touchmove", "wheel"];

  // What is kept: {fields: {question: [values]}, done: whether the customer pressed Send}

  function load() {
    try {
      return JSON.parse(localStorage.getItem(name)) || { fields: {} };
    } catch (e) {
      return { fields: {} };
    }
  }

  function keep() {
    try {
      if (isEmpty() && !flying) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(flying ? over(flying, kept) : kept));
    } catch (e) { /* storage may be full or forbidden: then it lives as long as its page */ }
  }

  /** The later answers laid over the earlier ones. */
  function over(earlier, later) {
    var both = { fields: Object.assign({}, earlier.fields, later.fields), done: later.done || earlier.done };
    both.seen = later.seen || earlier.seen;
    return both;
  }

  function isEmpty() {
    return !kept.done && !Object.keys(kept.fields).length;
  }

  // The form

  function questions() {
    return Array.from(form.querySelectorAll("[data-question]"));
  }

  function inputs(question) {
    return Array.from(question.querySelectorAll("textarea, input:not([type=hidden])"));
  }

  function values(question) {
    var given = inputs(question).filter(function (input) {
      return input.type === "textarea" || input.checked;
    }).map(function (input) { return input.value; });
    return given.length ? given : [""];
  }

  function fill(question, given) {
    inputs(question).forEach(function (input) {
      if (input.type !== "textarea") input.checked = given.indexOf(input.value) >= 0;
      else if (input !== document.activeElement && input.value !== given[0]) input.value = given[0] || "";
    });
  }

  function put(question) {
    clearTimeout(typing);
    typed = null;
    kept.fields[question.dataset.question] = values(question);
    keep();
    flush();
  }

  function seen() {
    return questions().filter(function (question) { return !question.hidden; })
      .map(function (question) { return question.dataset.question; });
  }

  /** What is stored, over it what this page has not sent yet. An older revision, overtaken on the way, changes nothing. */
  function show(saved) {
    if (saved.revision < revision) return;
    revision = saved.revision;
    questions().forEach(function (question) {
      var key = question.dataset.question, asked = saved.asked.indexOf(key) >= 0;
      if (!kept.fields[key] && typed !== question && chosen.indexOf(key) < 0) fill(question, saved.answers[key] || []);
      question.hidden = !asked;
      (question.matches("fieldset") ? question : question.querySelector("textarea")).disabled = !asked;
    });
    form.elements.seen.value = seen().join(" ");
  }

  // Sending

  function flush() {
    clearTimeout(timer);
    if (flying || isEmpty()) return;
    var sent = kept, body = new URLSearchParams();
    flying = sent;
    kept = { fields: {} };
    Object.keys(sent.fields).forEach(function (key) {
      sent.fields[key].forEach(function (value) { body.append(key, value); });
    });
    if (sent.done) body.append("seen", sent.seen);
    else body.append("partial", "true");
    fetch(here, { method: "POST", headers: { Accept: "application/json" }, body: body, keepalive: true }).then(function (answer) {
      if (answer.status === 429 || answer.status >= 500) return later("trying");
      flying = null;
      if (answer.ok) return answer.json().then(function (saved) { stored(saved, sent); });
      if (answer.status === 409 || answer.status === 404) return close();
      refused(sent);
    }, function () {
      later(navigator.onLine === false ? "offline" : "trying");
    });
  }

  function stored(saved, sent) {
    pause = 0;
    keep();
    if (tabs) tabs.postMessage(saved);
    if (!form) return location.reload();
    if (sent.done && saved.complete && isEmpty() && saved.asked.every(function (key) {
      return sent.seen.split(" ").indexOf(key) >= 0 || !document.getElementById("q-" + key);
    })) return location.replace(form.getAttribute("action"));
    var before = seen();
    show(saved);
    var note = form.querySelector("[data-note]");
    if (note && !chosen.length) note.remove();
    tell(isEmpty() ? "saved" : "");
    flush();
    if (!sent.done) return;
    var next = questions().find(function (question) { return !question.hidden && before.indexOf(question.dataset.question) < 0; });
    if (next) inputs(next)[0].focus();
  }

  /** Nothing can be changed any more; the page says why. */
  function close() {
    kept = { fields: {} };
    keep();
    location.reload();
  }

  /** The page that the form itself leads to says what is wrong. A tap that takes back the only answer just waits for Send. */
  function refused(sent) {
    keep();
    if (!sent.done || !form) return tell("");
    HTMLFormElement.prototype.submit.call(form);
  }

  function later(word) {
    kept = over(flying, kept);
    flying = null;
    keep();
    tell(word);
    pause = Math.min(pause ? pause * 2 : 1000, 60000);
    timer = setTimeout(flush, pause * (1 + Math.random() / 2));
  }

  function tell(word) {
    if (state) state.textContent = state.dataset[word] || "";
  }

  /** What another tab, or another device, has answered meanwhile. */
  function refresh() {
    if (typed) put(typed);
    if (!isEmpty() || flying) return flush();
    if (!form || document.hidden) return;
    fetch(here, { headers: { Accept: "application/json" } }).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (saved) {
      if (saved && isEmpty() && !flying) show(saved);
    }).catch(function () { /* there is nothing to say: the next tap will tell */ });
  }

  // A person is here: told once. What a tap in a mail has chosen is recorded now, unless this gesture chooses something else.

  function person(event) {
    if (!event.isTrusted) return;
    GESTURES.forEach(function (gesture) { removeEventListener(gesture, person, true); });
    if (navigator.sendBeacon) navigator.sendBeacon(here + "/opened");
    if (chosen.length) setTimeout(function () {
      var marked = chosen;
      chosen = [];
      questions().forEach(function (question) {
        if (marked.indexOf(question.dataset.question) >= 0 && !question.hidden) put(question);
      });
    }, 400);
  }

  GESTURES.forEach(function (gesture) { addEventListener(gesture, person, { capture: true, passive: true }); });
  addEventListener("online", flush);
  addEventListener("pageshow", function (event) { if (event.persisted) refresh(); });
  document.addEventListener("visibilitychange", refresh);
  if (window.BroadcastChannel) {
    tabs = new BroadcastChannel(name);
    tabs.onmessage = function (event) { if (form) show(event.data); };
  }
  var again = document.querySelector("[data-again]");
  if (again) setTimeout(function () { location.reload(); }, again.dataset.again * 1000);
  if (!form) return flush();

  form.addEventListener("change", function (event) {
    var question = event.target.closest("[data-question]");
    if (question) put(question);
  });
  form.addEventListener("input", function (event) {
    if (event.target.type !== "textarea") return;
    var question = event.target.closest("[data-question]");
    clearTimeout(typing);
    typed = question;
    typing = setTimeout(function () { put(question); }, 1000);
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    clearTimeout(typing);
    typed = null;
    chosen = [];
    questions().forEach(function (question) {
      if (!question.hidden) kept.fields[question.dataset.question] = values(question);
    });
    kept.done = true;
    kept.seen = seen().join(" ");
    keep();
    flush();
  });
  questions().forEach(function (question) {
    var waiting = kept.fields[question.dataset.question];
    if (waiting) fill(question, waiting);
  });
  flush();
})();
