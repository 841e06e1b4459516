// A module of its own that has no memory left. Runs in node and in a page.

/** Takes all that the memory could still grow by. */
export function starve(memory) {
  for (let pages = 65_536; pages > 0; ) {
    try {
      memory.grow(pages);
    } catch {
      pages >>= 1;
    }
  }
}

/** A fresh instance cannot hold the draft's text: that is no fault of the draft. */
export function typedWithoutMemory(slim, module, duplicates) {
  const { memory } = slim.initSync({ module });
  if (duplicates) slim.loadDuplicatesSync(duplicates);
  const checker = new slim.Checker({});
  starve(memory);
  const draft = { acts: Array.from({ length: 900_000 }, () => ({})) };
  const faults = [];
  const throws = (work, due) => {
    try {
      faults.push(`told as ${JSON.stringify(work())?.slice(0, 200)}`);
    } catch (error) {
      if (!due(error)) faults.push(String(error));
    }
  };
  throws(() => slim.judgeDuplicates(draft), (error) => error instanceof WebAssembly.RuntimeError);
  for (const later of [
    () => slim.checkAmount({ amount: "1" }),
    () => slim.checkAmountJson("{}"),
    () => checker.checkAct({}),
    () => new slim.Checker({}),
  ]) {
    throws(later, (error) => /load the module anew/.test(error.message));
  }
  return faults;
}
