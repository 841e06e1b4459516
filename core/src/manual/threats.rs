//! Who attacks, what holds, and what does not.
//!
//! The library reads what a host hands it and has no clock, no network and no memory of its
//! own. So it can tell *evidence* (bytes that a key signed, that a digest binds) from *claims*
//! (what only a host says), and does: a verdict that rests on a claim says so in `restsOn` and
//! `claims`, and the parameter `evidence_only` names rules for which a claim is not enough. It
//! cannot make a dishonest host honest. Each table below names the rule or the call that holds,
//! and in its last column what stays possible.
//!
//! # Who
//!
//! | attacker | wants | has |
//! |---|---|---|
//! | a provider and its staff | money for what was not done | its own acts, wall codes, patients' tokens that it saw |
//! | an application, or whoever took its key | visits that did not happen | a key that signs tokens until it is revoked |
//! | a hurried host | nothing | lists that are old, partial, of another day, and the habit of saying `complete` |
//! | whoever writes the host's store | another past | every row, every digest, and no signing key |
//! | a holder of the fingerprint key | who was treated where; to spoil somebody's payment | the key, and prints that others handed out |
//! | an onlooker | who was treated where | photographs of codes, snapshots, logs |
//! | whoever sends JSON | that the process dies, or answers about less than it read | one text of any length and shape |
//!
//! # A visit
//!
//! | attack | what holds | what does not |
//! |---|---|---|
//! | a code is altered, its fields moved, its algorithm changed | VIS-003, VIS-008: one form of bytes, one algorithm, the prefix is part of what is signed | |
//! | a code is made with a key that is not on the list, is over, is revoked, or is another's | VIS-007, VIS-009 to VIS-011, at the moment of the check as well as of the token | until the revocation is listed, a stolen key signs what it likes; `minimum` and short lives of keys narrow that |
//! | a code is shown twice | VIS-015, and `VisitVerifier.take` takes and remembers in one step; `takeId` goes under a unique constraint at the host | two hosts that share no store each take it once |
//! | a code is photographed and shown later, or elsewhere | VIS-013 (its life is signed), VIS-016, VIS-031 (the wall that was scanned), VIS-032 (a device that answers the host's challenge) | without a device key a photograph serves within its life, at its place; the application alone knows that the face was right |
//! | a photograph of the wall is scanned at home | the coarse place in the code is compared with the row's | a device may lie about where it is |
//! | a sticker of another facility is pasted over | VIS-016 where the host names its facility, VIS-029 and VIS-030 for codes that were replaced | a host that names no facility is *not checked*, and pays nothing |
//! | a row says more than its code: another person, day, place, method | VIS-026, VIS-027: a row that brings its code is compared with it field by field | a row without its code is a claim, and `visit_proof` says whether claims count |
//! | a list is old, or of the future, or was put back to an earlier one | VIS-006, VIS-025, VIS-035 to VIS-037; age against the check, not against the code | a list without a signature is a claim; two of three root keys together may sign anything |
//!
//! # A payment
//!
//! | attack | what holds | what does not |
//! |---|---|---|
//! | the act again, under a new number, in parts, with lines in another order | DUP-001 to DUP-006 | lines whose time, worker and service are all invented anew are another service; D6 sees the worker's day |
//! | the same history under another key, so that nothing is met | a print tells the check of its key; another is refused, none is *not checked* | |
//! | an old snapshot is loaded so that the payment is not in it | loading asks for a day or an epoch, and a history ages at the check by `list_ages` | a host that keeps the epoch in the same place as the snapshot loses both at once |
//! | somebody's line is sent as one's own, to have it refused | DUP-024: a partner's print is under review until the line was shown | who has the key can print anybody's line and hold it up |
//! | a history that is not whole says that there is nothing | silence of it is *not checked* | `complete` is the host's word, and stays in `claims` |
//! | the provider's signature on an act is used as the Fund's | SIG-010: the role is part of the bytes | |
//! | another document, version or amount stands under the signature | SIG-002: the core makes the bytes from the document itself | |
//!
//! # A history of an account
//!
//! | attack | what holds | what does not |
//! |---|---|---|
//! | an event is changed, left out, put in, moved to another account | each event holds the digest of the one before; LED-038 where the end is not the one expected | a chain that is made anew from its first event is whole in itself |
//! | the end is cut, or two ends are kept | the head that a host expects; a signed checkpoint with an inclusion proof (LED-041, LED-042) | a bare head is the host's own word, and counts as a claim |
//! | the keeper of the log shows two logs | LED-043: consistency of two checkpoints, and witnesses who compare before they sign | witnesses who sign without looking |
//! | events are dated back under an old checkpoint | events after the checkpoint's day are claims until the next one | |
//! | a dispute: who signed this? | the event keeps the digests of the signature, of the answer about the certificate and of the time stamp | the proofs themselves are the host's to keep |
//!
//! # A person
//!
//! | attack | what holds | what does not |
//! |---|---|---|
//! | prints of two clinics, two months or two purposes are put side by side | subkeys by purpose, application and month: equal people have unequal prints | within one month of one application they are equal |
//! | all numbers are tried | nothing without the key | with it, seconds: see [`duplicates`](super::duplicates) |
//! | a snapshot is read | people are prints in it | stays lie open: one that is known opens the rest, so a host encrypts the file |
//! | the data in an event are guessed | a salt of each account goes into the digest (LED-039) | whoever has the salt |
//! | a number stands in a log, an error, a panic | no text of the library repeats a value; digits of every script are masked | a host that logs its own drafts |
//! | a public text or table tells a person | AXS-006, AXS-026 to AXS-029 | see [`public`](super::public): a sieve, no proof |
//!
//! # The door
//!
//! | attack | what holds | what does not |
//! |---|---|---|
//! | a text of a gigabyte, of a million empty rows, nested without end | counted while it is read: 64 MiB, limits of lists and texts, LIM-001 and LIM-002, memory at most 8 × the text and 64 MiB | a host that reads the text into memory before it asks how long it is |
//! | keys that collide, lists that make a search slow | keyed hashes where the sender chooses; every list is gone through in n or n log n | |
//! | a field twice, a field of another version, a number out of range | refused with its path, all in one pass, nothing done by half | |
//! | letters that nobody sees in what is signed | SIG-011, LED-040 | look-alike letters of another alphabet in free text |
//!
//! # What a host must do
//!
//! Keep the keys, and give each application the subkey of its month alone. Keep `takeId`, the
//! exact prints of lines and the heads of accounts under unique constraints, in the transaction
//! that acts on the answer. Fetch lists signed, and say their day truly. Keep epochs and
//! checkpoints apart from what they guard. Encrypt snapshots. Read `restsOn` before paying.
