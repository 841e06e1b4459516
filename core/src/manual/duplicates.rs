//! Duplicates: which fields are compared, why these, and how a host runs it.
//!
//! # Fields of each tier
//!
//! The law demands that acts are unique and that nothing is paid twice; it names no
//! fields. Other systems fail in two ways: they compare too much (an amount in the key
//! lets the same visit through at another price) or too little (equal sums on different
//! days are called copies). Ours:
//!
//! | tier | fields | why these |
//! |---|---|---|
//! | D0 | act number, provider, contract, financial year | what a document is known by |
//! | D0b | provider, all lines in any order | a new number makes no new act |
//! | D0c | provider, id of the line, year of the service; other acts alone | one record of the provider's system; only where its ids are said to be unique in a year |
//! | D1, D2 | insured, worker, service, day and time | one service happens once, whoever presents it: the provider is no field, so two providers cannot both be paid |
//! | D3 | insured, service, day | the same, where somebody wrote another worker or hour: a sign, for a person to judge |
//! | D4 | insured, days, kind of care | nobody lies in two hospitals |
//! | D5 | insured, service, the host's table | limits stand in other acts than the Mechanism |
//! | D6 | insured or worker, moment, provider and facility; worker, day | nobody is at two places at once, whatever is written of the service |
//! | P1 | payee, amount, contract, act, period | what point 13 names |
//! | P2 | the same act; the same e-invoice; payee and amount within a window | signs, each with its evidence |
//!
//! Never in a key: amounts and quantities of lines, names, free text, ids of a case. A
//! case may run on in the act of the next month under one id, so its id says nothing. The
//! id of a line says something only where the provider's system gives none twice in a
//! calendar year; many systems number anew, and their lines would be refused wrongly. So
//! a host names the providers of whom it knows that, in [`Claims`]'s `unique_ids` (on the
//! wire `claims.uniqueIds`); of others DUP-017 is *not applicable*. The history then holds
//! the ids of their lines ([`ActTrace::with_ids`], `keepIds`) and says so in [`Searched`]'s
//! `ids`; ids are compared as they are written, and a correction may keep that of its
//! original. A missing field makes a line *not comparable*: it is
//! counted, told as *not checked*, and grouped with nothing.
//!
//! D4 takes the cases of an act as they stand: a case `in-patient` is a stay, any other
//! kind of care a visit. Say in [`Searched`]'s `stays` (on the wire `history.stays`) that
//! the history holds the cases of its acts; without it the two rules are *not checked*,
//! whatever else it holds, and a stay that is found all the same is told. A case without
//! its care is not comparable, and one that was held so lets nothing pass in its days.
//! `overlapExclusions` and `readmissionExclusions` of the claims take cases out by their
//! care or by their only service: sessions of haemodialysis are one case of one service.
//! A reason with a document at a case (`distinct`, `acts[0].cases[1]`) makes its sign a
//! note (DUP-016). `judgeStays` does the same for stays that a host names itself.
//!
//! D6 compares attendances: who was with whom, where and when. A history holds them where
//! the host keeps them ([`ActTrace::with_attendances`], `keepAttendances`) and says so in
//! [`Searched`]'s `attendances` (on the wire `history.attendances`); without it the rules
//! are *not checked*, and one that is found all the same is told. One that is held without
//! its place lets nobody pass who was elsewhere in that moment. `claims.attendances` asks
//! the store for them and keeps those of an act that is presented. The host's tables say
//! which services are given to one person at a time (`claims.personalServices`), how many
//! minutes one takes (`claims.serviceMinutes`) and how many a day has
//! (`claims.workerDayMinutes`); without a table its rule is *not applicable*. A reason with
//! a document at either line makes two places or two patients a note (DUP-023); no reason
//! explains a day over the load.
//!
//! Of two acts of a call the one formed earlier stands, then the smaller number of the
//! provider and of the act. Of two lines of an act: the earlier moment, then the worker,
//! the case and the line id; D5 counts them in that order too. So the order of the input
//! tells nothing. An act that is refused, be it for one line, stands in no later act's
//! way: a call refuses what one presentation after the other would.
//!
//! A fingerprint does not tell whose act it is: let a provider name only originals of its
//! own. A reason explains the pairs of its own line or stay, and no pair of two others. A
//! correction stands in place of its originals (one act may replace several), and of what
//! these replaced before, as long as that is not paid; it may keep its number again and
//! again, where the host reverses the one before. A correction of a line takes one line of
//! the original act out, and one stay. Numbers of strokes alone are no number.
//!
//! # Parameters
//!
//! `duplicate_window_days` (0: the same day) widens D3; `stay_border_days` (1) is how many
//! days two stays may share, and how many at each end of a stay a visit may fall on;
//! `readmission_days` (30, Monitoring Rules, defect 4.0); `payment_window_days` (30); `worker_day_patients`
//! (100) and `worker_move_minutes` (0: the same moment) are those of ACT-034 and ACT-033.
//! Override any with [`crate::law::Edition`]'s overrides, which demand the act they rest
//! on, or across a border with `law.overrides`; the verdict then names what was changed.
//! Reasons, frequencies and marks of exclusions are the host's tables; the fields of a
//! tier are not a parameter: other fields are another version of the fingerprint
//! (`v3:`), since histories of two hosts must stay comparable.
//!
//! # Two ways in
//!
//! *Push*, for a host that can hold its history in memory (32 bytes a fingerprint or
//! less, 24 a case): keep a [`DuplicateIndex`], `add` what was presented, `set_status` as it goes
//! on, `remove` what is withdrawn; `snapshot` at night, `from_snapshot` in the morning.
//!
//! *Pull*, for a host with a database: ask [`lookups`] what a judgement will look up,
//! select the acts that hold one of those fingerprints, with the cases of an insured
//! that is asked for (and the originals that
//! corrections name, with what replaced them and what they replaced), make a [`History`]
//! of them, judge. The report is the same; `examples/src/sqlite.rs` is a whole store of this kind.
//!
//! ```
//! use qalqan_core::duplicate::{
//!     ActTrace, Claims, FingerprintKey, History, HistoryStatus, Searched, ServiceTrace,
//!     act_and_service_keys, judge, lookups,
//! };
//! use qalqan_core::finding::Examination;
//! use qalqan_core::law;
//! # use qalqan_core::wire::{ActDraft, CaseDraft, ServiceDraft, read_act};
//! # let person = |serial: u8| {
//! #     let mut digits = vec![9, 9, 1, 3, 0, 1, 5, 0, 0, 0, serial];
//! #     let eleven: [u8; 11] = digits.clone().try_into().expect("eleven digits");
//! #     digits.extend(qalqan_core::identifier::control_digit(&eleven));
//! #     digits.iter().map(u8::to_string).collect::<String>()
//! # };
//! # let line = ServiceDraft {
//! #     id: Some("s1".into()), code: Some("A02.001.000".into()),
//! #     at: Some("2026-03-10T09:00".into()), worker: Some(person(1).into()),
//! #     quantity: Some(1), tariff: Some("1000.00".into()), amount: Some("1000.00".into()),
//! #     ..ServiceDraft::default()
//! # };
//! # let case = CaseDraft {
//! #     id: Some("c1".into()), insured: Some(person(2).into()),
//! #     start: Some("2026-03-10".into()), end: Some("2026-03-10".into()),
//! #     facility: Some("F-1".into()), address: Some("ADR-1".into()),
//! #     total: Some("1000.00".into()),
//! #     services: vec![line], ..CaseDraft::default()
//! # };
//! # let draft = |number: &str| ActDraft {
//! #     number: Some(number.into()), provider: Some("050540004455".into()),
//! #     contract: Some("D-1".into()), funding: Some("osms".into()),
//! #     month: Some("2026-03".into()), formed_on: Some("2026-04-01".into()), checked_on: Some("2026-04-02".into()),
//! #     declared_cases: Some(1), declared_services: Some(1),
//! #     total: Some("1000.00".into()),
//! #     cases: vec![case.clone()], ..ActDraft::default()
//! # };
//! # let act = |number: &str| read_act(&draft(number)).expect("an act");
//! let key: FingerprintKey = "000102030405060708090a0b0c0d0e0f".parse()?;
//! let edition = law::on("2026-03-31".parse()?)?;
//! let searched = Searched {
//!     keys: vec![key.check()], // the store was made under the key
//!     periods: vec!["2026-01-01/2026-03-31".parse()?],
//!     statuses: HistoryStatus::ALL.to_vec(),
//!     providers: Vec::new(), // of all
//!     complete: true,
//!     stays: true, // the cases of the acts are held too
//!     ids: false, // no provider's ids of lines are said to be unique
//!     attendances: false, // nor who was with whom
//!     as_of: Some("2026-04-02".parse()?),
//!     live: false, // a copy of that day, not the store itself
//! };
//!
//! // what the host keeps of an act that it accepted: no person, no number, no text
//! let (paid, again) = (act("A-1"), act("A-2"));
//! let (keys, lines) = act_and_service_keys(&key, &paid);
//! let mut trace = ActTrace::new("A-1", HistoryStatus::Accepted);
//! (trace.record, trace.content) = (keys.record, keys.content);
//! trace.services = lines.into_iter().map(ServiceTrace::from).collect();
//! // `act_trace` makes all of it in one step, the days of its cases too
//!
//! // pull: only acts that hold one of these are fetched
//! let asked = lookups(&key, &[&again], &Claims::default(), edition);
//! assert!(trace.content.is_some_and(|print| asked.contains(&print)));
//!
//! let history = History::new(searched, &[trace])?;
//! let mut exam = Examination::new(edition);
//! let report = judge(&mut exam, &key, &[&again], Some(&history), edition);
//! assert_eq!(report.refused, [true]);
//! let codes: Vec<_> = exam.close().findings.iter().map(|one| one.rule.code).collect();
//! assert_eq!(codes, ["DUP-002"]); // the same content under another number
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # A country in parts
//!
//! [`partition`] gives the part of an insured. No pair of lines ever stands in two parts,
//! so N machines with an index each find what one would; prints of whole acts (D0, D0b)
//! and of ids of lines (D0c), which name no insured, go to one index of their own, or to
//! every part. D6 needs two kinds of parts: an insured's two places are found in the part
//! of the insured, like lines; what a worker did (DUP-019 to DUP-022) in the part of the
//! worker, where the host judges the lines of those workers of each act and takes these
//! four codes only. `duplicateKeys` tells the part of each case and of each line's worker.
//! Merging adds histories of one key:
//! what both searched is what the whole has searched. An act that both hold stays as it is
//! here; the report names each that differs, in its status or in its lines, and with other
//! lines left out the whole is complete no longer.
//!
//! # Two at the same moment
//!
//! Two hosts may look, find nothing, and both keep. Put the act's `record` and `content`
//! under a UNIQUE constraint (of acts that are not reversed): the second commit fails and
//! is judged again. That stops D0 and D0b. It does not stop D2 and D3: two different acts
//! with one line in common have different digests. A host that needs that too keeps the
//! exact prints of lines unique as well, or lets only one transaction at a time judge and
//! keep the acts of a part, as the SQLite example does.
//!
//! # The key
//!
//! A person's number has twelve digits: whoever has an unkeyed hash has the person. So
//! fingerprints are made under a secret of sixteen bytes. Draw it from the system's
//! generator; keep it where signing keys are kept, not beside the fingerprints; give it
//! only to hosts whose histories must be compared. `Debug` and errors never show it, and one
//! of nothing but zeros is refused.
//!
//! *What a holder of the key can do.* Find the person behind every print: all numbers that
//! people can have are tried in seconds on one core. Make a print of anybody's line. Make a
//! snapshot that loads. So a leaked key makes a history a list of people; make its prints
//! anew, from the acts themselves, under another. A lost key makes it useless.
//!
//! *How a key is changed.* No print can be turned into that of another key. Draw the new key,
//! begin a new store under it, and ask both stores until the old acts are made anew, or are too
//! old to be claimed for: `duplicateKeys` with `keyBefore` tells what each is asked for, and
//! `judgeDuplicates` takes the old one as `before`, with its key ([`Rotation`](crate::duplicate::Rotation)).
//! Both answer for the days that both were searched for. An act that was made anew may stand
//! in both under one label; a
//! patient whom a worker saw in one day under either key counts twice in that day's load, which a
//! person looks at. Then destroy the old key, and its store is forgotten.
//!
//! *What a print says without the key.* That two of one purpose are of one person, or one
//! line, and no more. Each purpose has a subkey of its own (HKDF, RFC 5869): acts and their
//! lines, whose a stay is, who was treated in a line, parts, and visits by application and
//! month ([`FingerprintKey::visits`]). An application is given the subkey of its month, never
//! the key.
//!
//! *Which key made them.* A print is written `v2:`, the [check](crate::duplicate::KeyCheck) of
//! its key, and its digits. Keep the check beside a store and give it as `keyChecks`: under
//! another key no print is ever met, and silence would pass for an answer. A print of
//! another key is refused by name; a store that tells no key is *not checked*.
//!
//! # Snapshots
//!
//! A snapshot is sealed, not secret: nobody without the key makes or changes one, and
//! everybody who has the file reads in it the labels of acts, and for each print of an insured
//! the first and last day, care and service of each stay. One stay that somebody knows of tells
//! whose print it is, and by it the person's other stays. So encrypt the file, with a key of its
//! own that stands elsewhere (a volume or a bucket that is encrypted, `age`, a cloud's key
//! service), and let few read it.
//!
//! An old snapshot is as whole as a new one. Loading therefore asks what the host knows:
//! [`Freshness::AsOf`](crate::duplicate::Freshness::AsOf) a day, after which it answers for nothing, or
//! [`Freshness::NotBefore`](crate::duplicate::Freshness::NotBefore) the
//! [epoch](crate::duplicate::History::epoch) that the host kept of the last one, apart from it.
//!
//! # What another system holds
//!
//! A trace with an [origin](crate::duplicate::ActTrace::origin) is a partner's word: a print, which
//! whoever has the key can make. What repeats it is under review (DUP-024) and not refused,
//! until the partner has shown the line or the act
//! ([`opened_by`](crate::duplicate::ActTrace::opened_by)): then it counts as an act of the host's
//! own. Such a row replaces nothing, keeps out no own act, and is merged beside it, so that
//! one row of a partner never makes a history incomplete.
//!
//! # Limits of the answer
//!
//! A history tells what was searched: days, statuses, whether whole, as of when. Outside
//! it the tiers that need it are *not checked*, never passed. A hash of 128 bits may meet
//! by chance: among 10⁹ prints with a chance of about 10⁻²¹.
//!
//! [`ActTrace::with_attendances`]: crate::duplicate::ActTrace::with_attendances
//! [`Searched`]: crate::duplicate::Searched
//! [`Claims`]: crate::duplicate::Claims
//! [`ActTrace::with_ids`]: crate::duplicate::ActTrace::with_ids
//! [`DuplicateIndex`]: crate::duplicate::DuplicateIndex
//! [`FingerprintKey::visits`]: crate::duplicate::FingerprintKey::visits
//! [`History`]: crate::duplicate::History
//! [`lookups`]: crate::duplicate::lookups
//! [`partition`]: crate::duplicate::partition
