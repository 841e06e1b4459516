//! Tables that fit the terminal.

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, presets};

/// The text in the last column needs this much; where there is less, each row is a heading
/// with its text below.
const TEXT: usize = 24;

/// Borders and blanks of a column.
const AROUND: usize = 3;

/// A table in the making: the last column holds the longest text.
#[derive(Clone, Debug)]
pub struct Sheet<const N: usize> {
    head: [String; N],
    right: &'static [usize],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Sheet<N> {
    /// An empty table; the columns of `right` are numbers.
    #[must_use]
    pub fn new(head: [&str; N], right: &'static [usize]) -> Self {
        Self {
            head: head.map(Into::into),
            right,
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn add(&mut self, row: [String; N]) {
        self.rows.push(row);
    }

    /// Has it no rows?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table in so many columns; as wide as its texts where nobody says.
    #[must_use]
    pub fn fit(&self, width: Option<u16>) -> String {
        let ends_in_text = !self.right.contains(&(N - 1));
        match width {
            Some(width) if ends_in_text && usize::from(width) < self.room() => self.listed(width),
            _ => self.ruled(width),
        }
    }

    /// What the table needs at least.
    fn room(&self) -> usize {
        let mut widest = [0_usize; N];
        for row in self.rows.iter().chain([&self.head]) {
            for (widest, cell) in widest.iter_mut().zip(row) {
                *widest = (*widest).max(cell.chars().count());
            }
        }
        let others = widest.iter().take(N - 1).sum::<usize>();
        let last = widest.last().map_or(0, |last| TEXT.min(*last));
        others + last + N * AROUND + 1
    }

    fn ruled(&self, width: Option<u16>) -> String {
        let mut table = Table::new();
        table
            .load_style(presets::UTF8_BORDERS_ONLY)
            .set_header(&self.head);
        for place in self.right {
            if let Some(column) = table.column_mut(*place) {
                column.set_cell_alignment(CellAlignment::Right);
            }
        }
        // a code is never broken in two
        if let Some(column) = table.column_mut(0) {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
        for row in &self.rows {
            table.add_row(row);
        }
        lines(table, width)
    }

    /// Each row as a heading, with its text below.
    fn listed(&self, width: u16) -> String {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        for row in &self.rows {
            if let Some((text, head)) = row.split_last() {
                table.add_row([head.join(" · ")]);
                table.add_row([text]);
                table.add_row([""]);
            }
        }
        if let Some(column) = table.column_mut(0) {
            column.set_padding((0, 0));
        }
        lines(table, Some(width)).trim_end().into()
    }
}

/// The lines, without the blanks that fill the last column.
fn lines(mut table: Table, width: Option<u16>) -> String {
    if let Some(width) = width {
        table
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width);
    }
    let lines: Vec<String> = table.lines().map(|line| line.trim_end().into()).collect();
    lines.join("\n")
}
