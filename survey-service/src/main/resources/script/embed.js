// <afterword-survey link="…"> for websites: the survey inside the page, in the page's own font. Saves every tap at once.
// Looks: --afterword-accent, --afterword-on-accent, --afterword-ink, --afterword-soft, --afterword-line, --afterword-tint,
// --afterword-ground, --afterword-radius. Tells: afterword-shown, afterword-answered, afterword-completed (detail: revision, answers).
(function () {
  "use strict";
  if (!window.customElements || customElements.get("afterword-survey")) return;
  var HOME = new URL(".", document.currentScript.src).href;

  var CSS = ":host{display:block;font:inherit;color:var(--afterword-ink,inherit);"
    + "--a:var(--afterword-accent,#23594a);--o:var(--afterword-on-accent,#fff);--t:var(--afterword-tint,#e8f1ed);"
    + "--l:var(--afterword-line,#7d8782);--s:var(--afterword-soft,inherit);--r:var(--afterword-radius,.75rem)}"
    + ":host([hidden]),[hidden]{display:none!important}*{box-sizing:border-box}"
    + "form,.end{display:grid;gap:1.5rem;overflow-wrap:anywhere}fieldset{min-width:0;margin:0;padding:0;border:0}"
    + "legend,.h{display:block;padding:0;font-weight:600}h2,p{margin:0}h2{font-size:1.25em;line-height:1.25}"
    + ".small{color:var(--s);font-size:.875em}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}"
    + ".tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(2.75rem,1fr));gap:.25rem;margin-top:.5rem}"
    + ".tile{position:relative;min-height:2.75rem;cursor:pointer}.tile input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:inherit}"
    + ".tile span.n{display:flex;align-items:center;justify-content:center;height:100%;border:1.5px solid var(--l);border-radius:var(--r);font-weight:600}"
    + ".tile input:checked+span{border-color:var(--a);background:var(--a);color:var(--o)}"
    + ".ends{display:flex;justify-content:space-between;gap:1rem;margin-top:.375rem}.ends span:last-child{text-align:end}"
    + ".option{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;margin-top:.375rem;padding:.5rem .75rem;border:1.5px solid var(--l);border-radius:var(--r);cursor:pointer}"
    + ".option input{flex:none;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--a)}"
    + "textarea{display:block;width:100%;min-height:5.5rem;margin-top:.5rem;padding:.625rem .75rem;border:1.5px solid var(--l);border-radius:var(--r);background:var(--afterword-ground,transparent);color:inherit;font:inherit}"
    + "button,a.b{display:inline-block;min-height:2.75rem;padding:.625rem 1.5rem;border:1.5px solid var(--a);border-radius:var(--r);background:var(--a);color:var(--o);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}"
    + ".q{background:transparent;color:inherit;border-color:var(--l)}.row{display:flex;flex-wrap:wrap;gap:.5rem;margin-top:.75rem}"
    + ".aside{padding:1rem;border:1px solid var(--l);border-radius:var(--r)}.state{min-height:1.5em}.err{font-weight:600}"
    + ":focus-visible,.tile input:focus-visible+span{outline:3px solid var(--a);outline-offset:2px}"
    + "@media(forced-colors:active){.tile input:checked+span{background:Highlight;color:HighlightText;forced-color-adjust:none}}";

  /** Text goes in as text: nothing that anybody wrote is ever read as HTML. */
  function el(name, attributes, children) {
    var node = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (value === true) node.setAttribute(key, "");
      else if (value !== false && value != null) node.setAttribute(key, value);
    });
    [].concat(children == null ? [] : children).forEach(function (child) {
      if (child != null) node.append(child);
    });
    return node;
  }

  class AfterwordSurvey extends HTMLElement {
    static get observedAttributes() {
      return ["link", "lang"];
    }

    constructor() {
      super();
      this.attachShadow({ mode: "open" });
      try { // a constructed style sheet needs no leave of the website's content security policy
        var sheet = new CSSStyleSheet();
        sheet.replaceSync(CSS);
        this.shadowRoot.adoptedStyleSheets = [sheet];
      } catch (e) {
        this.shadowRoot.append(el("style", {}, CSS));
      }
      this.place = el("div", { part: "survey" });
      this.shadowRoot.append(this.place);
      this.kept = {};
      this.online = this.flush.bind(this);
    }

    connectedCallback() {
      window.addEventListener("online", this.online);
      this.there = true;
      this.load();
    }

    disconnectedCallback() {
      this.there = false;
      window.removeEventListener("online", this.online);
      clearTimeout(this.timer);
      clearTimeout(this.typing);
    }

    attributeChangedCallback(name, before, now) {
      if (!this.there || before === now) return; // what the element began with is loaded when it is connected
      this.shown = false;
      this.load();
    }

    get address() {
      var link = (this.getAttribute("link") || "").trim();
      var last = link.split(/[?#]/)[0].split("/").pop();
      return last ? HOME + "s/" + encodeURIComponent(last) : null;
    }

    ask(path, options) {
      var language = this.getAttribute("lang");
      return fetch(this.address + path + (language && !path ? "?lang=" + encodeURIComponent(language) : ""),
        Object.assign({ credentials: "omit", referrerPolicy: "no-referrer" }, options));
    }

    load() {
      var me = this, address = this.address;
      clearTimeout(this.timer);
      if (!address) return;
      this.ask("", { headers: { Accept: "application/json" } }).then(function (answer) {
        if (address !== me.address || !me.isConnected) return;
        if (answer.ok) return answer.json().then(function (survey) { me.show(survey); });
        if (answer.status >= 500) me.timer = setTimeout(me.load.bind(me), 1000 * (answer.headers.get("Retry-After") || 2));
        else me.hidden = true; // there is nothing to ask
      }, function () {
        me.timer = setTimeout(me.load.bind(me), 5000);
      });
    }

    show(survey) {
      this.survey = survey;
      this.kept = {};
      this.place.lang = survey.language;
      this.place.dir = survey.direction;
      if (survey.complete) this.end();
      else this.form();
      if (!this.shown) this.tell("shown");
      this.shown = true;
    }

    form() {
      var me = this, survey = this.survey, texts = survey.texts;
      this.fields = {};
      var form = el("form", { part: "form", novalidate: true }, survey.intro ? el("h2", { dir: "auto" }, survey.intro) : null);
      survey.questions.forEach(function (question) {
        var field = me.fields[question.key] = me.question(question);
        form.append(field);
      });
      this.problem = el("p", { class: "err", role: "alert" });
      this.state = el("p", { class: "small state", role: "status" });
      form.append(this.problem, el("div", {}, [el("button", { part: "button" }, survey.complete ? texts.saveChanges : texts.send)]),
        this.state, el("p", { class: "small" }, texts.goes_to));
      form.addEventListener("change", function (event) { me.put(event.target.name); });
      form.addEventListener("input", function (event) {
        if (event.target.type !== "textarea") return;
        clearTimeout(me.typing);
        me.typing = setTimeout(function () { me.put(event.target.name); }, 1000);
      });
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        clearTimeout(me.typing);
        me.seen().forEach(function (key) { me.kept[key] = me.values(key); });
        me.done = true;
        me.flush();
      });
      this.place.replaceChildren(form);
      this.update(survey);
    }

    question(question) {
      var id = "q-" + question.key, texts = this.survey.texts, several = question.shape === "several";
      var hint = question.statement ? texts.agreement : several ? texts.several : null;
      if (question.shape === "words") {
        return el("fieldset", {}, [
          el("label", { class: "h", for: id, dir: "auto" }, [question.words, question.required ? null : el("span", { class: "small" }, " " + texts.optional)]),
          el("textarea", { id: id, name: question.key, maxlength: 5000, dir: "auto", rows: 3 })]);
      }
      var scale = question.shape === "scale";
      var choices = question.choices.map(function (choice) {
        var input = el("input", { type: several ? "checkbox" : "radio", name: question.key, value: choice.value });
        return scale
          ? el("label", { class: "tile" }, [input, el("span", { class: "n" }, [choice.label, choice.meaning ? el("span", { class: "unseen" }, ", " + choice.meaning) : null])])
          : el("label", { class: "option" }, [input, el("span", { dir: "auto" }, choice.label)]);
      });
      return el("fieldset", {}, [el("legend", { dir: "auto" }, question.words), hint ? el("p", { class: "small" }, hint) : null,
        el("div", { class: scale ? "tiles" : "options" }, choices),
        scale ? el("p", { class: "small ends", "aria-hidden": "true" }, [
          el("span", {}, question.choices[0].value + " = " + question.low),
          el("span", {}, question.choices[question.choices.length - 1].value + " = " + question.high)]) : null]);
    }

    inputs(key) {
      return Array.from(this.fields[key].querySelectorAll("input,textarea"));
    }

    values(key) {
      var given = this.inputs(key).filter(function (input) { return input.type === "textarea" || input.checked; })
        .map(function (input) { return input.value; });
      return given.length ? given : [""];
    }

    seen() {
      var fields = this.fields;
      return Object.keys(fields).filter(function (key) { return !fields[key].hidden; });
    }

    /** What is stored, under what is not sent yet. */
    update(stored) {
      var me = this, active = this.shadowRoot.activeElement;
      Object.keys(this.fields).forEach(function (key) {
        me.fields[key].hidden = stored.asked.indexOf(key) < 0;
        if (me.kept[key]) return;
        var given = stored.answers[key] || [];
        me.inputs(key).forEach(function (input) {
          if (input.type !== "textarea") input.checked = given.indexOf(input.value) >= 0;
          else if (input !== active) input.value = given[0] || "";
        });
      });
    }

    put(key) {
      this.kept[key] = this.values(key);
      this.flush();
    }

    flush() {
      var me = this, sent = this.kept, done = this.done, seen = this.fields ? this.seen().join(" ") : "";
      if (this.flying || !done && !Object.keys(sent).length) return;
      this.kept = {};
      this.done = false;
      this.flying = true;
      clearTimeout(this.timer);
      var body = new URLSearchParams();
      Object.keys(sent).forEach(function (key) {
        sent[key].forEach(function (value) { body.append(key, value); });
      });
      if (done) body.append("seen", seen);
      else body.append("partial", "true");
      function later(word) {
        me.flying = false;
        me.kept = Object.assign(sent, me.kept);
        me.done = me.done || done;
        me.say(word);
        me.timer = setTimeout(me.online, 3000 + Math.random() * 3000);
      }
      this.ask("", { method: "POST", headers: { Accept: "application/json" }, body: body, keepalive: true }).then(function (answer) {
        if (answer.status === 429 || answer.status >= 500) return later("trying");
        me.flying = false;
        if (answer.ok) return answer.json().then(function (stored) { me.stored(stored, done, seen); });
        if (answer.status === 409) return me.load();
        if (done && me.problem) me.problem.textContent = me.survey.texts.answer_something;
        me.say("");
      }, function () { later(navigator.onLine === false ? "offline" : "trying"); });
    }

    stored(stored, done, seen) {
      var before = seen.split(" "), me = this;
      this.survey.revision = stored.revision;
      this.survey.answers = stored.answers;
      this.problem.textContent = "";
      this.update(stored);
      this.say("saved");
      this.tell("answered", stored);
      var isNew = stored.asked.filter(function (key) { return me.fields[key] && before.indexOf(key) < 0; });
      if (done && stored.complete && !isNew.length) {
        this.tell("completed", stored);
        this.load(); // the words at the end follow from the answers
      } else this.flush();
    }

    end() {
      var me = this, end = this.survey.ending, texts = this.survey.texts;
      function answer(value) {
        return function () {
          var body = new URLSearchParams();
          body.append(end.right_key, value);
          me.ask("", { method: "POST", headers: { Accept: "application/json" }, body: body }).then(function (got) {
            if (got.ok) got.json().then(function (stored) { me.tell("answered", stored); });
            me.load();
          }, function () { /* the buttons stay: one more tap */ });
        };
      }
      var yes = el("button", { type: "button" }, texts.right_yes), no = el("button", { type: "button", class: "q" }, texts.right_no);
      yes.addEventListener("click", answer("yes"));
      no.addEventListener("click", answer("no"));
      var change = el("button", { type: "button", class: "q" }, texts.change);
      change.addEventListener("click", function () { me.form(); });
      var title = el("h2", { tabindex: "-1", dir: "auto" }, end.title);
      this.place.replaceChildren(el("div", { class: "end", part: "end" }, [title, el("p", { role: "status", dir: "auto" }, end.text),
        end.promised ? el("p", { class: "aside" }, end.promised) : end.right ? el("div", { class: "aside" }, [
          el("p", { class: "h" }, end.right), el("p", {}, end.right_text), el("div", { class: "row" }, [yes, no])]) : null,
        end.review_url ? el("div", { class: "aside" }, [el("p", {}, end.review), el("div", { class: "row" }, [
          el("a", { class: "b q", href: end.review_url, target: "_blank", rel: "noopener noreferrer" }, texts.review_link)])]) : null,
        this.survey.closed ? null : el("div", {}, change)]));
      if (this.shadowRoot.host === document.activeElement || this.fields) title.focus({ preventScroll: true });
    }

    say(word) {
      if (this.state) this.state.textContent = word ? this.survey.texts[word] : "";
    }

    tell(what, stored) {
      this.dispatchEvent(new CustomEvent("afterword-" + what, {
        bubbles: true, composed: true,
        detail: { revision: (stored || this.survey).revision, answers: (stored || this.survey).answers }
      }));
    }
  }

  customElements.define("afterword-survey", AfterwordSurvey);
})();
