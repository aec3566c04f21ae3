// Afterword for websites: tells of a form that was sent, and thanks the customer. What a site needs to know is in the README.
// Everything kept waits in localStorage until it is answered, a day at most; sent twice, it still counts once.
(function () {
  "use strict";
  var me = document.currentScript;
  if (!me || window.Afterword) return;

  var API = new URL("v1/interactions", me.src).href;
  var WAITING = "afterword:waiting:", SHOW = "afterword:show";
  var DAY = 864e5, HALF_HOUR = 18e5, MOST = 20, SHORTEST_PAUSE = 2e3, LONGEST_PAUSE = 3e5;
  var TRY_AGAIN = [401, 403, 408, 409, 425, 429];
  var WORDS = {
    en: ["Thank you", "Close"], de: ["Vielen Dank", "Schließen"], fr: ["Merci", "Fermer"], es: ["Gracias", "Cerrar"],
    it: ["Grazie", "Chiudi"], nl: ["Dank u wel", "Sluiten"], pt: ["Agradecemos", "Fechar"], pl: ["Dziękujemy", "Zamknij"],
    tr: ["Teşekkür ederiz", "Kapat"], ar: ["شكرًا لك", "إغلاق"], ja: ["ありがとうございます", "閉じる"]
  };

  var promises = {}, busy = {}, showHere = {}, submitted = new WeakMap();
  var pause = SHORTEST_PAUSE, timer = 0, leaving = false, memory = {};

  // Storage may be full, forbidden or gone: then a record lives as long as its page.

  function load(store, name) {
    try {
      return JSON.parse(window[store].getItem(name));
    } catch (e) {
      return null;
    }
  }

  function save(store, name, value) {
    try {
      if (value) window[store].setItem(name, JSON.stringify(value));
      else window[store].removeItem(name);
    } catch (e) { /* see above */ }
  }

  function keep(entry) {
    memory[entry.id] = entry;
    save("localStorage", WAITING + entry.id, entry);
  }

  function forget(entry) {
    delete memory[entry.id];
    save("localStorage", WAITING + entry.id);
  }

  /** What waits, of this page and of earlier ones, oldest first. */
  function waiting() {
    var all = Object.assign({}, memory);
    try {
      Object.keys(localStorage).forEach(function (name) {
        if (name.indexOf(WAITING)) return;
        var entry = load("localStorage", name);
        if (entry && entry.body) all[entry.id] = entry;
        else save("localStorage", name);
      });
    } catch (e) { /* see above */ }
    return Object.values(all).sort(function (a, b) { return a.at - b.at; });
  }

  // Sending

  function flush() {
    waiting().forEach(function (entry) {
      if (entry.at < Date.now() - DAY) refuse(entry, { title: "Not answered within a day" });
      else send(entry);
    });
  }

  function send(entry) {
    if (busy[entry.id]) return;
    busy[entry.id] = true;
    fetch(API, {
      method: "POST",
      keepalive: true, // outlives the page
      credentials: "omit",
      headers: {
        "Authorization": "Bearer " + entry.key,
        "Content-Type": "application/json",
        "Idempotency-Key": entry.id + (entry.bare ? "-bare" : "")
      },
      body: JSON.stringify(entry.body)
    }).then(function (response) {
      return response.json().catch(function () { return {}; }).then(function (answer) {
        busy[entry.id] = false;
        answered(entry, response, answer);
      });
    }, function () {
      busy[entry.id] = false;
      later(0);
    });
  }

  function answered(entry, response, answer) {
    var status = response.status;
    if (response.ok) {
      pause = SHORTEST_PAUSE;
      forget(entry);
      if (promises[entry.id]) promises[entry.id].resolve(answer);
      thank(entry, answer);
    } else if (status === 422 && entry.body.customer && !entry.bare) {
      // One odd field, such as the hour of a clock that is wrong, must not lose the rest.
      entry.bare = true;
      entry.body = Object.assign({}, entry.body, { customer: undefined, occurred_at: undefined });
      keep(entry);
      send(entry);
    } else if (status >= 400 && status < 500 && TRY_AGAIN.indexOf(status) < 0) {
      refuse(entry, answer);
    } else {
      later(response.headers.get("Retry-After"));
    }
  }

  function refuse(entry, problem) {
    forget(entry);
    if (promises[entry.id]) promises[entry.id].reject(Object.assign(new Error(problem.title || "Refused"), { problem: problem }));
  }

  function later(seconds) {
    if (timer) return;
    var wait = Math.max(pause, seconds * 1e3 || 0);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
    timer = setTimeout(function () {
      timer = 0;
      flush();
    }, wait * (1 + Math.random() / 2));
  }

  // Recording

  function create(fields) {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    var body = Object.assign({
      touchpoint: me.dataset.touchpoint,
      occurred_at: navigator.onLine === false ? new Date() : undefined, // else the service's clock is the better one
      channel: "web",
      survey: me.dataset.survey || "inline"
    }, fields);
    body.customer = Object.assign({ locale: language(), time_zone: zone }, fields.customer);
    var id = Array.from(crypto.getRandomValues(new Uint8Array(16)), function (byte) {
      return (byte + 256).toString(16).slice(1);
    }).join("");
    waiting().slice(0, 1 - MOST).forEach(function (oldest) {
      refuse(oldest, { title: "Too many are waiting" });
    });
    var entry = { id: id, at: Date.now(), key: me.dataset.key, body: body };
    keep(entry);
    return entry;
  }

  function record(fields) {
    return new Promise(function (resolve, reject) {
      var entry = create(fields || {});
      promises[entry.id] = { resolve: resolve, reject: reject };
      send(entry);
    });
  }

  function language() {
    try {
      return Intl.getCanonicalLocales(document.documentElement.lang || navigator.language)[0];
    } catch (e) {
      return undefined;
    }
  }

  // Forms

  var NEVER = /^(password|hidden|file|checkbox|radio|submit|reset|button|image|fieldset|output)$/;
  var SECRET = /^cc-|password|one-time-code/;
  var BY_AUTOCOMPLETE = { email: "email", tel: "phone", name: "name", "given-name": "given", "family-name": "family" };
  var BY_TYPE = { email: "email", tel: "phone" };
  var BY_NAME = [
    ["email", /^(your[-_ ]?)?e-?mail([-_ ]?address)?$/i],
    ["phone", /^(your[-_ ]?)?(tel|phone|telephone|mobile)([-_ ]?number)?$/i],
    ["name", /^(your[-_ ]?|full[-_ ]?)?name$/i]
  ];

  function meaning(field) {
    var auto = (field.getAttribute("autocomplete") || "").trim().toLowerCase().split(/\s+/).pop();
    if (NEVER.test(field.type) || SECRET.test(auto)) return null;
    var named = BY_NAME.find(function (pair) { return pair[1].test(field.name || field.id); });
    return field.dataset.afterwordField || BY_AUTOCOMPLETE[auto] || BY_TYPE[field.type] || (named && named[0]);
  }

  function customer(form) {
    var told = {};
    Array.from(form.elements).forEach(function (field) {
      var what = meaning(field), value = what && field.value.trim();
      if (value && !told[what]) told[what] = value.slice(0, 254);
    });
    var phone = (told.phone || "").replace(/[\s()./-]/g, "").replace(/^00/, "+");
    return {
      ref: told.ref,
      name: (told.name || [told.given, told.family].filter(Boolean).join(" ")).slice(0, 200) || undefined,
      email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(told.email) ? told.email : undefined,
      phone: /^\+[1-9]\d{6,14}$/.test(phone) ? phone : undefined,
      segment: told.segment
    };
  }

  function onSubmit(event) {
    var form = event.target, mode = form.getAttribute("data-afterword");
    if (mode === null) return;
    // The second of two quick clicks is the same visit; while the page is going, so is every other.
    if (Date.now() - (submitted.get(form) || 0) < (leaving ? 3e4 : 3e3)) return;
    submitted.set(form, Date.now());

    var data = form.dataset, fields = { customer: customer(form) };
    if (data.afterwordTouchpoint) fields.touchpoint = data.afterwordTouchpoint;
    if (data.afterwordSourceId) fields.source_id = data.afterwordSourceId;
    if (data.afterwordSurvey || mode === "silent") fields.survey = data.afterwordSurvey || "auto";
    var entry = create(fields);

    var by = event.submitter;
    var target = by && by.getAttribute("formtarget") || form.getAttribute("target") || "_self";
    leaving = !event.defaultPrevented && target === "_self" && form.getAttribute("method") !== "dialog";
    if (mode !== "silent") {
      if (leaving) save("sessionStorage", SHOW, { id: entry.id, at: entry.at });
      else showHere[entry.id] = true;
    }
    send(entry);
  }

  // Thanking

  /** Where the customer is by now: on this page, or on the next one. */
  function thank(entry, answer) {
    var shown = load("sessionStorage", SHOW), next = shown && shown.id === entry.id;
    if (next && leaving) {
      save("sessionStorage", SHOW, { id: entry.id, at: entry.at, answer: { thank_you_url: answer.thank_you_url } });
    } else if (next || showHere[entry.id]) {
      if (next) save("sessionStorage", SHOW);
      show(answer);
    }
  }

  function show(answer) {
    var url = answer && answer.thank_you_url;
    if (!/^https?:/.test(url)) return; // nothing to see for somebody who was thanked before
    var tag = (language() || "en").split("-")[0], words = WORDS[tag] || WORDS.en;
    var frame = document.createElement("iframe");
    frame.src = url;
    frame.title = words[0];
    frame.referrerPolicy = "no-referrer";
    frame.style.cssText = "display:block;width:100%;height:100%;min-height:20rem;border:0;border-radius:inherit";
    var place = document.querySelector("[data-afterword-target]");
    if (place) showIn(place, frame);
    else showDialog(frame, words, WORDS[tag] ? tag : "en");
  }

  function showIn(place, frame) {
    frame.style.height = "40rem";
    place.replaceChildren(frame);
    place.hidden = false;
    place.setAttribute("role", "region");
    place.setAttribute("aria-label", frame.title);
    place.tabIndex = -1;
    place.focus(); // so that it is read out, and scrolled to
  }

  function showDialog(frame, words, tag) {
    var dialog = document.createElement("dialog"), close = document.createElement("button");
    dialog.lang = tag;
    dialog.dir = tag === "ar" ? "rtl" : "ltr";
    dialog.setAttribute("aria-label", words[0]);
    dialog.style.cssText = "width:min(44rem,100% - 1rem);height:min(46rem,100% - 1rem);max-width:none;max-height:none;padding:0;"
      + "border:0;border-radius:1.25rem;overflow:hidden;background:Canvas;color:CanvasText;box-shadow:0 0 0 100vmax rgb(0 0 0/.5)";
    close.type = "button";
    close.textContent = "×";
    close.setAttribute("aria-label", words[1]);
    close.style.cssText = "position:absolute;inset-block-start:.5rem;inset-inline-end:.5rem;width:2.75rem;height:2.75rem;padding:0;"
      + "border:1px solid;border-radius:50%;background:Canvas;color:CanvasText;font:1.5rem/1 sans-serif;cursor:pointer";
    close.addEventListener("click", function () { dialog.close(); });
    dialog.addEventListener("close", function () { dialog.remove(); }); // the browser gives the focus back
    dialog.append(close, frame);
    document.body.append(dialog);
    dialog.showModal();
  }

  function start() {
    leaving = false;
    var next = load("sessionStorage", SHOW);
    if (next && (next.answer || next.at < Date.now() - HALF_HOUR)) {
      save("sessionStorage", SHOW);
      if (next.at >= Date.now() - HALF_HOUR) show(next.answer);
    }
    flush();
  }

  window.Afterword = { record: record, show: show };
  window.addEventListener("submit", onSubmit); // last in line: by now the page's own script has had its say
  window.addEventListener("online", flush);
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) start();
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
