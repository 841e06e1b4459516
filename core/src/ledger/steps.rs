//! How a step of an aggregate is declared: once, for commands, events, drafts and records.

/// Declares an enum of steps from rows `Variant { what it says; what it may say };`, one for
/// each of its kinds: `Step of StepKind from StepFields or StepFault as Document;` in front of
/// them names the enum, the set of kinds, the fields as read, what is wrong with them, and the
/// document that they make. The table of fields beside it gives `field_type!` and
/// `field_doc!`.
macro_rules! steps {
    ($(#[doc = $whole:literal])* $step:ident of $kinds:ident from $fields:ident or $fault:ident as $document:ident;
        $($(#[doc = $doc:literal])* $variant:ident { $($given:ident),*; $($maybe:ident),* };)*) => {
        $(#[doc = $whole])*
        #[derive(Clone, PartialEq, Eq)]
        pub enum $step {
            $($(#[doc = $doc])* $variant {
                $(#[doc = field_doc!($given)] $given: field_type!($given),)*
                $(#[doc = field_doc!($maybe)] $maybe: Option<field_type!($maybe)>,)*
            },)*
        }

        impl $step {
            /// Its kind.
            #[must_use]
            pub const fn kind(&self) -> $kinds {
                match self {
                    $(Self::$variant { .. } => $kinds::$variant,)*
                }
            }

            /// The step of a kind, out of the fields that were given.
            ///
            /// # Errors
            /// The names of fields that it lacks, and of those that it does not take.
            pub fn of(kind: $kinds, mut fields: $fields) -> Result<Self, $fault> {
                match kind {
                    $($kinds::$variant => {
                        $(let $given = fields.$given.take();)*
                        $(let $maybe = fields.$maybe.take();)*
                        let alien = fields.names();
                        let missing: &[Option<&'static str>] = &[
                            $($given.is_none().then_some(json_name!($given)),)*
                        ];
                        let missing = missing.iter().copied().flatten().collect();
                        match ($($given,)*) {
                            ($(Some($given),)*) if alien.is_empty() => {
                                Ok(Self::$variant { $($given,)* $($maybe,)* })
                            }
                            _ => Err($fault { missing, alien }),
                        }
                    })*
                }
            }

            /// What it says.
            #[must_use]
            pub fn document(&self) -> $document<'_> {
                match self {
                    $(Self::$variant { $($given,)* $($maybe,)* } => $document {
                        step: Some(&$kinds::$variant),
                        $($given: Some($given),)*
                        $($maybe: $maybe.as_ref(),)*
                        ..$document::default()
                    },)*
                }
            }
        }
    };
}
pub(crate) use steps;
