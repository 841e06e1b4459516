//! The reference book as a host writes it. Each list says whether it is complete
//! and as of which day; a list that is absent leaves its rules *not checked*.

use crate::act::{Reference, ReferenceBuilder, reference_lists};
use crate::finding::{At, Verdict};
use crate::wire::act::list::{append, list_draft};
#[allow(clippy::wildcard_imports, reason = "the table of lists names the rows")]
use crate::wire::act::reference_rows::*;
use crate::wire::field::of;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use alloc::string::String;
use alloc::vec::Vec;

macro_rules! drafts {
    ($(
        $(#[doc = $doc:literal])* $(#[omit($when:ident)])?
        $name:ident: $key:ty => $card:ty, $source:ident, $list:ident of $row:ident $(with $own:ident)?;
    )*) => {
        $(list_draft!($(#[doc = $doc])* $list of $row $(with $own)?);)*

        records! {
            /// Everything known about the world.
            pub struct ReferenceDraft {
                $(
                    $(#[doc = $doc])*
                    $(#[omit($when)])?
                    pub $name: Option<$list>,
                )*
            }
        }

        /// Adds each list that is given to its book, as a part of it.
        #[cfg_attr(small, optimize(size))]
        pub(super) fn append_lists(
            reader: &mut Reader,
            at: &At<'_>,
            draft: &ReferenceDraft,
            books: &mut ReferenceBuilder,
        ) {
            $(append(reader, at, of!(draft.$name), &mut books.$name);)*
        }
    };
}

reference_lists!(drafts);

/// Reads the whole book.
#[cfg_attr(small, optimize(size))]
pub(crate) fn reference(reader: &mut Reader, at: &At<'_>, draft: &ReferenceDraft) -> Reference {
    let mut books = ReferenceBuilder::new();
    append_lists(reader, at, draft, &mut books);
    books.build()
}

/// Reads a reference book once, for many checks, with the findings of the reading.
#[must_use]
pub fn read_reference(draft: &ReferenceDraft) -> (Reference, Verdict) {
    let mut reader = Reader::new();
    let reference = reference(&mut reader, &At::root(), draft);
    (reference, reader.exam.close())
}
