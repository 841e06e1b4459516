// The entry for front-ends against the whole one, and its code that is loaded when it is
// needed. Runs in node and in a page, so it uses neither.
import { runAll } from "./vectors.mjs";

/** The calls whose code lies apart. */
export const APART = ["judgeDuplicates", "duplicateKeys", "judgeStays"];

/** Runs every vector of the part's calls, before `load` and after; both have their words. */
export async function runParts(whole, part, vectors, load) {
  // these know the rules of their entry
  const own = vectors.filter(({ call }) => part.calls().includes(call) && !["rules", "explain"].includes(call));
  const failed = [];
  const fault = (id, what) => failed.push(`${id}: ${what}`);
  for (const { id, call, input } of own) {
    const text = JSON.stringify(input);
    const answers = [part.callJson(call, text), part[`${call}Json`](text), JSON.stringify(part[call](input))];
    const codes = answers.map((answer) => JSON.parse(answer).error?.code);
    const due = APART.includes(call) ? "duplicates-not-loaded" : undefined;
    if (due && codes.some((code) => code !== due)) fault(id, `before its code is loaded: ${codes}`);
    if (!due && answers[0] !== whole.callJson(call, text)) fault(id, "not as the whole entry, with a part of the code");
  }
  await load();
  for (const { id, call, input } of own) {
    const text = JSON.stringify(input);
    if (part.callJson(call, text) !== whole.callJson(call, text)) fault(id, "not as the whole entry");
  }
  const after = runAll(part, own);
  if (!APART.every((call) => own.some((one) => one.call === call))) fault("parts", "a call without a vector");
  return { ran: own.length, failed: failed.concat(after.failed.map((line) => `part ${line}`)) };
}
