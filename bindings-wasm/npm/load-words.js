
/** A number of bytes that tells the words of one build from those of another. */
function printOf(bytes) {
  let print = 0x811c9dc5;
  for (const byte of bytes) print = Math.imul(print ^ byte, 0x01000193);
  return `${bytes.length}-${(print >>> 0).toString(16)}`;
}

/** Lays the words where they were taken out of the module. */
function loadWords(bytes) {
  const words = new Uint8Array(bytes.buffer ?? bytes, bytes.byteOffset ?? 0, bytes.byteLength);
  if (printOf(words) !== WORDS) throw new Error("these are not the words of this module");
  const numbers = new DataView(words.buffer, words.byteOffset);
  const memory = new Uint8Array(wasm.memory.buffer);
  const count = numbers.getUint32(0, true);
  let from = 4 + 8 * count;
  for (let part = 0; part < count; part += 1) {
    const length = numbers.getUint32(8 + 8 * part, true);
    memory.set(words.subarray(from, from + length), numbers.getUint32(4 + 8 * part, true));
    from += length;
  }
  __wordsAreLoaded();
}
