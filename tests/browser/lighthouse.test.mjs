// The verdict on a run of Lighthouse, and which runs count.
import assert from "node:assert/strict";
import test from "node:test";

import { counting, judge } from "./lighthouse.mjs";

const GOOD = { scores: [100, 100, 100, 100], lcp: 1_000, tbt: 0, cls: 0, failing: [] };

test("een goede pagina heeft geen gebrek, elke grens telt", () => {
  assert.deepEqual(judge(GOOD), []);
  for (const wrong of [{ scores: [97, 100, 100, 100] }, { scores: [100, 99, 100, 100] }, { worst: 97 }, { lcp: 1_301 }, { tbt: 51 }, { cls: 0.011 }]) {
    assert.notDeepEqual(judge({ ...GOOD, ...wrong }), [], JSON.stringify(wrong));
  }
});

test("een meting op een drukke computer telt niet, maar dat houdt een keer op", () => {
  const counts = counting(2);
  assert.deepEqual([1_000, 900, 600, 690, 600].map((speed) => counts({ speed })), [true, true, false, false, true]);
});
