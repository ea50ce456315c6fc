// The preview of a proposal opens alone: from disk, without a network, with one request.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PYTHON = [path.join(ROOT, ".venv/bin/python"), process.env.PYTHON].find((file) => file && existsSync(file)) ?? "python3";

let browser;
let work;
let file;

before(async () => {
  work = mkdtempSync(path.join(tmpdir(), "voorbeeld-"));
  const docs = path.join(work, "docs");
  file = path.join(work, "voorbeeld", "voorbeeld.html");
  cpSync(path.join(ROOT, "docs"), docs, { recursive: true });
  const git = (...words) => execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t.invalid", "-c", "commit.gpgsign=false", ...words], { cwd: work });
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "een");
  for (const page of ["themas/toetsen.md", "bijeenkomsten/2022-11-24-utrecht.md", "index.md"]) appendFileSync(path.join(docs, page), "\nEen zin erbij.\n");
  const words = ["-m", "handreikingen", "voorbeeld", "--docs", docs, "--basis", "HEAD", "--site", path.join(ROOT, "site"), "--uit", path.dirname(file)];
  execFileSync(PYTHON, words, { cwd: ROOT });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(work, { recursive: true, force: true });
});

test("het voorbeeld opent alleen, zonder netwerk, met één verzoek", async () => {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked = [];
  const said = [];
  page.on("request", (request) => request.url().startsWith("data:") || asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  const address = pathToFileURL(file).href;
  await page.goto(address, { waitUntil: "load" });
  assert.deepEqual(asked, [address]);
  assert.deepEqual(said, []);
  assert.equal(await page.locator("section.voorbeeld-pagina").count(), 3);
  assert.ok(await page.locator("h1").count() >= 2);
  assert.deepEqual((await page.locator(".voorbeeld-lijst a").allTextContents()).filter((name) => name.includes("–")), []);
  await page.setViewportSize({ width: 320, height: 800 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "breder dan 320 pixels");
  await context.close();
});
