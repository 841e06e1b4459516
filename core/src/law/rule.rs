//! A rule is data: code, name, texts. Its check is one function in its room.

use crate::law::{Language, Room, Text, ValueKind};
use alloc::string::String;
use core::cmp::Ordering;

/// A rule of the catalogue. Codes are stable and never used again. Where it stands and
/// what it does is said by an edition, in a [`Provision`](crate::law::Provision).
#[derive(Debug)]
pub struct Rule {
    /// Stable code: `ACT-007`.
    pub code: &'static str,
    /// Name of the check, as its function is called.
    pub name: &'static str,
    /// The room of the check.
    pub room: Room,
    /// The number in the code.
    pub number: u16,
    /// The message.
    pub text: Text,
    /// The kinds of the values that the message names.
    pub values: &'static [(&'static str, ValueKind)],
    /// What to do about it, where the rule refuses.
    pub advice: Option<&'static Text>,
}

impl Rule {
    /// What a value of the message is; `None` where the message names no such value.
    #[must_use]
    pub fn kind(&self, value: &str) -> Option<ValueKind> {
        let mut values = self.values.iter();
        let found = values.find(|(name, _)| *name == value);
        found.map(|(_, kind)| *kind)
    }

    /// The whole template in a language: the message, and what to do about it.
    ///
    /// ```
    /// use qalqan_core::law::{Language, catalogue};
    ///
    /// let rule = catalogue::by_code("SIG-001").expect("a stable code");
    /// assert_eq!(
    ///     rule.template(Language::Ru),
    ///     "Документ не подписан электронной цифровой подписью. Подпишите ЭЦП",
    /// );
    /// ```
    #[must_use]
    pub fn template(&self, language: Language) -> String {
        self.filled(language, self.text.template(language).into())
    }

    /// A message that is filled already, with what to do about it.
    pub(crate) fn filled(&self, language: Language, mut message: String) -> String {
        if let Some(advice) = self.advice {
            message.push_str(match language {
                Language::En => "; ",
                // a digest cut short ends its sentence itself
                Language::Kk | Language::Ru if message.ends_with('…') => " ",
                Language::Kk | Language::Ru => ". ",
            });
            message.push_str(advice.template(language));
        }
        message
    }

    /// Has this build its text?
    #[cfg(feature = "json")]
    pub(crate) const fn has_text(&self) -> bool {
        !self.text.en.is_empty()
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.room, self.number).cmp(&(other.room, other.number))
    }
}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The number in a code such as `ACT-007`; a wrong code stops the build.
#[allow(
    clippy::panic,
    reason = "called in constants only: a wrong code stops the build"
)]
pub(crate) const fn number_of(code: &str) -> u16 {
    match code.as_bytes() {
        [_, _, _, b'-', hundreds, tens, ones]
            if hundreds.is_ascii_digit() && tens.is_ascii_digit() && ones.is_ascii_digit() =>
        {
            let digits = [*hundreds, *tens, *ones];
            let mut number = 0_u16;
            let mut rest: &[u8] = &digits;
            while let [digit, tail @ ..] = rest {
                // three digits: at most 999
                number = number.saturating_mul(10).saturating_add(value_of(*digit));
                rest = tail;
            }
            number
        }
        _ => panic!("a code is three letters, a stroke and three digits"),
    }
}

#[allow(
    clippy::as_conversions,
    reason = "u8 to u16 keeps the value; From is not const"
)]
const fn value_of(digit: u8) -> u16 {
    digit.saturating_sub(b'0') as u16
}

/// Does this build say what the rules of a room mean? One build leaves out what front-ends
/// never meet: two thirds of the texts, in three languages. The rules stand in any case.
const fn says(room: Room) -> bool {
    cfg!(feature = "all-texts") || room.is_of_front_ends()
}

/// The text of a rule, or none where this build leaves it out.
pub(crate) const fn text_of(room: Room, text: Text) -> Text {
    if says(room) { text } else { Text::NONE }
}

/// The kinds of the values of a text.
type Values = &'static [(&'static str, ValueKind)];

/// The kinds of the values of a text that this build has.
pub(crate) const fn values_of(room: Room, values: Values) -> Values {
    if says(room) { values } else { &[] }
}

/// What to do about a refusal whose text this build has.
pub(crate) const fn advice_of(room: Room, advice: Option<&'static Text>) -> Option<&'static Text> {
    if says(room) { advice } else { None }
}

/// Declares a room's rules: one static each, and `RULES` with all of them. Behind the code
/// stand the values of the text with their kinds, and what to do about a refusal.
macro_rules! catalogue {
    ($room:ident; $($(#[$doc:meta])* $name:ident = $code:literal
        $({ $($value:ident: $kind:expr),+ })? $(then $advice:ident)?,
        kk: $kk:literal, ru: $ru:literal, en: $en:literal;)*) => {
        $(
            $(#[$doc])*
            pub static $name: $crate::law::Rule = $crate::law::Rule {
                code: $code,
                name: stringify!($name),
                room: $crate::law::Room::$room,
                number: $crate::law::rule_number($code),
                text: $crate::law::rule::text_of(
                    $crate::law::Room::$room,
                    $crate::law::Text { kk: $kk, ru: $ru, en: $en },
                ),
                values: $crate::law::rule::values_of(
                    $crate::law::Room::$room,
                    &[$($((stringify!($value), $kind)),+)?],
                ),
                advice: $crate::law::rule::advice_of(
                    $crate::law::Room::$room,
                    catalogue!(@advice $($advice)?),
                ),
            };
        )*
        /// The room's rules in the order of their codes.
        pub static RULES: &[&$crate::law::Rule] = &[$(&$name),*];
    };
    (@advice $advice:ident) => { Some(&$crate::law::advice::$advice) };
    (@advice) => { None };
}
pub(crate) use catalogue;
