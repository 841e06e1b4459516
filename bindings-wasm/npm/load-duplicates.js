
/** The module's code about duplicates, if it is of the same build. */
function ownDuplicates(compiled) {
  const [needed] = WebAssembly.Module.imports(compiled);
  if (needed?.module !== BUILD) throw new Error("this is not the code about duplicates of this module");
  return compiled;
}

/** Links the code about duplicates, which works in the memory of the module. */
async function loadDuplicates(code) {
  const compiled = code instanceof WebAssembly.Module ? code : await WebAssembly.compile(code);
  await WebAssembly.instantiate(ownDuplicates(compiled), { [BUILD]: wasm });
  __duplicatesAreLinked();
}

/** The same where a thread may wait for it. */
function loadDuplicatesSync(code) {
  const compiled = code instanceof WebAssembly.Module ? code : new WebAssembly.Module(code);
  new WebAssembly.Instance(ownDuplicates(compiled), { [BUILD]: wasm });
  __duplicatesAreLinked();
}
