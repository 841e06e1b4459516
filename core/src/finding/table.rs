//! The rules of a scope as a table that a runner walks.

use crate::finding::Examination;
use crate::law::{Room, Rule};

/// The rules of a room that stand in the edition that is judged by: asked once, and then
/// at each place for the price of a bit.
#[derive(Clone, Copy)]
pub(crate) struct InForce([u64; 16]);

impl InForce {
    /// Of a room, in the edition of an examination.
    pub(crate) fn of(exam: &Examination, room: Room) -> Self {
        let mut bits = [0_u64; 16];
        exam.each_of(room, &mut |one| {
            if let Some(word) = bits.get_mut(word_of(one.rule.number)) {
                *word |= bit_of(one.rule.number);
            }
        });
        Self(bits)
    }

    /// Does the rule stand?
    pub(crate) fn holds(&self, rule: &Rule) -> bool {
        self.holds_number(rule.number)
    }

    /// The same by the number of a rule, which the tables know while compiling.
    #[inline]
    pub(crate) fn holds_number(&self, number: u16) -> bool {
        let word = self.0.get(word_of(number));
        word.is_some_and(|word| word & bit_of(number) != 0)
    }
}

/// Numbers of a room have three digits: sixteen words hold them all.
fn word_of(number: u16) -> usize {
    usize::from(number.wrapping_shr(6))
}

fn bit_of(number: u16) -> u64 {
    1_u64.wrapping_shl(u32::from(number))
}

/// Declares the rules of a scope: each row names the rule's static and its function, and
/// where a finding of it stands when that is a field of the scope.
///
/// ```text
/// rule_table! {
///     /// Money of a service line.
///     pub(in crate::act) Lines: LineScene<'_>, lists of Reference;
///     LINE_AMOUNT at "amount" => line_amount;
///     PLAN_POSITION at "code" needs plans => plan_position;
/// }
/// ```
///
/// All functions of a table have one signature, `fn(&mut Check<'_>, &Scene)`. The table
/// is a type with `run`, which calls them one after another, and `RULES`. It expands to
/// direct calls, so it costs no more than calls by hand.
///
/// A rule that `needs` a list has nothing to say where the host gave none: `not_given`
/// says so once, and `run` passes over it. `rules` names the room's catalogue.
macro_rules! rule_table {
    ($(#[$doc:meta])* $vis:vis $table:ident: $scene:ty, lists of $book:ty;
        $($rule:ident $(at $field:literal)? $(needs $list:ident)? => $function:ident;)*) => {
        $crate::finding::rule_table! {
            $(#[$doc])* $vis $table: $scene;
            $($rule $(at $field)? $(needs $list)? => $function;)*
        }

        impl $table {
            /// Says once which lists were not given.
            $vis fn not_given(
                exam: &mut $crate::finding::Examination,
                in_force: &$crate::finding::InForce,
                at: &$crate::finding::At<'_>,
                book: &$book,
            ) {
                let _ = (&exam, in_force, at, book);
                $($(
                    let list = &book.$list;
                    if !list.is_given() && in_force.holds(&rules::$rule) {
                        $crate::finding::Check::new(exam, at, &rules::$rule).lack(
                            stringify!($list),
                            list.source(),
                            $crate::fact::Lack::NotGiven,
                        );
                    }
                )?)*
            }
        }
    };
    ($(#[$doc:meta])* $vis:vis $table:ident: $scene:ty;
        $($rule:ident $(at $field:literal)? $(needs $list:ident)? => $function:ident;)*) => {
        $(#[$doc])*
        $vis struct $table;

        impl $table {
            /// The rules, in the order of the table.
            #[allow(dead_code, reason = "not every scope asks for its list")]
            $vis const RULES: &[&$crate::law::Rule] = &[$(&rules::$rule),*];

            /// Checks all rules that stand in the edition.
            $vis fn run(
                exam: &mut $crate::finding::Examination,
                in_force: &$crate::finding::InForce,
                at: &$crate::finding::At<'_>,
                scene: &$scene,
            ) {
                $(
                    if in_force.holds_number(const { rules::$rule.number })
                        $(&& scene.reference.$list.is_given())?
                    {
                        $(let here = at.field($field);
                        let at = &here;)?
                        $function(
                            &mut $crate::finding::Check::new(exam, at, &rules::$rule),
                            scene,
                        );
                    }
                )*
            }
        }
    };
}
pub(crate) use rule_table;
