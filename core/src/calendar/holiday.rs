//! A holiday of Kazakhstan: its day, kind, names and how sure its date is.

use crate::calendar::Day;

/// One day off in one year, by the law and not by the day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// The day itself, also where it falls on a weekend.
    pub day: Day,
    /// National, state or religious.
    pub kind: HolidayKind,
    /// Which holiday it is; gives the key and the texts.
    pub name: HolidayName,
    /// Does it move to the next working day when it falls on a weekend?
    pub transfers: bool,
    /// How sure the date is.
    pub certainty: Certainty,
    /// The norm behind it.
    pub clause: &'static str,
}

/// What sort of holiday the law makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HolidayKind {
    /// Of the founding of the state: Republic Day.
    National,
    /// The other holidays of the state.
    State,
    /// A day off of a faith; it never moves.
    Religious,
}

/// How sure the date of a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Certainty {
    /// Fixed by law, or announced.
    Confirmed,
    /// Computed from the moon and not yet announced; may be a day off either way.
    Estimated,
}

/// The holidays that give a day off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HolidayName {
    /// 1 and 2 January.
    NewYear,
    /// 7 January.
    OrthodoxChristmas,
    /// 8 March.
    WomensDay,
    /// 15 March, from 2027; 30 August until 2025.
    ConstitutionDay,
    /// 21, 22 and 23 March.
    Nauryz,
    /// 1 May.
    UnityDay,
    /// 7 May.
    DefenderDay,
    /// 9 May.
    VictoryDay,
    /// First day of Kurban Ait, by the moon.
    KurbanAit,
    /// 6 July.
    CapitalDay,
    /// 25 October.
    RepublicDay,
    /// 16 December.
    IndependenceDay,
}

impl HolidayName {
    /// Every holiday, in the order of the year.
    pub const ALL: [Self; 12] = [
        Self::NewYear,
        Self::OrthodoxChristmas,
        Self::WomensDay,
        Self::ConstitutionDay,
        Self::Nauryz,
        Self::UnityDay,
        Self::DefenderDay,
        Self::VictoryDay,
        Self::KurbanAit,
        Self::CapitalDay,
        Self::RepublicDay,
        Self::IndependenceDay,
    ];

    /// A stable key that no translation changes.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NewYear => "new-year",
            Self::OrthodoxChristmas => "orthodox-christmas",
            Self::WomensDay => "womens-day",
            Self::ConstitutionDay => "constitution-day",
            Self::Nauryz => "nauryz",
            Self::UnityDay => "unity-day",
            Self::DefenderDay => "defender-day",
            Self::VictoryDay => "victory-day",
            Self::KurbanAit => "kurban-ait",
            Self::CapitalDay => "capital-day",
            Self::RepublicDay => "republic-day",
            Self::IndependenceDay => "independence-day",
        }
    }

    /// The name in Kazakh.
    #[must_use]
    pub const fn kk(self) -> &'static str {
        match self {
            Self::NewYear => "Жаңа жыл",
            Self::OrthodoxChristmas => "Православиелік Рождество",
            Self::WomensDay => "Халықаралық әйелдер күні",
            Self::ConstitutionDay => "Конституция күні",
            Self::Nauryz => "Наурыз мейрамы",
            Self::UnityDay => "Қазақстан халқының бірлігі мерекесі",
            Self::DefenderDay => "Отан қорғаушы күні",
            Self::VictoryDay => "Жеңіс күні",
            Self::KurbanAit => "Құрбан айттың бірінші күні",
            Self::CapitalDay => "Астана күні",
            Self::RepublicDay => "Республика күні",
            Self::IndependenceDay => "Тәуелсіздік күні",
        }
    }

    /// The name in Russian.
    #[must_use]
    pub const fn ru(self) -> &'static str {
        match self {
            Self::NewYear => "Новый год",
            Self::OrthodoxChristmas => "Православное Рождество",
            Self::WomensDay => "Международный женский день",
            Self::ConstitutionDay => "День Конституции",
            Self::Nauryz => "Наурыз мейрамы",
            Self::UnityDay => "Праздник единства народа Казахстана",
            Self::DefenderDay => "День защитника Отечества",
            Self::VictoryDay => "День Победы",
            Self::KurbanAit => "Первый день Курбан айта",
            Self::CapitalDay => "День столицы",
            Self::RepublicDay => "День Республики",
            Self::IndependenceDay => "День Независимости",
        }
    }

    /// The name in English.
    #[must_use]
    pub const fn en(self) -> &'static str {
        match self {
            Self::NewYear => "New Year",
            Self::OrthodoxChristmas => "Orthodox Christmas",
            Self::WomensDay => "International Women's Day",
            Self::ConstitutionDay => "Constitution Day",
            Self::Nauryz => "Nauryz",
            Self::UnityDay => "Unity Day of the People of Kazakhstan",
            Self::DefenderDay => "Defender of the Fatherland Day",
            Self::VictoryDay => "Victory Day",
            Self::KurbanAit => "First day of Kurban Ait",
            Self::CapitalDay => "Capital Day",
            Self::RepublicDay => "Republic Day",
            Self::IndependenceDay => "Independence Day",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Latin twins of Cyrillic letters look right and break a search.
    #[test]
    fn names_use_the_letters_of_their_language() {
        let russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        let kazakh = "әғқңөұүһі";
        for name in HolidayName::ALL {
            let lower_ru = name.ru().to_lowercase();
            assert!(
                lower_ru
                    .chars()
                    .all(|letter| letter == ' ' || russian.contains(letter)),
                "{lower_ru}"
            );
            let lower_kk = name.kk().to_lowercase();
            assert!(
                lower_kk.chars().all(|letter| letter == ' '
                    || russian.contains(letter)
                    || kazakh.contains(letter)),
                "{lower_kk}"
            );
            assert!(name.en().is_ascii(), "{}", name.en());
        }
    }

    #[test]
    fn keys_are_unique_and_plain() {
        for (place, name) in HolidayName::ALL.into_iter().enumerate() {
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
            assert!(name.key().bytes().all(plain), "{}", name.key());
            let twin = HolidayName::ALL
                .into_iter()
                .skip(place + 1)
                .any(|other| other.key() == name.key());
            assert!(!twin, "{}", name.key());
        }
    }
}
