// Alleen op je eigen computer: ververs na een bouw, of zeg wat er mis is. De laatste goede versie blijft staan.
(function () {
  "use strict";
  var number = document.currentScript.dataset.nummer, box = null;

  function show(message) {
    if (box) { box.remove(); box = null; }
    if (!message) { return; }
    box = document.createElement("div");
    box.setAttribute("role", "alert");
    box.style.cssText = "position:fixed;inset:auto 0 0;z-index:99;max-height:60vh;overflow:auto;padding:1rem;" +
      "white-space:pre-wrap;overflow-wrap:anywhere;font:1rem/1.5 monospace;background:#7a1020;color:#fff";
    box.textContent = "De site is niet opnieuw gebouwd. Je ziet de laatste goede versie.\n\n" + message;
    document.body.append(box);
  }

  function ask() {
    fetch("/__bekijk?" + number).then(function (answer) { return answer.json(); }).then(function (news) {
      if (news.nummer !== number && !news.melding) { location.reload(); return; }
      if (news.nummer !== number || (news.melding && !box)) { show(news.melding); }
      number = news.nummer;
      ask();
    }).catch(function () { setTimeout(ask, 1000); });
  }
  ask();
})();
