//! How a step is declared: once, for commands, events, drafts and records.

/// Declares the steps of an aggregate from the names of their type, its kinds, fields and
/// document, and from rows `Variant { what it says; what it may say };`, one for each kind.
macro_rules! steps {
    ($(#[doc = $of:literal])* $step:ident $kind:ident $fields:ident $document:ident:
    $($(#[doc = $doc:literal])* $variant:ident { $($given:ident),*; $($maybe:ident),* };)*) => {
        $(#[doc = $of])*
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
            pub const fn kind(&self) -> $kind {
                match self {
                    $(Self::$variant { .. } => $kind::$variant,)*
                }
            }

            /// The step of a kind, out of the fields that were given.
            ///
            /// # Errors
            /// The names of fields that it lacks, and of those that it does not take.
            pub fn of(kind: $kind, mut fields: $fields) -> Result<Self, StepFault> {
                match kind {
                    $($kind::$variant => {
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
                            _ => Err(StepFault { missing, alien }),
                        }
                    })*
                }
            }

            /// What it says.
            #[must_use]
            pub fn document(&self) -> $document<'_> {
                match self {
                    $(Self::$variant { $($given,)* $($maybe,)* } => $document {
                        step: Some(&$kind::$variant),
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
