//! The picture of a code: a matrix of modules, and the same as SVG.

use crate::visit::TEXT_MAX;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt::Write as _;
use qrcodegen_no_heap::{QrCode, QrCodeEcc, Version};

/// The largest symbol that may be asked for: 450 characters need a smaller one.
const LARGEST: Version = Version::new(20);

/// Light modules on every side, as the standard asks.
const QUIET: i32 = 4;

/// A QR symbol: rows of modules from the top, `true` is dark. The quiet zone of four
/// light modules is not part of it.
///
/// ```
/// use qalqan_core::visit::QrImage;
///
/// let image = QrImage::of("QLQ1:AB").ok_or("too long")?;
/// assert_eq!(image.side(), 21);
/// // the finder pattern in the corner
/// assert!(image.rows()[0].starts_with("1111111"));
/// assert!(image.svg().starts_with("<svg "));
/// # Ok::<(), &'static str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrImage {
    rows: Vec<Vec<bool>>,
}

impl QrImage {
    /// The symbol of a text of at most 450 characters, with medium error correction or
    /// better where the symbol has room for it: a code on a wall gets dirty.
    ///
    /// ```
    /// use qalqan_core::visit::QrImage;
    ///
    /// let image = QrImage::of("QLQ1:").expect("short enough");
    /// assert_eq!(image.side(), 21);
    /// assert!(QrImage::of(&"A".repeat(451)).is_none());
    /// ```
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > TEXT_MAX {
            return None;
        }
        let mut scratch = vec![0; LARGEST.buffer_len()];
        let mut output = vec![0; LARGEST.buffer_len()];
        let code = QrCode::encode_text(
            text,
            &mut scratch,
            &mut output,
            QrCodeEcc::Medium,
            Version::MIN,
            LARGEST,
            None,
            true,
        )
        .ok()?;
        let side = 0..code.size();
        let row = |y| side.clone().map(|x| code.get_module(x, y)).collect();
        Some(Self {
            rows: side.clone().map(row).collect(),
        })
    }

    /// Modules on a side, without the quiet zone.
    ///
    /// ```
    /// use qalqan_core::visit::QrImage;
    ///
    /// let image = QrImage::of("QLQ1:").expect("short enough");
    /// assert_eq!((image.side(), image.rows().len()), (21, 21)); // the smallest version
    /// ```
    #[must_use]
    pub fn side(&self) -> usize {
        self.rows.len()
    }

    /// The rows from the top, `1` for dark and `0` for light.
    ///
    /// ```
    /// use qalqan_core::visit::QrImage;
    ///
    /// let image = QrImage::of("QLQ1:").expect("short enough");
    /// assert!(image.rows()[0].starts_with("1111111")); // the corner
    /// ```
    #[must_use]
    pub fn rows(&self) -> Vec<String> {
        let digit = |dark: &bool| if *dark { '1' } else { '0' };
        let rows = self.rows.iter();
        rows.map(|row| row.iter().map(digit).collect()).collect()
    }

    /// The symbol with its quiet zone as an SVG of one path, black on white, with one
    /// unit a module: a host gives it a size.
    ///
    /// ```
    /// use qalqan_core::visit::QrImage;
    ///
    /// let image = QrImage::of("QLQ1:").expect("short enough");
    /// assert!(image.svg().starts_with("<svg"));
    /// ```
    #[must_use]
    pub fn svg(&self) -> String {
        let side = i32::try_from(self.side()).unwrap_or(i32::MAX);
        let whole = side.saturating_add(QUIET.saturating_mul(2));
        let mut svg = String::new();
        // writing to a string cannot fail
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" \
             shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/>\
             <path d=\""
        );
        for (y, row) in (QUIET..).zip(&self.rows) {
            let mut x = QUIET;
            for run in row.chunk_by(|left, right| left == right) {
                let width = i32::try_from(run.len()).unwrap_or(i32::MAX);
                if run.first() == Some(&true) {
                    let _ = write!(svg, "M{x} {y}h{width}v1H{x}z");
                }
                x = x.saturating_add(width);
            }
        }
        svg.push_str("\"/></svg>");
        svg
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_corners_look_alike_and_the_fourth_does_not() {
        let image = QrImage::of(&"QLQ1:".repeat(60)).unwrap();
        let rows = image.rows();
        let last = rows.len() - 1;
        for row in [&rows[0], &rows[last - 6]] {
            assert!(row.starts_with("11111110"), "{row}");
        }
        assert!(rows[0].ends_with("01111111") && rows[6].ends_with("01111111"));
        assert!(!rows[last].ends_with("01111111"));
        assert!(rows.iter().all(|row| row.len() == rows.len()));
    }

    /// The timing pattern and the ink: what the path draws is what the matrix says.
    #[test]
    fn the_picture_draws_the_matrix() {
        let image = QrImage::of("QLQ1:TEST").unwrap();
        let dark: usize = image.rows().join("").matches('1').count();
        let svg = image.svg();
        let path = svg.split("<path d=\"").nth(1).unwrap();
        let runs = path.split('h').skip(1);
        let drawn: usize = runs
            .map(|run| run.split('v').next().unwrap().parse::<usize>().unwrap())
            .sum();
        assert_eq!(drawn, dark);
        let timing: String = image.rows()[6].chars().skip(8).take(5).collect();
        assert_eq!(timing, "10101");
    }

    /// Another library reads from the picture what was put into it.
    #[test]
    fn a_reader_reads_it_back() {
        for text in ["QLQ1:", "QLQ1:A B  C$%*+-./:", &"QLV1:9Z".repeat(42)] {
            let rows = QrImage::of(text).unwrap().rows;
            let pixel = |x: usize, y: usize| rows[y][x];
            let grid = rqrr::SimpleGrid::from_func(rows.len(), pixel);
            let (_, read) = rqrr::Grid::new(grid).decode().unwrap();
            assert_eq!(read, text);
        }
    }

    #[test]
    fn a_long_text_has_no_picture() {
        assert!(QrImage::of(&"A".repeat(TEXT_MAX)).is_some());
        assert!(QrImage::of(&"A".repeat(TEXT_MAX + 1)).is_none());
        // bytes that are not of the alphanumeric mode take more room, and still fit
        assert!(QrImage::of(&"ф".repeat(TEXT_MAX / 2)).is_some());
    }
}
