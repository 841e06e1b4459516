//! What anyone may see (mechanism 39), and what no program finds.
//!
//! [`crate::wire::public_view`] shows a provider, [`crate::wire::public_table`] a table of counts.
//! Both withhold what they find, tell each finding, and publish the rest. They are a sieve: what
//! passes is not proved to be free of personal data, and whoever publishes answers for it.
//!
//! # Texts
//!
//! | What | How it is found | Outcome |
//! |---|---|---|
//! | number of a person | twelve digits with a day of birth and a control digit, in a longer run too; with any signs, single letters or crosses between; with letters that look like digits; spelt out digit by digit in Kazakh, Russian or English; any digit of another script | AXS-006 |
//! | e-mail | `@`, also spelt out in brackets | AXS-006 |
//! | messenger, social network | a link to an account | AXS-006 |
//! | account of a bank | a KZ IBAN with its control digits | AXS-006 |
//! | paper of a person | digits behind its name, the form of a passport | AXS-006 |
//! | phone | a plus, brackets, the 8 or 7 of the country, ten digits of the zone 7 in groups; in numbers of registers the first two alone | AXS-006; in a text of an organisation AXS-027 |
//! | name | with a patronymic or with initials | AXS-006; in an organisation's own name AXS-027 |
//! | flat | in a name or a notice; in an address of a facility a person looks | AXS-006, AXS-027 |
//! | possible name | a common given name beside a surname; a surname behind "ИП", "врач", "кабинет" and the like, or beside an initial | AXS-027 |
//!
//! A name behind "имени", "ул.", "проспект" or before "көшесі", "атындағы" is that of a place:
//! «Городская поликлиника № 5 имени …» is published. A founder's surname alone in a company's
//! name is not told from a word. Both codes ask for a person; what AXS-027 told is published
//! where the host says `namesReviewed`, and a notice where it says `noticesReviewed`: both stay
//! claims. What AXS-006 told is not published: the text is changed first.
//!
//! Letters of another alphabet that look alike, signs without a width and small letters hide no
//! name. Not found: a bare name that is rare or in another order of words; a
//! nickname, a function that one person holds, a number in tens and hundreds spelt out, letters
//! scattered over two fields, pictures, names of files, and what two harmless texts tell
//! together.
//!
//! # Sole traders
//!
//! Neither number, name nor home are shown. The home is told by the street and the house, in any
//! case, with words for them or without, in Kazakh or Russian words, with letters that look alike;
//! another flat or another city that both name is another place. Where `residence` is absent, the
//! places of facilities are *not checked*, and not shown; where an address is withheld as a home,
//! its place on the map is too. The numbers of licences and contracts are withheld as
//! well, since public registers turn them into a name; `trader_numbers` of the edition is `shown`
//! where a host has a ground to name. Facility, capacity, sum and period stay public (39(3)), and
//! in a small place they may be enough to tell who it is.
//!
//! # Tables
//!
//! A cell of 1 to `small_cell` less one is withheld (AXS-028), and as many others (AXS-029) as it
//! takes so that for every withheld cell there is another table of whole numbers, with the same
//! cells and totals shown, in which its count differs; nobody is ever withheld as none. Cells
//! inside go before totals, few before many.
//!
//! That is protection from subtraction, not from more: a range can still be told, two tables that
//! share people can be subtracted from each other, a table of last month shows who came since, and
//! a shown cell whose people all share a trait tells it of each of them.
//!
//! The totals are the library's own. A row or a column of the host that is the sum of others, as
//! "all" beside "men" and "women", is to the library one more group, and tells a withheld cell by
//! subtraction: the table is given without them.
