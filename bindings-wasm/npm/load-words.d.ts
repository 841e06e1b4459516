
/**
 * Loads the words of sentences from the bytes of `qalqan.words`, which lie beside the module.
 * `…/words` does it by itself where it may fetch or read them.
 * Throws where they are the words of another module.
 */
export function loadWords(bytes: ArrayBuffer | Uint8Array): void;
