//! The provider's licences over one act, put in order once for all of its cases.

use crate::act::address::Address;
use crate::act::{Act, Reference};
use crate::calendar::{Day, Period};
use crate::fact::{Gap, Rows, Source};
use crate::finding::{Check, FEW_ROWS, NOWHERE, Spans};
use crate::identifier::{AddressCode, TaxNumber};
use crate::law::{LicenceSpan, Parameters};
use crate::party::LicenceCard;
use alloc::string::String;
use alloc::vec::Vec;

/// What licences say of an address or an activity.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Yes,
    /// No licence stands on all of the days.
    NoLicence,
    /// One does not tell what it names.
    Untold,
    No,
}

/// A licence of the provider with its annex of addresses.
pub(super) struct Annex<'a> {
    pub(super) card: &'a LicenceCard,
    /// None where the list does not tell the annex: it may name any address.
    codes: Option<Vec<&'a AddressCode>>,
    texts: Option<Vec<Address>>,
}

impl Annex<'_> {
    /// Does the annex name the address? `None` where nobody tells.
    pub(super) fn holds(&self, code: &AddressCode) -> Option<bool> {
        let codes = self.codes.as_ref()?;
        Some(codes.binary_search(&code).is_ok())
    }

    /// Does the annex name the address, in whatever spelling? `None` where nobody tells.
    pub(super) fn spells(&self, address: &Address) -> Option<bool> {
        let texts = self.texts.as_ref()?;
        Some(texts.contains(address))
    }
}

/// The licences, and the days of a case that they must cover.
pub(super) struct Licences<'a> {
    annexes: Vec<Annex<'a>>,
    rows: Rows<'a, TaxNumber, LicenceCard>,
    span: LicenceSpan,
    /// Their first days and their last days, each in order.
    ends: (Vec<Day>, Vec<Day>),
    /// Of many licences the addresses that some annex names, and of the act the texts: each
    /// is asked about by its number.
    codes: Vec<&'a AddressCode>,
    texts: Vec<String>,
}

impl<'a> Licences<'a> {
    pub(super) fn of(act: &Act, reference: &'a Reference, law: &Parameters) -> Self {
        let rows = reference.licences.rows_at(act.provider.as_ref());
        let by_text = act.cases.iter().any(|case| case.address.is_none());
        let annex = |card: &'a LicenceCard| {
            let codes = card.addresses.as_ref().map(|codes| {
                let mut codes: Vec<&AddressCode> = codes.iter().collect();
                codes.sort_unstable();
                codes
            });
            let texts = card.address_texts.as_ref().filter(|_| by_text);
            let texts = texts.map(|texts| texts.iter().map(|text| Address::read(text)).collect());
            Annex { card, codes, texts }
        };
        let cards = rows.whenever().iter();
        let annexes: Vec<Annex<'a>> = cards.map(|(_, card)| annex(card)).collect();
        // of as many the answers are remembered, by the numbers of addresses
        let many = Some(&annexes).filter(|annexes| annexes.len() > FEW_ROWS);
        let mut codes: Vec<&AddressCode> = Vec::new();
        codes.extend(
            many.into_iter()
                .flatten()
                .flat_map(|annex| annex.codes.iter().flatten()),
        );
        codes.sort_unstable();
        codes.dedup();
        let texts = act
            .cases
            .iter()
            .filter_map(|case| case.address_text.clone());
        let mut texts: Vec<String> = texts.filter(|_| many.is_some()).collect();
        texts.sort_unstable();
        texts.dedup();
        let valid = || annexes.iter().map(|annex| annex.card.valid);
        let mut ends: (Vec<Day>, Vec<Day>) =
            valid().map(|days| (days.first(), days.last())).unzip();
        ends.0.sort_unstable();
        ends.1.sort_unstable();
        Self {
            ends,
            annexes,
            rows,
            codes,
            texts,
            span: law.licence_span.get(),
        }
    }

    /// Why the list cannot say no about the provider on a day; it can where `None`.
    pub(super) fn open_on(&self, day: Day) -> Option<Gap<'a>> {
        self.rows.open_on(day)
    }

    /// The provider's rows of the list.
    pub(super) const fn rows(&self) -> &'a [(TaxNumber, LicenceCard)] {
        self.rows.whenever()
    }

    /// The number of an address: one for all that no annex names.
    pub(super) fn code_number(&self, code: &AddressCode) -> usize {
        let place = self.codes.binary_search(&code);
        place.map_or(0, |place| place.saturating_add(1))
    }

    /// The number of an address as the act writes it.
    pub(super) fn text_number(&self, text: &str) -> usize {
        let place = self.texts.binary_search_by(|one| one.as_str().cmp(text));
        place.map_or(0, |place| place.saturating_add(1))
    }

    /// Do licences cover the days that name an address or an activity, or else what keeps
    /// them from it? `about` is the number of what they are to name.
    pub(super) fn named(
        &self,
        check: &mut Check<'_>,
        days: Period,
        about: usize,
        names: impl Fn(&Annex<'a>) -> Option<bool>,
    ) -> Named {
        if self.cover(check, days, (about, 0), &|annex| names(annex) == Some(true)) {
            Named::Yes
        } else if !self.cover(check, days, (0, 1), &|_| true) {
            Named::NoLicence
        } else if self.cover(check, days, (about, 2), &|annex| {
            names(annex) != Some(false)
        }) {
            Named::Untold
        } else {
            Named::No
        }
    }

    /// Who keeps the list.
    pub(super) fn source(&self) -> Source {
        self.rows.source()
    }

    /// Do the licences that fit cover the days, one after another? `asked` is the number of
    /// what they are to name, and of the question about it.
    pub(super) fn cover(
        &self,
        check: &mut Check<'_>,
        days: Period,
        asked: (usize, u16),
        fits: &dyn Fn(&Annex<'a>) -> bool,
    ) -> bool {
        let days = match self.span {
            LicenceSpan::Whole => days,
            LicenceSpan::Start => Period::spanning(days.first(), days.first()),
            LicenceSpan::End => Period::spanning(days.last(), days.last()),
        };
        match check.remembered(self.rows(), asked.0) {
            None => follow(days, |next| {
                let annexes = self.annexes.iter();
                let standing = annexes.filter(move |annex| annex.card.valid.contains(next));
                let fit = standing.filter(|annex| fits(annex));
                fit.map(|annex| annex.card.valid.last())
            }),
            Some((remembered, question)) => {
                let fit = || self.annexes.iter().filter(|annex| fits(annex));
                let runs = || Spans::joined(fit().map(|annex| annex.card.valid).collect());
                let (question, ends) = (question.part(asked.1), (days.first(), days.last()));
                remembered.in_order(question, ends, &runs) != NOWHERE
            }
        }
    }

    /// How many licences stand on some day of a period.
    pub(super) fn during(&self, days: Period) -> usize {
        let begun = self.ends.0.partition_point(|first| *first <= days.last());
        let over = self.ends.1.partition_point(|last| *last < days.first());
        begun.saturating_sub(over)
    }
}

/// Do few licences cover the days, one after another?
///
/// `lasting` gives the last days of those that stand on a day, and any that reaches the end
/// answers.
fn follow<I: Iterator<Item = Day>>(days: Period, lasting: impl Fn(Day) -> I) -> bool {
    let mut next = days.first();
    loop {
        let mut furthest = None;
        for last in lasting(next) {
            if last >= days.last() {
                return true;
            }
            furthest = furthest.max(Some(last));
        }
        match furthest {
            None => return false,
            Some(last) => match last.next() {
                Some(day) => next = day,
                None => return true,
            },
        }
    }
}
