//! The register of acts as text with separators (RFC 4180).

use crate::payment::{ActRegister, RegisterRow};
use alloc::string::{String, ToString};

/// The heads of the annex's columns 1–13.
const HEADS: [&str; 13] = [
    "№",
    "Отправитель",
    "Получатель (наименование субъекта здравоохранения)",
    "ИИН/БИН субъекта здравоохранения",
    "Основание (номер и дата заключенного договора)",
    "Наименование услуги",
    "Счет отправителя денег",
    "Счет получателя денег",
    "Номер утвержденного акта",
    "Дата утвержденного акта",
    "Период услуги",
    "БИК банка получателя",
    "Сумма к оплате",
];

/// The register as CSV: UTF-8 without a mark, lines end with CR LF, cells are joined by
/// commas and quoted where they hold a comma, a quotation mark or a line break. Days are
/// `2026-03-31`, amounts have a point and two decimals. The last line is the total row.
///
/// A cell of free text that starts with `=`, `+`, `-`, `@`, a tab or a line break gets an
/// apostrophe before it: a table program would take it for a formula, and a name of a
/// provider must not run anything on the issuer's computer. A program that reads the
/// file back drops that apostrophe. Numbers of documents are such text too; amounts,
/// days, accounts and identifiers cannot start with any of these.
#[must_use]
pub fn register_csv(register: &ActRegister) -> String {
    let mut text = String::new();
    line(&mut text, &HEADS.map(String::from));
    for row in register.rows() {
        line(&mut text, &cells(row));
    }
    let mut total = [const { String::new() }; 13];
    let [_, name, .., amount] = &mut total;
    *name = "ИТОГО".to_string();
    *amount = register.total().to_string();
    line(&mut text, &total);
    text
}

fn cells(row: &RegisterRow) -> [String; 13] {
    [
        row.number.to_string(),
        guarded(&row.sender),
        guarded(&row.recipient),
        row.provider.to_string(),
        guarded(&alloc::format!("{} от {}", row.contract, row.contract_date)),
        guarded(&row.service),
        row.sender_account.to_string(),
        row.account.to_string(),
        guarded(row.act.as_str()),
        row.act_date.to_string(),
        alloc::format!("{} – {}", row.period.first(), row.period.last()),
        row.bic.to_string(),
        row.amount.to_string(),
    ]
}

fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        alloc::format!("'{text}")
    } else {
        text.to_string()
    }
}

fn line(text: &mut String, cells: &[String; 13]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        if cell.contains(['"', ',', '\r', '\n']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str("\r\n");
}
