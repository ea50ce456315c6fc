// Pages that must be found wrong, one for each gate of the front: a gate that cannot fail says nothing.
const wrong = (body, head = "") => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Fout</title>
<link rel="icon" href="data:,">${head}</head><body><main><h1>Fout</h1>${body}</main></body></html>`;

export const WRONG = {
  "fout/axe/": wrong('<p style="color:#aaa">Te licht</p><img src="data:,"><p>Een</p><h2>Twee</h2>'),
  "fout/klein/": wrong('<a href="#a" style="display:block;width:9px;height:9px;overflow:hidden">a</a><a href="#b" style="display:block;width:9px;height:9px;overflow:hidden">b</a>'),
  "fout/breed/": wrong('<div style="width:900px">Te breed</div>'),
  "fout/ring/": wrong('<a href="#x" style="outline:none">Zonder rand</a>'),
  "fout/bedekt/": wrong('<a href="#x">Bedekt</a><div style="position:fixed;inset:0;background:#fff"></div>', "<style>:focus{outline:3px solid}</style>"),
  "fout/zwaar/": wrong(`${"<p>a</p>".repeat(1_100)}<script src="groot.js"></script>`),
  "fout/druk/": wrong('<nav class="kop">Menu</nav><details><summary>Dicht</summary>Weg</details><div class="begrippen"><p popover>Uitleg</p></div><a href="https://elders.invalid/">elders</a><div class="tabel" style="overflow:auto"><p style="width:60rem">Te breed voor papier</p></div>'),
  "fout/spring/": wrong('<p>Verspringt</p><script>setTimeout(() => document.querySelector("h1").insertAdjacentHTML("beforebegin", "<p style=height:40vh>Later</p>"), 20)</script>'),
  "fout/kaal/": "<!doctype html><html><head><title></title></head><body><img src=data:,><p style=color:#ccc>Kaal</p></body></html>",
};
