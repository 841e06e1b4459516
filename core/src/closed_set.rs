//! A closed set: an enum whose variants have one stable name each, in drafts and in
//! reports. It is written once, as a list; the rest follows from the list.

/// Declares a closed set from a list of `Variant = "name"`.
///
/// It gets `ALL`, `name()` and `Display`. A set that is also read gets `FromStr`:
/// `: "noun"` refuses with "noun is not one of `a`, `b`"; `like "lead"` puts the bare
/// names behind other words; `or "sentence"` states the refusal whole, where the law
/// itself numbers the list. `at "point"` behind every name adds `point()`.
macro_rules! closed_set {
    ($(#[$set:meta])* $vis:vis enum $name:ident: $noun:literal $members:tt) => {
        closed_set!(@set $(#[$set])* $vis enum $name $members);
        closed_set!(@read $name, closed_set!(@refusal [$noun, " is not one of"] "," $members));
    };
    ($(#[$set:meta])* $vis:vis enum $name:ident like $lead:literal $members:tt) => {
        closed_set!(@set $(#[$set])* $vis enum $name $members);
        closed_set!(@read $name, closed_set!(@refusal [$lead] "" $members));
    };
    ($(#[$set:meta])* $vis:vis enum $name:ident or $refusal:literal $members:tt) => {
        closed_set!(@set $(#[$set])* $vis enum $name $members);
        closed_set!(@read $name, $refusal);
    };
    ($(#[$set:meta])* $vis:vis enum $name:ident $members:tt) => {
        closed_set!(@set $(#[$set])* $vis enum $name $members);
    };

    (@set $(#[$set:meta])* $vis:vis enum $name:ident {
        $($(#[$doc:meta])* $one:ident = $text:literal $(at $point:literal)?,)+
    }) => {
        $(#[$set])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$doc])* $one,)+
        }

        impl $name {
            /// All of them, in their order.
            $vis const ALL: [Self; [$($text),+].len()] = [$(Self::$one),+];

            /// Their stable names.
            #[allow(dead_code, reason = "not every set is told as a whole")]
            $vis const NAMES: [&'static str; [$($text),+].len()] = [$($text),+];

            /// The stable name in drafts and reports.
            #[must_use]
            $vis const fn name(self) -> &'static str {
                match self { $(Self::$one => $text,)+ }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.name())
            }
        }

        impl crate::ascii::Plain for $name {
            fn put(&self, text: &mut alloc::string::String) {
                text.push_str(self.name());
            }
        }

        closed_set!(@point $vis $name $($one $(at $point)?),+);
    };

    (@point $vis:vis $name:ident $($one:ident at $point:literal),+) => {
        impl $name {
            /// The sub-point of the Mechanism that names it.
            #[must_use]
            $vis const fn point(self) -> &'static str {
                match self { $(Self::$one => $point,)+ }
            }
        }
    };
    (@point $vis:vis $name:ident $($one:ident),+) => {};

    (@read $name:ident, $refusal:expr) => {
        impl core::str::FromStr for $name {
            type Err = &'static str;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let found = Self::ALL.into_iter().find(|one| one.name() == text);
                found.ok_or($refusal)
            }
        }
    };

    (@refusal [$($lead:literal),+] $comma:literal {
        $(#[$doc:meta])* $first:ident = $text:literal $(at $point:literal)?,
        $($(#[$docs:meta])* $rest:ident = $texts:literal $(at $points:literal)?,)*
    }) => {
        concat!($($lead,)+ " `", $text, "`" $(, $comma, " `", $texts, "`")*)
    };
}

pub(crate) use closed_set;

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    closed_set! {
        /// Read, by noun.
        enum Colour: "colour" {
            /// As the sky.
            Blue = "blue",
            /// As grass.
            DeepGreen = "deep-green",
        }
    }

    closed_set! {
        /// Read, by a sentence, with points.
        enum Numbered or "not in point 7" {
            /// The first.
            First = "first" at "7(1)",
        }
    }

    closed_set! {
        /// Read, by other words.
        enum Step like "no step:" {
            /// Up.
            Up = "up",
            /// Down.
            Down = "down",
        }
    }

    #[test]
    fn all_follows_from_the_list() {
        for colour in Colour::ALL {
            assert_eq!(colour.to_string().parse(), Ok(colour));
        }
        assert_eq!(Colour::ALL, [Colour::Blue, Colour::DeepGreen]);
        assert!(Colour::Blue < Colour::DeepGreen);
    }

    #[test]
    fn a_stranger_is_refused_in_words() {
        let names = "colour is not one of `blue`, `deep-green`";
        for text in ["", "Blue", " blue", "deep_green"] {
            assert_eq!(text.parse::<Colour>(), Err(names), "{text}");
        }
        assert_eq!("left".parse::<Step>(), Err("no step: `up` `down`"));
        assert_eq!("up".parse(), Ok(Step::Up));
        assert_eq!(Step::Down.name(), "down");
        assert_eq!("second".parse::<Numbered>(), Err("not in point 7"));
        assert_eq!("first".parse(), Ok(Numbered::First));
        assert_eq!(Numbered::First.point(), "7(1)");
    }
}
