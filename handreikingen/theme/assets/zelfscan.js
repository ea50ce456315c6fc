/* A self-scan in the browser: choose answers, see a summary, print or copy it, clear it.
   Answers are kept on this device only (localStorage); nothing is sent. Without this script the table is a
   form for paper. A classic script, so that it also works from disk. */
(function () {
  "use strict";

  var ANSWERS = ["Ja", "Deels", "Nee"];

  function storage() {
    try {
      window.localStorage.setItem("zelfscan-proef", "1");
      window.localStorage.removeItem("zelfscan-proef");
      return window.localStorage;
    } catch (refused) {
      return null; // no storage: the answers last until the page closes
    }
  }

  function element(name, text, properties) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    Object.keys(properties || {}).forEach(function (key) { made[key] = properties[key]; });
    return made;
  }

  function button(text, action) {
    var made = element("button", text, { type: "button", className: "zelfscan-knop" });
    made.addEventListener("click", action);
    return made;
  }

  function Scan(form, number) {
    this.form = form;
    this.name = "zelfscan-" + number;
    this.key = "zelfscan:" + window.location.pathname + ":" + number;
    this.store = storage();
    this.questions = [];
    this.steps = Array.prototype.slice.call(document.querySelectorAll("li.verder[data-vragen]"));
  }

  Scan.prototype.start = function () {
    var rows = this.form.querySelectorAll("tbody tr");
    for (var i = 0; i < rows.length; i += 1) this.addQuestion(rows[i], i + 1);
    if (!this.questions.length) return;
    this.form.classList.add("zelfscan-actief");
    this.status = element("p", "", { className: "zelfscan-stand" });
    this.status.setAttribute("role", "status");
    this.summary = element("ul", "", { className: "zelfscan-samenvatting" });
    var self = this;
    this.buttons = element("p", "", { className: "zelfscan-knoppen" });
    this.buttons.appendChild(button("Print", function () { window.print(); }));
    this.buttons.appendChild(button("Kopieer mijn antwoorden", function () { self.copy(); }));
    this.buttons.appendChild(button("Wis mijn antwoorden", function () { self.clear(); }));
    [this.status, this.summary, this.buttons].forEach(function (part) { self.form.appendChild(part); });
    this.read();
    this.show();
  };

  Scan.prototype.addQuestion = function (row, number) {
    var cells = row.children, self = this;
    var question = { number: number, text: cells[1].textContent.trim(), inputs: [] };
    cells[1].id = cells[1].id || this.name + "-vraag-" + number;
    ANSWERS.forEach(function (answer, place) {
      var cell = cells[place + 2];
      var input = element("input", "", { type: "radio", name: self.name + "-" + number, value: answer });
      var label = element("label", "", { className: "zelfscan-keuze" });
      input.addEventListener("change", function () { self.write(); self.show(); });
      label.appendChild(input);
      label.appendChild(element("span", answer));
      cell.textContent = "";
      cell.appendChild(label);
      question.inputs.push(input);
    });
    question.inputs.forEach(function (input) { input.setAttribute("aria-describedby", cells[1].id); });
    this.questions.push(question);
  };

  Scan.prototype.answer = function (question) {
    var chosen = question.inputs.filter(function (input) { return input.checked; })[0];
    return chosen ? chosen.value : "";
  };

  Scan.prototype.read = function () {
    var saved = {};
    try {
      saved = JSON.parse((this.store && this.store.getItem(this.key)) || "{}") || {};
    } catch (broken) {
      saved = {};
    }
    this.questions.forEach(function (question) {
      question.inputs.forEach(function (input) { input.checked = saved[question.number] === input.value; });
    });
  };

  Scan.prototype.write = function () {
    var saved = {}, self = this;
    this.questions.forEach(function (question) {
      if (self.answer(question)) saved[question.number] = self.answer(question);
    });
    try {
      if (this.store) this.store.setItem(this.key, JSON.stringify(saved));
    } catch (full) {
      this.store = null;
    }
  };

  Scan.prototype.show = function () {
    var self = this;
    var counts = ANSWERS.map(function (answer) {
      return self.questions.filter(function (question) { return self.answer(question) === answer; }).length;
    });
    var given = counts[0] + counts[1] + counts[2];
    this.status.textContent = given + " van de " + this.questions.length + " vragen beantwoord: " +
      counts[0] + " keer ja, " + counts[1] + " keer deels, " + counts[2] + " keer nee.";
    this.summary.textContent = "";
    this.weak().forEach(function (question) {
      self.summary.appendChild(element("li", "Vraag " + question.number + " (" +
        self.answer(question).toLowerCase() + "): " + question.text));
    });
    this.showSteps();
  };

  /* The questions answered with partly or no. */
  Scan.prototype.weak = function () {
    var self = this;
    return this.questions.filter(function (question) {
      return self.answer(question) === "Deels" || self.answer(question) === "Nee";
    });
  };

  /* What helps with an answer stands out; nothing is hidden, as the rest may be of use too. */
  Scan.prototype.showSteps = function () {
    var weak = this.weak().map(function (question) { return String(question.number); });
    this.steps.forEach(function (step) {
      var fits = step.getAttribute("data-vragen").split(" ").some(function (number) {
        return weak.indexOf(number) >= 0;
      });
      step.classList.toggle("verder-nu", fits);
    });
  };

  Scan.prototype.text = function () {
    var self = this;
    var lines = [document.title, window.location.href.split("#")[0], ""];
    this.questions.forEach(function (question) {
      lines.push(question.number + ". " + question.text + " – " + (self.answer(question) || "geen antwoord"));
    });
    this.steps.forEach(function (step) {
      if (step.classList.contains("verder-nu")) lines.push("Verder: " + step.textContent.trim());
    });
    return lines.join("\n");
  };

  Scan.prototype.copy = function () {
    var status = this.status, text = this.text(), shown = this;
    function done() { status.textContent = "Je antwoorden zijn gekopieerd."; }
    function failed() { shown.offer(text); }
    if (window.navigator.clipboard && window.isSecureContext) {
      window.navigator.clipboard.writeText(text).then(done, failed);
    } else {
      failed();
    }
  };

  /* Where copying is not allowed, such as from disk: the text itself, selected, to copy by hand. */
  Scan.prototype.offer = function (text) {
    var old = this.form.querySelector("textarea");
    var box = old || element("textarea", "", { rows: 8, readOnly: true, className: "zelfscan-tekst" });
    box.setAttribute("aria-label", "Je antwoorden, om zelf te kopiëren");
    box.value = text;
    if (!old) this.form.appendChild(box);
    box.focus();
    box.select();
    this.status.textContent = "Kopieer de tekst hieronder.";
  };

  Scan.prototype.clear = function () {
    this.questions.forEach(function (question) {
      question.inputs.forEach(function (input) { input.checked = false; });
    });
    var box = this.form.querySelector("textarea");
    if (box) box.parentNode.removeChild(box);
    if (this.store) this.store.removeItem(this.key);
    this.show();
    this.status.textContent = "Je antwoorden zijn gewist.";
  };

  function start() {
    var forms = document.querySelectorAll("div.zelfscan");
    for (var i = 0; i < forms.length; i += 1) new Scan(forms[i], i + 1).start();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
