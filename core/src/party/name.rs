//! The names of a person.

use alloc::string::String;
use core::fmt;

/// Surname, given name, and patronymic where the person has one.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonName {
    /// Фамилия.
    pub surname: String,
    /// Имя.
    pub given: String,
    /// Отчество, where there is one.
    pub patronymic: Option<String>,
}

impl PersonName {
    /// For reports: initials only.
    #[must_use]
    pub fn masked(&self) -> String {
        let all = [
            Some(&self.surname),
            Some(&self.given),
            self.patronymic.as_ref(),
        ];
        let mut masked = String::new();
        for first in all
            .into_iter()
            .flatten()
            .filter_map(|name| name.chars().next())
        {
            masked.push(first);
            masked.push('.');
        }
        masked
    }
}

/// Masked: a name is personal data.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(..)")
    }
}
