//! How far the work is.

use qalqan_core::law::Text;

/// Shows how far the work is.
pub trait Progress {
    /// A step of so many parts begins.
    fn step(&mut self, name: Text, parts: usize);
    /// One part is done.
    fn part(&mut self);
}

/// Shows nothing.
#[derive(Clone, Copy, Debug)]
pub struct Silent;

impl Progress for Silent {
    fn step(&mut self, _: Text, _: usize) {}
    fn part(&mut self) {}
}

pub(super) const ISSUES: Text = Text {
    kk: "полистерді шығару",
    ru: "выпуск полисов",
    en: "issue policies",
};

pub(super) const VERIFIES: Text = Text {
    kk: "келулерді тексеру",
    ru: "проверка посещений",
    en: "verify visits",
};

pub(super) const CHECKS: Text = Text {
    kk: "актілерді тексеру",
    ru: "проверка актов",
    en: "check acts",
};

pub(super) const JUDGES: Text = Text {
    kk: "қайталануды тексеру",
    ru: "поиск повторов",
    en: "judge duplicates",
};

pub(super) const SIGNS: Text = Text {
    kk: "қол қою және тізілім",
    ru: "подписание и реестр",
    en: "sign and register",
};
