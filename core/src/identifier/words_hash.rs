//! SipHash-2-4 of 128 bits over whole numbers.
//!
//! Two prints of a line are most of the work on one that nobody presented before.
//! Numbers are words of the hash already: without the way over bytes it takes two
//! thirds of the time. Tests hold it against the hasher of the `siphasher` package, which
//! makes the prints of texts.

use core::num::Wrapping;

/// The state of the hash.
struct State(Wrapping<u64>, Wrapping<u64>, Wrapping<u64>, Wrapping<u64>);

impl State {
    fn round(&mut self) {
        let turned = |word: Wrapping<u64>, bits| Wrapping(word.0.rotate_left(bits));
        self.0 += self.1;
        self.1 = turned(self.1, 13) ^ self.0;
        self.0 = turned(self.0, 32);
        self.2 += self.3;
        self.3 = turned(self.3, 16) ^ self.2;
        self.0 += self.3;
        self.3 = turned(self.3, 21) ^ self.0;
        self.2 += self.1;
        self.1 = turned(self.1, 17) ^ self.2;
        self.2 = turned(self.2, 32);
    }

    fn word(&mut self, word: u64) {
        self.3 ^= word;
        self.round();
        self.round();
        self.0 ^= word;
    }

    /// Half of the digest.
    fn half(&mut self) -> u64 {
        for _ in 0..4 {
            self.round();
        }
        (self.0 ^ self.1 ^ self.2 ^ self.3).0
    }
}

/// The two halves of the digest of these numbers, each eight bytes with the lowest first.
pub(super) fn words_hash(key: &[u8; 16], kind: u64, numbers: &[u64]) -> (u64, u64) {
    let [low, high] = halves(key);
    let mut state = State(
        Wrapping(low ^ 0x736f_6d65_7073_6575),
        Wrapping(high ^ 0x646f_7261_6e64_6f6d ^ 0xee),
        Wrapping(low ^ 0x6c79_6765_6e65_7261),
        Wrapping(high ^ 0x7465_6462_7974_6573),
    );
    state.word(kind);
    let mut bytes = 8_u64;
    for number in numbers {
        state.word(*number);
        bytes = bytes.wrapping_add(8);
    }
    state.word(bytes << 56);
    state.2 ^= 0xee;
    let first = state.half();
    state.1 ^= 0xdd;
    (first, state.half())
}

/// The two words of a key.
fn halves(key: &[u8; 16]) -> [u64; 2] {
    let number = u128::from_le_bytes(*key);
    [number, number >> 64].map(|half| u64::try_from(half & u128::from(u64::MAX)).unwrap_or(0))
}
