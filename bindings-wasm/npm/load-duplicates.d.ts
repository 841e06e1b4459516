
/**
 * Loads the code of `judgeDuplicates`, `duplicateKeys` and `judgeStays` from the bytes of
 * `duplicates.wasm`, which lie beside the module, or from a `WebAssembly.Module` of them.
 * Until then these answer with the error `duplicates-not-loaded`. `…/duplicates` does it by
 * itself where it may fetch or read them. Rejects where it is the code of another module.
 */
export function loadDuplicates(code: ArrayBuffer | Uint8Array | object): Promise<void>;
/** `loadDuplicates` where a thread may wait for it: node, or a worker. */
export function loadDuplicatesSync(code: ArrayBuffer | Uint8Array | object): void;
