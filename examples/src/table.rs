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
    caption: Option<String>,
    head: [String; N],
    right: &'static [usize],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Sheet<N> {
    /// An empty table; the columns of `right` are numbers.
    #[must_use]
    pub fn new(head: [&str; N], right: &'static [usize]) -> Self {
        Self {
            caption: None,
            head: head.map(Into::into),
            right,
            rows: Vec::new(),
        }
    }

    /// The same with a line above it.
    #[must_use]
    pub fn called(mut self, caption: &str) -> Self {
        self.caption = Some(caption.into());
        self
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
        let table = match width {
            Some(width) if usize::from(width) < self.room() => self.listed(width),
            _ => self.ruled(width),
        };
        match &self.caption {
            Some(caption) => format!("{caption}\n{table}"),
            None => table,
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
        if !self.right.contains(&(N - 1)) {
            // a text may be broken
            if let Some(last) = widest.last_mut() {
                *last = TEXT.min(*last);
            }
        }
        widest.iter().sum::<usize>() + N * AROUND + 1
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
        // no code and no number is broken in two
        for place in 0..N - 1 {
            if let Some(column) = table.column_mut(place) {
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
        }
        for row in &self.rows {
            table.add_row(row);
        }
        lines(table, width)
    }

    /// Each row as a heading, its numbers named, with its text below.
    fn listed(&self, width: u16) -> String {
        let mut table = Table::new();
        table.load_style(presets::NOTHING);
        for row in &self.rows {
            let cells = self.head.iter().zip(row).enumerate();
            let named = cells.map(|(place, (head, cell))| match self.right.contains(&place) {
                true => format!("{head}: {cell}"),
                false => cell.clone(),
            });
            let mut cells: Vec<String> = named.collect();
            let below = match self.right.contains(&(N - 1)) {
                true => None,
                false => cells.pop(),
            };
            table.add_row([cells.join(" · ")]);
            if let Some(text) = below {
                table.add_row([text]);
            }
            table.add_row([""]);
        }
        if let Some(column) = table.column_mut(0) {
            column.set_padding((0, 0));
        }
        lines(table, Some(width)).trim_end().into()
    }
}

/// A line of text in so many columns.
#[must_use]
pub fn wrapped(text: &str, width: Option<u16>) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.add_row([text]);
    if let Some(column) = table.column_mut(0) {
        column.set_padding((0, 0));
    }
    lines(table, width)
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
