//! The picture of a code.

use crate::visit::QrImage;
use crate::wire::record::records;
use alloc::string::String;
use alloc::vec::Vec;

records! {
    /// A QR symbol. The quiet zone of four light modules is part of the SVG alone.
    pub struct QrImageReport {
        /// Modules on a side.
        pub side: u64,
        /// The rows from the top: `1` dark, `0` light.
        pub rows: Vec<String>,
        /// The symbol as SVG, black on white, one unit a module.
        pub svg: String,
    }
}

/// The picture of a code's text.
pub(super) fn image(text: &str) -> Option<QrImageReport> {
    let image = QrImage::of(text)?;
    Some(QrImageReport {
        side: u64::try_from(image.side()).unwrap_or(u64::MAX),
        rows: image.rows(),
        svg: image.svg(),
    })
}
