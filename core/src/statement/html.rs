//! A statement as one self-contained page for print.

use crate::identifier::TaxNumber;
use crate::law::Language;
use crate::placement::FundingSource;
use crate::statement::AccountStatement;
use crate::statement::labels::{Labels, labels};
use alloc::string::{String, ToString};

const STYLE: &str = "body{font:14px/1.4 'Noto Sans','Segoe UI',Arial,sans-serif;color:#111;\
max-width:60em;margin:2em auto;padding:0 1em}h1{font-size:20px}h2{font-size:16px;margin-top:1.5em}\
dl{display:grid;grid-template-columns:max-content auto;gap:.2em 1em}dt{color:#555}dd{margin:0}\
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3em .5em;text-align:left}\
td.n,th.n{text-align:right;white-space:nowrap}tfoot{font-weight:bold}tr{break-inside:avoid}\
@media print{body{margin:0;max-width:none}thead{display:table-header-group}}";

/// The page: HTML with its style inside, nothing fetched, no script. The same statement
/// gives the same bytes.
///
/// The page is for its holder. A personal number, the holder's or that of a provider who
/// is a person, is shown whole only with `reveal`; else all but two digits are masked.
#[must_use]
pub fn html(statement: &AccountStatement, language: Language, reveal: bool) -> String {
    let words = labels(language);
    let mut page = String::new();
    for piece in [
        "<!DOCTYPE html>\n<html lang=\"",
        language.code(),
        "\">\n<head>\n<meta charset=\"utf-8\">\n",
    ] {
        page.push_str(piece);
    }
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    tag(&mut page, "title", words.title);
    for piece in ["<style>", STYLE, "</style>\n</head>\n<body>\n"] {
        page.push_str(piece);
    }
    tag(&mut page, "h1", words.title);
    head(&mut page, statement, words, reveal);
    policies(&mut page, statement, words);
    events(&mut page, statement, words, reveal);
    page.push_str("</body>\n</html>\n");
    page
}

/// Text with the five characters that HTML reads replaced.
fn escape(page: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            plain => page.push(plain),
        }
    }
}

fn tag(page: &mut String, name: &str, text: &str) {
    for piece in ["<", name, ">"] {
        page.push_str(piece);
    }
    escape(page, text);
    // an attribute ends with its tag's name
    let closed = name.split(' ').next().unwrap_or(name);
    for piece in ["</", closed, ">\n"] {
        page.push_str(piece);
    }
}

fn head(page: &mut String, statement: &AccountStatement, words: &Labels, reveal: bool) {
    let holder = &statement.holder;
    let iin = if reveal {
        holder.iin.to_string()
    } else {
        holder.iin.masked()
    };
    page.push_str("<dl>\n");
    let named = holder.name.as_deref().unwrap_or(words.unnamed);
    for (label, value) in [
        (words.holder, named),
        (words.iin, iin.as_str()),
        (words.account, holder.account.as_str()),
    ] {
        tag(page, "dt", label);
        tag(page, "dd", value);
    }
    tag(page, "dt", words.period);
    tag(page, "dd", &days(statement.period));
    page.push_str("</dl>\n");
}

fn days(period: crate::calendar::Period) -> String {
    alloc::format!("{} – {}", period.first(), period.last())
}

fn policies(page: &mut String, statement: &AccountStatement, words: &Labels) {
    tag(page, "h2", words.policies);
    if statement.policies.is_empty() {
        tag(page, "p", words.none);
        return;
    }
    page.push_str("<table>\n<thead>\n<tr>\n");
    for label in [words.policy, words.validity, words.attached] {
        tag(page, "th", label);
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for policy in &statement.policies {
        page.push_str("<tr>\n");
        tag(page, "td", policy.number.as_str());
        tag(page, "td", &days(policy.period));
        tag(
            page,
            "td",
            policy.attached_to.as_deref().unwrap_or(words.unnamed),
        );
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n");
}

fn events(page: &mut String, statement: &AccountStatement, words: &Labels, reveal: bool) {
    tag(page, "h2", words.events);
    page.push_str("<table>\n<thead>\n<tr>\n");
    for label in words.heads {
        tag(page, "th", label);
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for event in &statement.events {
        let source = match event.funding {
            FundingSource::Guaranteed => words.guaranteed,
            FundingSource::Insurance => words.insurance,
        };
        let provider = match event.provider {
            TaxNumber::Iin(person) if !reveal => person.masked(),
            number => number.to_string(),
        };
        page.push_str("<tr>\n");
        tag(page, "td", &event.at.to_string().replace('T', " "));
        tag(page, "td", &event.code.to_string());
        tag(page, "td class=\"n\"", &event.quantity.to_string());
        tag(page, "td", &provider);
        tag(page, "td", event.act.as_str());
        tag(page, "td", source);
        tag(page, "td class=\"n\"", &event.amount.for_people());
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n<tfoot>\n");
    let totals = statement.totals;
    for (label, sum) in [
        (words.guaranteed, totals.guaranteed),
        (words.insurance, totals.insurance),
        (words.total, totals.all),
    ] {
        page.push_str("<tr>\n");
        tag(page, "th colspan=\"6\"", label);
        tag(page, "td class=\"n\"", &sum.for_people());
        page.push_str("</tr>\n");
    }
    page.push_str("</tfoot>\n</table>\n");
}
