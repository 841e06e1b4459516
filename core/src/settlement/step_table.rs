//! How a step is declared: once, for commands, events, drafts and records.

/// Declares [`crate::settlement::Step`] from rows `Variant { what it says; what it may say };`,
/// one for each [`crate::settlement::StepKind`].
macro_rules! steps {
    ($($(#[doc = $doc:literal])* $variant:ident { $($given:ident),*; $($maybe:ident),* };)*) => {
        /// A step of a provider's money: what a command asks for and its event keeps.
        #[derive(Clone, PartialEq, Eq)]
        pub enum Step {
            $($(#[doc = $doc])* $variant {
                $(#[doc = field_doc!($given)] $given: field_type!($given),)*
                $(#[doc = field_doc!($maybe)] $maybe: Option<field_type!($maybe)>,)*
            },)*
        }

        impl Step {
            /// Its kind.
            #[must_use]
            pub const fn kind(&self) -> StepKind {
                match self {
                    $(Self::$variant { .. } => StepKind::$variant,)*
                }
            }

            /// The step of a kind, out of the fields that were given.
            ///
            /// # Errors
            /// The names of fields that it lacks, and of those that it does not take.
            pub fn of(kind: StepKind, mut fields: StepFields) -> Result<Self, StepFault> {
                match kind {
                    $(StepKind::$variant => {
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
            pub fn document(&self) -> SettlementDocument<'_> {
                match self {
                    $(Self::$variant { $($given,)* $($maybe,)* } => SettlementDocument {
                        step: Some(&StepKind::$variant),
                        $($given: Some($given),)*
                        $($maybe: $maybe.as_ref(),)*
                        ..SettlementDocument::default()
                    },)*
                }
            }
        }
    };
}
pub(super) use steps;
