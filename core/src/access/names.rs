//! Names of people in a text, by their form: what is one for certain, and what may be one.
//!
//! Streets and hospitals are named after people, and companies after their founders. A name
//! that stands behind "имени" or before "көшесі" is nobody's data; of a bare one no list of
//! words can tell, so that it is told as *possible*, and a person decides.

use crate::access::letters::one_alphabet;
use alloc::string::String;
use alloc::vec::Vec;

/// What a text holds of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    /// None that can be told.
    Nobody,
    /// Perhaps a person.
    Perhaps,
    /// A person: a name with a patronymic or initials.
    Person,
}

/// A word of letters, with what stands around it.
struct Word<'a> {
    text: &'a str,
    small: String,
    /// A point follows.
    pointed: bool,
    /// More than spaces, points, hyphens and quotation marks stand before it.
    apart: bool,
}

impl Word<'_> {
    fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }

    fn is_initial(&self) -> bool {
        self.is_capital() && self.text.chars().nth(1).is_none()
    }

    fn is_any(&self, list: &[&str]) -> bool {
        list.contains(&self.small.as_str())
    }

    fn ends(&self, endings: &[&str]) -> bool {
        let long = self.small.chars().count() > 4;
        long && endings.iter().any(|ending| self.small.ends_with(ending))
    }

    fn is_patronymic(&self) -> bool {
        self.is_capital() && self.ends(PATRONYMICS)
    }

    fn is_surname(&self) -> bool {
        self.is_capital() && self.has_surname()
    }

    fn has_surname(&self) -> bool {
        self.ends(SURNAMES) && !self.is_any(NO_SURNAMES)
    }

    fn is_given(&self) -> bool {
        self.is_capital() && self.has_given()
    }

    fn has_given(&self) -> bool {
        let few = |stem: &&str| {
            let rest = self.small.strip_prefix(*stem);
            rest.is_some_and(|rest| rest.chars().count() <= 2)
        };
        GIVEN.iter().any(few)
    }
}

/// Endings of patronymics, in small letters.
const PATRONYMICS: &[&str] = &[
    "ович",
    "евич",
    "ьич",
    "овна",
    "евна",
    "ична",
    "овича",
    "евича",
    "овны",
    "евны",
    "ичны",
    "овне",
    "евне",
    "ұлы",
    "қызы",
    "кызы",
    "оглы",
    "оғлы",
    "ovich",
    "evich",
    "ovna",
    "evna",
    "qyzy",
];

/// Words that make a patronymic with the word before them.
const CHILD_OF: &[&str] = &["ұлы", "улы", "қызы", "кызы", "оғлы", "оглы", "uly"];

/// Endings that surnames have, and other words too: alone they tell nothing.
const SURNAMES: &[&str] = &[
    "ов",
    "ев",
    "ёв",
    "ин",
    "ова",
    "ева",
    "ёва",
    "ина",
    "овой",
    "евой",
    "иной",
    "ову",
    "еву",
    "ский",
    "ская",
    "ской",
    "енко",
    "швили",
    "дзе",
    "ян",
    "ov",
    "ev",
    "ova",
    "eva",
];

/// Common words with such an ending.
const NO_SURNAMES: &[&str] = &[
    "медицин",
    "магазин",
    "витамин",
    "вакцина",
    "медицина",
    "стоматологической",
    "островов",
    "договоров",
];

/// Stems of given names that are common here.
const GIVEN: &[&str] = &[
    "айгүл",
    "айгул",
    "айжан",
    "айнур",
    "айнұр",
    "алия",
    "әлия",
    "алмас",
    "анар",
    "анна",
    "анн",
    "андре",
    "асель",
    "әсел",
    "асқар",
    "аскар",
    "асет",
    "бауыржан",
    "болат",
    "булат",
    "бекзат",
    "гүлнар",
    "гульнар",
    "гүлмира",
    "гульмир",
    "данияр",
    "динар",
    "дмитри",
    "ербол",
    "ерлан",
    "елен",
    "жанар",
    "жандос",
    "иван",
    "ирин",
    "кайрат",
    "қайрат",
    "лаур",
    "ләззат",
    "мадин",
    "марат",
    "мари",
    "мейрам",
    "натал",
    "нұрлан",
    "нурлан",
    "ольг",
    "олег",
    "рустам",
    "самал",
    "сауле",
    "сәуле",
    "серге",
    "серік",
    "серик",
    "светлан",
    "татьян",
    "тимур",
    "юли",
    "ярослав",
];

/// Behind these stands the name of whom a street or a house is named after.
const AFTER_WHOM: &[&str] = &[
    "имени",
    "им",
    "атындағы",
    "ул",
    "улица",
    "улицы",
    "улице",
    "пр",
    "проспект",
    "проспекта",
    "бульвар",
    "б",
    "площадь",
    "пл",
    "микрорайон",
    "мкр",
    "мкрн",
    "переулок",
    "пер",
    "шоссе",
    "парк",
    "район",
    "города",
    "г",
    "село",
    "street",
];

/// Before these it stands.
const WHOSE: &[&str] = &[
    "атындағы",
    "көшесі",
    "көшесіндегі",
    "даңғылы",
    "даңғылындағы",
    "алаңы",
    "ауданы",
    "ауылы",
    "ықшамауданы",
    "бульвары",
    "тұйығы",
    "облысы",
    "қаласы",
    "street",
    "avenue",
    "district",
];

/// Behind these stands a person.
const PERSON_IS: &[&str] = &[
    "ип",
    "жк",
    "врач",
    "врача",
    "врачу",
    "доктор",
    "доктора",
    "дәрігер",
    "дәрігері",
    "кабинет",
    "директор",
    "директора",
    "главврач",
    "медсестра",
    "кабинеті",
    "принимает",
    "гражданин",
    "гражданка",
    "пациент",
    "пациентка",
    "науқас",
    "dr",
];

/// What the text holds of names, the surest.
pub(super) fn named(text: &str) -> Named {
    let text = one_alphabet(text);
    let words = words(&text);
    let mut most = in_small_letters(&words);
    let mut rest = words.as_slice();
    let mut before: Option<&Word<'_>> = None;
    while let Some(first) = rest.first() {
        let length = run(rest);
        let (one, after) = rest.split_at(length.max(1));
        rest = after;
        if length > 0 {
            let next = after.first().filter(|next| !next.apart);
            let behind = before.filter(|_| !first.apart);
            most = most.max(judge(one, behind, next));
        }
        before = one.last();
    }
    most
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let (mut rest, mut apart) = (text, true);
    while !rest.is_empty() {
        let start = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let (sign, after) = rest.split_at(start);
        apart |= sign
            .chars()
            .any(|one| !(one.is_whitespace() || ".-«»„“”\"".contains(one)));
        let end = after
            .find(|one: char| !one.is_alphabetic())
            .unwrap_or(after.len());
        let (text, next) = after.split_at(end);
        rest = next;
        if !text.is_empty() {
            found.push(Word {
                text,
                small: text.to_lowercase(),
                pointed: next.trim_start().starts_with('.'),
                apart: core::mem::take(&mut apart),
            });
        }
    }
    found
}

/// Names without a capital: a patronymic beside a surname or a given name, or those two.
fn in_small_letters(words: &[Word<'_>]) -> Named {
    let mut most = Named::Nobody;
    let mut row: [Option<&Word<'_>>; 2] = [None, None];
    for word in words {
        if word.apart || word.is_capital() {
            row = [None, None];
        }
        if word.is_capital() {
            continue;
        }
        let [earlier, before] = row;
        let known = |word: Option<&Word<'_>>| {
            word.is_some_and(|word| word.has_given() || word.ends(SURNAMES))
        };
        let child = word.is_any(CHILD_OF) && before.is_some_and(Word::has_given);
        let of_whom = word.ends(PATRONYMICS) && (known(before) || known(earlier));
        let perhaps = before.is_some_and(|before| {
            let given = before.has_given() && word.has_surname();
            given || before.has_surname() && word.has_given()
        });
        most = most.max(match (child || of_whom, perhaps) {
            (true, _) => Named::Person,
            (false, true) => Named::Perhaps,
            (false, false) => Named::Nobody,
        });
        row = [before, Some(word)];
    }
    most
}

/// Words in a row that begin with a capital, or make a patronymic. A word behind which a
/// sentence ends closes the row, and so does one after which somebody is named.
fn run(words: &[Word<'_>]) -> usize {
    let mut length: usize = 0;
    for word in words {
        let child = length > 0 && word.is_any(CHILD_OF);
        let closed = length > 0 && word.apart;
        if closed || !(word.is_capital() || child) {
            break;
        }
        length = length.saturating_add(1);
        if word.is_any(AFTER_WHOM) || (word.pointed && !word.is_initial()) {
            break;
        }
    }
    length
}

/// What a row of words with capitals is, between its neighbours.
fn judge(row: &[Word<'_>], before: Option<&Word<'_>>, next: Option<&Word<'_>>) -> Named {
    let leads = before.is_some_and(|word| word.is_any(AFTER_WHOM));
    let follows = next.is_some_and(|word| word.is_any(WHOSE));
    if leads || follows || row.iter().any(|word| word.is_any(WHOSE)) {
        return Named::Nobody;
    }
    let pairs = || {
        row.windows(2)
            .filter_map(|two| <&[Word<'_>; 2]>::try_from(two).ok())
    };
    let child = pairs().any(|[_, word]| word.is_any(CHILD_OF));
    let initials =
        pairs().any(|[one, other]| one.is_initial() && one.pointed && other.is_initial());
    // initials alone, as of a hospital's name, are nobody's
    let initials = initials && row.iter().any(|word| !word.is_initial());
    // a word for where people are from ends so as well
    let of_whom = |word: &Word<'_>| word.is_patronymic() || (row.len() > 1 && word.ends(&["улы"]));
    if child || initials || row.iter().any(of_whom) {
        return Named::Person;
    }
    let introduced = |word: &Word<'_>| word.is_any(PERSON_IS);
    let behind = before.is_some_and(introduced) && row.first().is_some_and(Word::is_surname);
    let perhaps = behind
        || pairs().any(|[one, other]| {
            let surname = one.is_surname() && other.is_given();
            let given = one.is_given() && other.is_surname();
            let initial = one.is_surname() && other.is_initial()
                || one.is_initial() && one.pointed && other.is_surname();
            surname || given || initial || (introduced(one) && other.is_surname())
        });
    if perhaps {
        Named::Perhaps
    } else {
        Named::Nobody
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_told_from_whom_a_street_is_named_after() {
        for (text, due) in [
            ("Кабинет врача Ахметовой Айгүл Қайратқызы", Named::Person),
            ("Принимает Иванова Анна Петровна", Named::Person),
            ("Директор Н.М. Сериков", Named::Person),
            ("Директор Сериков Н. М.", Named::Person),
            ("Иванова А.П", Named::Person),
            ("Ивaнoв Ивaн Ивaнoвич", Named::Person),
            ("И\u{200b}ванов Иван Иван\u{200b}ович", Named::Person),
            ("Ivаnоva Anna Petrоvna", Named::Person),
            ("иванов иван иванович", Named::Person),
            ("принимает анна петровна", Named::Person),
            ("нурлан сериков", Named::Perhaps),
            ("частичная и столична", Named::Nobody),
            ("Иванов И .И .", Named::Person),
            ("Дәрігер Серік Марат оғлы", Named::Person),
            ("Сериков Нурлан", Named::Perhaps),
            ("Айгүл Ахметова", Named::Perhaps),
            ("ИП Ахметова", Named::Perhaps),
            ("ИП «Ахметова»", Named::Perhaps),
            ("Нурлан Маратулы", Named::Person),
            ("Маңғыстаулы дәрігерлер", Named::Nobody),
            ("ИП-Ахметова-А-К-1", Named::Perhaps),
            ("Иванова А.", Named::Perhaps),
            ("Кабинет Ахметовой", Named::Perhaps),
            (
                "Городская поликлиника № 5 имени Ахметова Н.М.",
                Named::Nobody,
            ),
            ("Больница им. А.Н. Сызганова", Named::Nobody),
            ("Поликлиника Имени Ахметова", Named::Nobody),
            ("г. Алматы, ул. Н.А. Назарбаева, 5", Named::Nobody),
            ("Абай Құнанбайұлы көшесі, 7", Named::Nobody),
            ("ТОО «Ахметов и партнеры»", Named::Nobody),
            (
                "ГКП на ПХВ «Городская клиническая больница № 1»",
                Named::Nobody,
            ),
            ("Ұлы Отан соғысының ардагерлері", Named::Nobody),
            ("ТОО «Айгүл»", Named::Nobody),
        ] {
            assert_eq!(named(text), due, "{text}");
        }
    }

    #[test]
    fn a_street_hides_nobody_behind_it() {
        let text = "ул. Абая, принимает Иванова Анна Петровна";
        assert_eq!(named(text), Named::Person);
        assert_eq!(named("им. Сызганова. Сериков Нурлан"), Named::Perhaps);
    }
}
