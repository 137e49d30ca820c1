import assert from "node:assert/strict";
import { test } from "node:test";

import { thousands } from "../../lib/claimbook/ui/annotator/dom.js";

test("numbers are printed as on the other pages", () => {
  assert.deepEqual([0, 999, 1600, 1234567].map(thousands), ["0", "999", "1,600", "1,234,567"]);
});
