//! What the tariffs hold of the code of a line on its day, asked once for all its rules.

use crate::act::{Service, TariffCard};
use crate::calendar::{Day, Moment};
use crate::fact::{Gap, Rows};
use crate::finding::{Asked, EVER, Examination, Over, Single};
use crate::identifier::ServiceCode;

/// A code and its price on a day.
pub(super) struct Priced<'a> {
    pub(super) code: ServiceCode,
    pub(super) day: Day,
    pub(super) price: Single<'a, TariffCard>,
    /// Why the list cannot say that the code has no price.
    pub(super) open: Option<Gap<'a>>,
}

impl<'a> Priced<'a> {
    /// Of a line; `None` where it lacks its code or its time.
    pub(super) fn of(
        exam: &mut Examination,
        tariffs: &Rows<'a, ServiceCode, TariffCard>,
        service: &Service,
    ) -> Option<Self> {
        let (code, day) = service.code.zip(service.at.map(Moment::day))?;
        let answer = tariffs.answer_on(day);
        let over = Over {
            rows: answer.rows,
            days: (day, day),
            asked: Asked::of(0, answer.rows, (EVER, EVER), 0),
        };
        let in_force = |card: &TariffCard| Some(card.valid);
        let alike = |one: &TariffCard, other: &TariffCard| one.price == other.price;
        let place = over.place(exam.remembered(), in_force, alike);
        Some(Self {
            code,
            day,
            price: Single::at(answer.rows, place),
            open: answer.open,
        })
    }
}
