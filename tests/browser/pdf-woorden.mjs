// How often words are found in a PDF by the search of PDF.js, the viewer of Firefox. Usage: node pdf-woorden.mjs FILE WORD...
// Prints the counts as JSON, in the order of the words.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import { launch } from "./browser.mjs";

const HOST = "http://pdf.invalid/";
const require = createRequire(import.meta.url);
const [file, ...words] = process.argv.slice(2);
const FILES = {
  "": ["text/html", "<!doctype html><title>PDF</title>"],
  "pdf.mjs": ["text/javascript", await readFile(require.resolve("pdfjs-dist/build/pdf.mjs"))],
  "pdf.worker.mjs": ["text/javascript", await readFile(require.resolve("pdfjs-dist/build/pdf.worker.mjs"))],
  "pdf_viewer.mjs": ["text/javascript", await readFile(require.resolve("pdfjs-dist/web/pdf_viewer.mjs"))],
  "document.pdf": ["application/pdf", await readFile(file)],
};

// In the page: ask for a word, as its search bar does, and add up what each page has.
async function count(asked) {
  globalThis.pdfjsLib = await import("/pdf.mjs");
  const { EventBus, PDFFindController } = await import("/pdf_viewer.mjs");
  globalThis.pdfjsLib.GlobalWorkerOptions.workerSrc = "/pdf.worker.mjs";
  const document_ = await globalThis.pdfjsLib.getDocument("/document.pdf").promise;
  const counts = [];
  for (const query of asked) {
    const eventBus = new EventBus();
    const find = new PDFFindController({ eventBus, linkService: { pagesCount: document_.numPages, page: 1 } });
    find.setDocument(document_);
    eventBus.dispatch("find", { type: "", query, highlightAll: true });
    while ((find.pageMatches ?? []).filter(Boolean).length < document_.numPages) await new Promise((done) => { setTimeout(done, 20); });
    counts.push(find.pageMatches.flat().length);
  }
  return counts;
}

const browser = await launch();
try {
  const page = await browser.newPage();
  await page.route(`${HOST}**`, (route) => {
    const found = FILES[new URL(route.request().url()).pathname.slice(1)];
    return found ? route.fulfill({ contentType: found[0], body: found[1] }) : route.fulfill({ status: 404 });
  });
  await page.goto(HOST);
  console.log(JSON.stringify(await page.evaluate(count, words)));
} finally {
  await browser.close();
}
