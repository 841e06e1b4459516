//! An act of a snapshot.

use crate::duplicate::index::act::{Foreign, IndexedAct};
use crate::duplicate::index::snapshot::form::{LABEL_MAX, SnapshotError};
use crate::duplicate::index::snapshot::write::code;
use crate::duplicate::trace::HistoryStatus;
use crate::identifier::Fingerprint;
use alloc::vec::Vec;

/// Takes numbers from the front of some bytes.
pub(super) struct Front<'a>(pub(super) &'a [u8]);

impl Front<'_> {
    pub(super) fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (head, tail) = self.0.split_first_chunk::<N>()?;
        self.0 = tail;
        Some(*head)
    }

    pub(super) fn byte(&mut self) -> Option<u8> {
        self.take::<1>().map(|[byte]| byte)
    }

    pub(super) fn four(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    pub(super) fn size(&mut self) -> Option<usize> {
        usize::try_from(self.four()?).ok()
    }

    pub(super) fn print(&mut self) -> Option<u128> {
        self.take().map(u128::from_le_bytes)
    }
}

pub(super) fn status(byte: u8) -> Option<HistoryStatus> {
    let all = HistoryStatus::ALL.into_iter();
    all.into_iter().find(|status| code(*status) == byte)
}

/// An act with the bytes it took; `None` where they are not all there.
pub(super) fn act(bytes: &[u8]) -> Result<Option<(IndexedAct, usize)>, SnapshotError> {
    let mut front = Front(bytes);
    let head = (|| {
        let [status, flags] = front.take()?;
        let record = if flags & 1 == 1 {
            Some(front.print()?)
        } else {
            None
        };
        let content = if flags & 2 == 2 {
            Some(front.print()?)
        } else {
            None
        };
        Some((
            (status, flags),
            (record, content),
            front.four()?,
            front.size()?,
        ))
    })();
    let Some(((code, flags), prints, lines, length)) = head else {
        return Ok(None);
    };
    let status = status(code).ok_or(SnapshotError::Damaged)?;
    if length > LABEL_MAX {
        return Err(SnapshotError::Damaged);
    }
    let Some((label, tail)) = front.0.split_at_checked(length) else {
        return Ok(None);
    };
    front.0 = tail;
    let foreign = if flags & 4 == 4 {
        match foreign(&mut front)? {
            None => return Ok(None),
            held => held,
        }
    } else {
        None
    };
    let label = core::str::from_utf8(label).map_err(|_| SnapshotError::Damaged)?;
    let prints = (
        prints.0.map(Fingerprint::from_number),
        prints.1.map(Fingerprint::from_number),
    );
    let used = bytes.len().saturating_sub(front.0.len());
    let held = IndexedAct::of(label, status, prints, lines).with_foreign(foreign);
    Ok(Some((held, used)))
}

/// The system that holds an act, with the prints that it has shown, in order; `None` where
/// they are not all there.
fn foreign(front: &mut Front<'_>) -> Result<Option<Foreign>, SnapshotError> {
    let Some((length, count)) = front.size().zip(front.size()) else {
        return Ok(None);
    };
    if length > LABEL_MAX {
        return Err(SnapshotError::Damaged);
    }
    let Some((origin, tail)) = front.0.split_at_checked(length) else {
        return Ok(None);
    };
    front.0 = tail;
    let origin = core::str::from_utf8(origin).map_err(|_| SnapshotError::Damaged)?;
    let mut opened = Vec::new();
    for _ in 0..count {
        let Some(print) = front.print() else {
            return Ok(None);
        };
        if opened.last().is_some_and(|last| *last > print) {
            return Err(SnapshotError::Damaged);
        }
        opened.push(print);
    }
    Ok(Some(Foreign {
        origin: origin.into(),
        opened,
    }))
}
