//! The provider's licences over one act, put in order once for all of its cases.

use crate::act::address::Address;
use crate::act::{Act, Reference};
use crate::calendar::{Day, Period};
use crate::identifier::AddressCode;
use crate::law::{LicenceSpan, Parameters};
use crate::party::LicenceCard;
use alloc::vec::Vec;

/// A licence of the provider with its annex of addresses.
pub(super) struct Annex<'a> {
    card: &'a LicenceCard,
    codes: Vec<&'a AddressCode>,
    texts: Vec<Address>,
}

impl Annex<'_> {
    /// Does the annex name the address?
    pub(super) fn holds(&self, code: &AddressCode) -> bool {
        self.codes.binary_search(&code).is_ok()
    }

    /// Does the annex name the address, in whatever spelling?
    pub(super) fn spells(&self, address: &Address) -> bool {
        self.texts.contains(address)
    }
}

/// The licences, and the days of a case that they must cover.
pub(super) struct Licences<'a> {
    annexes: Vec<Annex<'a>>,
    span: LicenceSpan,
}

impl<'a> Licences<'a> {
    pub(super) fn of(act: &Act, reference: &'a Reference, law: &Parameters) -> Self {
        let provider = act.provider.as_ref();
        let rows = provider.map_or(&[][..], |provider| reference.licences.rows_of(provider));
        let by_text = act.cases.iter().any(|case| case.address.is_none());
        let annex = |card: &'a LicenceCard| {
            let mut codes: Vec<&AddressCode> = card.addresses.iter().collect();
            codes.sort_unstable();
            let texts = card.address_texts.iter().filter(|_| by_text);
            let texts = texts.map(|text| Address::read(text)).collect();
            Annex { card, codes, texts }
        };
        Self {
            annexes: rows.iter().map(|(_, card)| annex(card)).collect(),
            span: law.licence_span.get(),
        }
    }

    /// Do the licences that fit cover the days, one after another?
    pub(super) fn cover(&self, days: Period, fits: impl Fn(&Annex<'a>) -> bool) -> bool {
        let days = match self.span {
            LicenceSpan::Whole => days,
            LicenceSpan::Start => Period::spanning(days.first(), days.first()),
            LicenceSpan::End => Period::spanning(days.last(), days.last()),
        };
        let valid = || self.annexes.iter().filter(|annex| fits(annex));
        let mut next = days.first();
        loop {
            let here = valid().map(|annex| annex.card.valid);
            let reach = here
                .filter(|valid| valid.contains(next))
                .map(Period::last)
                .max();
            match reach {
                None => return false,
                Some(last) if last >= days.last() => return true,
                Some(last) => match last.next() {
                    Some(day) => next = day,
                    None => return true,
                },
            }
        }
    }

    /// The licences that stand on some day of a period.
    pub(super) fn during(&self, days: Period) -> impl Iterator<Item = &Annex<'a>> {
        let annexes = self.annexes.iter();
        annexes.filter(move |annex| annex.card.valid.overlaps(days))
    }

    /// Does a licence of a day fit?
    pub(super) fn on(&self, day: Day, fits: impl Fn(&LicenceCard) -> bool) -> bool {
        let mut cards = self.annexes.iter().map(|annex| annex.card);
        cards.any(|card| card.valid.contains(day) && fits(card))
    }
}
