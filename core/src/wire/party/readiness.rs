//! The call about the readiness of a provider: points 5 and 7 together, with the term.

use crate::calendar::{Day, Moment, WorkCalendar};
use crate::finding::{At, Verdict};
use crate::law::{Edition, Rule};
use crate::party::{self, Readiness};
use crate::placement::{
    Application, Conditions, DocumentState, Filing, POINT_FIVE, check_documents, document_states,
    window_of,
};
use crate::wire::calendar::calendar;
use crate::wire::calendar::terms;
use crate::wire::declare::call;
use crate::wire::field::of;
use crate::wire::party::facility::facility;
use crate::wire::placement::documents;
use crate::wire::reader::Reader;
use crate::wire::record::records;
use crate::wire::rows::each;
use crate::wire::{
    DayOverrideDraft, DayText, DocumentDraft, FacilityReadinessDraft, LawDraft, TermLineReport,
    VerdictReport,
};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

records! {
    /// How far a provider has come with point 5, and with point 7 where it means to apply.
    pub struct ReadinessDraft {
        /// The law to judge by; that of the day when absent.
        pub law: Option<LawDraft>,
        /// The day it is judged on.
        pub day: Option<String>,
        /// Is the user agreement concluded? Unknown when absent.
        pub agreement: Option<bool>,
        /// The MIS chosen.
        pub mis: Option<String>,
        /// Does it meet the law? Unknown when absent.
        pub mis_conforms: Option<bool>,
        /// Years whose statements the depository holds. Unknown when absent.
        pub statement_years: Option<Vec<i32>>,
        /// Facilities used.
        pub facilities: Vec<FacilityReadinessDraft>,
        /// The application that it means to file. Point 7 is not asked when absent.
        pub application: Option<IntendedDraft>,
        /// Days that the host declares working or off.
        pub overrides: Vec<DayOverrideDraft>,
    }

    /// An application that is to be filed.
    pub struct IntendedDraft {
        /// The day of the announcement.
        pub announced: Option<String>,
        /// Documents at hand. Unknown when absent.
        pub documents: Option<Vec<DocumentDraft>>,
        /// Does it ask for high-technology care?
        pub high_technology: Option<bool>,
        /// Is it a project of public-private partnership?
        pub partnership: Option<bool>,
        /// Is the provider accredited?
        pub accredited: Option<bool>,
        /// Is the building rented?
        pub leases: Option<bool>,
    }

    /// The answer about readiness.
    pub struct ReadinessReport {
        /// The verdict.
        pub verdict: VerdictReport,
        /// All that was asked is there.
        pub ready: bool,
        /// Every item of point 5, and of point 7 where it was asked, in the order of the law.
        pub items: Vec<ItemReport>,
        /// What is missing or not known, in the order of the law.
        pub missing: Vec<MissingReport>,
        /// The window for applications, where the announcement is known.
        pub terms: Vec<TermLineReport>,
        /// The last day to file, where it is known: by then every item must be there.
        #[omit(empty)]
        pub deadline: Option<DayText>,
        /// Has it run out on the day judged?
        #[omit(empty)]
        pub overdue: Option<bool>,
    }

    /// One item.
    pub struct ItemReport {
        /// The sub-point of the law.
        pub point: String,
        /// `present`, `missing`, `unknown` or `not-due`.
        pub state: DocumentState,
    }

    /// One item that is missing, or not known to be there.
    pub struct MissingReport {
        /// The sub-point of the law.
        pub point: String,
        /// Where in the draft.
        pub path: String,
        /// `missing` or `unknown`.
        pub state: DocumentState,
    }
}

call!({
    /// Checks the items of points 5 and 7: which are there, which are missing, which nobody
    /// knows, and until when they must be there (a lack is a ground of 9(1)).
    pub fn check_readiness(draft: ReadinessDraft) -> ReadinessReport {
        let mut reader = Reader::new();
        let root = At::root();
        let day: Option<Day> = reader.required(&root, of!(draft.day));
        let edition = reader.law(&root, draft.law.as_ref(), day);
        let days = calendar(&mut reader, of!(draft.overrides));
        let provider = provider(&mut reader, &root, &draft, day);
        let mut report = ReadinessReport::default();
        // each point in an examination of its own: what it says is what its items are
        let mut five = reader.exam.beside();
        party::check_readiness(&mut five, &root, &provider);
        let five = five.close();
        let point_of = |rule: &Rule| reader.exam.provision(rule).map(|one| one.clause.point());
        for rule in POINT_FIVE {
            if let Some(point) = point_of(rule) {
                report.add(point, state_of(rule, &five));
            }
        }
        report.list(&five, |rule| POINT_FIVE.contains(&rule));
        reader.exam.absorb(five);
        if let Some(intended) = &draft.application {
            let laws = edition.as_ref().zip(days.as_ref());
            point_seven(&mut reader, (&root, day), intended, laws, &mut report);
        }
        let verdict = reader.verdict(edition.as_ref());
        let there = report.missing.is_empty() && days.is_some();
        report.ready = there && verdict.is_sound();
        report.overdue = day.zip(report.terms.first()).and_then(|(day, line)| {
            let last: Day = line.last_day.as_str().parse().ok()?;
            Some(day > last)
        });
        ReadinessReport { verdict, ..report }
    }
});

/// Points 7(1) to 7(8), and the window.
fn point_seven(
    reader: &mut Reader,
    (root, day): (&At<'_>, Option<Day>),
    intended: &IntendedDraft,
    laws: Option<(&Edition, &WorkCalendar)>,
    report: &mut ReadinessReport,
) {
    let here = root.field(of!(ReadinessDraft::application).name);
    let listed = of!(intended.documents);
    let application = Application {
        announced: reader.optional(&here, of!(intended.announced)),
        filed: day.and_then(|day| Moment::new(day, 0)),
        account_open: None,
        signed: None,
        filing: Filing {
            conditions: Conditions {
                high_technology: intended.high_technology,
                partnership: intended.partnership,
                accredited: intended.accredited,
                leases: intended.leases,
            },
            activities: Vec::new(),
            technologies: Vec::new(),
            documents: documents(reader, &here, listed.or_empty()),
            extras: Vec::new(),
            demanded: Vec::new(),
            buildings: Vec::new(),
            readiness: None,
            asked: Vec::new(),
        },
    };
    let known = listed.value.is_some();
    for (kind, state) in document_states(&application.filing, known) {
        report.add(kind.point(), state);
        if matches!(state, DocumentState::Missing | DocumentState::Unknown) {
            let path = here.field(listed.name).path().to_string();
            report.missing(kind.point(), path, state);
        }
    }
    if let Some((edition, calendar)) = laws {
        let mut seven = reader.exam.beside();
        check_documents(&mut seven, &here, (&application, known), edition, calendar);
        reader.exam.absorb(seven.close());
        let window = application.announced;
        let line = window.and_then(|announced| window_of(announced, edition, calendar));
        report.deadline = line.as_ref().map(|line| line.last_day.into());
        report.terms = terms(line.as_slice());
    }
}

/// What an examination says of an item as a whole.
fn state_of(rule: &Rule, verdict: &Verdict) -> DocumentState {
    let line = verdict.coverage.iter().find(|line| line.rule == rule);
    match line {
        Some(line) if line.found > 0 => DocumentState::Missing,
        Some(line) if line.not_checked == 0 => DocumentState::Present,
        _ => DocumentState::Unknown,
    }
}

impl ReadinessReport {
    fn add(&mut self, point: &str, state: DocumentState) {
        self.items.push(ItemReport {
            point: point.into(),
            state,
        });
    }

    fn missing(&mut self, point: &str, path: String, state: DocumentState) {
        self.missing.push(MissingReport {
            point: point.into(),
            path,
            state,
        });
    }

    /// The places of what is missing or not known, by rule and then by path.
    fn list(&mut self, verdict: &Verdict, asked: impl Fn(&'static Rule) -> bool) {
        let missing = verdict.findings.iter();
        let missing = missing.map(|one| (one.rule, &one.path, DocumentState::Missing));
        let unknown = verdict.not_checked.iter();
        let unknown = unknown.map(|one| (one.rule, &one.path, DocumentState::Unknown));
        let mut all: Vec<_> = missing
            .chain(unknown)
            .filter(|(rule, ..)| asked(rule))
            .collect();
        all.sort_unstable_by(|left, right| (left.0, left.1).cmp(&(right.0, right.1)));
        for (rule, path, state) in all {
            if let Some(line) = verdict.line(rule) {
                self.missing(line.clause.point(), path.to_string(), state);
            }
        }
    }
}

fn provider(
    reader: &mut Reader,
    root: &At<'_>,
    draft: &ReadinessDraft,
    day: Option<Day>,
) -> Readiness {
    let facilities = each(reader, root, of!(draft.facilities), facility);
    Readiness {
        day,
        agreement: draft.agreement,
        mis: reader.requisite_text(root, of!(draft.mis)),
        mis_conforms: draft.mis_conforms,
        statement_years: draft.statement_years.clone(),
        facilities,
    }
}
