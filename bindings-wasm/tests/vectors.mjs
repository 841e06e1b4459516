// One vector against one door. Runs in node and in a page, so it uses neither.

/** Where an answer departs from what is expected: objects by the keys expected, lists
 * in full length. Undefined where it does not. */
export function departs(expected, answer, at) {
  if (Array.isArray(expected)) {
    if (!Array.isArray(answer) || answer.length !== expected.length) {
      return `${at} is ${JSON.stringify(answer)}; expected ${JSON.stringify(expected)}`;
    }
    return first(expected.keys(), (place) =>
      departs(expected[place], answer[place], `${at}[${place}]`),
    );
  }
  if (expected !== null && typeof expected === "object") {
    if (answer === null || typeof answer !== "object" || Array.isArray(answer)) {
      return `${at} is ${JSON.stringify(answer)}; expected ${JSON.stringify(expected)}`;
    }
    return first(Object.keys(expected), (key) =>
      Object.hasOwn(answer, key)
        ? departs(expected[key], answer[key], `${at}.${key}`)
        : `${at}.${key} is absent; expected ${JSON.stringify(expected[key])}`,
    );
  }
  if (expected === answer) return undefined;
  return `${at} is ${JSON.stringify(answer)}; expected ${JSON.stringify(expected)}`;
}

function first(all, look) {
  for (const one of all) {
    const found = look(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong with an answer to a vector. */
export function faults(vector, answer) {
  const [key, kind] = vector.expectError ? ["expectError", "error"] : ["expect", "answer"];
  if (typeof vector[key] !== "object") return [`no \`${key}\``];
  const found = departs(vector[key], answer[kind] ?? answer, kind);
  const all = found === undefined ? [] : [found];
  for (const code of vector.border ?? []) {
    const ran = answer.answer?.verdict?.coverage?.find((line) => line.code === code);
    if (!(ran?.passed + ran?.claimed > 0 && ran?.found === 0)) {
      all.push(`border ${code}: ${JSON.stringify(ran)}`);
    }
  }
  return all;
}

/** Runs every vector through the text door and the call's own functions; counts those
 * that ran. */
export function runAll(door, vectors) {
  const failed = [];
  let ran = 0;
  for (const vector of vectors) {
    const { id, call, input } = vector;
    const text = door.callJson(call, JSON.stringify(input));
    const wrong = faults(vector, JSON.parse(text));
    if (door.calls().includes(call)) {
      if (door[`${call}Json`](JSON.stringify(input)) !== text) wrong.push("the call's text differs");
      // a number past 2^53 is exact in text only, where the amount stands beside it
      const value = JSON.stringify(JSON.parse(text));
      if (JSON.stringify(door[call](input)) !== value) wrong.push("the call's value differs");
    }
    failed.push(...wrong.map((fault) => `${id}: ${fault}`));
    ran += 1;
  }
  return { ran, failed };
}

/** The comparison can fail. */
export function selfTest() {
  const answer = { a: [1, { b: "x", c: 2 }], d: null };
  const same = [{}, { a: [1, { b: "x" }] }, { d: null }];
  const other = [{ a: [1] }, { a: [1, { b: "y" }] }, { a: [] }, { e: null }, { d: false }];
  return [
    ...same.filter((one) => departs(one, answer, "") !== undefined),
    ...other.filter((one) => departs(one, answer, "") === undefined),
  ].map((one) => `comparison: ${JSON.stringify(one)}`);
}
