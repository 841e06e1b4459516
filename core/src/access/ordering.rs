//! Who may order which information operation (mechanism 40 to 44).

use crate::account::InformationOperation;
use crate::closed_set::closed_set;
use crate::finding::{At, Examination, Finding};
use crate::law::catalogue::access as rules;
use crate::party::{Requisite, demand};
use alloc::string::String;
use core::str::FromStr;

closed_set! {
    /// Who asks.
    pub enum Requester: "requester" {
        /// The issuer, from its personal cabinet.
        Issuer = "issuer",
        /// Another client of the registrar, from its personal cabinet.
        Client = "client",
        /// The authorised body in health care.
        AuthorisedBody = "authorised-body",
        /// Another state body.
        StateBody = "state-body",
    }
}

impl Requester {
    /// Does it order from a personal cabinet (points 42 and 43), and not by letter (44)?
    #[must_use]
    pub const fn has_cabinet(self) -> bool {
        matches!(self, Self::Issuer | Self::Client)
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// An information operation of point 29.
    Information(InformationOperation),
    /// Analytics and statistics over the register (point 41).
    Analytics,
}

impl FromStr for Asked {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "analytics" => Ok(Self::Analytics),
            _ => text.parse().map(Self::Information),
        }
    }
}

/// An order for information as it was read.
#[derive(Clone, Debug)]
pub struct InformationOrder {
    /// Who asks.
    pub requester: Requester,
    /// For what.
    pub asked: Asked,
    /// Is the order signed with the orderer's electronic signature?
    pub signed: bool,
    /// The letter of a state body.
    pub written_request: Requisite<String>,
    /// The act that gives a state body the right.
    pub legal_basis: Requisite<String>,
    /// The field of the draft that shows the signature.
    pub signed_field: &'static str,
}

/// Checks whether an order may be registered.
pub fn check_order(order: &InformationOrder, at: &At<'_>, exam: &mut Examination) {
    order_signed(order, at, exam);
    match order.asked {
        Asked::Analytics => analytics_reserved(order, at, exam),
        Asked::Information(operation) => {
            open_to_clients(order, operation, at, exam);
            written_request(order, at, exam);
            right_named(order, at, exam);
        }
    }
}

/// Nobody enters a personal cabinet without a signature; the authorised body has
/// its analytics there as well (points 40 and 41), and every other order of a body is a
/// letter.
fn order_signed(order: &InformationOrder, at: &At<'_>, exam: &mut Examination) {
    let authorised = order.requester == Requester::AuthorisedBody;
    let analytics = authorised && order.asked == Asked::Analytics;
    if analytics || order.requester.has_cabinet() {
        cabinet_signed(
            order.requester.name(),
            order.signed,
            order.signed_field,
            at,
            exam,
        );
    }
}

/// An order from a personal cabinet bears a signature, whatever it orders (40).
pub(crate) fn cabinet_signed(
    who: &str,
    signed: bool,
    field: &'static str,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::ORDER_SIGNED;
    if signed {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field(field).path());
        exam.find(finding.with("requester", who));
    }
}

fn open_to_clients(
    order: &InformationOrder,
    operation: InformationOperation,
    at: &At<'_>,
    exam: &mut Examination,
) {
    let rule = &rules::OPEN_TO_CLIENTS;
    if order.requester != Requester::Client {
        return;
    }
    if operation == InformationOperation::HolderRegister {
        let finding = Finding::new(rule, at.field("operation").path());
        exam.find(finding.with("operation", operation));
    } else {
        exam.pass(rule);
    }
}

fn written_request(order: &InformationOrder, at: &At<'_>, exam: &mut Examination) {
    if !order.requester.has_cabinet() {
        let items = [("writtenRequest", order.written_request.presence())];
        demand(&rules::WRITTEN_REQUEST, &items, at, exam);
    }
}

fn right_named(order: &InformationOrder, at: &At<'_>, exam: &mut Examination) {
    if !order.requester.has_cabinet() {
        let items = [("legalBasis", order.legal_basis.presence())];
        demand(&rules::RIGHT_NAMED, &items, at, exam);
    }
}

fn analytics_reserved(order: &InformationOrder, at: &At<'_>, exam: &mut Examination) {
    let rule = &rules::ANALYTICS_RESERVED;
    if matches!(
        order.requester,
        Requester::Issuer | Requester::AuthorisedBody
    ) {
        exam.pass(rule);
    } else {
        let finding = Finding::new(rule, at.field("requester").path());
        exam.find(finding.with("requester", order.requester.name()));
    }
}
